#pragma once

#include "audit/audit_log.h"
#include "base/command_store.h"
#include "payments/limits.h"
#include "people/approval.h"
#include "people/sign_in_policy.h"
#include "rates/rate_rules.h"
#include "settings/organisation.h"
#include "settings/settings_store.h"

namespace balcao {

/// What an organisation decides once for all its registers.
struct OfficeSettings {
    Organisation organisation;
    LimitPolicy limits;
    RatePolicy rates;
    ApprovalPolicy approvals;
    SignInPolicy signIn;
};

struct SaveSettings {
    CommandId id;
    Actor actor;
    OfficeSettings settings;
};

/// Reads and changes the organisation's settings. Absent ones read as their defaults; unreadable ones are an
/// error, because a limit that cannot be read is not "no limit".
class SettingsService {
 public:
    struct Stores {
        Database& database;
        CommandStore& commands;
        SettingsStore& settings;
        AuditLog& audit;
    };
    SettingsService(const Clock& clock, Stores stores);

    [[nodiscard]] Future<OfficeSettings> read();
    /// Capability settings.edit. InvalidArgument (facts: field) as `checkSettings` says. The journal says
    /// which subjects changed, never their values.
    [[nodiscard]] Future<OfficeSettings> save(const SaveSettings& command);

 private:
    [[nodiscard]] Result<OfficeSettings> store(Transaction& t, const SaveSettings& command,
                                               const QJsonObject& body);

    const Clock& m_clock;
    Stores m_s;
};

/// Each subject's key beside what is stored under it.
[[nodiscard]] std::vector<std::pair<QString, QJsonObject>> storedForm(const OfficeSettings& settings);
/// The settings of what `find` has under each key; what it has not reads as its default, and what cannot be
/// read is its error.
[[nodiscard]] Result<OfficeSettings> settingsFrom(
    const std::function<Result<std::optional<QJsonObject>>(const QString& key)>& find);
/// Reads the settings inside a transaction.
[[nodiscard]] Result<OfficeSettings> readSettings(Transaction& t, SettingsStore& store);
/// InvalidArgument (facts: field) for an organisation without name or currency, an unknown time zone, or a
/// fixed rate that is missing or in another currency.
[[nodiscard]] Result<void> checkSettings(const OfficeSettings& settings);

}  // namespace balcao
