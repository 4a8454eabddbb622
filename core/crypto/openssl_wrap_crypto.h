#pragma once

#include "vault/wrap_crypto.h"

namespace balcao {

/// WrapCrypto with OpenSSL's X25519 and libargon2.
class OpenSslWrapCrypto final : public WrapCrypto {
 public:
    [[nodiscard]] Result<SecretKey> passphraseKey(QByteArrayView passphrase, QByteArrayView salt,
                                                  const PassphraseCost& cost) const override;
    [[nodiscard]] Result<QByteArray> publicKey(const SecretKey& secret) const override;
    [[nodiscard]] Result<SecretKey> agree(const SecretKey& secret, QByteArrayView other) const override;
    void forgetThread() const override;
};

}  // namespace balcao
