#include "payments/limits.h"

#include <QJsonArray>

namespace balcao {

namespace limits_detail {

struct StandardRow {
    const char* code;
    qint64 minimumMajor;
    qint64 maximumMajor;
};

// USD 20–100 and round equivalents, so that a first start has sensible limits without asking anybody. They
// are a default to be edited, not an exchange rate: nothing is ever converted with them.
constexpr StandardRow kStandard[] = {{"USD", 20, 100},
                                     {"BRL", 110, 550},
                                     {"EUR", 18, 90},
                                     {"GBP", 16, 80},
                                     {"CHF", 16, 80},
                                     {"CAD", 28, 140},
                                     {"AUD", 30, 150},
                                     {"MXN", 370, 1'850},
                                     {"ARS", 29'000, 145'000},
                                     {"CLP", 19'000, 95'000},
                                     {"COP", 80'000, 400'000},
                                     {"PEN", 68, 340},
                                     {"UYU", 800, 4'000},
                                     {"PYG", 140'000, 700'000},
                                     {"BOB", 138, 690},
                                     {"JPY", 3'000, 15'000},
                                     {"KWD", 6, 31}};

/// Whole minor units travel as text: a JSON number may pass through a double on its way.
QJsonObject rangeToJson(const LimitPolicy::Range& range) {
    return {{QStringLiteral("currency"), range.minimum.currency.code()},
            {QStringLiteral("minimum_minor"), QString::number(range.minimum.minor)},
            {QStringLiteral("maximum_minor"), QString::number(range.maximum.minor)}};
}

Result<qint64> minorOf(const QJsonObject& json, const QString& key) {
    bool fits = false;
    const qint64 minor = json.value(key).toString().toLongLong(&fits);
    if (!fits || minor < 0) return fail(ErrorCode::InvalidArgument, key, {{QStringLiteral("field"), key}});
    return minor;
}

Result<LimitPolicy::Range> rangeFromJson(const QJsonObject& json) {
    BALCAO_TRY(currency, Currency::fromCode(json.value(QStringLiteral("currency")).toString()));
    BALCAO_TRY(minimum, minorOf(json, QStringLiteral("minimum_minor")));
    BALCAO_TRY(maximum, minorOf(json, QStringLiteral("maximum_minor")));
    if (minimum > maximum) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("limits the wrong way round"),
                    {{QStringLiteral("field"), QStringLiteral("maximum_minor")}});
    }
    return LimitPolicy::Range{Fiat{minimum, currency}, Fiat{maximum, currency}};
}

}  // namespace limits_detail

std::optional<LimitPolicy::Range> LimitPolicy::of(Currency currency) const {
    if (!enabled) return std::nullopt;
    for (const Range& range : ranges) {
        if (range.minimum.currency == currency) return range;
    }
    return std::nullopt;
}

QJsonObject LimitPolicy::toJson() const {
    QJsonArray list;
    for (const Range& range : ranges) list.append(limits_detail::rangeToJson(range));
    return {{QStringLiteral("enabled"), enabled}, {QStringLiteral("ranges"), list}};
}

Result<LimitPolicy> LimitPolicy::fromJson(const QJsonObject& json) {
    const QJsonValue enabled = json.value(QStringLiteral("enabled"));
    const QJsonValue ranges = json.value(QStringLiteral("ranges"));
    // Limits that cannot be read are an error, never "no limits".
    if (!enabled.isBool() || !ranges.isArray()) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("limits are not complete"));
    }
    LimitPolicy policy;
    policy.enabled = enabled.toBool();
    const QJsonArray list = ranges.toArray();
    for (const QJsonValue& entry : list) {
        BALCAO_TRY(range, limits_detail::rangeFromJson(entry.toObject()));
        for (const Range& before : policy.ranges) {
            if (before.minimum.currency == range.minimum.currency) {
                return fail(ErrorCode::InvalidArgument, QStringLiteral("two ranges of one currency"));
            }
        }
        policy.ranges.push_back(range);
    }
    return policy;
}

LimitPolicy LimitPolicy::standard() {
    LimitPolicy policy;
    for (const auto& row : limits_detail::kStandard) {
        const Currency currency = *Currency::fromCode(QString::fromLatin1(row.code));
        const qint64 minor = currency.minorPerMajor();
        policy.ranges.push_back(
            {Fiat{row.minimumMajor * minor, currency}, Fiat{row.maximumMajor * minor, currency}});
    }
    return policy;
}

}  // namespace balcao
