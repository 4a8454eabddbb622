#pragma once

#include "vault/wrap_crypto.h"

#include <optional>

namespace balcao {

/// A key wrapped is nonce, sealed bytes and tag.
constexpr qsizetype kWrappedKeyBytes = qsizetype(sizeof(Nonce)) + SecretKey::kBytes + kTagBytes;
/// A public half of an X25519 pair.
constexpr qsizetype kPublicKeyBytes = 32;

/// 32 unpredictable bytes. Internal when there are none.
[[nodiscard]] Result<SecretKey> randomKey(const VaultCrypto& vault);

/// What wraps a key for a recipient, and the public half that the recipient needs to come to the same.
struct AgreedOnce {
    QByteArray once;  ///< public, 32 bytes
    SecretKey by;
};

/// X25519 with a pair that is used once and forgotten, then HKDF-SHA-256 bound to both public halves;
/// `purpose` keeps what is wrapped for one thing from being taken for another. InvalidArgument for a
/// recipient that is no point one can agree with.
[[nodiscard]] Result<AgreedOnce> agreeFor(const VaultCrypto& vault, const WrapCrypto& crypto,
                                          QByteArrayView recipient, QByteArrayView purpose);
/// The same key, for the recipient. InvalidArgument as above for `once`.
[[nodiscard]] Result<SecretKey> agreedBy(const VaultCrypto& vault, const WrapCrypto& crypto,
                                         const SecretKey& secret, QByteArrayView once,
                                         QByteArrayView purpose);

/// AES-256-GCM under a nonce of its own; what `associated` says is bound to it.
[[nodiscard]] Result<QByteArray> sealKey(const VaultCrypto& vault, const SecretKey& by,
                                         QByteArrayView associated, const SecretKey& key);
/// Nothing when it was not sealed by this key for these associated bytes, or was changed.
[[nodiscard]] Result<std::optional<SecretKey>> unsealKey(const VaultCrypto& vault, const SecretKey& by,
                                                         QByteArrayView associated,
                                                         const QByteArray& wrapped);

}  // namespace balcao
