#pragma once

#include "base/secret_store.h"

#include <QThreadPool>

namespace balcao {

/// Secrets in a file the operator names, for machines without a keychain. The file is made with mode 0600 and
/// refused (SecretStoreAway) when anybody but its owner may read it, when it is no plain file, or when its
/// folder is missing. It is replaced as a whole, so a crash leaves the old one, and writers of several
/// processes take turns. Work happens on a thread of its own.
class FileSecretStore final : public SecretStore {
 public:
    explicit FileSecretStore(QString file);
    ~FileSecretStore() override;

    [[nodiscard]] Future<QByteArray> read(const QString& name) override;
    [[nodiscard]] Future<Done> write(const QString& name, const QByteArray& secret) override;
    [[nodiscard]] Future<Done> remove(const QString& name) override;

 private:
    QString m_file;
    QThreadPool m_thread;
};

}  // namespace balcao
