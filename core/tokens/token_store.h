#pragma once

#include "base/database.h"
#include "tokens/refresh_family.h"

#include <optional>
#include <vector>

namespace balcao {

class TokenStore {
 public:
    virtual ~TokenStore() = default;
    /// The token with this hash and its family, which is held until the end of the transaction: of two that
    /// show one token at the same moment, the second sees what the first wrote.
    [[nodiscard]] virtual Result<std::optional<ShownToken>> hold(Transaction& t, const QByteArray& hash) = 0;
    /// The family's token of one generation.
    [[nodiscard]] virtual Result<std::optional<RefreshToken>> token(Transaction& t, TokenFamilyId family,
                                                                    qint64 generation) = 0;
    /// Those of a person that go on, held.
    [[nodiscard]] virtual Result<std::vector<TokenFamily>> openOf(Transaction& t, PersonId person) = 0;
    virtual void save(Transaction& t, const TokenFamily& family) = 0;
    /// Once for each generation of a family: the database refuses a second.
    virtual void put(Transaction& t, const RefreshToken& token) = 0;
    /// Families, and with them their tokens, and single tokens that expired before; at most `limit` of each.
    virtual void removeExpired(Transaction& t, Instant before, int limit) = 0;
};

}  // namespace balcao
