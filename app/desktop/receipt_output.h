#pragma once

#include "base/future.h"
#include "tickets/receipt.h"
#include "ui/receipt/secret_paper.h"

#include <QStringList>

class QWidget;

namespace balcao {

/// Where and on what a receipt is printed: values only, for the desk's own thread.
struct PrintOrder {
    QString printer;   ///< empty: none chosen
    QString paper;     ///< as in Preferences
    QString language;  ///< the office's: the receipt's own is stronger
};

/// Which printers this computer knows now. Waits for the printing server.
[[nodiscard]] QStringList printersThere();
/// Prints on the chosen printer and paper, and waits for the printing server. NotFound when it is not there
/// (facts: printer) or none is chosen, Io when it does not take the page.
[[nodiscard]] Result<Done> printOn(const Receipt& receipt, const PrintOrder& order);
/// Prints a test page on the chosen printer and paper; the same errors.
[[nodiscard]] Result<Done> printTestOn(const PrintOrder& order, const QString& organisation,
                                       const QString& at);
/// Prints what is told once on the chosen printer and paper; the same errors.
[[nodiscard]] Result<Done> printSecretOn(const SecretPaper& paper, const PrintOrder& order);
/// Asks where, then writes the PDF. Asks without blocking the counter.
void keepAsFile(const Receipt& receipt, const QString& language, QWidget* window);

}  // namespace balcao
