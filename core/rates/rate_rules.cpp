#include "rates/rate_rules.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace balcao {

namespace rate_rules_detail {

constexpr qint64 kBasisPoints = 10'000;
/// After this long a jump against what was believed before says nothing.
constexpr Millis kJumpMemory{86'400'000};
/// No source is asked more often than this, whatever is configured.
constexpr qint64 kShortestMs = 1'000;
/// Longest duration a policy may state: a day.
constexpr qint64 kLongestMs = 86'400'000;

bool isFixed(const RateSample& sample) {
    return sample.source == QStringLiteral("fixed");
}

tl::unexpected<Error> stale(Millis age, Millis limit) {
    return fail(ErrorCode::RateStale, QStringLiteral("the rate is too old"),
                {{QStringLiteral("age_ms"), QVariant::fromValue<qint64>(age.count())},
                 {QStringLiteral("limit_ms"), QVariant::fromValue<qint64>(limit.count())}});
}

/// A moment ahead of the clock says that the clock was set back: then nobody knows how old it is.
bool isTooOld(Millis age, const RatePolicy& policy) {
    return age > policy.maxAge || age < -policy.maxAge;
}

/// |a − b| in basis points of `base`, rounded up so that a limit is never passed by a fraction. Past the
/// 64-bit range it is simply too much.
qint64 differenceBp(qint64 a, qint64 b, qint64 base) {
    const qint64 difference = a > b ? a - b : b - a;
    return scaled(difference, kBasisPoints, base, Rounding::Up).value_or(std::numeric_limits<qint64>::max());
}

/// Samples in ascending order of price; not empty.
qint64 median(const std::vector<RateSample>& sorted) {
    const size_t middle = sorted.size() / 2;
    const qint64 upper = sorted[middle].rate.minorPerBtc;
    if (sorted.size() % 2 == 1) return upper;
    const qint64 lower = sorted[middle - 1].rate.minorPerBtc;
    return lower + *scaled(upper - lower, 1, 2, Rounding::HalfEven);
}

Result<std::vector<RateSample>> freshSamples(const std::vector<RateSample>& samples, const RatePolicy& policy,
                                             Instant now) {
    std::vector<RateSample> fresh;
    std::optional<Millis> youngest;
    for (const RateSample& sample : samples) {
        if (sample.rate.minorPerBtc <= 0) continue;  // not a price: as if the source had not answered
        const Millis age = now - sample.at;
        if (!youngest || age < *youngest) youngest = age;
        if (isFixed(sample) || !isTooOld(age, policy)) fresh.push_back(sample);
    }
    if (!youngest) return fail(ErrorCode::RateMissing, QStringLiteral("no source has answered"));
    if (fresh.empty()) return stale(std::chrono::abs(*youngest), policy.maxAge);
    if (static_cast<int>(fresh.size()) < policy.minSources) {
        return fail(ErrorCode::RateMissing, QStringLiteral("too few sources have answered"));
    }
    for (const RateSample& sample : fresh) {
        if (sample.rate.currency != fresh.front().rate.currency) return fail(ErrorCode::CurrencyMismatch);
    }
    std::sort(fresh.begin(), fresh.end(), [](const RateSample& a, const RateSample& b) {
        return a.rate.minorPerBtc < b.rate.minorPerBtc;
    });
    return fresh;
}

Result<void> checkJump(const CurrentRate& combined, const std::optional<CurrentRate>& previous,
                       const RatePolicy& policy, Instant now) {
    // A fixed rate is a decision, not an observation: neither it nor what follows it is a market's jump.
    if (!previous || previous->fixed || combined.fixed) return {};
    if (previous->rate.currency != combined.rate.currency || previous->rate.minorPerBtc <= 0) return {};
    if (now - previous->at > kJumpMemory) return {};
    const qint64 before = previous->rate.minorPerBtc;
    const qint64 current = combined.rate.minorPerBtc;
    if (differenceBp(current, before, before) <= policy.maxJumpBp) return {};
    return fail(ErrorCode::RateAbsurd, QStringLiteral("the rate jumped"),
                {{QStringLiteral("previous_minor"), before}, {QStringLiteral("current_minor"), current}});
}

tl::unexpected<Error> wrongField(const QString& key) {
    return fail(ErrorCode::InvalidArgument, QStringLiteral("rates: ") + key,
                {{QStringLiteral("field"), key}});
}

/// Reads an integer if it is there; a number that is out of range or not whole is refused.
template <typename T>
Result<void> readInteger(const QJsonObject& json, const QString& key, qint64 least, qint64 most, T& into) {
    if (!json.contains(key)) return {};
    const QJsonValue value = json.value(key);
    const qint64 number = value.toInteger(least - 1);
    if (number < least || number > most) return wrongField(key);
    into = T(number);
    return {};
}

Result<std::optional<Rate>> readFixed(const QJsonObject& json) {
    const QString key = QStringLiteral("fixed");
    if (!json.contains(key)) return std::optional<Rate>();
    const QJsonObject fixed = json.value(key).toObject();
    const auto currency = Currency::fromCode(fixed.value(QStringLiteral("currency")).toString());
    bool fits = false;
    const qint64 minor = fixed.value(QStringLiteral("minor_per_btc")).toString().toLongLong(&fits);
    if (!currency || !fits || minor <= 0) return wrongField(key);
    return std::optional<Rate>(Rate{minor, *currency});
}

Result<QStringList> readSources(const QJsonObject& json, const QStringList& byDefault) {
    const QString key = QStringLiteral("sources");
    if (!json.contains(key)) return byDefault;
    QStringList sources;
    const QJsonArray list = json.value(key).toArray();
    for (const QJsonValue& entry : list) {
        const QString name = entry.toString();
        if (name.isEmpty() || sources.contains(name)) return wrongField(key);
        sources += name;
    }
    if (sources.isEmpty()) return wrongField(key);
    return sources;
}

}  // namespace rate_rules_detail

Result<CurrentRate> combineRates(const std::vector<RateSample>& samples,
                                 const std::optional<CurrentRate>& previous, const RatePolicy& policy,
                                 Instant now) {
    using namespace rate_rules_detail;
    BALCAO_TRY(fresh, freshSamples(samples, policy, now));
    const qint64 lowest = fresh.front().rate.minorPerBtc;
    const qint64 spread = differenceBp(fresh.back().rate.minorPerBtc, lowest, lowest);
    if (spread > policy.maxSpreadBp) {
        return fail(
            ErrorCode::RateSpread, QStringLiteral("the sources disagree"),
            {{QStringLiteral("spread_bp"), spread}, {QStringLiteral("limit_bp"), policy.maxSpreadBp}});
    }
    CurrentRate combined;
    combined.rate = Rate{median(fresh), fresh.front().rate.currency};
    combined.at = fresh.front().at;
    combined.fixed = true;
    for (const RateSample& sample : fresh) {
        combined.sources += sample.source;
        combined.at = std::min(combined.at, sample.at);
        combined.fixed = combined.fixed && isFixed(sample);
    }
    combined.sources.sort();
    BALCAO_CHECK(checkJump(combined, previous, policy, now));
    return combined;
}

Result<void> checkUsable(const std::optional<CurrentRate>& current, const RatePolicy& policy, Instant now) {
    if (!current || current->rate.minorPerBtc <= 0) {
        return fail(ErrorCode::RateMissing, QStringLiteral("there is no rate yet"));
    }
    if (current->fixed) return {};
    const Millis age = now - current->at;
    if (rate_rules_detail::isTooOld(age, policy))
        return rate_rules_detail::stale(std::chrono::abs(age), policy.maxAge);
    return {};
}

Result<Quote> makeQuote(const Fiat& amount, const CurrentRate& current, const RatePolicy& policy,
                        Instant now) {
    BALCAO_CHECK(checkUsable(current, policy, now));
    if (amount.minor <= 0) return fail(ErrorCode::NothingToCharge);
    BALCAO_TRY(exact, convert(amount, current.rate, Rounding::Up));
    BALCAO_TRY(whole, toMsat(toSat(exact, Rounding::Up)));
    // A bitcoin that costs so much was never seen: whatever the rate is, an invoice of one satoshi is a
    // mistake.
    if (whole <= Msat(kMsatPerSat)) {
        return fail(ErrorCode::RateAbsurd, QStringLiteral("the amount would be one satoshi"));
    }
    Quote quote;
    quote.amount = amount;
    quote.msat = whole;
    quote.rate = current.rate;
    quote.source = current.sources.join(u'+');
    quote.rateAt = current.at;
    quote.validUntil = now + policy.quoteValidity;
    return quote;
}

QJsonObject toJson(const RatePolicy& policy) {
    QJsonObject json{{QStringLiteral("sources"), QJsonArray::fromStringList(policy.sources)},
                     {QStringLiteral("btcpay_url"), policy.btcpayUrl},
                     {QStringLiteral("max_age_ms"), qint64(policy.maxAge.count())},
                     {QStringLiteral("poll_every_ms"), qint64(policy.pollEvery.count())},
                     {QStringLiteral("quote_validity_ms"), qint64(policy.quoteValidity.count())},
                     {QStringLiteral("max_spread_bp"), policy.maxSpreadBp},
                     {QStringLiteral("max_jump_bp"), policy.maxJumpBp},
                     {QStringLiteral("min_sources"), policy.minSources}};
    if (policy.fixedRate) {
        // Minor units travel as text: a JSON number may pass through a double on its way.
        json.insert(
            QStringLiteral("fixed"),
            QJsonObject{{QStringLiteral("currency"), policy.fixedRate->currency.code()},
                        {QStringLiteral("minor_per_btc"), QString::number(policy.fixedRate->minorPerBtc)}});
    }
    return json;
}

Result<RatePolicy> ratePolicyFromJson(const QJsonObject& json) {
    using namespace rate_rules_detail;
    RatePolicy policy;
    BALCAO_TRY(sources, readSources(json, policy.sources));
    policy.sources = sources;
    BALCAO_TRY(fixed, readFixed(json));
    policy.fixedRate = fixed;
    policy.btcpayUrl = json.value(QStringLiteral("btcpay_url")).toString();
    BALCAO_CHECK(readInteger(json, QStringLiteral("max_age_ms"), kShortestMs, kLongestMs, policy.maxAge));
    BALCAO_CHECK(
        readInteger(json, QStringLiteral("poll_every_ms"), kShortestMs, kLongestMs, policy.pollEvery));
    BALCAO_CHECK(readInteger(json, QStringLiteral("quote_validity_ms"), kShortestMs, kLongestMs,
                             policy.quoteValidity));
    BALCAO_CHECK(readInteger(json, QStringLiteral("max_spread_bp"), 0, kBasisPoints, policy.maxSpreadBp));
    BALCAO_CHECK(readInteger(json, QStringLiteral("max_jump_bp"), 0, kBasisPoints, policy.maxJumpBp));
    BALCAO_CHECK(
        readInteger(json, QStringLiteral("min_sources"), 1, policy.sources.size(), policy.minSources));
    return policy;
}

}  // namespace balcao
