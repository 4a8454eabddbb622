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

ReceiptPaper paperOf(const Preferences& preferences) {
    return receiptPaperFromText(preferences.paper).value_or(ReceiptPaper::Thermal80);
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

bool printerIsThere(const QString& name) {
    return !name.isEmpty() && QPrinterInfo::availablePrinterNames().contains(name);
}

Future<Done> printOn(const Receipt& receipt, const Preferences& preferences, const QString& language) {
    if (!printerIsThere(preferences.printer)) {
        return ready<Done>(fail(ErrorCode::NotFound, QStringLiteral("no such printer")));
    }
    QPrinter printer(QPrinter::HighResolution);
    printer.setPrinterName(preferences.printer);
    const auto printed =
        printReceipt(receipt, Phrasebook(languageOf(receipt, language)), printer, paperOf(preferences));
    if (!printed) return ready<Done>(tl::unexpected(printed.error()));
    return ready<Done>(Done{});
}

Result<void> printTestOn(const Preferences& preferences, const QString& organisation, const QString& at) {
    if (!printerIsThere(preferences.printer)) {
        return fail(ErrorCode::NotFound, QStringLiteral("no such printer"));
    }
    QPrinter printer(QPrinter::HighResolution);
    printer.setPrinterName(preferences.printer);
    return TestPage({organisation, preferences.printer, at}, paperOf(preferences)).print(printer);
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
