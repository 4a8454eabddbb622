#pragma once

#include "base/clock.h"
#include "base/secret_store.h"

#include <memory>

namespace balcao {

/// The secret store of this program: the file BALCAO_SECRETS_FILE names, or else the desktop's keychain. A
/// secret that stands in the environment (BALCAO_SECRET_…) comes before either. `patience` is how long the
/// keychain may wait for a person to unlock it.
[[nodiscard]] std::unique_ptr<SecretStore> programSecrets(Millis patience);

/// Names under which the program keeps its secrets.
[[nodiscard]] QString databaseSecret();
/// The password for a database's address: the one that was typed, else the one that is kept; empty for an
/// embedded database, which has none, and where none is kept: the server may still let us in.
[[nodiscard]] Future<QByteArray> databasePassword(SecretStore& secrets, const QString& url,
                                                  const QByteArray& typed, QObject* context);
[[nodiscard]] QString lndSecret(const QString& connectionName);
[[nodiscard]] QString btcpaySecret();

}  // namespace balcao
