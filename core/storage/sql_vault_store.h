#pragma once

#include "vault/vault_store.h"

namespace balcao {

class SqlVaultStore final : public VaultStore {
 public:
    [[nodiscard]] Result<std::vector<KeyGeneration>> generations(Transaction& t, Hold hold) override;
    void add(Transaction& t, const KeyGeneration& generation) override;
    void retire(Transaction& t, qint64 generation, Instant at) override;

    [[nodiscard]] Result<std::optional<WrappedKey>> keyOf(Transaction& t, SubjectId subject,
                                                          Hold hold) override;
    [[nodiscard]] Result<std::vector<WrappedKey>> keysOf(Transaction& t,
                                                         const std::vector<SubjectId>& subjects) override;
    void add(Transaction& t, const WrappedKey& key) override;
    void rewrap(Transaction& t, const WrappedKey& key) override;
    void destroy(Transaction& t, SubjectId subject, Instant at) override;

    [[nodiscard]] Result<std::vector<WrappedKey>> page(Transaction& t, qint64 generation,
                                                       const std::optional<SubjectId>& after,
                                                       int limit) override;
    [[nodiscard]] Result<std::map<qint64, qint64>> counts(Transaction& t) override;
};

}  // namespace balcao
