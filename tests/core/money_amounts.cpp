#include "money/amount.h"
#include "money/fiat.h"
#include "money/rate.h"

#include <QtTest/QTest>

#include <limits>

using namespace balcao;

namespace {
constexpr qint64 kMost = std::numeric_limits<qint64>::max();
constexpr qint64 kLeast = std::numeric_limits<qint64>::min();
}  // namespace

class MoneyAmounts : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void sumsAreExactOrRefused_data() {
        QTest::addColumn<qint64>("a");
        QTest::addColumn<qint64>("b");
        QTest::addColumn<bool>("fits");
        QTest::newRow("small") << qint64(1) << qint64(2) << true;
        QTest::newRow("to the edge") << kMost - 1 << qint64(1) << true;
        QTest::newRow("over the edge") << kMost << qint64(1) << false;
        QTest::newRow("under the edge") << kLeast << qint64(-1) << false;
        QTest::newRow("opposite extremes") << kMost << kLeast << true;
    }
    void sumsAreExactOrRefused() {
        QFETCH(qint64, a);
        QFETCH(qint64, b);
        QFETCH(bool, fits);
        const auto sum = Msat(a).plus(Msat(b));
        const auto fiat = Fiat{a, brl()}.plus(Fiat{b, brl()});
        QCOMPARE(sum.has_value(), fits);
        QCOMPARE(fiat.has_value(), fits);
        if (fits) {
            QCOMPARE(sum->value(), a + b);
            QCOMPARE(fiat->minor, a + b);
        } else {
            QCOMPARE(sum.error().code, ErrorCode::Overflow);
            QCOMPARE(fiat.error().code, ErrorCode::Overflow);
        }
    }

    void differencesAndProductsAreRefusedPastTheRange() {
        QCOMPARE(Sat(5).minus(Sat(7))->value(), qint64(-2));
        QCOMPARE(Sat(kLeast).minus(Sat(1)).error().code, ErrorCode::Overflow);
        QCOMPARE(Sat(kMost / 2 + 1).times(2).error().code, ErrorCode::Overflow);
        QCOMPARE(Sat(kLeast).times(-1).error().code, ErrorCode::Overflow);
        QCOMPARE((Fiat{kLeast, brl()}.minus(Fiat{1, brl()})).error().code, ErrorCode::Overflow);
        QCOMPARE((Fiat{kMost, brl()}.times(2)).error().code, ErrorCode::Overflow);
        QCOMPARE((Fiat{-490, brl()}.times(2))->minor, qint64(-980));
    }

    void moneysDoNotMix() {
        QCOMPARE((Fiat{1, brl()}.plus(Fiat{1, usd()})).error().code, ErrorCode::CurrencyMismatch);
        QCOMPARE((Fiat{1, brl()}.minus(Fiat{1, Currency()})).error().code, ErrorCode::CurrencyMismatch);
    }

    void satoshisBecomeMillisatoshisUpToAllThereAre() {
        QCOMPARE(toMsat(Sat(2'100'000'000'000'000))->value(), kMaxMsat.value());
        QCOMPARE(toMsat(Sat(2'100'000'000'000'001)).error().code, ErrorCode::Overflow);
        QCOMPARE(toMsat(Sat(-2'100'000'000'000'001)).error().code, ErrorCode::Overflow);
        QCOMPARE(toMsat(Sat(kMost)).error().code, ErrorCode::Overflow);
    }

    void currenciesHaveTheirScales_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("scale");
        QTest::addColumn<qint64>("minor");
        QTest::newRow("BRL") << u"BRL"_qs << 2 << qint64(100);
        QTest::newRow("lower case") << u"usd"_qs << 2 << qint64(100);
        QTest::newRow("JPY") << u"JPY"_qs << 0 << qint64(1);
        QTest::newRow("CLP") << u"CLP"_qs << 0 << qint64(1);
        QTest::newRow("PYG") << u"PYG"_qs << 0 << qint64(1);
        QTest::newRow("KRW") << u"KRW"_qs << 0 << qint64(1);
        QTest::newRow("KWD") << u"KWD"_qs << 3 << qint64(1000);
        QTest::newRow("TND") << u"TND"_qs << 3 << qint64(1000);
        QTest::newRow("BHD") << u"BHD"_qs << 3 << qint64(1000);
    }
    void currenciesHaveTheirScales() {
        QFETCH(QString, code);
        const auto currency = Currency::fromCode(code);
        QVERIFY(currency.has_value());
        QCOMPARE(currency->code(), code.toUpper());
        QTEST(currency->scale(), "scale");
        QTEST(currency->minorPerMajor(), "minor");
    }

    void theTableHasEachCodeOnceAndRefusesOthers() {
        QSet<QString> codes;
        for (const Currency currency : Currency::all()) {
            QVERIFY2(!codes.contains(currency.code()), qPrintable(currency.code()));
            codes.insert(currency.code());
            QCOMPARE(currency.code().size(), 3);
            QVERIFY(*Currency::fromCode(currency.code()) == currency);
            QVERIFY(!currency.symbol().isEmpty());
        }
        QVERIFY(codes.size() >= 40);
        for (const QString& wrong : {u""_qs, u"XXX"_qs, u"R$"_qs, u"BR"_qs, u"BRLL"_qs, u"BTC"_qs}) {
            QCOMPARE(Currency::fromCode(wrong).error().code, ErrorCode::InvalidArgument);
        }
        QCOMPARE(Currency().code(), u"XXX"_qs);
    }

    void scaledRoundsAsItIsTold_data() {
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<qint64>("denominator");
        QTest::addColumn<qint64>("down");
        QTest::addColumn<qint64>("up");
        QTest::addColumn<qint64>("halfEven");
        const auto row = [](const char* name, qint64 a, qint64 n, qint64 d, qint64 down, qint64 up,
                            qint64 even) { QTest::newRow(name) << a << n << d << down << up << even; };
        row("exact", 10, 3, 5, 6, 6, 6);
        row("below half", 7, 1, 5, 1, 2, 1);
        row("above half", 8, 1, 5, 1, 2, 2);
        row("half to even below", 5, 1, 2, 2, 3, 2);
        row("half to even above", 7, 1, 2, 3, 4, 4);
        row("negative below half", -7, 1, 5, -1, -2, -1);
        row("negative half to even", -5, 1, 2, -2, -3, -2);
        row("negative half away", -7, 1, 2, -3, -4, -4);
        row("zero", 0, 7, 3, 0, 0, 0);
        row("through 128 bits", kMost, kMost, kMost, kMost, kMost, kMost);
        row("the least number", kLeast, 1, 1, kLeast, kLeast, kLeast);
        row("largest denominator", kMost, 1, kMost, 1, 1, 1);
        row("half of an odd denominator is never a tie", 1, 1, 3, 0, 1, 0);
    }
    void scaledRoundsAsItIsTold() {
        QFETCH(qint64, amount);
        QFETCH(qint64, numerator);
        QFETCH(qint64, denominator);
        QTEST(*scaled(amount, numerator, denominator, Rounding::Down), "down");
        QTEST(*scaled(amount, numerator, denominator, Rounding::Up), "up");
        QTEST(*scaled(amount, numerator, denominator, Rounding::HalfEven), "halfEven");
    }

    void scaledRefusesWhatDoesNotFit() {
        QCOMPARE(scaled(kMost, 2, 1, Rounding::Down).error().code, ErrorCode::Overflow);
        QCOMPARE(scaled(kLeast, -1, 1, Rounding::Down).error().code, ErrorCode::Overflow);
        QCOMPARE(scaled(kMost, kMost, 1, Rounding::Up).error().code, ErrorCode::Overflow);
        QCOMPARE(scaled(1, 1, 0, Rounding::Up).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(scaled(1, 1, -1, Rounding::Up).error().code, ErrorCode::InvalidArgument);
    }

    void fiatConvertsToMillisatoshisAndBack_data() {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<qint64>("rate");
        QTest::addColumn<qint64>("msatUp");
        QTest::addColumn<qint64>("msatDown");
        // 24890 × 10^11 ÷ 61124754 = 40719999.9…: worked out apart with whole numbers.
        QTest::newRow("the sale of the pictures")
            << qint64(24890) << qint64(61124754) << qint64(40720001) << qint64(40720000);
        QTest::newRow("one centavo at ten million a coin")
            << qint64(1) << qint64(1'000'000'000) << qint64(100) << qint64(100);
        QTest::newRow("a whole coin") << qint64(61124754) << qint64(61124754) << kMsatPerBtc << kMsatPerBtc;
        QTest::newRow("less than a millisatoshi") << qint64(1) << kMost << qint64(1) << qint64(0);
    }
    void fiatConvertsToMillisatoshisAndBack() {
        QFETCH(qint64, minor);
        QFETCH(qint64, rate);
        const Rate brlRate{rate, brl()};
        QTEST(convert(Fiat{minor, brl()}, brlRate, Rounding::Up)->value(), "msatUp");
        QTEST(convert(Fiat{minor, brl()}, brlRate, Rounding::Down)->value(), "msatDown");
        QFETCH(qint64, msatUp);
        // Rounded up on the way there and down on the way back, a price never loses a centavo.
        QVERIFY(convert(Msat(msatUp), brlRate, Rounding::Down)->minor >= minor);
    }

    void aConversionIsRefusedRatherThanWrong() {
        const Fiat ten{1000, brl()};
        QCOMPARE(convert(ten, Rate{0, brl()}, Rounding::Up).error().code, ErrorCode::RateMissing);
        QCOMPARE(convert(ten, Rate{-5, brl()}, Rounding::Up).error().code, ErrorCode::RateMissing);
        QCOMPARE(convert(ten, Rate{100, usd()}, Rounding::Up).error().code, ErrorCode::CurrencyMismatch);
        QCOMPARE(convert(Fiat{kMost, brl()}, Rate{1, brl()}, Rounding::Up).error().code, ErrorCode::Overflow);
        QCOMPARE(convert(Fiat{21'000'001, brl()}, Rate{1, brl()}, Rounding::Up).error().code,
                 ErrorCode::Overflow);
        QCOMPARE(convert(Fiat{21'000'000, brl()}, Rate{1, brl()}, Rounding::Up)->value(), kMaxMsat.value());
        QCOMPARE(convert(Msat(1), Rate{0, brl()}, Rounding::Up).error().code, ErrorCode::RateMissing);
        QCOMPARE(convert(kMaxMsat, Rate{kMost, brl()}, Rounding::Up).error().code, ErrorCode::Overflow);
    }

    void wholeSatoshisRoundAsTold() {
        QCOMPARE(toSat(Msat(40719999), Rounding::Up).value(), qint64(40720));
        QCOMPARE(toSat(Msat(40719999), Rounding::Down).value(), qint64(40719));
        QCOMPARE(toSat(Msat(40720000), Rounding::Up).value(), qint64(40720));
        QCOMPARE(toSat(Msat(500), Rounding::HalfEven).value(), qint64(0));
        QCOMPARE(toSat(Msat(1500), Rounding::HalfEven).value(), qint64(2));
        QCOMPARE(toSat(Msat(-1), Rounding::Up).value(), qint64(-1));
        QCOMPARE(toSat(Msat(kMost), Rounding::Up).value(), kMost / 1000 + 1);
    }
};

QTEST_GUILESS_MAIN(MoneyAmounts)
#include "money_amounts.moc"
