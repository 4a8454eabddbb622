#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/countdown_bar.h"
#include "ui/widgets/qr_card.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace balcao;

/// The code that a customer scans, and the time it has left.
class WidgetsCodeTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() { m_theme.setAnimates(false); }

    void anInvoiceMakesASmallCode() {
        const QString invoice = QStringLiteral("lnbc1pj").repeated(43);  // 301 characters
        const QrMatrix code = encodeQr(invoice, QrText::Alphanumeric);
        QCOMPARE(code.side, 57);
        QCOMPARE(encodeQr(invoice.toUpper(), QrText::Alphanumeric).dark, code.dark);
        QVERIFY(encodeQr(invoice, QrText::AsIs).side > code.side);  // bytes need more
        QCOMPARE(qrModule(code, 455), 7);
        QCOMPARE(qrModule(code, 650), 10);
        QCOMPARE(qrModule(code, 845), 13);
        QCOMPARE(encodeQr({}, QrText::Alphanumeric).side, 0);
        QCOMPARE(encodeQr(QStringLiteral("x").repeated(9000), QrText::AsIs).side, 0);
    }

    void modulesAreWholeDevicePixels_data() {
        QTest::addColumn<qreal>("ratio");
        QTest::newRow("1") << 1.0;
        QTest::newRow("1.25") << 1.25;
        QTest::newRow("1.5") << 1.5;
        QTest::newRow("2") << 2.0;
    }
    void modulesAreWholeDevicePixels() {
        QFETCH(qreal, ratio);
        const QrMatrix code = encodeQr(QStringLiteral("lnbc1pj").repeated(43), QrText::Alphanumeric);
        QImage image(qRound(500 * ratio), qRound(500 * ratio), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        const QColor white = roleColor(Scheme::Light, Role::QrLight);
        const QColor black = roleColor(Scheme::Light, Role::QrDark);
        image.fill(white);
        QPainter painter(&image);
        const int module = paintQr(painter, QRectF(7.3, 5.1, 480, 480), code, black, white);
        painter.end();
        QCOMPARE(module, static_cast<int>(480 * ratio) / 65);
        QRect ink;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QRgb pixel = image.pixel(x, y);
                QVERIFY(pixel == black.rgb() || pixel == white.rgb());  // no grey edge
                if (pixel == black.rgb()) ink |= QRect(x, y, 1, 1);
            }
        }
        QCOMPARE(ink.size(), QSize(57 * module, 57 * module));
        for (int y = 0; y < code.side; ++y) {
            for (int x = 0; x < code.side; ++x) {
                const QPoint at(ink.left() + x * module + module / 2, ink.top() + y * module + module / 2);
                QCOMPARE(image.pixel(at) == black.rgb(), code.isDark(x, y));
            }
        }
    }

    void aHiddenCodeShowsNoneOfIt() {
        QrCard card(m_theme);
        card.resize(455, 455);
        card.setText(QStringLiteral("lnbc1pj").repeated(43));
        QVERIFY(card.isScannable());
        const QImage open = card.grab().toImage();
        card.setHidden(QStringLiteral("Hidden"), QStringLiteral("Nobody shall pay it."));
        const QImage hidden = card.grab().toImage();
        QVERIFY(open != hidden);
        QCOMPARE(card.spokenName(), QStringLiteral("Hidden. Nobody shall pay it."));
        const QRgb black = roleColor(Scheme::Light, Role::QrDark).rgb();
        for (int y = 0; y < hidden.height(); y += 2) {
            for (int x = 0; x < hidden.width(); x += 2) QVERIFY(hidden.pixel(x, y) != black);
        }
        card.setHidden({}, {});
        QCOMPARE(card.grab().toImage(), open);
    }

    void timeLeftIsShownToTheLastSecond_data() {
        QTest::addColumn<int>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 900'000 << QStringLiteral("15:00");
        QTest::newRow("rounded up") << 868'001 << QStringLiteral("14:29");
        QTest::newRow("last") << 1 << QStringLiteral("00:01");
        QTest::newRow("over") << 0 << QStringLiteral("00:00");
        QTest::newRow("past") << -5'000 << QStringLiteral("00:00");
        QTest::newRow("hour") << 3'723'000 << QStringLiteral("1:02:03");
    }
    void timeLeftIsShownToTheLastSecond() {
        QFETCH(int, ms);
        QFETCH(QString, text);
        QCOMPARE(minutesText(std::chrono::milliseconds(ms)), text);
    }

    void theLastMinuteHasOtherWords() {
        CountdownBar bar(m_theme);
        bar.setWords(QStringLiteral("valid for"), QStringLiteral("less than a minute"));
        bar.setRemaining(std::chrono::seconds(60), std::chrono::minutes(15));
        QCOMPARE(bar.spokenName(), QStringLiteral("valid for"));
        bar.setRemaining(std::chrono::seconds(59), std::chrono::minutes(15));
        QCOMPARE(bar.spokenName(), QStringLiteral("less than a minute"));
        QCOMPARE(bar.timeText(), QStringLiteral("00:59"));
    }

 private:
    Theme m_theme;
};

QTEST_MAIN(WidgetsCodeTest)
#include "widgets_code_test.moc"
