#pragma once

#include "base/clock.h"
#include "money/rate.h"

#include <QString>

namespace balcao {

/// A ticket's amount fixed in satoshis: kept with the payment, printed on the receipt.
struct Quote {
    Fiat amount;
    Msat msat;  ///< whole satoshis
    Rate rate;
    QString source;  ///< sources joined with "+", e.g. "coinbase+kraken+mempool"
    Instant rateAt;
    Instant validUntil;
};

}  // namespace balcao
