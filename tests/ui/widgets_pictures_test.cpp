// Renders the gallery, the display and the receipts. With BALCAO_PICTURES naming a folder they are kept
// there, to be looked at beside the design; without it the test still proves that each paints something and
// nothing asserts at either theme and scale.

#include "receipt_sample.h"
#include "ui/customer_display/customer_display.h"
#include "ui/gallery/gallery_page.h"
#include "ui/receipt/receipt_page.h"
#include "ui/receipt/receipt_view.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QTest>

using namespace balcao;

class WidgetsPicturesTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() {
        m_theme.setAnimates(false);
        m_theme.apply(*qApp);
    }

    void galleryPaintsInBothThemes_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void galleryPaintsInBothThemes() {
        QFETCH(bool, dark);
        m_theme.setChoice(dark ? SchemeChoice::Dark : SchemeChoice::Light);
        GalleryPage page(m_theme);
        page.resize(1366, 3100);
        const QImage image =
            grab(page, dark ? QStringLiteral("gallery-dark") : QStringLiteral("gallery-light"));
        QVERIFY(colours(image) > 50);
    }

    void displayPaintsEveryState_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("language");
        const char* const names[] = {"idle", "called", "pay", "wait", "paid"};
        for (int kind = 0; kind < 5; ++kind) {
            for (const QString& language : languageCodes()) {
                QTest::newRow(qPrintable(QString::fromLatin1(names[kind]) + u'-' + language))
                    << kind << language;
            }
        }
    }
    void displayPaintsEveryState() {
        QFETCH(int, kind);
        QFETCH(QString, language);
        CustomerDisplay display(m_theme, QStringLiteral("pt_BR"));
        display.resize(1920, 1080);
        DisplayState state;
        state.kind = static_cast<DisplayState::Kind>(kind);
        state.organisation = QStringLiteral("Papelaria Aurora, Unidade Centro");
        state.clock = QStringLiteral("09:46");
        state.language = language;
        state.number = QStringLiteral("P 012");
        state.counter = QStringLiteral("Guichê 3");
        state.before = {{QStringLiteral("A 047"), QStringLiteral("guichê 3")},
                        {QStringLiteral("A 046"), QStringLiteral("guichê 1")},
                        {QStringLiteral("R 005"), QStringLiteral("guichê 2")}};
        state.amount = Fiat{24890, brl()};
        state.sats = Sat(40720);
        state.invoice = QStringLiteral("lnbcrt407200n1pjq8z3jpp5").repeated(12);
        state.remaining = std::chrono::seconds(869);
        state.whole = std::chrono::minutes(15);
        state.receiptPayload = QStringLiteral("BLC1.").repeated(40);
        state.printing = true;
        display.setState(state);
        const QImage image =
            grab(display, QStringLiteral("display-") + QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(colours(image) > 8);
    }

    void receiptIsTheSamePaperInBothThemes() {
        const Receipt receipt = sampleReceipt();
        const Phrasebook words(QStringLiteral("pt_BR"));
        QImage papers[2];
        for (const bool dark : {false, true}) {
            m_theme.setChoice(dark ? SchemeChoice::Dark : SchemeChoice::Light);
            ReceiptView view(m_theme);
            view.setReceipt(receipt, words);
            view.resize(view.sizeHint());
            papers[dark ? 1 : 0] = grab(view, QStringLiteral("receipt-view"));
        }
        const QRect inside = papers[0].rect().adjusted(2, 2, -2, -12);
        QCOMPARE(papers[0].copy(inside), papers[1].copy(inside));
        for (const ReceiptPaper paper :
             {ReceiptPaper::A5, ReceiptPaper::A4, ReceiptPaper::Thermal80, ReceiptPaper::Thermal58}) {
            QBuffer pdf;
            QVERIFY(pdf.open(QIODevice::WriteOnly));
            QVERIFY(writeReceiptPdf(receipt, words, pdf, paper).has_value());
            QVERIFY(pdf.data().startsWith("%PDF"));
            keep(QStringLiteral("receipt-") + toText(paper) + QStringLiteral(".pdf"), pdf.data());
        }
    }

 private:
    static QImage grab(QWidget& widget, const QString& name) {
        widget.ensurePolished();
        const QImage image = widget.grab().toImage();
        const QString folder = qEnvironmentVariable("BALCAO_PICTURES");
        if (!folder.isEmpty()) {
            QDir().mkpath(folder);
            constexpr int kPiece = 1110;  // the height of the design's picture
            for (int y = 0; y < image.height(); y += kPiece) {
                const QString number = y == 0 ? QString() : QString::number(y / kPiece + 1);
                image.copy(0, y, image.width(), qMin(kPiece, image.height() - y))
                    .save(QStringLiteral("%1/%2%3.png").arg(folder, name, number));
            }
        }
        return image;
    }
    static void keep(const QString& name, const QByteArray& bytes) {
        const QString folder = qEnvironmentVariable("BALCAO_PICTURES");
        if (folder.isEmpty()) return;
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
    }
    static int colours(const QImage& image) {
        QSet<QRgb> seen;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3) seen.insert(image.pixel(x, y));
        }
        return static_cast<int>(seen.size());
    }

    Theme m_theme;
};

QTEST_MAIN(WidgetsPicturesTest)
#include "widgets_pictures_test.moc"
