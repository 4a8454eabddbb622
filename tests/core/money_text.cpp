#include "money/amount_text.h"

#include <QtTest/QTest>

#include <limits>

using namespace balcao;

namespace {

const QLocale kPortuguese(QLocale::Portuguese, QLocale::Brazil);
const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kMexican(QLocale::Spanish, QLocale::Mexico);

Currency currencyOf(const QString& code) {
    return *Currency::fromCode(code);
}

}  // namespace

class MoneyText : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void amountsAreWrittenInThePersonsOwnWay_data() {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, qint64 minor, const char16_t* code, const QLocale& locale,
                            const char16_t* text) {
            QTest::newRow(name) << minor << QString::fromUtf16(code) << locale << QString::fromUtf16(text);
        };
        row("Brazil", 123456, u"BRL", kPortuguese, u"R$\u00a01.234,56");
        row("Brazil, rate", 61124754, u"BRL", kPortuguese, u"R$\u00a0611.247,54");
        row("Brazil in English", 123456, u"BRL", kEnglish, u"R$\u00a01,234.56");
        row("Mexico", 123456, u"MXN", kMexican, u"MX$\u00a01,234.56");
        row("Spain", 987654321, u"EUR", QLocale(QLocale::Spanish), u"€\u00a09.876.543,21");
        row("Spain, four digits", 123456, u"EUR", QLocale(QLocale::Spanish), u"€\u00a01.234,56");
        row("centavos only", 5, u"BRL", kPortuguese, u"R$\u00a00,05");
        row("zero", 0, u"USD", kEnglish, u"US$\u00a00.00");
        row("less than nothing", -520, u"BRL", kPortuguese, u"\u2212R$\u00a05,20");
        row("no decimals", 1500, u"JPY", kEnglish, u"¥\u00a01,500");
        row("three decimals", 1234567, u"KWD", kEnglish, u"KWD\u00a01,234.567");
        row("three decimals, padded", 7, u"KWD", kEnglish, u"KWD\u00a00.007");
        row("the largest", std::numeric_limits<qint64>::max(), u"BRL", kPortuguese,
            u"R$\u00a092.233.720.368.547.758,07");
        row("the least", std::numeric_limits<qint64>::min(), u"BRL", kPortuguese,
            u"\u2212R$\u00a092.233.720.368.547.758,08");
    }
    void amountsAreWrittenInThePersonsOwnWay() {
        QFETCH(qint64, minor);
        QFETCH(QString, code);
        QFETCH(QLocale, locale);
        QTEST(formatFiat(Fiat{minor, currencyOf(code)}, locale), "text");
    }

    void columnsFilesAndSatoshis() {
        QCOMPARE(formatFiatValue(Fiat{-520, brl()}, kPortuguese), u"\u22125,20"_qs);
        QCOMPARE(formatFiatValue(Fiat{123456, brl()}, kPortuguese), u"1.234,56"_qs);
        QCOMPARE(formatFiatPlain(Fiat{123456, brl()}), u"1234.56"_qs);
        QCOMPARE(formatFiatPlain(Fiat{-5, brl()}), u"-0.05"_qs);
        QCOMPARE(formatFiatPlain(Fiat{1500, currencyOf(u"JPY"_qs)}), u"1500"_qs);
        QCOMPARE(formatFiatPlain(Fiat{1500, currencyOf(u"KWD"_qs)}), u"1.500"_qs);
        QCOMPARE(formatSat(Sat(40720), kPortuguese), u"40.720"_qs);
        QCOMPARE(formatSat(Sat(-40720), kEnglish), u"\u221240,720"_qs);
    }

    void whatPeopleTypeIsRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<qint64>("minor");
        const auto row = [](const char16_t* text, const char16_t* code, qint64 minor,
                            const QLocale& locale = kPortuguese) {
            const QString name =
                QString::fromUtf16(text) + u' ' + QString::fromUtf16(code) + u' ' + locale.name();
            QTest::newRow(qPrintable(name))
                << QString::fromUtf16(text) << QString::fromUtf16(code) << locale << minor;
        };
        row(u"1.234,56", u"BRL", 123456);
        row(u"1,234.56", u"BRL", 123456);
        row(u"1234.56", u"BRL", 123456);
        row(u"1234,56", u"BRL", 123456);
        row(u"R$ 12", u"BRL", 1200);
        row(u"R$\u00a01.234,56", u"BRL", 123456);
        row(u"r$12,50", u"BRL", 1250);
        row(u"BRL 12,5", u"BRL", 1250);
        row(u"12,50 BRL", u"BRL", 1250);
        row(u" 12,50 ", u"BRL", 1250);
        row(u"12", u"BRL", 1200);
        row(u"0,05", u"BRL", 5);
        row(u"007", u"BRL", 700);
        row(u"1.234", u"BRL", 123400);
        row(u"1,234", u"BRL", 123400);
        row(u"1.234.567", u"BRL", 123456700);
        row(u"1.234.567,8", u"BRL", 123456780);
        row(u"1 234,56", u"BRL", 123456);
        row(u"1\u202f234,56", u"EUR", 123456);
        row(u"1'234.56", u"CHF", 123456);
        row(u"$20", u"USD", 2000);
        row(u"US$ 20.00", u"USD", 2000);
        row(u"€ 9,90", u"EUR", 990);
        row(u"1.500", u"JPY", 1500);
        row(u"1500", u"CLP", 1500);
        row(u"1.234", u"KWD", 1234, kEnglish);
        row(u"1.234", u"KWD", 1234000, kPortuguese);
        row(u"1,234.567", u"KWD", 1234567, kPortuguese);
        row(u"12,34", u"KWD", 12340, kEnglish);
        row(u"92233720368547758,07", u"BRL", std::numeric_limits<qint64>::max());
    }
    void whatPeopleTypeIsRead() {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QFETCH(QLocale, locale);
        const auto amount = parseFiat(text, currencyOf(code), locale);
        QVERIFY2(amount.has_value(), amount ? "" : qPrintable(amount.error().detail));
        QTEST(amount->minor, "minor");
        QCOMPARE(amount->currency.code(), code);
    }

    void whatCouldMeanTwoThingsIsRefused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("error");
        const auto row = [](const char16_t* text, const char16_t* code = u"BRL",
                            ErrorCode error = ErrorCode::InvalidArgument) {
            const QString name = u'"' + QString::fromUtf16(text) + u"\" " + QString::fromUtf16(code);
            QTest::newRow(qPrintable(name))
                << QString::fromUtf16(text) << QString::fromUtf16(code) << static_cast<int>(error);
        };
        row(u"");
        row(u"   ");
        row(u"R$");
        row(u"abc");
        row(u"12a");
        row(u"-5");
        row(u"\u22125,20");
        row(u"12,");
        row(u",50");
        row(u"1,2,3");
        row(u"1.23.456");
        row(u"1234.567");
        row(u"0,123");
        row(u"12,5678");
        row(u"1.234,567");
        row(u"1,234,56");
        row(u"1.234,56", u"JPY");
        row(u"12,5", u"JPY");
        row(u"1 2");
        row(u"1 234.567,89");
        row(u"1e3");
        row(u"１２");
        row(u"US$ 12", u"BRL", ErrorCode::CurrencyMismatch);
        row(u"12 USD", u"BRL", ErrorCode::CurrencyMismatch);
        row(u"R$ 12", u"USD", ErrorCode::CurrencyMismatch);
        row(u"€12", u"BRL", ErrorCode::CurrencyMismatch);
        row(u"$ 12", u"BRL", ErrorCode::CurrencyMismatch);
        row(u"92233720368547758,08", u"BRL", ErrorCode::Overflow);
        row(u"99999999999999999999999", u"BRL", ErrorCode::Overflow);
    }
    void whatCouldMeanTwoThingsIsRefused() {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto amount = parseFiat(text, currencyOf(code), kPortuguese);
        QVERIFY2(!amount.has_value(), "it was read");
        QTEST(static_cast<int>(amount.error().code), "error");
    }

    void everyWrittenAmountIsReadBack() {
        for (const Currency currency : Currency::all()) {
            for (const qint64 minor : {qint64(0), qint64(1), qint64(99), qint64(123456), qint64(987654321)}) {
                for (const QLocale& locale : {kPortuguese, kEnglish, kMexican, QLocale(QLocale::Spanish)}) {
                    const Fiat amount{minor, currency};
                    const QString text = formatFiat(amount, locale);
                    const auto back = parseFiat(text, currency, locale);
                    QVERIFY2(back.has_value(), qPrintable(text));
                    QVERIFY2(*back == amount, qPrintable(text));
                }
            }
        }
    }

    void satoshisAreReadWhole() {
        QCOMPARE(parseSat(u"40.720")->value(), qint64(40720));
        QCOMPARE(parseSat(u"40720 sats")->value(), qint64(40720));
        QCOMPARE(parseSat(u"40 720 SAT")->value(), qint64(40720));
        QCOMPARE(parseSat(u"1")->value(), qint64(1));
        for (const QString& wrong : {u"1.5"_qs, u"40.72"_qs, u""_qs, u"sats"_qs, u"-1"_qs, u"1.234,567"_qs}) {
            QCOMPARE(parseSat(wrong).error().code, ErrorCode::InvalidArgument);
        }
        QCOMPARE(parseSat(u"2100000000000001").error().code, ErrorCode::Overflow);
        QCOMPARE(parseSat(u"99999999999999999999").error().code, ErrorCode::Overflow);
    }
};

QTEST_GUILESS_MAIN(MoneyText)
#include "money_text.moc"
