#pragma once

#include "backup/backup_writer.h"
#include "base/secret_store.h"

namespace balcao {

/// A keeper of secrets in memory: what goes into a backup, or came out of one.
class HeldSecrets final : public SecretStore {
 public:
    HeldSecrets() = default;
    explicit HeldSecrets(CarriedKeys keys) : m_keys(std::move(keys)) {}

    [[nodiscard]] const CarriedKeys& keys() const { return m_keys; }
    [[nodiscard]] Future<QByteArray> read(const QString& name) override;
    [[nodiscard]] Future<Done> write(const QString& name, const QByteArray& secret) override;
    [[nodiscard]] Future<Done> remove(const QString& name) override;

 private:
    CarriedKeys m_keys;
};

}  // namespace balcao
