#pragma once

#include "base/database.h"
#include "people/people_rules.h"
#include "people/person_account.h"
#include "people/role.h"
#include "people/sign_in_policy.h"

#include <optional>
#include <vector>

namespace balcao {

enum class CredentialKind { Pin, Password };

/// What proves that somebody is who they say, as it is stored.
struct Credential {
    QString hash;  ///< as SecretHasher writes it
    Instant changedAt;
    bool mustChange = false;  ///< a PIN: somebody else chose it; a password: too short to stand alone
};

/// The wrong tries at one register: those of one person and those of everybody.
struct TriesHere {
    Tries ofPerson;
    Tries ofRegister;
};

struct StoredSession {
    SessionId id;
    PersonId person;
    RegisterId registerId;
    Instant startedAt;
    Instant lockedAt;  ///< zero: not locked
    Instant endedAt;   ///< zero: goes on
    /// "signed_out", "switched", "suspended", "pin", "password", "second_step", "recovered", "ended"; empty:
    /// it goes on
    QString ending;
    Instant seenAt{};  ///< when the counter was last used in it, to the minute; zero: not known
};

/// One that goes on, with the names a list needs.
struct OpenSession {
    StoredSession session;
    QString person;
    QString registerName;
};

class PeopleStore {
 public:
    virtual ~PeopleStore() = default;

    /// Holds everybody until the end of the transaction: what one decides by looking at all of them stays
    /// true until it is written.
    [[nodiscard]] virtual Result<void> hold(Transaction& t) = 0;
    /// In the order in which they came.
    [[nodiscard]] virtual Result<std::vector<PersonAccount>> people(Transaction& t) = 0;
    [[nodiscard]] virtual Result<std::optional<PersonAccount>> byId(Transaction& t, PersonId id) = 0;
    /// Inserts (version 0) or updates name, role and activity; a stale version fails the transaction.
    virtual void save(Transaction& t, const PersonAccount& person) = 0;

    /// Those that were stored; `withStandardRoles` adds the others.
    [[nodiscard]] virtual Result<std::vector<PersonRole>> roles(Transaction& t) = 0;
    virtual void save(Transaction& t, const PersonRole& role) = 0;
    /// One that was stored and that nobody has any more.
    virtual void remove(Transaction& t, const PersonRole& role) = 0;

    [[nodiscard]] virtual Result<std::optional<Credential>> credential(Transaction& t, PersonId person,
                                                                       CredentialKind kind) = 0;
    virtual void put(Transaction& t, PersonId person, CredentialKind kind, const Credential& credential) = 0;
    virtual void remove(Transaction& t, PersonId person, CredentialKind kind) = 0;
    [[nodiscard]] Result<std::optional<Credential>> pin(Transaction& t, PersonId person) {
        return credential(t, person, CredentialKind::Pin);
    }
    void putPin(Transaction& t, PersonId person, const Credential& credential) {
        put(t, person, CredentialKind::Pin, credential);
    }

    /// What the settings say about signing in.
    [[nodiscard]] virtual Result<SignInPolicy> signInPolicy(Transaction& t) = 0;

    /// Holds both counts until the end of the transaction.
    [[nodiscard]] virtual Result<TriesHere> holdTries(Transaction& t, RegisterId here, PersonId person) = 0;
    virtual void putTries(Transaction& t, RegisterId here, PersonId person, const TriesHere& tries) = 0;

    [[nodiscard]] virtual Result<std::optional<StoredSession>> session(Transaction& t, SessionId id) = 0;
    /// Those that go on at a register.
    [[nodiscard]] virtual Result<std::vector<StoredSession>> sessionsAt(Transaction& t, RegisterId here) = 0;
    /// Those of a person that go on, at every register.
    [[nodiscard]] virtual Result<std::vector<StoredSession>> sessionsOf(Transaction& t, PersonId person) = 0;
    /// All that go on, oldest first.
    [[nodiscard]] virtual Result<std::vector<OpenSession>> openSessions(Transaction& t) = 0;
    virtual void save(Transaction& t, const StoredSession& session) = 0;
    /// Nothing where it ended, or was seen less than a minute before. Told to nobody: lists that are read
    /// later show it.
    virtual void seen(Transaction& t, SessionId id, Instant at) = 0;
    /// When each of the people last signed in at a register; zero for never.
    [[nodiscard]] virtual Result<std::vector<std::pair<PersonId, Instant>>> lastHere(Transaction& t,
                                                                                     RegisterId here) = 0;
};

}  // namespace balcao
