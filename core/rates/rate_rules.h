#pragma once

#include "base/result.h"
#include "rates/quote.h"
#include "rates/rate_sample.h"

#include <QJsonObject>

#include <vector>

namespace balcao {

/// Median of the fresh samples. RateMissing with fewer than policy.minSources; RateStale when they are all
/// too old (facts: age_ms, limit_ms); RateSpread and RateAbsurd as their names say. A jump is measured
/// against `previous` unless that is older than a day or one of the two was fixed by a person.
[[nodiscard]] Result<CurrentRate> combineRates(const std::vector<RateSample>& samples,
                                               const std::optional<CurrentRate>& previous,
                                               const RatePolicy& policy, Instant now);

/// RateMissing or RateStale unless the rate may be used for a charge now. A fixed rate does not age.
[[nodiscard]] Result<void> checkUsable(const std::optional<CurrentRate>& current, const RatePolicy& policy,
                                       Instant now);

/// Fixes a fiat amount in satoshis, rounded up to a whole one. RateAbsurd when that would be a single one.
/// AmountOutOfLimits never comes from here.
[[nodiscard]] Result<Quote> makeQuote(const Fiat& amount, const CurrentRate& current,
                                      const RatePolicy& policy, Instant now);

[[nodiscard]] QJsonObject toJson(const RatePolicy& policy);
[[nodiscard]] Result<RatePolicy> ratePolicyFromJson(const QJsonObject& json);

}  // namespace balcao
