#pragma once

#include "base/secret_store.h"

namespace balcao {

/// Secrets the operator puts into the environment: the name in capitals, everything but letters and digits as
/// `_`, behind `BALCAO_SECRET_` ("lnd/office" is BALCAO_SECRET_LND_OFFICE). Values may be `base64:…`. Nothing
/// can be written: that is SecretStoreAway, as with any keeper that cannot keep.
class EnvironmentSecretStore final : public SecretStore {
 public:
    [[nodiscard]] Future<QByteArray> read(const QString& name) override;
    [[nodiscard]] Future<Done> write(const QString& name, const QByteArray& secret) override;
    [[nodiscard]] Future<Done> remove(const QString& name) override;

    [[nodiscard]] static QByteArray variableFor(const QString& name);
};

}  // namespace balcao
