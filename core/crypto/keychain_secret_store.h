#pragma once

#include "base/clock.h"
#include "base/secret_store.h"

#include <QObject>

#include <functional>

namespace QKeychain {
class Job;
class ReadPasswordJob;
class WritePasswordJob;
}  // namespace QKeychain

namespace balcao {

/// Secrets in the desktop's keychain (Secret Service, KWallet). "Not found" is believed only after a mark of
/// ours was written and read back, because a keychain that is locked or has no collection says the same.
/// Every call ends: after `patience` at the latest, for a keychain may be waiting for a person to unlock it.
class KeychainSecretStore final : public QObject, public SecretStore {
    Q_OBJECT
 public:
    explicit KeychainSecretStore(QString service = QStringLiteral("balcao"),
                                 Millis patience = Millis(90'000));

    [[nodiscard]] Future<QByteArray> read(const QString& name) override;
    [[nodiscard]] Future<Done> write(const QString& name, const QByteArray& secret) override;
    [[nodiscard]] Future<Done> remove(const QString& name) override;

 private:
    using Bytes = std::function<void(Result<QByteArray>)>;
    using Finished = std::function<void(Result<void>)>;

    void readEntry(const QString& name, Bytes finished);
    void writeEntry(const QString& name, const QByteArray& secret, Finished finished);
    /// Succeeds when the keychain keeps what it is given.
    void probe(Finished finished);
    void start(QKeychain::Job* job, std::function<void(QKeychain::Job*)> finished, Finished gaveUp);

    QString m_service;
    Millis m_patience;
};

}  // namespace balcao
