#pragma once

#include "vault/vault_crypto.h"

namespace balcao {

/// VaultCrypto with OpenSSL 3. The algorithms are fetched once: looking one up takes longer than using it.
class OpenSslVaultCrypto final : public VaultCrypto {
 public:
    OpenSslVaultCrypto();
    ~OpenSslVaultCrypto() override;
    Q_DISABLE_COPY_MOVE(OpenSslVaultCrypto)

    [[nodiscard]] Result<std::unique_ptr<KeyCipher>> cipher(const SecretKey& key) const override;
    [[nodiscard]] bool random(char* out, int count) const override;
    [[nodiscard]] Result<QByteArray> mac(QByteArrayView key, QByteArrayView data) const override;
    [[nodiscard]] Result<QByteArray> derive(QByteArrayView key, QByteArrayView salt, QByteArrayView info,
                                            int size) const override;

 private:
    struct Algorithms;
    std::unique_ptr<Algorithms> m_algorithms;
};

}  // namespace balcao
