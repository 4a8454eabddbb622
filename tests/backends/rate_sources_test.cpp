#include "backends/rate_sources.h"
#include "backends/exact_json.h"
#include "support/fakes.h"
#include "support/http_server.h"

#include <QJsonArray>
#include <QTest>

namespace balcao {

using namespace Qt::StringLiterals;
using test::await;
using test::HttpExchange;
using test::HttpServer;
using test::HttpTurn;

namespace {

constexpr auto kKraken =
    R"({"error":[],"result":{"XXBTZUSD":{"a":["64392.30000","1","1.000"],"b":["64392.20000","1","1.000"],
    "c":["64392.25000","0.00067643"],"v":["4083.67001100","4412.73601799"],"p":["64300.1","64299.2"],
    "t":[34619,38907],"l":["63868.30000","63868.30000"],"h":["64631.00000","64631.00000"],"o":"64502.8"}}})";
constexpr auto kCoinbase = R"({"data":{"amount":"64392.255","base":"BTC","currency":"USD"}})";
constexpr auto kMempool =
    R"({"time":1795262390,"USD":64392,"EUR":59001.5,"GBP":50210,"CAD":88000,"CHF":57011,"AUD":98765,"JPY":9876543})";
constexpr auto kBtcpay =
    R"([{"currencyPair":"BTC_EUR","errors":[],"rate":"59001.10"},{"currencyPair":"BTC_USD","errors":[],"rate":"64392.23"}])";

Currency currencyOf(const QString& code) {
    return *Currency::fromCode(code);
}

}  // namespace

class RateSourcesTest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aDocumentedAnswerIsRead_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QByteArray>("asked");
        QTest::newRow("kraken") << u"kraken"_s << QByteArray(kKraken) << u"USD"_s << qint64(64'392'25)
                                << QByteArray("/0/public/Ticker?pair=XBTUSD");
        QTest::newRow("coinbase, half to even") << u"coinbase"_s << QByteArray(kCoinbase) << u"USD"_s
                                                << qint64(64'392'26) << QByteArray("/v2/prices/BTC-USD/spot");
        QTest::newRow("mempool") << u"mempool"_s << QByteArray(kMempool) << u"USD"_s << qint64(64'392'00)
                                 << QByteArray("/api/v1/prices");
        QTest::newRow("mempool, a number with decimals") << u"mempool"_s << QByteArray(kMempool) << u"EUR"_s
                                                         << qint64(59'001'50) << QByteArray("/api/v1/prices");
        QTest::newRow("mempool, a currency without decimals")
            << u"mempool"_s << QByteArray(kMempool) << u"JPY"_s << qint64(9'876'543)
            << QByteArray("/api/v1/prices");
        QTest::newRow("btcpay") << u"btcpay"_s << QByteArray(kBtcpay) << u"USD"_s << qint64(64'392'23)
                                << QByteArray("/api/v1/stores/S/rates?currencyPair=BTC_USD");
        QTest::newRow("btcpay, rate as a number")
            << u"btcpay"_s << QByteArray(R"([{"currencyPair":"BTC_BRL","errors":null,"rate":350000.019}])")
            << u"BRL"_s << qint64(350'000'02) << QByteArray("/api/v1/stores/S/rates?currencyPair=BTC_BRL");
        QTest::newRow("kraken, another spelling")
            << u"kraken"_s << QByteArray(R"({"error":[],"result":{"XBTCHF":{"c":["57011.1","1"]}}})")
            << u"CHF"_s << qint64(57'011'10) << QByteArray("/0/public/Ticker?pair=XBTCHF");
    }
    void aDocumentedAnswerIsRead() {
        QFETCH(QString, source);
        QFETCH(QByteArray, answer);
        QFETCH(QString, currency);
        QFETCH(qint64, minor);
        QFETCH(QByteArray, asked);
        HttpServer server([&](const HttpExchange&, HttpTurn& turn) { turn.answer(200, answer); });
        QVERIFY(server.start());
        const auto rates = make(source, server.url());
        QCOMPARE(rates->name(), source);
        const auto sample = await(rates->fetch(currencyOf(currency)));
        QVERIFY2(sample, qPrintable(sample ? QString() : sample.error().detail));
        QCOMPARE(sample->rate.minorPerBtc, minor);
        QCOMPARE(sample->rate.currency, currencyOf(currency));
        QCOMPARE(sample->source, source);
        QCOMPARE(sample->at, source == u"mempool"_s ? fromUnixMs(1'795'262'390'000) : m_clock.now());
        const HttpExchange& request = server.seen().at(0);
        QCOMPARE(request.path + "?" + request.query, asked.contains('?') ? asked : asked + "?");
        QCOMPARE(request.headers.value("authorization"),
                 source == u"btcpay"_s ? QByteArray("token key") : QByteArray());
    }

    void aWrongAnswerIsNeverAPrice_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const QString& source, int status, const QByteArray& answer,
                            ErrorCode code) {
            QTest::addRow("%s: %s", qPrintable(source), name) << source << status << answer << int(code);
        };
        for (const QString& source : {u"kraken"_s, u"coinbase"_s, u"mempool"_s, u"btcpay"_s}) {
            row("empty", source, 200, "", ErrorCode::BackendAnswer);
            row("text", source, 200, "rate limit", ErrorCode::BackendAnswer);
            row("page", source, 200, "<html><body>64392.23</body></html>", ErrorCode::BackendAnswer);
            row("cut JSON", source, 200, "{\"data\":{\"amount\":\"643", ErrorCode::BackendAnswer);
            row("empty object", source, 200, "{}", ErrorCode::BackendAnswer);
            row("empty array", source, 200, "[]", ErrorCode::BackendAnswer);
            row("huge", source, 200, QByteArray(1'000'000, ' '), ErrorCode::BackendAnswer);
            row("redirect", source, 302, kKraken, ErrorCode::BackendAnswer);
            row("forbidden", source, 403, "{}", ErrorCode::BackendUnauthorized);
            row("too many", source, 429, "{}", ErrorCode::BackendRefused);
            row("broken", source, 500, kCoinbase, ErrorCode::BackendRefused);
        }
        for (const char* price : {"0", "0.00", "0.004", "-64392.23", "", "NaN", "Infinity", "6.4e4", "1,000",
                                  "64392.", ".5", "1.2.3", "1234567890123456", " 5", "0x10"}) {
            row(price, u"coinbase"_s, 200,
                QByteArray("{\"data\":{\"amount\":\"") + price + "\",\"currency\":\"USD\"}}",
                ErrorCode::BackendAnswer);
        }
        for (const char* price : {"0", "-1", "-0.0", "6e4", "null", "true", "[]", "{}"}) {
            row(price, u"mempool"_s, 200, QByteArray(R"({"time":1795262390,"USD":)") + price + "}",
                ErrorCode::BackendAnswer);
        }
        row("other currency", u"coinbase"_s, 200, R"({"data":{"amount":"64392.25","currency":"EUR"}})",
            ErrorCode::BackendAnswer);
        row("other coin", u"coinbase"_s, 200,
            R"({"data":{"amount":"64392.25","base":"BCH","currency":"USD"}})", ErrorCode::BackendAnswer);
        row("other currency", u"kraken"_s, 200, R"({"error":[],"result":{"XXBTZEUR":{"c":["1.0","1"]}}})",
            ErrorCode::BackendAnswer);
        row("other coin", u"kraken"_s, 200, R"({"error":[],"result":{"XETHZUSD":{"c":["1.0","1"]}}})",
            ErrorCode::BackendAnswer);
        row("two pairs", u"kraken"_s, 200,
            R"({"error":[],"result":{"XXBTZUSD":{"c":["1.0","1"]},"XBTUSD":{"c":["2.0","1"]}}})",
            ErrorCode::BackendAnswer);
        row("unknown pair", u"kraken"_s, 200, R"({"error":["EQuery:Unknown asset pair"]})",
            ErrorCode::BackendRefused);
        row("no such currency", u"mempool"_s, 200, R"({"time":1795262390,"EUR":59001})",
            ErrorCode::BackendRefused);
        row("no date", u"mempool"_s, 200, R"({"USD":59001})", ErrorCode::BackendAnswer);
        row("absurd date", u"mempool"_s, 200, R"({"time":99999999999999,"USD":59001})",
            ErrorCode::BackendAnswer);
        row("other pair", u"btcpay"_s, 200, R"([{"currencyPair":"BTC_EUR","errors":[],"rate":"1"}])",
            ErrorCode::BackendAnswer);
        row("errors", u"btcpay"_s, 200,
            R"([{"currencyPair":"BTC_USD","errors":["RateUnavailable"],"rate":null}])",
            ErrorCode::BackendRefused);
        row("null rate", u"btcpay"_s, 200, R"([{"currencyPair":"BTC_USD","errors":[],"rate":null}])",
            ErrorCode::BackendAnswer);
    }
    void aWrongAnswerIsNeverAPrice() {
        QFETCH(QString, source);
        QFETCH(int, status);
        QFETCH(QByteArray, answer);
        QFETCH(int, code);
        HttpServer server([&](const HttpExchange&, HttpTurn& turn) {
            turn.answer(status, answer, "Location: /elsewhere\r\n");
        });
        QVERIFY(server.start());
        const auto rates = make(source, server.url());
        const auto sample = await(rates->fetch(usd()));
        QVERIFY(!sample);
        QCOMPARE(sample.error().code, ErrorCode(code));
        QVERIFY(!sample.error().detail.contains(u"key"_s));
        QCOMPARE(server.seen().size(), size_t(1));
    }

    void aSourceThatIsAwayIsUnreachable() {
        HttpServer server([](const HttpExchange&, HttpTurn&) {});
        QVERIFY(server.start());
        server.stop();
        const auto rates = make(u"kraken"_s, server.url());
        QCOMPARE(await(rates->fetch(usd())).error().code, ErrorCode::BackendUnreachable);
    }

    void aPriceFromTheFutureIsOfNow() {
        HttpServer server([](const HttpExchange&, HttpTurn& turn) {
            turn.answer(200, R"({"time":1795999999,"USD":59001})");
        });
        QVERIFY(server.start());
        const auto rates = make(u"mempool"_s, server.url());
        QCOMPARE(await(rates->fetch(usd()))->at, m_clock.now());
    }

    void aFixedRateIsWhatWasFixed() {
        const auto rates = fixedRates(m_clock, Rate{350'000'00, brl()});
        QCOMPARE(rates->name(), u"fixed"_s);
        QCOMPARE(await(rates->fetch(brl()))->rate.minorPerBtc, qint64(350'000'00));
        QCOMPARE(await(rates->fetch(usd())).error().code, ErrorCode::RateMissing);
        const auto nothing = fixedRates(m_clock, Rate{0, brl()});
        QCOMPARE(await(nothing->fetch(brl())).error().code, ErrorCode::RateMissing);
    }

    void decimalsBecomeMinorUnitsWithoutFloatingPoint_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("scale");
        QTest::addColumn<qint64>("minor");
        QTest::newRow("no double holds this")
            << u"999999999999999.99"_s << 2 << qint64(99'999'999'999'999'999);
        QTest::newRow("whole") << u"7"_s << 2 << qint64(700);
        QTest::newRow("no scale") << u"7.49"_s << 0 << qint64(7);
        QTest::newRow("below half") << u"1.00499999"_s << 2 << qint64(100);
        QTest::newRow("half to even, down") << u"1.005"_s << 2 << qint64(100);
        QTest::newRow("half to even, up") << u"1.015"_s << 2 << qint64(102);
        QTest::newRow("above half") << u"1.0050000001"_s << 2 << qint64(101);
        QTest::newRow("carries") << u"1.999"_s << 2 << qint64(200);
        QTest::newRow("three decimals") << u"1.2345"_s << 3 << qint64(1'234);
        QTest::newRow("smallest") << u"0.01"_s << 2 << qint64(1);
        QTest::newRow("half of the smallest rounds to nothing") << u"0.005"_s << 2 << qint64(-1);
    }
    void decimalsBecomeMinorUnitsWithoutFloatingPoint() {
        QFETCH(QString, text);
        QFETCH(int, scale);
        QFETCH(qint64, minor);
        const auto result = minorFromDecimal(text, scale);
        QCOMPARE(result.value_or(-1), minor);
    }

    void numbersInsideStringsAreLeftAlone() {
        const auto json = parseExactJson(
            "{\"a\":\"1.50\\\" 2\",\"b\":0.1000000000000000055,\"c\":[1,-2.5E+3],\"d\":\"\\\\\"}");
        QVERIFY(json);
        QCOMPARE((*json)[u"a"_s].toString(), u"1.50\" 2"_s);
        QCOMPARE((*json)[u"b"_s].toString(), u"0.1000000000000000055"_s);
        QCOMPARE((*json)[u"c"_s].toArray()[1].toString(), u"-2.5E+3"_s);
        QCOMPARE((*json)[u"d"_s].toString(), u"\\"_s);
    }

 private:
    std::unique_ptr<RateSource> make(const QString& name, const QUrl& base) {
        if (name == u"kraken"_s) return krakenRates(m_clock, base);
        if (name == u"coinbase"_s) return coinbaseRates(m_clock, base);
        if (name == u"mempool"_s) return mempoolRates(m_clock, base);
        QUrl store = base;
        store.setPath(u"/api/v1/stores/S/rates"_s);
        return btcpayRates(m_clock, store, "key");
    }

    test::FakeClock m_clock;
};

}  // namespace balcao

QTEST_GUILESS_MAIN(balcao::RateSourcesTest)
#include "rate_sources_test.moc"
