#include "settings/settings_service.h"

#include "audit/audit_changes.h"

#include <QJsonArray>
#include <QTimeZone>

namespace balcao {

namespace settings_service_detail {

const QString kOrganisation = QStringLiteral("organisation");
const QString kLimits = QStringLiteral("limits");
const QString kRates = QStringLiteral("rates");
const QString kApprovals = QStringLiteral("approvals");

tl::unexpected<Error> wrong(const char* field) {
    return fail(ErrorCode::InvalidArgument, QStringLiteral("settings: ") + QString::fromLatin1(field),
                {{QStringLiteral("field"), QString::fromLatin1(field)}});
}

QJsonObject bodyOf(const OfficeSettings& settings) {
    QJsonObject body;
    for (const auto& [key, value] : storedForm(settings)) body.insert(key, value);
    return body;
}

}  // namespace settings_service_detail

std::vector<std::pair<QString, QJsonObject>> storedForm(const OfficeSettings& settings) {
    using namespace settings_service_detail;
    return {{kOrganisation, settings.organisation.toJson()},
            {kLimits, settings.limits.toJson()},
            {kRates, toJson(settings.rates)},
            {kApprovals, settings.approvals.toJson()},
            {signInPolicyKey(), settings.signIn.toJson()}};
}

Result<OfficeSettings> settingsFrom(
    const std::function<Result<std::optional<QJsonObject>>(const QString& key)>& find) {
    using namespace settings_service_detail;
    OfficeSettings settings;
    BALCAO_TRY(organisation, find(kOrganisation));
    if (organisation) {
        BALCAO_TRY(value, Organisation::fromJson(*organisation));
        settings.organisation = value;
    }
    BALCAO_TRY(limits, find(kLimits));
    settings.limits = LimitPolicy::standard(settings.organisation.currency);
    if (limits) {
        BALCAO_TRY(value, LimitPolicy::fromJson(*limits));
        settings.limits = value;
    }
    BALCAO_TRY(rates, find(kRates));
    if (rates) {
        BALCAO_TRY(value, ratePolicyFromJson(*rates));
        settings.rates = value;
    }
    BALCAO_TRY(approvals, find(kApprovals));
    if (approvals) {
        BALCAO_TRY(value, ApprovalPolicy::fromJson(*approvals));
        settings.approvals = value;
    }
    BALCAO_TRY(signIn, find(signInPolicyKey()));
    if (signIn) {
        BALCAO_TRY(value, SignInPolicy::fromJson(*signIn));
        settings.signIn = value;
    }
    return settings;
}

Result<OfficeSettings> readSettings(Transaction& t, SettingsStore& store) {
    return settingsFrom([&](const QString& key) { return store.get(t, key); });
}

Result<void> checkSettings(const OfficeSettings& settings) {
    using settings_service_detail::wrong;
    const Organisation& organisation = settings.organisation;
    if (organisation.name.trimmed().isEmpty()) return wrong("name");
    if (organisation.currency == Currency()) return wrong("currency");
    if (!organisation.timeZone.isEmpty() && !QTimeZone(organisation.timeZone.toLatin1()).isValid()) {
        return wrong("time_zone");
    }
    // What was read back must be what was meant: the same checks a later start makes.
    if (!LimitPolicy::fromJson(settings.limits.toJson())) return wrong("limits");
    BALCAO_CHECK(ratePolicyFromJson(toJson(settings.rates)));
    BALCAO_CHECK(ApprovalPolicy::fromJson(settings.approvals.toJson()));
    if (settings.rates.sources.contains(QStringLiteral("fixed"))) {
        if (!settings.rates.fixedRate) return wrong("fixed");
        if (settings.rates.fixedRate->currency != organisation.currency) return wrong("fixed");
    }
    return {};
}

SettingsService::SettingsService(const Clock& clock, Stores stores) : m_clock(clock), m_s(stores) {}

Future<OfficeSettings> SettingsService::read() {
    return m_s.database.read<OfficeSettings>(
        [this](Transaction& t) { return readSettings(t, m_s.settings); });
}

Future<OfficeSettings> SettingsService::save(const SaveSettings& command) {
    const auto refused = [](const Error& error) { return ready<OfficeSettings>(tl::unexpected(error)); };
    if (const auto allowed = require(command.actor, Capability::SettingsEdit); !allowed) {
        return refused(allowed.error());
    }
    if (const auto valid = checkSettings(command.settings); !valid) return refused(valid.error());
    const QJsonObject body = settings_service_detail::bodyOf(command.settings);
    return m_s.database.write<OfficeSettings>(
        [this, command, body](Transaction& t) { return store(t, command, body); });
}

Result<OfficeSettings> SettingsService::store(Transaction& t, const SaveSettings& command,
                                              const QJsonObject& body) {
    const QString kind = QStringLiteral("settings.save");
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kind, body));
    if (repeated) return readSettings(t, m_s.settings);
    QJsonArray changed;
    QJsonObject changes;
    for (const auto& [key, value] : storedForm(command.settings)) {
        BALCAO_TRY(before, m_s.settings.get(t, key));
        if (before && *before == value) continue;
        m_s.settings.put(t, key, value);
        changed.append(key);
        if (!before) continue;
        const QJsonObject differing = changesBetween({{key, *before}}, {{key, value}});
        for (auto it = differing.begin(); it != differing.end(); ++it) changes.insert(it.key(), it.value());
    }
    m_s.commands.put(t, {command.id, kind, digestFields(body), QString()}, m_clock.now());
    BALCAO_CHECK(
        m_s.audit.record(t, command.actor, kind, QStringLiteral("settings"),
                         {{QStringLiteral("changed"), changed}, {QStringLiteral("changes"), changes}}));
    return command.settings;
}

}  // namespace balcao
