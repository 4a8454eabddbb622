#pragma once

#include "audit/audit_log.h"
#include "payments/limits.h"
#include "rates/rate_rules.h"
#include "settings/organisation.h"
#include "settings/settings_store.h"

namespace balcao {

/// What an organisation decides once for all its registers.
struct OfficeSettings {
    Organisation organisation;
    LimitPolicy limits;
    RatePolicy rates;
};

struct SaveSettings {
    CommandId id;
    Actor actor;
    OfficeSettings settings;
};

/// Reads and changes the organisation's settings. Absent ones read as their defaults.
class SettingsService {
 public:
    SettingsService(Database& database, SettingsStore& store, AuditLog& audit);

    [[nodiscard]] Future<OfficeSettings> read();
    /// Capability settings.edit; the journal says which subjects changed, never the values of secrets.
    [[nodiscard]] Future<OfficeSettings> save(const SaveSettings& command);

 private:
    Database& m_database;
    SettingsStore& m_store;
    AuditLog& m_audit;
};

}  // namespace balcao
