#pragma once

#include "people/sign_in_store.h"

namespace balcao {

class SqlSignInStore final : public SignInStore {
 public:
    [[nodiscard]] Result<StoredWays> ways(Transaction& t, PersonId person, Hold hold) override;
    void save(Transaction& t, const StoredWays& ways) override;
    [[nodiscard]] Result<PersonId> byEmail(Transaction& t, const QByteArray& index) override;
    [[nodiscard]] Result<PersonId> byBadge(Transaction& t, const QByteArray& index) override;

    void putCodes(Transaction& t, PersonId person, const std::vector<QByteArray>& hashes) override;
    [[nodiscard]] Result<bool> useCode(Transaction& t, PersonId person, const QByteArray& hash,
                                       Instant at) override;
    [[nodiscard]] Result<int> codesLeft(Transaction& t, PersonId person) override;

    [[nodiscard]] Result<std::optional<RecoveryKey>> newestKey(Transaction& t, Hold hold) override;
    void add(Transaction& t, const RecoveryKey& key) override;
    void use(Transaction& t, qint64 key, Instant at) override;
};

}  // namespace balcao
