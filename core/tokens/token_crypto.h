#pragma once

#include "base/result.h"

#include <QByteArray>

#include <memory>

namespace balcao {

/// A public key of ES256: a point of P-256 by its coordinates, 32 bytes each, big-endian (RFC 7518 §6.2.1).
struct P256Point {
    QByteArray x;
    QByteArray y;
    friend bool operator==(const P256Point&, const P256Point&) = default;
};

/// Looks at signatures of one key. Safe to use from any thread.
class Es256Verifier {
 public:
    virtual ~Es256Verifier() = default;
    /// The signature is r and s, 32 bytes each (RFC 7518 §3.4); any other form is wrong.
    [[nodiscard]] virtual bool verifies(const QByteArray& message, const QByteArray& signature) const = 0;
};

/// Signs with one key, which it wipes when it goes. Safe to use from any thread.
class Es256Signer {
 public:
    virtual ~Es256Signer() = default;
    [[nodiscard]] virtual P256Point publicKey() const = 0;
    /// r and s, 64 bytes together.
    [[nodiscard]] virtual Result<QByteArray> sign(const QByteArray& message) const = 0;
};

/// The arithmetic that tokens need and the domain has not got.
class TokenCrypto {
 public:
    virtual ~TokenCrypto() = default;
    /// InvalidArgument for coordinates that are no point of the curve.
    [[nodiscard]] virtual Result<std::shared_ptr<const Es256Verifier>> verifier(
        const P256Point& point) const = 0;
    /// InvalidArgument unless the secret is 32 bytes and a number from 1 to the order of the curve less 1.
    [[nodiscard]] virtual Result<std::shared_ptr<const Es256Signer>> signer(
        const QByteArray& secret32) const = 0;
    /// HMAC with SHA-256 (RFC 2104): 32 bytes.
    [[nodiscard]] virtual QByteArray hmacSha256(const QByteArray& key, const QByteArray& message) const = 0;
    /// Compared in a time that does not depend on where they differ.
    [[nodiscard]] virtual bool isHmacSha256(const QByteArray& key, const QByteArray& message,
                                            const QByteArray& mac) const = 0;
};

}  // namespace balcao
