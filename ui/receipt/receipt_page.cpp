#include "ui/receipt/receipt_page.h"

#include "ui/receipt/page_painter.h"
#include "ui/receipt/receipt_view.h"

#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

namespace balcao {
namespace {

constexpr qreal kMmPerInch = 25.4;
constexpr int kPdfDpi = 600;

bool isThermal(ReceiptPaper paper) {
    return paper == ReceiptPaper::Thermal80 || paper == ReceiptPaper::Thermal58;
}

qreal thermalMm(ReceiptPaper paper) {
    return paper == ReceiptPaper::Thermal58 ? 58 : 80;
}

ThermalPaper thermal(const Receipt& receipt, const Phrasebook& words, ReceiptPaper paper) {
    return ThermalPaper(receipt, words,
                        paper == ReceiptPaper::Thermal58 ? ThermalPaper::kNarrow : ThermalPaper::kWide);
}

QPageLayout layoutOf(const Receipt& receipt, const Phrasebook& words, ReceiptPaper paper) {
    if (!isThermal(paper)) {
        const QPageSize size(paper == ReceiptPaper::A4 ? QPageSize::A4 : QPageSize::A5);
        return QPageLayout(size, QPageLayout::Portrait, QMarginsF(0, 0, 0, 0), QPageLayout::Millimeter);
    }
    // The roll is as long as the receipt.
    const ThermalPaper roll = thermal(receipt, words, paper);
    const qreal mm = thermalMm(paper);
    const QPageSize size(QSizeF(mm, roll.height() * mm / roll.width()), QPageSize::Millimeter, QString(),
                         QPageSize::ExactMatch);
    return QPageLayout(size, QPageLayout::Portrait, QMarginsF(0, 0, 0, 0), QPageLayout::Millimeter);
}

Result<void> paintOn(QPagedPaintDevice& device, int dpi, const Receipt& receipt, const Phrasebook& words,
                     ReceiptPaper paper) {
    QPainter painter;
    if (!painter.begin(&device)) return fail(ErrorCode::Io, QStringLiteral("the page could not be started"));
    if (isThermal(paper)) {
        const ThermalPaper roll = thermal(receipt, words, paper);
        const qreal scale = thermalMm(paper) / kMmPerInch * dpi / roll.width();
        painter.scale(scale, scale);
        roll.paint(painter);
    } else {
        const qreal pageMm = paper == ReceiptPaper::A4 ? 210 : 148;
        const qreal scale = pageMm / kMmPerInch * dpi / PagePainter::kWidth;
        painter.scale(scale, scale);
        const qreal pageHeight = paper == ReceiptPaper::A4 ? 297 : 210;
        PagePainter page(painter, pageHeight / pageMm * PagePainter::kWidth, [&device] { device.newPage(); });
        page.paint(receipt, words);
    }
    if (!painter.end()) return fail(ErrorCode::Io, QStringLiteral("the page could not be finished"));
    return {};
}

}  // namespace

QString toText(ReceiptPaper paper) {
    switch (paper) {
        case ReceiptPaper::Thermal80: return QStringLiteral("80mm");
        case ReceiptPaper::Thermal58: return QStringLiteral("58mm");
        case ReceiptPaper::A5: return QStringLiteral("a5");
        case ReceiptPaper::A4: return QStringLiteral("a4");
    }
    return {};
}

Result<ReceiptPaper> receiptPaperFromText(const QString& text) {
    for (const ReceiptPaper paper :
         {ReceiptPaper::Thermal80, ReceiptPaper::Thermal58, ReceiptPaper::A5, ReceiptPaper::A4}) {
        if (text == toText(paper)) return paper;
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("unknown paper"));
}

Result<void> printReceipt(const Receipt& receipt, const Phrasebook& words, QPrinter& printer,
                          ReceiptPaper paper) {
    printer.setFullPage(true);
    printer.setPageLayout(layoutOf(receipt, words, paper));
    printer.setDocName(QStringLiteral("Balcao ") + receipt.details.ticket.number.text());
    return paintOn(printer, printer.resolution(), receipt, words, paper);
}

Result<void> writeReceiptPdf(const Receipt& receipt, const Phrasebook& words, QIODevice& device,
                             ReceiptPaper paper) {
    if (!device.isWritable()) return fail(ErrorCode::Io, QStringLiteral("the file is not open for writing"));
    QPdfWriter writer(&device);
    writer.setResolution(kPdfDpi);
    writer.setPageLayout(layoutOf(receipt, words, paper));
    writer.setTitle(receiptWord(words, QT_TRANSLATE_NOOP("Receipt", "Receipt")) + QStringLiteral(" ") +
                    receipt.details.ticket.number.text());
    writer.setCreator(QStringLiteral("Balcão"));
    return paintOn(writer, kPdfDpi, receipt, words, paper);
}

}  // namespace balcao
