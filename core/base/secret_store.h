#pragma once

#include "base/future.h"

#include <QByteArray>
#include <QString>

namespace balcao {

/// Keeper of secrets outside every file of ours: the desktop's keychain or, headless, a file or environment
/// the operator names. Values never reach a log, an argument list or an error's detail.
class SecretStore {
 public:
    virtual ~SecretStore() = default;
    /// SecretMissing when there is none; SecretStoreAway when the keeper itself cannot be asked, so that a
    /// locked keychain is never taken for a first start.
    [[nodiscard]] virtual Future<QByteArray> read(const QString& name) = 0;
    [[nodiscard]] virtual Future<Done> write(const QString& name, const QByteArray& secret) = 0;
    [[nodiscard]] virtual Future<Done> remove(const QString& name) = 0;
};

}  // namespace balcao
