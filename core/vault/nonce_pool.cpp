#include "vault/nonce_pool.h"

namespace balcao {

std::optional<Nonce> NoncePool::next() {
    const std::lock_guard lock(m_mutex);
    if (m_used == m_nonces.size()) {
        if (!m_crypto.random(m_nonces.front().data(), static_cast<int>(sizeof m_nonces))) return std::nullopt;
        m_used = 0;
    }
    return m_nonces[m_used++];
}

}  // namespace balcao
