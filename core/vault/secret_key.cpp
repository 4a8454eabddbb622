#include "vault/secret_key.h"

#include <algorithm>

namespace balcao {

Result<SecretKey> SecretKey::take(QByteArray& bytes) {
    const qsizetype size = bytes.size();
    SecretKey key;
    if (size == kBytes) std::copy(bytes.cbegin(), bytes.cend(), key.m_bytes.begin());
    wipe(bytes);
    if (size != kBytes) {
        return fail(ErrorCode::Io, QStringLiteral("a key has 32 bytes, this one %1").arg(size));
    }
    return key;
}

}  // namespace balcao
