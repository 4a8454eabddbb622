#pragma once

#include <QByteArray>

#include <cstring>

namespace balcao {

/// Overwrites memory that held a secret; unlike memset it is never optimised away.
inline void wipe(void* memory, std::size_t size) {
    explicit_bzero(memory, size);
}

/// Overwrites and empties a secret of ours. Bytes that another QByteArray still shares are left alone: it is
/// that one's turn to wipe them.
inline void wipe(QByteArray& secret) {
    if (secret.isDetached()) wipe(secret.data(), static_cast<std::size_t>(secret.size()));
    secret.clear();
}

}  // namespace balcao
