#pragma once

#include "vault/vault_crypto.h"

#include <mutex>
#include <optional>

namespace balcao {

/// Nonces drawn from random bytes that are fetched a page at a time: fetching each would take longer than the
/// encryption. Random 96 bits may serve one key 2^32 times (SP 800-38D §8.3); a person's key never comes
/// near. Safe to call from any thread.
class NoncePool {
 public:
    explicit NoncePool(const VaultCrypto& crypto) : m_crypto(crypto) {}
    /// Nothing when there are no random bytes to be had.
    [[nodiscard]] std::optional<Nonce> next();

 private:
    /// About a page.
    static constexpr size_t kNonces = 341;

    const VaultCrypto& m_crypto;
    std::mutex m_mutex;
    std::array<Nonce, kNonces> m_nonces{};
    size_t m_used = kNonces;
};

}  // namespace balcao
