#include "customers/retention.h"

#include <algorithm>

namespace balcao {

namespace retention_detail {

constexpr int kMostDays = 36'500;
constexpr Millis kDay{24 * 3'600'000};

QString keyOf(DataKind kind) {
    return toText(kind) + QStringLiteral("_days");
}

/// The moment since which a kind must have been seen to be kept; nothing for one that is kept for good.
std::optional<Instant> endOf(const RetentionPolicy& policy, DataKind kind, Instant now) {
    const auto days = policy.days.find(kind);
    if (days == policy.days.end() || days->second == 0) return std::nullopt;
    return now - days->second * kDay;
}

}  // namespace retention_detail

const std::vector<DataKind>& allDataKinds() {
    static const std::vector<DataKind> all{DataKind::Identity, DataKind::Contact, DataKind::Notes};
    return all;
}

QString toText(DataKind kind) {
    switch (kind) {
        case DataKind::Identity: return QStringLiteral("identity");
        case DataKind::Contact: return QStringLiteral("contact");
        case DataKind::Notes: return QStringLiteral("notes");
    }
    return {};
}

DataKind kindOf(CustomerField field) {
    switch (field) {
        case CustomerField::Name:
        case CustomerField::Cpf:
        case CustomerField::Cnpj:
        case CustomerField::OtherIds:
        case CustomerField::BirthDate: return DataKind::Identity;
        case CustomerField::Email:
        case CustomerField::Phone:
        case CustomerField::Address:
        case CustomerField::Handle:
        case CustomerField::Language: return DataKind::Contact;
        case CustomerField::Notes: return DataKind::Notes;
    }
    return DataKind::Identity;
}

QJsonObject RetentionPolicy::toJson() const {
    QJsonObject json;
    for (const auto& [kind, count] : days) json.insert(retention_detail::keyOf(kind), count);
    return json;
}

Result<RetentionPolicy> RetentionPolicy::fromJson(const QJsonObject& json) {
    RetentionPolicy policy;
    for (const DataKind kind : allDataKinds()) {
        const QString key = retention_detail::keyOf(kind);
        if (!json.contains(key)) continue;
        const qint64 count = json.value(key).toInteger(-1);
        if (count < 0 || count > retention_detail::kMostDays) {
            return fail(ErrorCode::InvalidArgument, QStringLiteral("retention: ") + key,
                        {{QStringLiteral("field"), key}});
        }
        policy.days[kind] = static_cast<int>(count);
    }
    return policy;
}

std::optional<Instant> dueSince(const RetentionPolicy& policy, Instant now) {
    std::optional<Instant> latest;
    for (const DataKind kind : allDataKinds()) {
        const auto end = retention_detail::endOf(policy, kind, now);
        if (end && (!latest || *end > *latest)) latest = end;
    }
    return latest;
}

std::vector<CustomerField> dueFields(const RetentionPolicy& policy, const std::vector<CustomerField>& fields,
                                     Instant seenAt, Instant now) {
    std::vector<CustomerField> due;
    std::copy_if(fields.begin(), fields.end(), std::back_inserter(due), [&](CustomerField field) {
        const auto end = retention_detail::endOf(policy, kindOf(field), now);
        return end && seenAt < *end;
    });
    return due;
}

}  // namespace balcao
