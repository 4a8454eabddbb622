#include "desktop/receipt_output.h"

#include "ui/receipt/receipt_page.h"
#include "ui/receipt/test_page.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace balcao {

namespace {

/// The customer's language where the ticket knows it.
QString languageOf(const Receipt& receipt, const QString& office) {
    return receipt.details.ticket.language.isEmpty() ? office : receipt.details.ticket.language;
}

ReceiptPaper paperOf(const PrintOrder& order) {
    return receiptPaperFromText(order.paper).value_or(ReceiptPaper::Thermal80);
}

Result<void> lookFor(const QString& printer) {
    if (printer.isEmpty()) return fail(ErrorCode::NotFound, QStringLiteral("no printer was chosen"));
    if (printersThere().contains(printer)) return {};
    return tl::unexpected(Error{
        ErrorCode::NotFound, QStringLiteral("no such printer"), {{QStringLiteral("printer"), printer}}});
}

Result<void> writeTo(const QString& path, const Receipt& receipt, const QString& language) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be written"));
    BALCAO_CHECK(writeReceiptPdf(receipt, Phrasebook(languageOf(receipt, language)), file));
    if (!file.commit()) return fail(ErrorCode::Io, QStringLiteral("the file cannot be kept"));
    return {};
}

}  // namespace

QStringList printersThere() {
    return QPrinterInfo::availablePrinterNames();
}

Result<Done> printOn(const Receipt& receipt, const PrintOrder& order) {
    BALCAO_CHECK(lookFor(order.printer));
    QPrinter printer(QPrinter::HighResolution);
    printer.setPrinterName(order.printer);
    const Phrasebook words(languageOf(receipt, order.language));
    BALCAO_CHECK(printReceipt(receipt, words, printer, paperOf(order)));
    return Done{};
}

Result<Done> printTestOn(const PrintOrder& order, const QString& organisation, const QString& at) {
    BALCAO_CHECK(lookFor(order.printer));
    QPrinter printer(QPrinter::HighResolution);
    printer.setPrinterName(order.printer);
    BALCAO_CHECK(TestPage({organisation, order.printer, at}, paperOf(order)).print(printer));
    return Done{};
}

Result<Done> printSecretOn(const SecretPaper& paper, const PrintOrder& order) {
    BALCAO_CHECK(lookFor(order.printer));
    QPrinter printer(QPrinter::HighResolution);
    printer.setPrinterName(order.printer);
    BALCAO_CHECK(printSecret(paper, printer, paperOf(order)));
    return Done{};
}

void keepAsFile(const Receipt& receipt, const QString& language, QWidget* window) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = QString(receipt.code + QStringLiteral(".pdf"));
    auto* dialog = new QFileDialog(window, QCoreApplication::translate("balcao::Desktop", "Keep the receipt"),
                                   QDir(folder).filePath(name), QStringLiteral("PDF (*.pdf)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, window, [receipt, language, window](const QString& path) {
            if (writeTo(path, receipt, language)) return;
            auto* box = new QMessageBox(
                QMessageBox::Warning,
                QCoreApplication::translate("balcao::Desktop", "The receipt was not kept"),
                QCoreApplication::translate(
                    "balcao::Desktop",
                    "The file could not be written. The receipt itself is safe: choose another place."),
                QMessageBox::Ok, window);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        });
    dialog->open();
}

}  // namespace balcao
