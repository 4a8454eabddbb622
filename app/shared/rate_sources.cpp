#include "shared/rate_sources.h"

#include "backends/rate_sources.h"

namespace balcao {

std::vector<std::unique_ptr<RateSource>> rateSources(const RatePolicy& policy, const Clock& clock,
                                                     const QByteArray& btcpayKey) {
    std::vector<std::unique_ptr<RateSource>> sources;
    for (const QString& name : policy.sources) {
        if (name == QStringLiteral("fixed") && policy.fixedRate) {
            sources.push_back(fixedRates(clock, *policy.fixedRate));
        } else if (name == QStringLiteral("kraken")) {
            sources.push_back(krakenRates(clock));
        } else if (name == QStringLiteral("coinbase")) {
            sources.push_back(coinbaseRates(clock));
        } else if (name == QStringLiteral("mempool")) {
            sources.push_back(mempoolRates(clock));
        } else if (name == QStringLiteral("btcpay") && !policy.btcpayUrl.isEmpty()) {
            sources.push_back(btcpayRates(clock, QUrl(policy.btcpayUrl), btcpayKey));
        }
    }
    return sources;
}

}  // namespace balcao
