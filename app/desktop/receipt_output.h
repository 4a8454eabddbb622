#pragma once

#include "base/future.h"
#include "tickets/receipt.h"
#include "ui/shell/preferences.h"

class QWidget;

namespace balcao {

/// Prints on the chosen printer and paper. NotFound when none is chosen or it is not there.
[[nodiscard]] Future<Done> printOn(const Receipt& receipt, const Preferences& preferences,
                                   const QString& language);
/// Prints a test page on the chosen printer and paper; the same errors.
[[nodiscard]] Result<void> printTestOn(const Preferences& preferences, const QString& organisation,
                                       const QString& at);
/// Asks where, then writes the PDF. Asks without blocking the counter.
void keepAsFile(const Receipt& receipt, const QString& language, QWidget* window);
[[nodiscard]] bool printerIsThere(const QString& name);

}  // namespace balcao
