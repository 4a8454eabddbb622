#pragma once

#include "tokens/token_store.h"

namespace balcao {

class SqlTokenStore final : public TokenStore {
 public:
    [[nodiscard]] Result<std::optional<ShownToken>> hold(Transaction& t, const QByteArray& hash) override;
    [[nodiscard]] Result<std::optional<RefreshToken>> token(Transaction& t, TokenFamilyId family,
                                                            qint64 generation) override;
    [[nodiscard]] Result<std::vector<TokenFamily>> openOf(Transaction& t, PersonId person) override;
    void save(Transaction& t, const TokenFamily& family) override;
    void put(Transaction& t, const RefreshToken& token) override;
    void removeExpired(Transaction& t, Instant before, int limit) override;
};

}  // namespace balcao
