#pragma once

#include "base/database.h"

#include <QJsonObject>

#include <optional>

namespace balcao {

/// What an organisation decides once for all its registers (limits, rates, receipt header), kept in the
/// database as one JSON object per subject. Each subject reads its own object and owns its meaning.
/// Secrets are never here.
class SettingsStore {
 public:
    virtual ~SettingsStore() = default;
    [[nodiscard]] virtual Result<std::optional<QJsonObject>> get(Transaction& t, const QString& key) = 0;
    /// Replaces the object; announces Change{"settings", key}.
    virtual void put(Transaction& t, const QString& key, const QJsonObject& value) = 0;
};

}  // namespace balcao
