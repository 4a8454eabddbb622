#include "support/fakes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/held_keys.h"
#include "ui/widgets/pin_pad.h"
#include "ui/widgets/scanner_filter.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace balcao;
using balcao::test::FakeClock;

class WidgetsScannerFilterTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_filter = std::make_unique<ScannerFilter>(m_clock);
        m_quantity = std::make_unique<QLineEdit>();
        m_quantity->installEventFilter(m_filter.get());
        m_quantity->show();
        m_quantity->setFocus();
    }
    void cleanup() {
        m_quantity.reset();
        m_filter.reset();
    }

    void aBurstIsAScanAndNeverReachesTheQuantity() {
        QSignalSpy scanned(m_filter.get(), &ScannerFilter::scanned);
        QSignalSpy entered(m_quantity.get(), &QLineEdit::returnPressed);
        burst(QStringLiteral("7891234567895"), Millis(8));
        QTest::keyClick(m_quantity.get(), Qt::Key_Return);
        QCOMPARE(scanned.count(), 1);
        QCOMPARE(scanned.front().front().toString(), QStringLiteral("7891234567895"));
        QCOMPARE(m_quantity->text(), QString());
        QCOMPARE(entered.count(), 0);
    }

    void aScanInUpperCaseKeepsItsLetters() {
        QSignalSpy scanned(m_filter.get(), &ScannerFilter::scanned);
        burst(QStringLiteral("BLC1.aB_-9"), Millis(30));
        QTest::keyClick(m_quantity.get(), Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(scanned.count(), 1);
        QCOMPARE(scanned.front().front().toString(), QStringLiteral("BLC1.aB_-9"));
    }

    void onTheApplicationItProtectsEveryField() {
        QWidget window;
        auto* other = new QLineEdit(&window);
        qApp->installEventFilter(m_filter.get());
        QSignalSpy scanned(m_filter.get(), &ScannerFilter::scanned);
        for (const QChar c : QStringLiteral("7891234567895")) {
            QTest::keyClick(other, c.toLatin1());
            m_clock.advance(Millis(8));
        }
        QTest::keyClick(other, Qt::Key_Return);
        qApp->removeEventFilter(m_filter.get());
        QCOMPARE(scanned.count(), 1);
        QCOMPARE(other->text(), QString());
    }

    void aFieldThatIsThereForItTakesTheScanInsteadOfItsText() {
        m_quantity->setProperty(ScannerFilter::kTakesScans, true);
        m_quantity->setText(QStringLiteral("the last one"));
        QSignalSpy scanned(m_filter.get(), &ScannerFilter::scanned);
        QSignalSpy entered(m_quantity.get(), &QLineEdit::returnPressed);
        burst(QStringLiteral("7891234567895"), Millis(8));
        QTest::keyClick(m_quantity.get(), Qt::Key_Return);
        QCOMPARE(scanned.count(), 0);
        QCOMPARE(m_quantity->text(), QStringLiteral("7891234567895"));
        QCOMPARE(entered.count(), 1);
    }

    void aNodesCredentialIsGivenToNobody_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("connection text") << QStringLiteral("lndconnect://10.0.0.2:8080?macaroon=AgEDbG5k");
        QTest::newRow("capitals") << QStringLiteral("LNDCONNECT://10.0.0.2?macaroon=AgEDbG5k");
        QTest::newRow("macaroon") << QStringLiteral("0201036C6E640224030A10");
    }
    void aNodesCredentialIsGivenToNobody() {
        QFETCH(QString, text);
        QSignalSpy scanned(m_filter.get(), &ScannerFilter::scanned);
        QSignalSpy credential(m_filter.get(), &ScannerFilter::credentialScanned);
        QSignalSpy entered(m_quantity.get(), &QLineEdit::returnPressed);
        burst(text, Millis(8));
        QTest::keyClick(m_quantity.get(), Qt::Key_Return);
        QCOMPARE(credential.count(), 1);
        // A scanner that sends no Enter is understood when it falls silent.
        burst(text, Millis(8));
        QTRY_COMPARE(credential.count(), 2);
        QCOMPARE(scanned.count(), 0);
        QCOMPARE(entered.count(), 0);
        QCOMPARE(m_quantity->text(), QString());
    }

    void aSlowCredentialIsTakenBackToo() {
        QSignalSpy credential(m_filter.get(), &ScannerFilter::credentialScanned);
        QSignalSpy entered(m_quantity.get(), &QLineEdit::returnPressed);
        burst(QStringLiteral("lndconnect"), Millis(120));
        QTRY_COMPARE(m_quantity->text(), QStringLiteral("lndconnect"));
        burst(QStringLiteral("://10.0.0.2:8080?macaroon=AgEDbG5k"), Millis(120));
        QTest::keyClick(m_quantity.get(), Qt::Key_Return);
        QCOMPARE(credential.count(), 1);
        QCOMPARE(entered.count(), 0);
        QCOMPARE(m_quantity->text(), QString());
        // What comes after it is typing again.
        burst(QStringLiteral("12"), Millis(120));
        QTRY_COMPARE(m_quantity->text(), QStringLiteral("12"));
        QCOMPARE(credential.count(), 1);
    }

    void nothingOfASecretIsRemembered() {
        m_quantity->setEchoMode(QLineEdit::Password);
        burst(QStringLiteral("482913"), Millis(120));
        QTRY_COMPARE(m_quantity->text(), QStringLiteral("482913"));
        QVERIFY(m_filter->remembersNothing());

        Theme theme;
        PinPad pad(theme);
        pad.installEventFilter(m_filter.get());
        pad.show();
        for (const char digit : QByteArrayLiteral("482913")) {
            QTest::keyClick(&pad, digit);
            m_clock.advance(Millis(120));
        }
        QTRY_COMPARE(pad.spokenValue(), QStringLiteral("6/6"));
        QVERIFY(m_filter->remembersNothing());
    }

    void whatWasTypedBeforeASecretIsForgottenWithIt() {
        burst(QStringLiteral("20"), Millis(120));
        QTRY_COMPARE(m_quantity->text(), QStringLiteral("20"));
        QVERIFY(!m_filter->remembersNothing());  // it may begin a credential
        QLineEdit pin;
        pin.setEchoMode(QLineEdit::Password);
        pin.installEventFilter(m_filter.get());
        QTest::keyClick(&pin, '4');
        QTRY_COMPARE(pin.text(), QStringLiteral("4"));
        QVERIFY(m_filter->remembersNothing());
    }

    void heldKeysAreOverwrittenWhenTheyGo() {
        HeldKeys keys;
        keys.add({Qt::Key_4, {}, u'4'});
        keys.add({Qt::Key_8, Qt::KeypadModifier, u'8'});
        QCOMPARE(keys.text(), QStringLiteral("48"));
        QCOMPARE(keys.text(1), QStringLiteral("4"));
        QVERIFY(!keys.isWiped());
        keys.forget();
        QVERIFY(keys.isEmpty() && keys.isWiped());
    }

    void aFieldThatIsThereForItGetsAHaltingCredentialWhole() {
        m_quantity->setProperty(ScannerFilter::kTakesScans, true);
        const QString text = QStringLiteral("lndconnect://10.0.0.2:8080?macaroon=AgEDbG5k");
        burst(text.left(40), Millis(8));
        QTRY_COMPARE(m_quantity->text(), text.left(40));
        burst(text.mid(40), Millis(8));
        QTRY_COMPARE(m_quantity->text(), text);
    }

    void aFieldThatIsThereForItGetsACredentialAtOnce() {
        QPlainTextEdit node;
        node.setProperty(ScannerFilter::kTakesScans, true);
        node.setPlainText(QStringLiteral("what stood there"));
        node.installEventFilter(m_filter.get());
        node.show();
        QSignalSpy changed(&node, &QPlainTextEdit::textChanged);
        QSignalSpy credential(m_filter.get(), &ScannerFilter::credentialScanned);
        const QString text = QStringLiteral("lndconnect://10.0.0.2:8080?macaroon=AgEDbG5k");
        for (const QChar c : text) {
            QTest::keyClick(&node, c.toLatin1());
            m_clock.advance(Millis(8));
        }
        QTest::keyClick(&node, Qt::Key_Return);
        QCOMPARE(node.toPlainText(), text);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(credential.count(), 0);
    }

    void aBurstIsNeverOfTwoFields() {
        QLineEdit other;
        other.installEventFilter(m_filter.get());
        burst(QStringLiteral("12"), Millis(8));
        QTest::keyClick(&other, '3');
        QCOMPARE(m_quantity->text(), QStringLiteral("12"));
        QTRY_COMPARE(other.text(), QStringLiteral("3"));
    }

    void aPersonTypesAsBefore() {
        QSignalSpy scanned(m_filter.get(), &ScannerFilter::scanned);
        QSignalSpy entered(m_quantity.get(), &QLineEdit::returnPressed);
        burst(QStringLiteral("123456789"), Millis(120));
        QTest::keyClick(m_quantity.get(), Qt::Key_Return);
        QCOMPARE(m_quantity->text(), QStringLiteral("123456789"));
        QCOMPARE(scanned.count(), 0);
        QCOMPARE(entered.count(), 1);
    }

    void threeFastDigitsAreTyping() {
        QSignalSpy scanned(m_filter.get(), &ScannerFilter::scanned);
        QSignalSpy entered(m_quantity.get(), &QLineEdit::returnPressed);
        burst(QStringLiteral("123"), Millis(5));
        QTest::keyClick(m_quantity.get(), Qt::Key_Return);
        QCOMPARE(entered.count(), 1);
        QCOMPARE(scanned.count(), 0);
        QCOMPARE(m_quantity->text(), QStringLiteral("123"));
    }

    void aShopsOwnShortCodeIsAScanToo() {
        QSignalSpy scanned(m_filter.get(), &ScannerFilter::scanned);
        burst(QStringLiteral("3001"), Millis(5));
        QTest::keyClick(m_quantity.get(), Qt::Key_Return);
        QCOMPARE(scanned.count(), 1);
        QCOMPARE(m_quantity->text(), QString());
    }

    void whenTheKeysWerePressedCountsNotWhenTheyArrive() {
        QSignalSpy scanned(m_filter.get(), &ScannerFilter::scanned);
        // The window was busy between any two: the display's own time tells that it was a scanner …
        arrive(QStringLiteral("7891234567895\r"), 8, Millis(100));
        QCOMPARE(scanned.count(), 1);
        QCOMPARE(m_quantity->text(), QString());
        // … and that it was a person whose keys all waited for it.
        arrive(QStringLiteral("123456\r"), 120, Millis(0));
        QCOMPARE(scanned.count(), 1);
        QCOMPARE(m_quantity->text(), QStringLiteral("123456"));
    }

    void aBurstWithoutEnterIsGivenBackInOrder() {
        burst(QStringLiteral("98765432"), Millis(5));
        QCOMPARE(m_quantity->text(), QString());  // held back
        QTRY_COMPARE(m_quantity->text(), QStringLiteral("98765432"));
    }

    void aPauseInsideEndsTheBurst() {
        QSignalSpy scanned(m_filter.get(), &ScannerFilter::scanned);
        burst(QStringLiteral("12"), Millis(5));
        m_clock.advance(Millis(36));
        burst(QStringLiteral("3456789"), Millis(5));
        QTest::keyClick(m_quantity.get(), Qt::Key_Return);
        QCOMPARE(m_quantity->text(), QStringLiteral("12"));
        QCOMPARE(scanned.count(), 1);
        QCOMPARE(scanned.front().front().toString(), QStringLiteral("3456789"));
    }

    void otherKeysGiveBackWhatWasHeld() {
        burst(QStringLiteral("12"), Millis(5));
        QTest::keyClick(m_quantity.get(), Qt::Key_Backspace);
        QCOMPARE(m_quantity->text(), QStringLiteral("1"));
    }

    void aFingerThatRestsOnAKeyIsNoScanner() {
        QSignalSpy scanned(m_filter.get(), &ScannerFilter::scanned);
        for (int i = 0; i < 8; ++i) {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_9, Qt::NoModifier, QStringLiteral("9"), i > 0);
            QApplication::sendEvent(m_quantity.get(), &press);
            m_clock.advance(Millis(30));
        }
        QTest::keyClick(m_quantity.get(), Qt::Key_Return);
        QCOMPARE(scanned.count(), 0);
        QCOMPARE(m_quantity->text(), QStringLiteral("99999999"));
    }

    void shortcutsWithControlPassAtOnce() {
        QSignalSpy scanned(m_filter.get(), &ScannerFilter::scanned);
        m_quantity->setText(QStringLiteral("42"));
        QTest::keyClick(m_quantity.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_quantity->selectedText(), QStringLiteral("42"));
        QCOMPARE(scanned.count(), 0);
    }

    void aFieldThatGoesAwayMeanwhileIsNoCrash() {
        burst(QStringLiteral("123"), Millis(5));
        m_quantity = std::make_unique<QLineEdit>();
        m_quantity->installEventFilter(m_filter.get());
        m_clock.advance(Millis(500));
        burst(QStringLiteral("4"), Millis(50));
        QTest::keyClick(m_quantity.get(), Qt::Key_Return);
        QCOMPARE(m_quantity->text(), QStringLiteral("4"));
    }

 private:
    /// Keys with the display's time, `pressed` ms apart; each arrives `later` than the one before.
    void arrive(const QString& text, int pressed, Millis later) {
        for (const QChar c : text) {
            QKeyEvent press(QEvent::KeyPress, c == u'\r' ? int(Qt::Key_Return) : int(c.unicode()),
                            Qt::NoModifier, QString(c));
            press.setTimestamp(m_displayTime += quint64(pressed));
            QApplication::sendEvent(m_quantity.get(), &press);
            m_clock.advance(later);
        }
    }
    void burst(const QString& text, Millis gap) {
        for (const QChar c : text) {
            QTest::keyClick(m_quantity.get(), c.toLatin1());
            m_clock.advance(gap);
        }
    }

    FakeClock m_clock;
    quint64 m_displayTime = 1'000;
    std::unique_ptr<ScannerFilter> m_filter;
    std::unique_ptr<QLineEdit> m_quantity;
};

QTEST_MAIN(WidgetsScannerFilterTest)
#include "widgets_scanner_filter_test.moc"
