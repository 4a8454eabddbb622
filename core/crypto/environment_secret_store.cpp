#include "crypto/environment_secret_store.h"

#include "crypto/secret_text.h"

namespace balcao {

using namespace Qt::StringLiterals;

QByteArray EnvironmentSecretStore::variableFor(const QString& name) {
    QByteArray variable("BALCAO_SECRET_");
    for (const QChar c : name) {
        const bool plain = c.unicode() < 0x80 && c.isLetterOrNumber();
        variable += plain ? c.toUpper().toLatin1() : '_';
    }
    return variable;
}

Future<QByteArray> EnvironmentSecretStore::read(const QString& name) {
    const QByteArray variable = variableFor(name);
    if (!qEnvironmentVariableIsSet(variable.constData())) {
        return ready<QByteArray>(fail(ErrorCode::SecretMissing));
    }
    return ready(secretFromText(qgetenv(variable.constData()).trimmed()));
}

Future<Done> EnvironmentSecretStore::write(const QString&, const QByteArray&) {
    return ready<Done>(fail(ErrorCode::SecretStoreAway, u"the environment cannot be written"_s));
}

Future<Done> EnvironmentSecretStore::remove(const QString&) {
    return ready<Done>(fail(ErrorCode::SecretStoreAway, u"the environment cannot be written"_s));
}

}  // namespace balcao
