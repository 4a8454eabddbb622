#include "ui/shell/secret_sheet.h"

#include "support/kept_bytes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

const QString kKey = u"QX7D-M2KP-4WZT-HJ6C-RB3N-VY5F-GL2A-SE7U"_s;

/// Keeps the texts that are painted, and nothing else.
class Heard final : public QPaintEngine {
 public:
    Heard() : QPaintEngine(QPaintEngine::AllFeatures) {}
    bool begin(QPaintDevice* device) override {
        Q_UNUSED(device)
        return true;
    }
    bool end() override { return true; }
    void updateState(const QPaintEngineState& now) override { Q_UNUSED(now) }
    void drawPixmap(const QRectF& to, const QPixmap& picture, const QRectF& from) override {
        Q_UNUSED(to)
        Q_UNUSED(picture)
        Q_UNUSED(from)
    }
    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        Q_UNUSED(at)
        texts << item.text();
    }
    [[nodiscard]] Type type() const override { return User; }
    QStringList texts;
};

class Paper final : public QPaintDevice {
 public:
    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }
    [[nodiscard]] QString all() const { return m_engine.texts.join(QString()); }

 protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override {
        if (metric == PdmDepth) return 32;
        if (metric == PdmWidth || metric == PdmHeight) return 10'000;
        if (metric == PdmDpiX || metric == PdmDpiY || metric == PdmPhysicalDpiX ||
            metric == PdmPhysicalDpiY) {
            return 254;
        }
        return QPaintDevice::metric(metric);
    }

 private:
    mutable Heard m_engine;
};

SecretPaper recoveryPaper() {
    return {u"Recovery key"_s, u"Keep the paper locked away."_s, {kKey}, u"Licensing office"_s};
}

QString shown(const SecretSheet& sheet) {
    QString all;
    for (const TextLabel* label : sheet.findChildren<TextLabel*>()) all += label->plain() + u'\n';
    return all;
}

}  // namespace

/// What is told once: what the printer gets of it, what the screen keeps, and what is left behind.
class SecretSheetTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void everyPaperHoldsTheWholeSecret_data() {
        QTest::addColumn<qreal>("width");
        QTest::newRow("58 mm") << 580.0;
        QTest::newRow("80 mm") << 800.0;
        QTest::newRow("A4") << 2'100.0;
    }
    void everyPaperHoldsTheWholeSecret() {
        QFETCH(qreal, width);
        Paper paper;
        QPainter painter(&paper);
        QVERIFY(paintSecret(painter, recoveryPaper(), width) > 0);
        painter.end();
        // A narrow roll breaks the line, and no sign of it is lost.
        const auto signsOf = [](QString text) { return text.remove(u' '); };
        QVERIFY2(signsOf(paper.all()).contains(signsOf(kKey)), qPrintable(paper.all()));
        QVERIFY(signsOf(paper.all()).contains(u"Licensingoffice"_s));
    }

    void aPrintedPageLeavesNothingElseBehind() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"page.pdf"_s);
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        QVERIFY(printSecret(recoveryPaper(), printer, ReceiptPaper::Thermal80));
        QFile page(path);
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY(page.readAll().startsWith("%PDF"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"page.pdf"_s});
        // A job's name stands in the logs of printing servers.
        QVERIFY(!printer.docName().contains(kKey.left(4)));
    }

    void thePrinterGetsWhatIsShownAndTheSheetForgets() {
        std::vector<SecretPaper> printed;
        const Theme theme;
        SecretSheet sheet(theme, [&printed](const SecretPaper& paper) {
            printed.push_back(paper);
            return ready<Done>(Done{});
        });
        sheet.tell(recoveryPaper());
        QVERIFY(sheet.tells() && shown(sheet).contains(kKey));
        sheet.findChild<QAbstractButton*>(u"secretPrint"_s)->click();
        QTRY_VERIFY(shown(sheet).contains(u"It was printed."_s));
        QCOMPARE(printed.size(), std::size_t(1));
        QCOMPARE(printed.front().lines, QStringList{kKey});
        sheet.forget();
        QVERIFY(!sheet.tells() && !shown(sheet).contains(kKey.left(4)));
    }

    void aPrinterThatFailsIsSaidAndTheSecretStays() {
        const Theme theme;
        SecretSheet sheet(theme, [](const SecretPaper&) { return ready<Done>(fail(ErrorCode::NotFound)); });
        sheet.tell(recoveryPaper());
        sheet.findChild<QAbstractButton*>(u"secretPrint"_s)->click();
        QTRY_VERIFY(shown(sheet).contains(u"There is no printer here"_s));
        QVERIFY(sheet.tells() && shown(sheet).contains(kKey));
    }

    void withoutAPrinterNothingIsOffered() {
        const Theme theme;
        SecretSheet sheet(theme, {});
        sheet.tell(recoveryPaper());
        QVERIFY(sheet.findChild<QAbstractButton*>(u"secretPrint"_s)->isHidden());
    }
};

QTEST_MAIN(SecretSheetTest)
#include "secret_sheet_test.moc"
