#pragma once

#include "vault/data_key.h"

namespace balcao {

/// 16 bytes of HKDF-SHA-256 that tell which key-encryption key this is and nothing about it.
[[nodiscard]] Result<QByteArray> checkOf(const VaultCrypto& crypto, const SecretKey& key);

/// What a data key is wrapped with: `balcao/dek/v1|kek=k3|dek=KEY`.
[[nodiscard]] QByteArray wrapData(QByteArrayView generation, QByteArrayView key);

/// Nonce, ciphertext and tag: 60 bytes.
[[nodiscard]] Result<QByteArray> wrapKey(KeyCipher& by, NoncePool& nonces, qint64 generation, DataKeyId id,
                                         const SecretKey& key);
/// SealBroken (facts: reason "changed") unless these bytes were wrapped by this key for this generation and
/// id.
[[nodiscard]] Result<SecretKey> unwrapKey(KeyCipher& by, qint64 generation, DataKeyId id,
                                          const QByteArray& wrapped);

}  // namespace balcao
