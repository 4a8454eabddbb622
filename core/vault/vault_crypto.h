#pragma once

#include "vault/secret_key.h"

#include <QByteArray>

#include <array>
#include <memory>

namespace balcao {

/// 96 bits that a key must never meet twice.
using Nonce = std::array<char, 12>;
/// Bytes that follow what is sealed: whoever changes anything cannot make them.
constexpr qsizetype kTagBytes = 16;

/// AES-256-GCM (NIST SP 800-38D) with one key, which is held until the object goes and is overwritten then.
/// Used by one thread at a time.
class KeyCipher {
 public:
    virtual ~KeyCipher() = default;
    /// Writes ciphertext and tag to `out`, `plain.size() + kTagBytes` bytes. False when it could not be done.
    [[nodiscard]] virtual bool seal(const Nonce& nonce, QByteArrayView associated, QByteArrayView plain,
                                    char* out) = 0;
    /// Writes the plain bytes to `out`, `sealed.size() - kTagBytes` of them. False, and nothing of them is
    /// left in `out`, unless nonce, associated data and every sealed byte are those of one `seal`.
    [[nodiscard]] virtual bool open(const Nonce& nonce, QByteArrayView associated, QByteArrayView sealed,
                                    char* out) = 0;
};

/// What the vault needs of a library. Safe to call from any thread.
class VaultCrypto {
 public:
    virtual ~VaultCrypto() = default;
    /// Internal when the library has no memory for it.
    [[nodiscard]] virtual Result<std::unique_ptr<KeyCipher>> cipher(const SecretKey& key) const = 0;
    /// Fills `out` with unpredictable bytes, many at a time at little cost. False when there are none: then
    /// nothing may be sealed.
    [[nodiscard]] virtual bool random(char* out, int count) const = 0;
    /// HMAC-SHA-256, 32 bytes (RFC 2104).
    [[nodiscard]] virtual Result<QByteArray> mac(QByteArrayView key, QByteArrayView data) const = 0;
    /// HKDF-SHA-256 (RFC 5869). InvalidArgument for a size that is not 1 to 8160.
    [[nodiscard]] virtual Result<QByteArray> derive(QByteArrayView key, QByteArrayView salt,
                                                    QByteArrayView info, int size) const = 0;
};

}  // namespace balcao
