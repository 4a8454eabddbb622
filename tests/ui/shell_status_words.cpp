#include "ui/shell/status_words.h"

#include "support/fakes.h"

#include <QTest>

using namespace balcao;
using namespace Qt::StringLiterals;

namespace {

OfficeStatus quiet(Instant now) {
    OfficeStatus s;
    s.person = u"Rita"_s;
    s.registerName = u"Caixa 1"_s;
    s.timeZone = u"America/Recife"_s;
    s.database = DatabaseHealth::Ready;
    s.node = u"lnd:office"_s;
    CurrentRate rate;
    rate.rate = Rate{61'124'754, brl()};
    rate.at = now - Millis{8'000};
    s.rate = rate;
    return s;
}

}  // namespace

/// Every trouble is said in words with since when, and nothing good is said loudly.
class ShellStatusWordsTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aGoodDayIsQuiet() {
        const test::FakeClock clock;
        for (const StripItem& item : StatusWords::right(quiet(clock.now()), clock.now())) {
            QVERIFY2(item.tone != Tone::Bad && item.tone != Tone::Attention, qPrintable(item.text));
        }
    }

    void troubleIsSaid_data() {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("tone");
        const auto row = [](const char* name, int trouble, const QString& words, Tone tone) {
            QTest::newRow(name) << trouble << words << static_cast<int>(tone);
        };
        row("database away", 0, u"Database away for 2 min"_s, Tone::Bad);
        row("database refused", 1, u"The database must not be used"_s, Tone::Bad);
        row("node silent", 2, u"Node silent for 41 s"_s, Tone::Bad);
        row("another certificate", 3, u"Node stopped: its certificate changed"_s, Tone::Bad);
        row("credential refused", 4, u"Node refuses our credential"_s, Tone::Bad);
        row("old rate", 5, u"Rate 6 min 12 s old"_s, Tone::Bad);
        row("a jump", 6, u"The rate jumped: look at it in Settings"_s, Tone::Bad);
        row("sources that disagree", 7, u"The rate sources disagree"_s, Tone::Bad);
        row("no rate", 8, u"No exchange rate yet"_s, Tone::Bad);
        row("a rate that gets old", 9, u"BTC at "_s, Tone::Attention);
        row("printer away", 10, u"Printer away"_s, Tone::Attention);
        row("disk full", 12, u"The disk is full"_s, Tone::Bad);
        row("backup failed", 13, u"The last backup failed"_s, Tone::Attention);
        row("backup late", 14, u"A backup is late"_s, Tone::Attention);
        row("a code to be typed elsewhere", 15, u"Register's code: ABCD-EF27"_s, Tone::Attention);
        row("no keychain", 11, u"No keychain: passwords are not kept"_s, Tone::Attention);
    }
    void troubleIsSaid() {
        QFETCH(int, trouble);
        QFETCH(QString, words);
        QFETCH(int, tone);
        const test::FakeClock clock;
        const Instant now = clock.now();
        OfficeStatus s = quiet(now);
        const auto silent = [&](ErrorCode code) {
            s.nodeReachable = false;
            s.nodeSince = now - Millis{41'000};
            s.nodeReason = {code, {}, {}};
        };
        const auto unusable = [&](ErrorCode code) { s.rateProblem = Error{code, {}, {}}; };
        switch (trouble) {
            case 0:
                s.database = DatabaseHealth::Away;
                s.databaseSince = now - Millis{120'000};
                break;
            case 1: s.database = DatabaseHealth::Refused; break;
            case 2: silent(ErrorCode::BackendUnreachable); break;
            case 3: silent(ErrorCode::BackendCertificate); break;
            case 4: silent(ErrorCode::BackendUnauthorized); break;
            case 5:
                s.rate->at = now - Millis{372'000};
                unusable(ErrorCode::RateStale);
                break;
            case 6: unusable(ErrorCode::RateAbsurd); break;
            case 7: unusable(ErrorCode::RateSpread); break;
            case 8:
                s.rate.reset();
                unusable(ErrorCode::RateMissing);
                break;
            case 9: s.rate->at = now - Millis{31'000}; break;
            case 10: s.printer = u"Epson"_s; break;
            case 11: s.secretsAway = true; break;
            case 15: s.enrolmentCode = u"ABCD-EF27"_s; break;
            case 12:
                s.database = DatabaseHealth::Away;
                s.databaseReason = {ErrorCode::DatabaseFull, {}, {}};
                break;
            case 13: s.backupFailed = s.backupLate = true; break;
            case 14: s.backupLate = true; break;
            default: QFAIL("no such row");
        }
        const auto items = StatusWords::right(s, now);
        const auto found = std::find_if(items.begin(), items.end(),
                                        [&](const StripItem& item) { return item.text.startsWith(words); });
        QStringList all;
        for (const StripItem& item : items) all << item.text;
        QVERIFY2(found != items.end(), qPrintable(all.join(u" | "_s)));
        QCOMPARE(static_cast<int>(found->tone), tone);
    }

    void beforeAnybodySignedInNothingIsSaidOfPrices() {
        const test::FakeClock clock;
        QStringList words;
        for (const StripItem& item : StatusWords::entry(quiet(clock.now()), clock.now())) words << item.text;
        QVERIFY2(words.filter(u"BTC"_s).isEmpty() && words.filter(u"Rita"_s).isEmpty(),
                 qPrintable(words.join(u" | "_s)));
        QCOMPARE(words.filter(u"connected"_s).size(), 1);
        QCOMPARE(words.filter(u"Data ready"_s).size(), 1);
    }

    void whereAndWhoAreOnTheLeft() {
        const test::FakeClock clock;
        QStringList words;
        for (const StripItem& item : StatusWords::left(quiet(clock.now()))) words << item.text;
        QVERIFY(words.contains(u"Rita"_s));
        QVERIFY(words.contains(u"Caixa 1"_s));
    }

    void aKeychainThatIsAwayIsExplained() {
        const test::FakeClock clock;
        OfficeStatus s = quiet(clock.now());
        QVERIFY(StatusWords::hint(s).isEmpty());
        s.enrolmentCode = u"ABCD-EF27"_s;
        QVERIFY(StatusWords::hint(s).contains(u"types the code ABCD-EF27"_s));
        s.secretsAway = true;
        QVERIFY(StatusWords::hint(s).contains(u"Receipts stay valid"_s));
    }
};

QTEST_MAIN(ShellStatusWordsTest)
#include "shell_status_words.moc"
