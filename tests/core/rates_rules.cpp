#include "rates/rate_rules.h"
#include "support/fakes.h"

#include <QJsonArray>
#include <QtTest/QTest>

using namespace balcao;

namespace {

const Instant kNow = test::FakeClock().now();

RateSample sample(const char* source, qint64 minor, qint64 ageMs = 0) {
    return {QString::fromLatin1(source), Rate{minor, brl()}, kNow - Millis(ageMs)};
}

CurrentRate believed(qint64 minor, qint64 ageMs = 0, bool fixed = false) {
    return {Rate{minor, brl()}, {u"kraken"_qs}, kNow - Millis(ageMs), fixed};
}

}  // namespace

Q_DECLARE_METATYPE(std::vector<balcao::RateSample>)

class RatesRules : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void theMedianOfFreshSourcesIsBelieved_data() {
        QTest::addColumn<std::vector<RateSample>>("samples");
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("sources");
        using Samples = std::vector<RateSample>;
        QTest::newRow("one") << Samples{sample("kraken", 1000)} << qint64(1000) << u"kraken"_qs;
        QTest::newRow("three") << Samples{sample("kraken", 1010), sample("coinbase", 1000),
                                          sample("mempool", 1005)}
                               << qint64(1005) << u"coinbase+kraken+mempool"_qs;
        QTest::newRow("two, half way")
            << Samples{sample("a", 1000), sample("b", 1010)} << qint64(1005) << u"a+b"_qs;
        QTest::newRow("two, tie to even")
            << Samples{sample("a", 1000), sample("b", 1001)} << qint64(1000) << u"a+b"_qs;
        QTest::newRow("an old one is left out")
            << Samples{sample("a", 1000), sample("b", 5000, 60'001)} << qint64(1000) << u"a"_qs;
        QTest::newRow("just young enough") << Samples{sample("a", 1000, 60'000)} << qint64(1000) << u"a"_qs;
        QTest::newRow("no price is no answer")
            << Samples{sample("a", 1000), sample("b", 0), sample("c", -7)} << qint64(1000) << u"a"_qs;
        QTest::newRow("a fixed rate does not age")
            << Samples{sample("fixed", 61124754, 999'999'999)} << qint64(61124754) << u"fixed"_qs;
    }
    void theMedianOfFreshSourcesIsBelieved() {
        QFETCH(std::vector<RateSample>, samples);
        const auto combined = combineRates(samples, std::nullopt, RatePolicy(), kNow);
        QVERIFY2(combined.has_value(), combined ? "" : qPrintable(combined.error().detail));
        QTEST(combined->rate.minorPerBtc, "minor");
        QTEST(combined->sources.join(u'+'), "sources");
        QVERIFY(combined->rate.currency == brl());
    }

    void theAgeIsThatOfTheOldestSampleUsed() {
        const auto combined =
            combineRates({sample("a", 1000, 100), sample("b", 1000, 5000)}, std::nullopt, RatePolicy(), kNow);
        QVERIFY(combined->at == kNow - Millis(5000));
        QVERIFY(!combined->fixed);
    }

    void nothingIsGuessed_data() {
        QTest::addColumn<std::vector<RateSample>>("samples");
        QTest::addColumn<int>("minSources");
        QTest::addColumn<int>("code");
        using Samples = std::vector<RateSample>;
        const auto row = [](const char* name, const Samples& samples, int minSources, ErrorCode code) {
            QTest::newRow(name) << samples << minSources << static_cast<int>(code);
        };
        row("nobody answered", {}, 1, ErrorCode::RateMissing);
        row("only nonsense", {sample("a", 0)}, 1, ErrorCode::RateMissing);
        row("too few", {sample("a", 1000)}, 2, ErrorCode::RateMissing);
        row("too few fresh", {sample("a", 1000), sample("b", 1000, 60'001)}, 2, ErrorCode::RateMissing);
        row("all old", {sample("a", 1000, 60'001), sample("b", 1000, 70'000)}, 1, ErrorCode::RateStale);
        row("spread one too many", {sample("a", 10'000), sample("b", 10'301)}, 1, ErrorCode::RateSpread);
        row("spread beyond all numbers", {sample("a", 1), sample("b", std::numeric_limits<qint64>::max())}, 1,
            ErrorCode::RateSpread);
        RateSample foreign = sample("b", 1000);
        foreign.rate.currency = usd();
        row("two moneys", {sample("a", 1000), foreign}, 1, ErrorCode::CurrencyMismatch);
    }
    void nothingIsGuessed() {
        QFETCH(std::vector<RateSample>, samples);
        QFETCH(int, minSources);
        RatePolicy policy;
        policy.minSources = minSources;
        const auto combined = combineRates(samples, std::nullopt, policy, kNow);
        QVERIFY(!combined.has_value());
        QTEST(static_cast<int>(combined.error().code), "code");
    }

    void theSpreadLimitItselfIsAllowed() {
        QVERIFY(combineRates({sample("a", 10'000), sample("b", 10'300)}, std::nullopt, RatePolicy(), kNow)
                    .has_value());
        const auto wide =
            combineRates({sample("a", 10'000), sample("b", 10'400)}, std::nullopt, RatePolicy(), kNow);
        QCOMPARE(wide.error().facts.value(u"spread_bp"_qs).toLongLong(), qint64(400));
        QCOMPARE(wide.error().facts.value(u"limit_bp"_qs).toInt(), 300);
    }

    void aJumpIsAStop_data() {
        QTest::addColumn<qint64>("before");
        QTest::addColumn<qint64>("beforeAgeMs");
        QTest::addColumn<bool>("beforeFixed");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<bool>("stops");
        const qint64 day = 86'400'000;
        QTest::newRow("20 % up is allowed")
            << qint64(10'000) << qint64(0) << false << qint64(12'000) << false;
        QTest::newRow("a hair more is not") << qint64(10'000) << qint64(0) << false << qint64(12'001) << true;
        QTest::newRow("20 % down is allowed")
            << qint64(10'000) << qint64(0) << false << qint64(8'000) << false;
        QTest::newRow("more down is not") << qint64(10'000) << qint64(0) << false << qint64(7'999) << true;
        QTest::newRow("a day old still counts") << qint64(10'000) << day << false << qint64(20'000) << true;
        QTest::newRow("older says nothing") << qint64(10'000) << day + 1 << false << qint64(20'000) << false;
        QTest::newRow("after a fixed one") << qint64(10'000) << qint64(0) << true << qint64(20'000) << false;
        QTest::newRow("a misplaced decimal point")
            << qint64(61'124'754) << qint64(0) << false << qint64(611'248) << true;
    }
    void aJumpIsAStop() {
        QFETCH(qint64, before);
        QFETCH(qint64, beforeAgeMs);
        QFETCH(bool, beforeFixed);
        QFETCH(qint64, now);
        const auto combined =
            combineRates({sample("a", now)}, believed(before, beforeAgeMs, beforeFixed), RatePolicy(), kNow);
        QTEST(!combined.has_value(), "stops");
        if (combined) return;
        QCOMPARE(combined.error().code, ErrorCode::RateAbsurd);
        QCOMPARE(combined.error().facts.value(u"previous_minor"_qs).toLongLong(), before);
        QCOMPARE(combined.error().facts.value(u"current_minor"_qs).toLongLong(), now);
    }

    void anOldRateIsNotUsable() {
        const RatePolicy policy;
        QVERIFY(checkUsable(believed(1000, 60'000), policy, kNow).has_value());
        const auto old = checkUsable(believed(1000, 60'001), policy, kNow);
        QCOMPARE(old.error().code, ErrorCode::RateStale);
        QCOMPARE(old.error().facts.value(u"age_ms"_qs).toLongLong(), qint64(60'001));
        QCOMPARE(old.error().facts.value(u"limit_ms"_qs).toLongLong(), qint64(60'000));
        QVERIFY(checkUsable(believed(1000, 99'999'999, true), policy, kNow).has_value());
        // The machine's clock was set back: how old the rate is, nobody knows.
        QVERIFY(checkUsable(believed(1000, -60'000), policy, kNow).has_value());
        QCOMPARE(checkUsable(believed(1000, -60'001), policy, kNow).error().code, ErrorCode::RateStale);
        QCOMPARE(checkUsable(std::nullopt, policy, kNow).error().code, ErrorCode::RateMissing);
        QCOMPARE(checkUsable(believed(0), policy, kNow).error().code, ErrorCode::RateMissing);
    }

    void aQuoteIsWholeSatoshisRoundedUp() {
        const RatePolicy policy;
        const auto quote = makeQuote(Fiat{24890, brl()}, believed(61'124'754), policy, kNow);
        QCOMPARE(quote->msat.value(), qint64(40'721'000));
        QVERIFY(quote->validUntil == kNow + policy.quoteValidity);
        QCOMPARE(quote->source, u"kraken"_qs);
        // The smallest price is still a whole satoshi's worth and never less than the price.
        QCOMPARE(makeQuote(Fiat{1, brl()}, believed(61'124'754), policy, kNow)->msat.value(), qint64(2000));
    }

    void anInvoiceOfOneSatoshiIsNeverMade() {
        const RatePolicy policy;
        // A thousand times the true price and more: 248.90 would be paid with one satoshi.
        const qint64 absurd = 24'890 * kSatPerBtc;
        QCOMPARE(makeQuote(Fiat{24'890, brl()}, believed(absurd), policy, kNow).error().code,
                 ErrorCode::RateAbsurd);
        QCOMPARE(makeQuote(Fiat{24'890, brl()}, believed(absurd, 0, true), policy, kNow).error().code,
                 ErrorCode::RateAbsurd);
        QCOMPARE(makeQuote(Fiat{24'890, brl()}, believed(absurd - 1), policy, kNow)->msat, Msat(2'000));
    }

    void aQuoteIsRefusedRatherThanGuessed() {
        const RatePolicy policy;
        const Fiat ten{1000, brl()};
        QCOMPARE(makeQuote(ten, believed(1000, 60'001), policy, kNow).error().code, ErrorCode::RateStale);
        QCOMPARE(makeQuote(ten, believed(0), policy, kNow).error().code, ErrorCode::RateMissing);
        QCOMPARE(makeQuote(Fiat{0, brl()}, believed(1000), policy, kNow).error().code,
                 ErrorCode::NothingToCharge);
        QCOMPARE(makeQuote(Fiat{-1, brl()}, believed(1000), policy, kNow).error().code,
                 ErrorCode::NothingToCharge);
        QCOMPARE(makeQuote(Fiat{10, usd()}, believed(1000), policy, kNow).error().code,
                 ErrorCode::CurrencyMismatch);
        QCOMPARE(makeQuote(Fiat{22'000'000, brl()}, believed(1), policy, kNow).error().code,
                 ErrorCode::Overflow);
    }

    void aPolicySurvivesTheWayThroughJson() {
        RatePolicy policy;
        policy.sources = QStringList{u"kraken"_qs, u"coinbase"_qs};
        policy.fixedRate = Rate{std::numeric_limits<qint64>::max(), brl()};
        policy.btcpayUrl = u"https://pay.example/api/rates"_qs;
        policy.maxAge = Millis(30'000);
        policy.pollEvery = Millis(5'000);
        policy.quoteValidity = Millis(300'000);
        policy.maxSpreadBp = 150;
        policy.maxJumpBp = 500;
        policy.minSources = 2;
        const auto back = ratePolicyFromJson(toJson(policy));
        QVERIFY(back.has_value());
        QCOMPARE(back->sources, policy.sources);
        QVERIFY(back->fixedRate == policy.fixedRate);
        QCOMPARE(back->btcpayUrl, policy.btcpayUrl);
        QVERIFY(back->maxAge == policy.maxAge && back->pollEvery == policy.pollEvery);
        QVERIFY(back->quoteValidity == policy.quoteValidity);
        QCOMPARE(back->maxSpreadBp, 150);
        QCOMPARE(back->maxJumpBp, 500);
        QCOMPARE(back->minSources, 2);
        QVERIFY(ratePolicyFromJson({}).has_value());
    }

    void aWrongPolicyNamesItsField_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no source") << u"sources"_qs << QJsonValue(QJsonArray());
        QTest::newRow("twice") << u"sources"_qs << QJsonValue(QJsonArray{u"a"_qs, u"a"_qs});
        QTest::newRow("text for a number") << u"max_age_ms"_qs << QJsonValue(u"60000"_qs);
        QTest::newRow("not whole") << u"max_age_ms"_qs << QJsonValue(60000.5);
        QTest::newRow("too often") << u"poll_every_ms"_qs << QJsonValue(999);
        QTest::newRow("for ever") << u"quote_validity_ms"_qs << QJsonValue(86'400'001);
        QTest::newRow("negative") << u"max_spread_bp"_qs << QJsonValue(-1);
        QTest::newRow("more than all") << u"max_jump_bp"_qs << QJsonValue(10'001);
        QTest::newRow("none needed") << u"min_sources"_qs << QJsonValue(0);
        QTest::newRow("more than there are") << u"min_sources"_qs << QJsonValue(2);
        QTest::newRow("free bitcoin")
            << u"fixed"_qs
            << QJsonValue(QJsonObject{{u"currency"_qs, u"BRL"_qs}, {u"minor_per_btc"_qs, u"0"_qs}});
    }
    void aWrongPolicyNamesItsField() {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject json = toJson(RatePolicy());
        json.insert(field, value);
        const auto policy = ratePolicyFromJson(json);
        QVERIFY(!policy.has_value());
        QCOMPARE(policy.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(policy.error().facts.value(u"field"_qs).toString(), field);
    }
};

QTEST_GUILESS_MAIN(RatesRules)
#include "rates_rules.moc"
