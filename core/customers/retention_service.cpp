#include "customers/retention_service.h"

#include "audit/audit_changes.h"

#include <algorithm>

namespace balcao {

namespace retention_service_detail {

const QString kSettingsKey = QStringLiteral("retention");
const QString kSaveRetention = QStringLiteral("settings.retention");
constexpr int kMostDue = 500;

}  // namespace retention_service_detail

Result<RetentionPolicy> RetentionService::read(Transaction& t) {
    BALCAO_TRY(stored, m_s.settings.get(t, retention_service_detail::kSettingsKey));
    return stored ? RetentionPolicy::fromJson(*stored) : RetentionPolicy();
}

Future<RetentionPolicy> RetentionService::policy() {
    return m_s.database.read<RetentionPolicy>([this](Transaction& t) { return read(t); });
}

Future<RetentionPolicy> RetentionService::savePolicy(const SaveRetention& command) {
    const auto refused = [](const Error& error) { return ready<RetentionPolicy>(tl::unexpected(error)); };
    if (const auto allowed = require(command.actor, Capability::SettingsEdit); !allowed) {
        return refused(allowed.error());
    }
    // What was read back must be what was meant.
    if (const auto valid = RetentionPolicy::fromJson(command.policy.toJson()); !valid) {
        return refused(valid.error());
    }
    return m_s.database.write<RetentionPolicy>([this, command](Transaction& t) { return store(t, command); });
}

Result<RetentionPolicy> RetentionService::store(Transaction& t, const SaveRetention& command) {
    using namespace retention_service_detail;
    const QJsonObject body = command.policy.toJson();
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kSaveRetention, body));
    if (repeated) return read(t);
    BALCAO_TRY(before, read(t));
    m_s.settings.put(t, kSettingsKey, body);
    m_s.commands.put(t, {command.id, kSaveRetention, digestFields(body), QString()}, m_clock.now());
    BALCAO_CHECK(m_s.audit.record(t, command.actor, kSaveRetention, QStringLiteral("settings"),
                                  {{QStringLiteral("changes"), changesBetween(before.toJson(), body)}}));
    return command.policy;
}

Future<DuePage> RetentionService::due(const Actor& actor, const std::optional<SeenCursor>& after, int limit) {
    if (const auto allowed = require(actor, Capability::CustomerRead); !allowed) {
        return ready<DuePage>(tl::unexpected(allowed.error()));
    }
    const int most = std::clamp(limit, 1, retention_service_detail::kMostDue);
    return m_s.database.read<DuePage>(
        [this, after, most](Transaction& t) { return readDue(t, after, most); });
}

Result<DuePage> RetentionService::readDue(Transaction& t, const std::optional<SeenCursor>& after, int limit) {
    DuePage page;
    BALCAO_TRY(policy, read(t));
    const Instant now = m_clock.now();
    const auto since = dueSince(policy, now);
    if (!since) return page;
    BALCAO_TRY(customers, m_s.customers.notSeenSince(t, *since, after, limit));
    for (const StoredCustomer& customer : customers) {
        std::vector<CustomerField> fields;
        for (const auto& [field, sealed] : customer.sealed) fields.push_back(field);
        const auto due = dueFields(policy, fields, customer.seenAt, now);
        if (!due.empty()) page.due.push_back({customer.id, customer.seenAt, due});
    }
    if (static_cast<int>(customers.size()) == limit) {
        page.next = SeenCursor{customers.back().seenAt, customers.back().id};
    }
    return page;
}

}  // namespace balcao
