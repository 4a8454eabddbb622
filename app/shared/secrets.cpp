#include "shared/secrets.h"

#include "crypto/environment_secret_store.h"
#include "crypto/file_secret_store.h"
#include "crypto/keychain_secret_store.h"

namespace balcao {

namespace secrets_detail {

/// Reads what the operator put into the environment first; everything else is the keeper's.
class LayeredSecretStore final : public SecretStore {
 public:
    explicit LayeredSecretStore(std::unique_ptr<SecretStore> keeper) : m_keeper(std::move(keeper)) {}

    [[nodiscard]] Future<QByteArray> read(const QString& name) override {
        if (isSet(name)) return m_environment.read(name);
        return m_keeper->read(name);
    }
    [[nodiscard]] Future<Done> write(const QString& name, const QByteArray& secret) override {
        // What the environment says would win again at the next start: a change would be lost silently.
        if (isSet(name)) return m_environment.write(name, secret);
        return m_keeper->write(name, secret);
    }
    [[nodiscard]] Future<Done> remove(const QString& name) override {
        if (isSet(name)) return m_environment.remove(name);
        return m_keeper->remove(name);
    }

 private:
    [[nodiscard]] static bool isSet(const QString& name) {
        return qEnvironmentVariableIsSet(EnvironmentSecretStore::variableFor(name).constData());
    }

    EnvironmentSecretStore m_environment;
    std::unique_ptr<SecretStore> m_keeper;
};

}  // namespace secrets_detail

std::unique_ptr<SecretStore> programSecrets(Millis patience) {
    std::unique_ptr<SecretStore> keeper;
    const QString file = qEnvironmentVariable("BALCAO_SECRETS_FILE");
    if (file.isEmpty()) {
        keeper = std::make_unique<KeychainSecretStore>(QStringLiteral("balcao"), patience);
    } else {
        keeper = std::make_unique<FileSecretStore>(file);
    }
    return std::make_unique<secrets_detail::LayeredSecretStore>(std::move(keeper));
}

QString databaseSecret() {
    return QStringLiteral("database");
}

Future<QByteArray> databasePassword(SecretStore& secrets, const QString& url, const QByteArray& typed,
                                    QObject* context) {
    if (!typed.isEmpty() || url.startsWith(QStringLiteral("sqlite:"))) return ready<QByteArray>(typed);
    return andThenAlways(secrets.read(databaseSecret()), context, [](const Result<QByteArray>& kept) {
        return ready<QByteArray>(kept.value_or(QByteArray()));
    });
}

QString lndSecret(const QString& connectionName) {
    return QStringLiteral("lnd/") + connectionName;
}

QString btcpaySecret() {
    return QStringLiteral("btcpay");
}

}  // namespace balcao
