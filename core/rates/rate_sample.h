#pragma once

#include "base/clock.h"
#include "money/rate.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace balcao {

/// What one source said.
struct RateSample {
    QString source;  ///< "kraken", "coinbase", "mempool", "btcpay", "fixed"
    Rate rate;
    Instant at;
};

/// What the house believes a bitcoin costs now: the median of the sources that answered.
struct CurrentRate {
    Rate rate;
    QStringList sources;
    Instant at;  ///< of the oldest sample used
    bool fixed = false;
};

/// Settings key "rates".
struct RatePolicy {
    QStringList sources{QStringLiteral("fixed")};
    std::optional<Rate> fixedRate;
    QString btcpayUrl;      ///< store rates endpoint; the key is a secret
    Millis maxAge{60'000};  ///< older is a hard stop
    Millis pollEvery{15'000};
    Millis quoteValidity{600'000};  ///< how long a price is held for a customer
    int maxSpreadBp = 300;          ///< between the farthest two sources
    int maxJumpBp = 2000;           ///< against the last accepted rate
    int minSources = 1;
};

}  // namespace balcao
