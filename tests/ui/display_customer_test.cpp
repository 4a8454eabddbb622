#include "ui/customer_display/customer_display.h"
#include "ui/text/error_text.h"
#include "ui/text/money_text.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"

#include <QSignalSpy>
#include <QTest>

using namespace balcao;

class DisplayCustomerTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() { m_theme.setAnimates(false); }

    void theCustomerChoosesALanguageByTouch() {
        CustomerDisplay display(m_theme, QStringLiteral("pt_BR"));
        display.resize(1920, 1080);
        display.setState(paying());
        QSignalSpy chosen(&display, &CustomerDisplay::languageChosen);
        QTest::mouseClick(&display, Qt::LeftButton, {}, QPoint(120, 990));
        QTest::mouseClick(&display, Qt::LeftButton, {}, QPoint(400, 990));
        QTest::mouseClick(&display, Qt::LeftButton, {}, QPoint(570, 990));
        QTest::mouseClick(&display, Qt::LeftButton, {}, QPoint(1400, 500));  // the code is no button
        QCOMPARE(chosen.count(), 3);
        QCOMPARE(chosen.at(0).front().toString(), QStringLiteral("pt_BR"));
        QCOMPARE(chosen.at(1).front().toString(), QStringLiteral("en"));
        QCOMPARE(chosen.at(2).front().toString(), QStringLiteral("es"));
        DisplayState wait = paying();
        wait.kind = DisplayState::Kind::Wait;
        display.setState(wait);
        QTest::mouseClick(&display, Qt::LeftButton, {}, QPoint(120, 990));
        QCOMPARE(chosen.count(), 3);
    }

    /// What a window manager is told; the display of this test has none that would listen.
    void itNeverTakesTheKeyboardFromTheCounter() {
        const CustomerDisplay display(m_theme, QStringLiteral("en"));
        QVERIFY(display.windowFlags().testFlag(Qt::WindowDoesNotAcceptFocus));
        QVERIFY(display.testAttribute(Qt::WA_ShowWithoutActivating));
    }

    void itNeverFillsTheScreenOfTheCounter_data() {
        QTest::addColumn<QString>("wanted");
        QTest::newRow("any") << QString();
        QTest::newRow("a window") << QStringLiteral("window");
        QTest::newRow("the counter's own") << QGuiApplication::primaryScreen()->name();
        QTest::newRow("one that is gone") << QStringLiteral("HDMI-9");
    }
    void itNeverFillsTheScreenOfTheCounter() {
        QFETCH(QString, wanted);
        QWidget counter;
        counter.show();
        QVERIFY(CustomerDisplay::screenFor(counter, wanted) == nullptr);
        CustomerDisplay display(m_theme, QStringLiteral("en"));
        display.showBeside(counter, wanted);
        QVERIFY(display.isVisible());
        QVERIFY(!display.isFullScreen());
        // A screen that goes leaves its window full screen on another one: here that is the counter's.
        display.showFullScreen();
        Q_EMIT qGuiApp->screenRemoved(nullptr);
        QTRY_VERIFY(!display.isFullScreen());
        QVERIFY(display.isVisible());
    }

    void languageChangesWhatIsShown() {
        CustomerDisplay display(m_theme, QStringLiteral("pt_BR"));
        display.resize(1920, 1080);
        DisplayState state = paying();
        display.setState(state);
        const QImage office = display.grab().toImage();
        state.language = QStringLiteral("en");
        display.setState(state);
        const QImage english = display.grab().toImage();
        QVERIFY(office != english);  // at least the chosen button and the separators
        state.language.clear();
        display.setState(state);
        QCOMPARE(display.grab().toImage(), office);
    }

    void aHiddenCodeIsNotOnTheDisplay() {
        CustomerDisplay display(m_theme, QStringLiteral("en"));
        display.resize(1920, 1080);
        DisplayState state = paying();
        display.setState(state);
        QVERIFY(hasBlack(display.grab().toImage()));
        state.kind = DisplayState::Kind::Wait;
        display.setState(state);
        QVERIFY(!hasBlack(display.grab().toImage()));
    }

    void itIsLightWhateverTheWindowIs() {
        Theme dark;
        dark.setChoice(SchemeChoice::Dark);
        CustomerDisplay inDark(dark, QStringLiteral("en"));
        CustomerDisplay inLight(m_theme, QStringLiteral("en"));
        for (CustomerDisplay* display : {&inDark, &inLight}) {
            display->resize(960, 540);
            display->setState(paying());
        }
        QCOMPARE(inDark.grab().toImage(), inLight.grab().toImage());
    }

    void everyErrorHasThreeSentences() {
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
            const ErrorText text = describe(Error{static_cast<ErrorCode>(code), {}, {}}, QLocale::c());
            for (const QString& part : {text.happened, text.kept, text.key}) {
                QVERIFY2(part.endsWith(u'.') && part.size() > 8,
                         qPrintable(toText(static_cast<ErrorCode>(code))));
                QVERIFY(!part.contains(u'%'));
            }
        }
    }

    void errorsCarryTheirNumbers() {
        const QLocale brazil(QLocale::Portuguese, QLocale::Brazil);
        const ErrorText stale =
            describe(Error{ErrorCode::RateStale,
                           {},
                           {{QStringLiteral("age_ms"), 372'000}, {QStringLiteral("limit_ms"), 60'000}}},
                     brazil);
        QCOMPARE(stale.happened, QStringLiteral("The rate is 6 min 12 s old. The limit is 1 min."));
        const ErrorText limits = describe(Error{ErrorCode::AmountOutOfLimits,
                                                {},
                                                {{QStringLiteral("minor_min"), 10000},
                                                 {QStringLiteral("minor_max"), 111711},
                                                 {QStringLiteral("currency"), QStringLiteral("BRL")}}},
                                          brazil);
        QVERIFY(limits.happened.contains(QStringLiteral("1.117,11")));
        const ErrorText spread =
            describe(Error{ErrorCode::RateSpread, {}, {{QStringLiteral("spread_bp"), 205}}}, brazil);
        QVERIFY(spread.happened.contains(QStringLiteral("2,05 %")));
    }

    void durationsAreShort_data() {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << qint64(0) << QStringLiteral("0 s");
        QTest::newRow("past") << qint64(-9000) << QStringLiteral("0 s");
        QTest::newRow("seconds") << qint64(8'900) << QStringLiteral("8 s");
        QTest::newRow("minute") << qint64(60'000) << QStringLiteral("1 min");
        QTest::newRow("both") << qint64(372'000) << QStringLiteral("6 min 12 s");
        QTest::newRow("hour") << qint64(7'200'000) << QStringLiteral("2 h");
        QTest::newRow("hours") << qint64(7'500'000) << QStringLiteral("2 h 5 min");
        QTest::newRow("days") << qint64(273'600'000) << QStringLiteral("3 d 4 h");
    }
    void durationsAreShort() {
        QFETCH(qint64, ms);
        QFETCH(QString, text);
        QCOMPARE(durationText(Millis(ms)), text);
    }

    void stampsCarryTheirZone() {
        const QTimeZone recife = zoneOf(QStringLiteral("America/Recife"));
        const Instant at = fromUnixMs(1795265191000);
        QCOMPARE(stampText(at, recife), QStringLiteral("21/11/2026 09:46:31 -03:00"));
        QCOMPARE(clockText(at, recife), QStringLiteral("09:46"));
        const QString brazil = longStampText(at, recife, localeOf(QStringLiteral("pt_BR")));
        QCOMPARE(brazil, QStringLiteral("21 de novembro de 2026, 09:46:31 (UTC −03:00)"));
        QCOMPARE(dayText(at, recife, localeOf(QStringLiteral("pt_BR"))), QStringLiteral("sábado, 21 nov"));
        QCOMPARE(zoneOf(QStringLiteral("Nowhere/Never")), QTimeZone::systemTimeZone());
    }

    void theNearestLanguageIsTaken_data() {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("taken");
        QTest::newRow("ours") << QStringLiteral("pt_BR") << QStringLiteral("pt_BR");
        QTest::newRow("short") << QStringLiteral("pt") << QStringLiteral("pt_BR");
        QTest::newRow("portugal") << QStringLiteral("pt_PT") << QStringLiteral("pt_BR");
        QTest::newRow("dash") << QStringLiteral("es-MX") << QStringLiteral("es");
        QTest::newRow("c") << QStringLiteral("C") << QStringLiteral("en");
        QTest::newRow("other") << QStringLiteral("de_DE") << QStringLiteral("en");
        QTest::newRow("none") << QString() << QStringLiteral("en");
    }
    void theNearestLanguageIsTaken() {
        QFETCH(QString, wanted);
        QFETCH(QString, taken);
        QCOMPARE(nearestLanguage(wanted), taken);
    }

    void unknownLooksLikeNothingElse() {
        const QLocale locale = QLocale::c();
        const BadgeLook unknown = stateLook(PaymentState::Unknown, {}, locale);
        for (int i = 0; i <= static_cast<int>(PaymentState::Failed); ++i) {
            const BadgeLook other = stateLook(static_cast<PaymentState>(i), Fiat{310, brl()}, locale);
            QVERIFY(!other.word.isEmpty());
            QVERIFY(other.icon != Icon::None);
            QVERIFY(other.group != unknown.group);
        }
        QVERIFY(stateLook(PaymentState::Underpaid, Fiat{310, brl()}, localeOf(QStringLiteral("pt_BR")))
                    .word.contains(QStringLiteral("3,10")));
    }

    void satoshisAreNeverRoundedUp() {
        QCOMPARE(satsText(Msat(1'999), QLocale::c()), QStringLiteral("1 sats"));
        QCOMPARE(satsText(Sat(40'720), localeOf(QStringLiteral("pt_BR"))), QStringLiteral("40.720 sats"));
    }

 private:
    static DisplayState paying() {
        DisplayState state;
        state.kind = DisplayState::Kind::Pay;
        state.organisation = QStringLiteral("Papelaria Aurora");
        state.number = QStringLiteral("A 047");
        state.amount = Fiat{111711, brl()};
        state.sats = Sat(182759);
        state.invoice = QStringLiteral("lnbcrt1pj").repeated(30);
        state.remaining = std::chrono::minutes(14);
        state.whole = std::chrono::minutes(15);
        return state;
    }
    static bool hasBlack(const QImage& image) {
        const QRgb black = roleColor(Scheme::Light, Role::QrDark).rgb();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == black) return true;
            }
        }
        return false;
    }

    Theme m_theme;
};

QTEST_MAIN(DisplayCustomerTest)
#include "display_customer_test.moc"
