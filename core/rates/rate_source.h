#pragma once

#include "base/future.h"
#include "rates/rate_sample.h"

namespace balcao {

/// One place that knows a price. Answers within a bounded time with a sample or a Backend… error.
class RateSource {
 public:
    virtual ~RateSource() = default;
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual Future<RateSample> fetch(Currency currency) = 0;
};

}  // namespace balcao
