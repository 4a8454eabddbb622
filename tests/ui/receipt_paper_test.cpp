#include "receipt_sample.h"
#include "ui/receipt/receipt_page.h"
#include "ui/receipt/receipt_view.h"
#include "ui/receipt/test_page.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace balcao;

class ReceiptPaperTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void theReceiptSaysWhatWasPaidAndHowToProveIt() {
        const QString all = written(sampleReceipt());
        for (const char* part :
             {"Papelaria Aurora", "CNPJ 00.000.000/0001-00", "A 047", "09:46:31", "UTC -03:00", "206,30",
              "9,80", "R$ 248,90", "40.720 sats", "R$ 611.247,54", "5b0bca29b5988465fb0b4342f6a20fd5",
              "6a5326d188d6d57b7a81fd1fad91d2e1", "9f3c41d0a6e27b8855c1f03d94be6a12",
              "0d7fe8b3c6194a2f8e5b71d3605c77be", "7Q4M-9F3C-41D0"}) {
            QString plain = all;
            plain.replace(QChar::Nbsp, u' ');
            QVERIFY2(plain.contains(QString::fromLatin1(part)), part);
        }
    }

    void aPartThatCoveredNothingIsNotOnIt() {
        Receipt receipt = sampleReceipt();
        Payment expired = receipt.details.payments.front();
        expired.covered = Fiat{0, brl()};
        expired.preimage.clear();
        expired.received = Msat(77'000);
        receipt.details.payments.push_back(expired);
        QVERIFY(!written(receipt).contains(QStringLiteral("77 sats")));
    }

    void cashShowsWhatWasGivenAndGivenBack() {
        Receipt receipt = sampleReceipt();
        Payment cash;
        cash.tender = Tender::Cash;
        cash.amount = cash.covered = Fiat{24890, brl()};
        cash.given = Fiat{30000, brl()};
        cash.change = Fiat{5110, brl()};
        receipt.details.payments = {cash};
        const QString all = written(receipt);
        QVERIFY(all.contains(QStringLiteral("300,00")));
        QVERIFY(all.contains(QStringLiteral("51,10")));
        QVERIFY(!all.contains(QStringLiteral("sats")));
    }

    void trainingIsWrittenOnIt() {
        Receipt receipt = sampleReceipt();
        const auto training = [&receipt] {
            const auto rows = receiptRows(receipt, Phrasebook());
            return std::any_of(rows.begin(), rows.end(),
                               [](const ReceiptRow& row) { return row.kind == ReceiptRow::Kind::Training; });
        };
        QVERIFY(!training());
        receipt.details.ticket.training = true;
        QVERIFY(training());
    }

    void textFitsItsColumns_data() {
        QTest::addColumn<int>("columns");
        QTest::newRow("80 mm") << 48;
        QTest::newRow("58 mm") << 32;
    }
    void textFitsItsColumns() {
        QFETCH(int, columns);
        const QString text = plainReceipt(sampleReceipt(), Phrasebook(QStringLiteral("es")), columns);
        for (const QString& line : text.split(u'\n')) QVERIFY2(line.size() <= columns, qPrintable(line));
    }

    void moreLinesMakeALongerRoll() {
        const Phrasebook words;
        const ThermalPaper shorter(sampleReceipt(3), words);
        const ThermalPaper longer(sampleReceipt(30), words);
        QVERIFY(longer.height() > shorter.height() + 27 * 17);
        // Narrow paper holds the same, lower down.
        QVERIFY(ThermalPaper(sampleReceipt(3), words, ThermalPaper::kNarrow).rows().size() ==
                shorter.rows().size());
    }

    void aLongReceiptGoesOverSeveralPages_data() {
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("pages");
        QTest::newRow("three lines") << 3 << 1;
        QTest::newRow("twelve lines") << 12 << 2;
        QTest::newRow("sixty lines") << 60 << 5;
    }
    void aLongReceiptGoesOverSeveralPages() {
        QFETCH(int, lines);
        QFETCH(int, pages);
        QBuffer pdf;
        QVERIFY(pdf.open(QIODevice::WriteOnly));
        QVERIFY(writeReceiptPdf(sampleReceipt(lines), Phrasebook(), pdf).has_value());
        QCOMPARE(pdf.data().count("/Type /Page\n"), pages);
    }

    void aTestPageFitsEveryPaper_data() {
        QTest::addColumn<ReceiptPaper>("paper");
        QTest::newRow("80 mm") << ReceiptPaper::Thermal80;
        QTest::newRow("58 mm") << ReceiptPaper::Thermal58;
        QTest::newRow("A5") << ReceiptPaper::A5;
        QTest::newRow("A4") << ReceiptPaper::A4;
    }
    void aTestPageFitsEveryPaper() {
        QFETCH(ReceiptPaper, paper);
        const TestPage page({QStringLiteral("Papelaria Aurora"),
                             QStringLiteral("EPSON TM-T20X at the counter"), QStringLiteral("09:46:31")},
                            paper);
        const QSize size = (page.millimetres() * 4).toSize();
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(0.4, 0.4);
        page.paint(painter);
        painter.end();
        // Ink inside the frame down to the last sentence, and none between the frame and the paper's edge.
        const QRect inside = QRect(QPoint(0, 0), size).adjusted(16, 16, -16, -16);
        const auto inked = [&](const QRect& part) {
            for (int y = part.top(); y <= part.bottom(); ++y) {
                for (int x = part.left(); x <= part.right(); ++x) {
                    if (qGray(image.pixel(x, y)) < 128) return true;
                }
            }
            return false;
        };
        QVERIFY(inked(inside));
        QVERIFY(!inked(QRect(0, size.height() - 8, size.width(), 8)));
        QVERIFY(!inked(QRect(inside.left(), inside.bottom() - 6, inside.width(), 6)));
    }

    void aFileThatCannotBeWrittenIsAnError() {
        QBuffer closed;
        QVERIFY(closed.open(QIODevice::ReadOnly));
        const auto written = writeReceiptPdf(sampleReceipt(), Phrasebook(), closed);
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().code, ErrorCode::Io);
    }

    void aPrinterTakesTheSizeOfThePaper_data() {
        QTest::addColumn<QString>("paper");
        QTest::addColumn<int>("widthMm");
        QTest::newRow("80 mm") << QStringLiteral("80mm") << 80;
        QTest::newRow("58 mm") << QStringLiteral("58mm") << 58;
        QTest::newRow("a5") << QStringLiteral("a5") << 148;
        QTest::newRow("a4") << QStringLiteral("a4") << 210;
    }
    void aPrinterTakesTheSizeOfThePaper() {
        QFETCH(QString, paper);
        QFETCH(int, widthMm);
        const auto kind = receiptPaperFromText(paper);
        QVERIFY(kind.has_value());
        QCOMPARE(toText(*kind), paper);
        QTemporaryDir folder;
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(QStringLiteral("receipt.pdf")));
        QVERIFY(printReceipt(sampleReceipt(), Phrasebook(), printer, *kind).has_value());
        QCOMPARE(qRound(printer.pageLayout().pageSize().size(QPageSize::Millimeter).width()), widthMm);
        QFile file(folder.filePath(QStringLiteral("receipt.pdf")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.size() > 4000);
    }

    void unknownPaperIsRefused() { QVERIFY(!receiptPaperFromText(QStringLiteral("letter")).has_value()); }

 private:
    static QString written(const Receipt& receipt) {
        QStringList all;
        for (const ReceiptRow& row : receiptRows(receipt, Phrasebook(QStringLiteral("pt_BR")))) {
            all << row.left << row.right;
        }
        return all.join(u'\n');
    }
};

QTEST_MAIN(ReceiptPaperTest)
#include "receipt_paper_test.moc"
