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

// The same for everybody else: only an organisation that charges in one of them has it in its settings.
constexpr StandardRow kElsewhere[] = {
    {"AED", 73, 367},         {"BHD", 8, 38},           {"CNY", 140, 710},
    {"CRC", 10'000, 50'000},  {"CZK", 420, 2'100},      {"DKK", 130, 650},
    {"DOP", 1'250, 6'250},    {"GTQ", 154, 770},        {"HKD", 156, 780},
    {"HNL", 520, 2'600},      {"HUF", 6'700, 33'500},   {"IDR", 330'000, 1'650'000},
    {"ILS", 66, 330},         {"INR", 1'750, 8'750},    {"IQD", 26'000, 130'000},
    {"ISK", 2'500, 12'500},   {"JOD", 14, 71},          {"KRW", 28'000, 140'000},
    {"MYR", 84, 420},         {"NGN", 30'000, 150'000}, {"NIO", 735, 3'675},
    {"NOK", 200, 1'000},      {"NZD", 35, 175},         {"OMR", 8, 38},
    {"PAB", 20, 100},         {"PHP", 1'160, 5'800},    {"PLN", 73, 365},
    {"RON", 88, 440},         {"SAR", 75, 375},         {"SEK", 190, 950},
    {"SGD", 26, 130},         {"THB", 650, 3'250},      {"TND", 59, 295},
    {"TRY", 840, 4'200},      {"TWD", 620, 3'100},      {"UAH", 840, 4'200},
    {"UGX", 72'000, 360'000}, {"VES", 10'000, 50'000},  {"VND", 520'000, 2'600'000},
    {"ZAR", 345, 1'725}};

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

LimitPolicy LimitPolicy::standard(Currency own) {
    using limits_detail::StandardRow;
    LimitPolicy policy;
    const auto add = [&policy](const StandardRow& row) {
        const Currency currency = *Currency::fromCode(QString::fromLatin1(row.code));
        const qint64 minor = currency.minorPerMajor();
        policy.ranges.push_back(
            {Fiat{row.minimumMajor * minor, currency}, Fiat{row.maximumMajor * minor, currency}});
    };
    for (const StandardRow& row : limits_detail::kStandard) add(row);
    for (const StandardRow& row : limits_detail::kElsewhere) {
        if (own.code() == QLatin1StringView(row.code)) add(row);
    }
    return policy;
}

}  // namespace balcao
