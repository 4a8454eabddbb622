#pragma once

#include "rates/rate_source.h"

#include <QByteArray>
#include <QUrl>

#include <memory>

namespace balcao {

class Clock;

/// Last trade of Kraken's public ticker.
/// https://docs.kraken.com/api/docs/rest-api/get-ticker-information
[[nodiscard]] std::unique_ptr<RateSource> krakenRates(
    const Clock& clock, const QUrl& base = QUrl(QStringLiteral("https://api.kraken.com")));

/// Coinbase's spot price. https://docs.cdp.coinbase.com/coinbase-app/track-apis/prices
[[nodiscard]] std::unique_ptr<RateSource> coinbaseRates(
    const Clock& clock, const QUrl& base = QUrl(QStringLiteral("https://api.coinbase.com")));

/// mempool.space's price, in the seven currencies it knows, dated as it dates it: it may be minutes old.
/// https://mempool.space/docs/api/rest#get-price
[[nodiscard]] std::unique_ptr<RateSource> mempoolRates(
    const Clock& clock, const QUrl& base = QUrl(QStringLiteral("https://mempool.space")));

/// The rates of a BTCPay store with the store's own rules and spread. `url` is the whole address,
/// https://host/api/v1/stores/ID/rates; the key needs btcpay.store.canviewstoresettings.
[[nodiscard]] std::unique_ptr<RateSource> btcpayRates(const Clock& clock, const QUrl& url,
                                                      const QByteArray& apiKey);

/// What a person decided; RateMissing in any other currency.
[[nodiscard]] std::unique_ptr<RateSource> fixedRates(const Clock& clock, const Rate& rate);

}  // namespace balcao
