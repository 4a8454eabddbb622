#include "backends/rate_sources.h"

#include "backends/exact_json.h"
#include "backends/http_client.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrlQuery>

namespace balcao {

using namespace Qt::StringLiterals;

namespace rate_sources {

/// A price as a source wrote it; `at` is zero where the source does not date it.
struct Price {
    QString decimal;
    Instant at;
};

/// What differs from source to source: where to ask and how to read the answer.
struct Dialect {
    QString name;
    std::function<HttpRequest(Currency)> ask;
    std::function<Result<Price>(const QJsonDocument&, const QString& code)> read;
};

Error unexpected(const QString& why) {
    return {ErrorCode::BackendAnswer, why, {}};
}

Result<void> checkStatus(int status) {
    if (status == 200) return {};
    const QString detail = u"the source answered with status %1"_s.arg(status);
    if (status == 401 || status == 403) return fail(ErrorCode::BackendUnauthorized, detail);
    if (status >= 300 && status < 400) return fail(ErrorCode::BackendAnswer, detail);
    return fail(ErrorCode::BackendRefused, detail);
}

class HttpRateSource final : public RateSource {
 public:
    HttpRateSource(const Clock& clock, Dialect dialect) : m_clock(clock), m_dialect(std::move(dialect)) {}

    [[nodiscard]] QString name() const override { return m_dialect.name; }

    [[nodiscard]] Future<RateSample> fetch(Currency currency) override {
        return andThen(m_http.send(m_dialect.ask(currency)), &m_http,
                       [this, currency](const HttpAnswer& answer) { return ready(read(answer, currency)); });
    }

 private:
    [[nodiscard]] Result<RateSample> read(const HttpAnswer& answer, Currency currency) const {
        BALCAO_CHECK(checkStatus(answer.status));
        BALCAO_TRY(json, parseExactJson(answer.body));
        BALCAO_TRY(price, m_dialect.read(json, currency.code()));
        BALCAO_TRY(minor, minorFromDecimal(price.decimal, currency.scale()));
        const Instant now = m_clock.now();
        return RateSample{m_dialect.name, Rate{minor, currency},
                          happened(price.at) && price.at < now ? price.at : now};
    }

    const Clock& m_clock;
    Dialect m_dialect;
    HttpClient m_http;
};

class FixedRateSource final : public RateSource {
 public:
    FixedRateSource(const Clock& clock, const Rate& rate) : m_clock(clock), m_rate(rate) {}

    [[nodiscard]] QString name() const override { return u"fixed"_s; }

    [[nodiscard]] Future<RateSample> fetch(Currency currency) override {
        if (m_rate.currency != currency || m_rate.minorPerBtc <= 0) {
            return ready<RateSample>(fail(ErrorCode::RateMissing, u"no rate was fixed in this currency"_s));
        }
        return ready<RateSample>(RateSample{name(), m_rate, m_clock.now()});
    }

 private:
    const Clock& m_clock;
    Rate m_rate;
};

QUrl below(const QUrl& base, const QString& path, const QUrlQuery& query = {}) {
    QUrl url = base;
    QString start = base.path();
    while (start.endsWith(u'/')) start.chop(1);
    url.setPath(start + path);
    url.setQuery(query);
    return url;
}

Result<Price> readKraken(const QJsonDocument& json, const QString& code) {
    const QJsonArray errors = json[u"error"_s].toArray();
    if (!errors.isEmpty()) {
        return fail(ErrorCode::BackendRefused, u"kraken: "_s + errors[0].toString().left(80));
    }
    const QJsonObject result = json[u"result"_s].toObject();
    // One pair was asked for. Its name comes back in Kraken's own spelling, e.g. XXBTZUSD.
    if (result.size() != 1 || !result.begin().key().contains(u"XBT"_s) ||
        !result.begin().key().endsWith(code)) {
        return tl::unexpected(unexpected(u"kraken answered for another pair"_s));
    }
    return Price{result.begin().value().toObject()[u"c"_s].toArray()[0].toString(), {}};
}

Result<Price> readCoinbase(const QJsonDocument& json, const QString& code) {
    const QJsonObject data = json[u"data"_s].toObject();
    if (data[u"currency"_s].toString() != code || data[u"base"_s].toString(u"BTC"_s) != u"BTC"_s) {
        return tl::unexpected(unexpected(u"coinbase answered for another pair"_s));
    }
    return Price{data[u"amount"_s].toString(), {}};
}

Result<Price> readMempool(const QJsonDocument& json, const QString& code) {
    const QJsonObject prices = json.object();
    if (!prices.contains(u"time"_s)) return tl::unexpected(unexpected(u"mempool sent no prices"_s));
    if (!prices.contains(code)) {
        return fail(ErrorCode::BackendRefused, u"mempool has no price in "_s + code);
    }
    bool dated = false;
    const qint64 seconds = prices[u"time"_s].toString().toLongLong(&dated);
    if (!dated || seconds <= 0 || seconds > std::numeric_limits<qint32>::max()) {
        return tl::unexpected(unexpected(u"mempool's price has no date"_s));
    }
    return Price{prices[code].toString(), fromUnixMs(seconds * 1000)};
}

Result<Price> readBtcpay(const QJsonDocument& json, const QString& code) {
    const QString pair = u"BTC_"_s + code;
    for (const QJsonValue& entry : json.array()) {
        if (entry[u"currencyPair"_s].toString() != pair) continue;
        const QJsonArray errors = entry[u"errors"_s].toArray();
        if (!errors.isEmpty()) {
            return fail(ErrorCode::BackendRefused, u"btcpay: "_s + errors[0].toString().left(80));
        }
        return Price{entry[u"rate"_s].toString(), {}};
    }
    return tl::unexpected(unexpected(u"btcpay answered for another pair"_s));
}

HttpRequest get(const QUrl& url) {
    HttpRequest request;
    request.url = url;
    return request;
}

}  // namespace rate_sources

std::unique_ptr<RateSource> krakenRates(const Clock& clock, const QUrl& base) {
    const auto ask = [base](Currency currency) {
        const QString pair = u"XBT"_s + currency.code();
        return rate_sources::get(rate_sources::below(base, u"/0/public/Ticker"_s, {{u"pair"_s, pair}}));
    };
    return std::make_unique<rate_sources::HttpRateSource>(
        clock, rate_sources::Dialect{u"kraken"_s, ask, rate_sources::readKraken});
}

std::unique_ptr<RateSource> coinbaseRates(const Clock& clock, const QUrl& base) {
    const auto ask = [base](Currency currency) {
        const QString path = u"/v2/prices/BTC-"_s + currency.code() + u"/spot"_s;
        return rate_sources::get(rate_sources::below(base, path));
    };
    return std::make_unique<rate_sources::HttpRateSource>(
        clock, rate_sources::Dialect{u"coinbase"_s, ask, rate_sources::readCoinbase});
}

std::unique_ptr<RateSource> mempoolRates(const Clock& clock, const QUrl& base) {
    const auto ask = [base](Currency) {
        return rate_sources::get(rate_sources::below(base, u"/api/v1/prices"_s));
    };
    return std::make_unique<rate_sources::HttpRateSource>(
        clock, rate_sources::Dialect{u"mempool"_s, ask, rate_sources::readMempool});
}

std::unique_ptr<RateSource> btcpayRates(const Clock& clock, const QUrl& url, const QByteArray& apiKey) {
    const auto ask = [url, apiKey](Currency currency) {
        const QString pair = u"BTC_"_s + currency.code();
        HttpRequest request = rate_sources::get(rate_sources::below(url, {}, {{u"currencyPair"_s, pair}}));
        if (!apiKey.isEmpty())
            request.headers.append(qMakePair(QByteArray("Authorization"), QByteArray("token " + apiKey)));
        return request;
    };
    return std::make_unique<rate_sources::HttpRateSource>(
        clock, rate_sources::Dialect{u"btcpay"_s, ask, rate_sources::readBtcpay});
}

std::unique_ptr<RateSource> fixedRates(const Clock& clock, const Rate& rate) {
    return std::make_unique<rate_sources::FixedRateSource>(clock, rate);
}

}  // namespace balcao
