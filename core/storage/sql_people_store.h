#pragma once

#include "people/people_store.h"

namespace balcao {

class SqlPeopleStore final : public PeopleStore {
 public:
    [[nodiscard]] Result<void> hold(Transaction& t) override;
    [[nodiscard]] Result<std::vector<PersonAccount>> people(Transaction& t) override;
    [[nodiscard]] Result<std::optional<PersonAccount>> byId(Transaction& t, PersonId id) override;
    void save(Transaction& t, const PersonAccount& person) override;

    [[nodiscard]] Result<std::vector<PersonRole>> roles(Transaction& t) override;
    void save(Transaction& t, const PersonRole& role) override;
    void remove(Transaction& t, const PersonRole& role) override;

    [[nodiscard]] Result<std::optional<Credential>> credential(Transaction& t, PersonId person,
                                                               CredentialKind kind) override;
    void put(Transaction& t, PersonId person, CredentialKind kind, const Credential& credential) override;
    void remove(Transaction& t, PersonId person, CredentialKind kind) override;
    [[nodiscard]] Result<SignInPolicy> signInPolicy(Transaction& t) override;

    [[nodiscard]] Result<TriesHere> holdTries(Transaction& t, RegisterId here, PersonId person) override;
    void putTries(Transaction& t, RegisterId here, PersonId person, const TriesHere& tries) override;

    [[nodiscard]] Result<std::optional<StoredSession>> session(Transaction& t, SessionId id) override;
    [[nodiscard]] Result<std::vector<StoredSession>> sessionsAt(Transaction& t, RegisterId here) override;
    [[nodiscard]] Result<std::vector<StoredSession>> sessionsOf(Transaction& t, PersonId person) override;
    Result<std::vector<OpenSession>> openSessions(Transaction& t) override;
    void save(Transaction& t, const StoredSession& session) override;
    void seen(Transaction& t, SessionId id, Instant at) override;
    [[nodiscard]] Result<std::vector<std::pair<PersonId, Instant>>> lastHere(Transaction& t,
                                                                             RegisterId here) override;
};

}  // namespace balcao
