#include "tickets/sale_filter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace balcao;
using namespace Qt::StringLiterals;

/// The typed filter of the sales: its text and what it means.
class SaleFilterTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aTextIsTermsAndTheirPlaces() {
        const auto terms = parseFilterText(
            u"  state:late amount:>=1.234,56 clerk:\"Ana \"\"B\"\" Reis\" date:..2026-11 CNH ");
        QVERIFY(terms);
        QCOMPARE(terms->size(), size_t{5});
        QCOMPARE(terms->at(0).key, u"state"_s);
        QCOMPARE(terms->at(0).value, u"late"_s);
        QCOMPARE(terms->at(0).at, 2);
        QCOMPARE(terms->at(0).size, 10);
        QCOMPARE(terms->at(1).compare, FilterTerm::Compare::AtLeast);
        QCOMPARE(terms->at(1).value, u"1.234,56"_s);
        QCOMPARE(terms->at(2).value, u"Ana \"B\" Reis"_s);
        QCOMPARE(terms->at(3).compare, FilterTerm::Compare::AtMost);
        QCOMPARE(terms->at(3).value, u"2026-11"_s);
        QVERIFY(terms->at(4).key.isEmpty());
        QCOMPARE(terms->at(4).value, u"CNH"_s);
    }

    void whatIsNoTermIsRefusedWhereItStands_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("at");
        QTest::newRow("open quote") << u"x clerk:\"Ana"_s << u"quote"_s << 8;
        QTest::newRow("no value") << u"state:"_s << u"empty"_s << 0;
        QTest::newRow("only dots") << u"a date:.."_s << u"empty"_s << 2;
        QTest::newRow("only a sign") << u"amount:>"_s << u"empty"_s << 0;
        QTest::newRow("long") << QString(kLongestFilter + 1, u'a') << u"long"_s << int{kLongestFilter};
        QTest::newRow("many") << u"a "_s.repeated(kMostFilterTerms + 1) << u"long"_s
                              << int{2 * kMostFilterTerms};
        QTest::newRow("unknown key") << u"CNH colour:red"_s << u"key"_s << 4;
        QTest::newRow("unknown state") << u"state:odd"_s << u"value"_s << 0;
        QTest::newRow("state above") << u"state:>late"_s << u"compare"_s << 0;
        QTest::newRow("clerk above") << u"clerk:>Ana"_s << u"compare"_s << 0;
        QTest::newRow("amount of words") << u"amount:many"_s << u"value"_s << 0;
        QTest::newRow("amount below zero") << u"amount:-1"_s << u"value"_s << 0;
        QTest::newRow("too many decimals") << u"amount:1,2345"_s << u"value"_s << 0;
        QTest::newRow("no such day") << u"date:2026-02-30"_s << u"value"_s << 0;
        QTest::newRow("a year nobody sold in") << u"date:0026-02-03"_s << u"value"_s << 0;
        QTest::newRow("half a range") << u"date:2026-01-01..soon"_s << u"value"_s << 0;
        QTest::newRow("many clerks") << u"clerk:a clerk:b clerk:c clerk:d clerk:e"_s << u"long"_s << 32;
    }
    void whatIsNoTermIsRefusedWhereItStands() {
        QFETCH(const QString, text);
        const auto filter = parseSaleFilter(text, place());
        QVERIFY(!filter);
        QCOMPARE(filter.error().code, ErrorCode::InvalidArgument);
        QTEST(filter.error().facts.value(u"reason"_s).toString(), "reason");
        QTEST(filter.error().facts.value(u"at"_s).toInt(), "at");
        QVERIFY(!filter.error().detail.contains(u"Ana"_s));
    }

    void termsMeanWhatTheySay() {
        const auto filter = parseSaleFilter(
            u"state:late state:surplus tender:cash amount:>100 amount:<=1.234,50 sats:10..20 clerk:ana "
            "register:\"Guichê 3\" training:no task:yes vistoria",
            place());
        QVERIFY(filter);
        SaleFilter wanted;
        wanted.states = {SaleIs::Late, SaleIs::Surplus};
        wanted.tenders = {Tender::Cash};
        wanted.minor = {10'001, 123'450};
        wanted.sats = {10, 20};
        wanted.clerks = {u"ana"_s};
        wanted.registers = {u"Guichê 3"_s};
        wanted.services = {u"vistoria"_s};
        wanted.training = false;
        wanted.task = true;
        QVERIFY(*filter == wanted);
    }

    void wordsOfALanguageMeanTheSame() {
        const auto english = parseSaleFilter(u"state:late amount:>=100 date:today", place());
        const auto portuguese = parseSaleFilter(u"Estado:Atrasado valor:≥100 data:hoje", place());
        QVERIFY(english && portuguese && *english == *portuguese);
    }

    void daysAreSpans_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        const QDate today = place().today;  // a Saturday
        QTest::newRow("today") << u"date:today"_s << today << today;
        QTest::newRow("yesterday") << u"date:yesterday"_s << today.addDays(-1) << today.addDays(-1);
        QTest::newRow("week") << u"date:week"_s << QDate(2026, 11, 16) << today;
        QTest::newRow("month") << u"date:month"_s << QDate(2026, 11, 1) << today;
        QTest::newRow("year") << u"date:year"_s << QDate(2026, 1, 1) << today;
        QTest::newRow("a month") << u"date:2026-02"_s << QDate(2026, 2, 1) << QDate(2026, 2, 28);
        QTest::newRow("a year") << u"date:2025"_s << QDate(2025, 1, 1) << QDate(2025, 12, 31);
        QTest::newRow("as here") << u"date:3/2/2026"_s << QDate(2026, 2, 3) << QDate(2026, 2, 3);
        QTest::newRow("range") << u"date:2026-03..2026-01-15"_s << QDate(2026, 1, 15) << QDate(2026, 3, 31);
        QTest::newRow("since") << u"date:2026-03-05.."_s << QDate(2026, 3, 5) << QDate();
        QTest::newRow("before") << u"date:<2026-03"_s << QDate() << QDate(2026, 2, 28);
        QTest::newRow("after") << u"date:>2026-03"_s << QDate(2026, 4, 1) << QDate();
    }
    void daysAreSpans() {
        QFETCH(const QString, text);
        const auto filter = parseSaleFilter(text, place());
        QVERIFY(filter);
        QTEST(filter->days.from.value_or(QDate()), "from");
        QTEST(filter->days.to.value_or(QDate()), "to");
    }

    void nothingIsEverySale() {
        const auto filter = parseSaleFilter(u"  ", place());
        QVERIFY(filter && filter->isEmpty());
    }

    /// Whatever a term is, its text reads as it; whatever a text is, it is refused or its terms' texts read
    /// as the same terms.
    void textsAndTermsAreTheSame() {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const QString letters = u"ab:\"\".. ><=≥é\\%19-"_s;
        for (int i = 0; i < 20'000; ++i) {
            QString text;
            const int length = random.bounded(24);
            for (int j = 0; j < length; ++j) text += letters[random.bounded(letters.size())];
            const QByteArray words = u"seed %1: %2"_s.arg(seed).arg(text).toUtf8();
            const auto terms = parseFilterText(text);
            if (!terms) continue;
            for (const FilterTerm& term : *terms) {
                const auto again = parseFilterText(toText(term));
                QVERIFY2(again && again->size() == 1, words.constData());
                const FilterTerm& same = again->front();
                QVERIFY2(same.key == term.key && same.compare == term.compare && same.value == term.value &&
                             same.to == term.to,
                         words.constData());
            }
        }
    }

 private:
    static FilterPlace place() {
        const auto currency = Currency::fromCode(u"BRL"_s);
        return {*currency,
                QLocale(QLocale::Portuguese, QLocale::Brazil),
                QDate(2026, 11, 21),
                {{u"estado"_s, u"state"_s},
                 {u"atrasado"_s, u"late"_s},
                 {u"valor"_s, u"amount"_s},
                 {u"data"_s, u"date"_s},
                 {u"hoje"_s, u"today"_s}}};
    }
};

QTEST_GUILESS_MAIN(SaleFilterTest)
#include "sale_filter.moc"
