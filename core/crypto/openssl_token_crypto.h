#pragma once

#include "tokens/token_crypto.h"

namespace balcao {

/// TokenCrypto with OpenSSL 3: ECDSA over P-256 with SHA-256, and HMAC with SHA-256. Holds nothing.
class OpenSslTokenCrypto final : public TokenCrypto {
 public:
    [[nodiscard]] Result<std::shared_ptr<const Es256Verifier>> verifier(
        const P256Point& point) const override;
    [[nodiscard]] Result<std::shared_ptr<const Es256Signer>> signer(
        const QByteArray& secret32) const override;
    [[nodiscard]] QByteArray hmacSha256(const QByteArray& key, const QByteArray& message) const override;
    [[nodiscard]] bool isHmacSha256(const QByteArray& key, const QByteArray& message,
                                    const QByteArray& mac) const override;
};

}  // namespace balcao
