#pragma once

#include "backup/backup_crypto.h"

namespace balcao {

/// BackupCrypto with OpenSSL's X25519 and libargon2.
class OpenSslBackupCrypto final : public BackupCrypto {
 public:
    [[nodiscard]] Result<SecretKey> passphraseKey(QByteArrayView passphrase, QByteArrayView salt,
                                                  const PassphraseCost& cost) const override;
    [[nodiscard]] Result<QByteArray> publicKey(const SecretKey& secret) const override;
    [[nodiscard]] Result<SecretKey> agree(const SecretKey& secret, QByteArrayView other) const override;
    void forgetThread() const override;
};

}  // namespace balcao
