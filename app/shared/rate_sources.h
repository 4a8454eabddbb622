#pragma once

#include "rates/rate_source.h"

#include <memory>
#include <vector>

namespace balcao {

/// The sources a policy names. One that this program does not know, or that lacks what it needs, is left out:
/// it counts as not answering.
[[nodiscard]] std::vector<std::unique_ptr<RateSource>> rateSources(const RatePolicy& policy,
                                                                   const Clock& clock,
                                                                   const QByteArray& btcpayKey);

}  // namespace balcao
