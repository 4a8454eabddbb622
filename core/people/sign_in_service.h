#pragma once

#include "audit/audit_log.h"
#include "base/future.h"
#include "base/id_source.h"
#include "people/people_store.h"
#include "people/secret_hasher.h"

namespace balcao {

/// Somebody who may sign in at this register, as the tiles show them.
struct SignInTile {
    PersonId person;
    QString name;
    Role role;
    bool hasPin = false;
    std::optional<Instant> lastHere;  ///< when they last signed in at this register
};

struct SignInWithPin {
    PersonId person;
    RegisterId registerId;
    QString registerName;
    QByteArray pin;
};

/// A person at a register, until they sign out, another one signs in, or an administrator ends it.
struct Session {
    SessionId id;
    Actor actor;
    Instant startedAt;
    bool mustChangePin = false;
};

/// Who is at the counter. Wrong PINs cost growing time, counted for the person and for the register, so that
/// a stranger can neither try them all nor lock anybody out for good.
class SignInService {
 public:
    struct Stores {
        Database& database;
        PeopleStore& people;
        AuditLog& audit;
    };
    SignInService(const Clock& clock, IdSource& ids, SecretHasher& hasher, Stores stores);

    /// Active people, by name. Empty when nobody has a PIN: such an office is nobody's in particular, and opens
    /// without asking.
    [[nodiscard]] Future<std::vector<SignInTile>> tiles(RegisterId here);
    /// WrongSecret; SignInThrottled (facts: wait_ms) before the PIN is looked at; NotFound for nobody or a
    /// suspended person, in the same time as WrongSecret. The try is counted before it is checked, so many at
    /// once are many tries. Journal: person.sign_in or person.sign_in_failed.
    [[nodiscard]] Future<Session> withPin(const SignInWithPin& attempt);
    /// As `withPin`, for the person whose session is locked; the session goes on.
    [[nodiscard]] Future<Session> unlock(const Session& session, const QByteArray& pin);
    /// Journal: person.lock. A lock asked for by nobody (idle) is written too.
    [[nodiscard]] Future<Done> lock(const Session& session, bool idle);
    /// Journal: person.sign_out.
    [[nodiscard]] Future<Done> signOut(const Session& session);

 private:
    const Clock& m_clock;
    IdSource& m_ids;
    SecretHasher& m_hasher;
    Stores m_s;
};

}  // namespace balcao
