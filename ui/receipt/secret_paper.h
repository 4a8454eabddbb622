#pragma once

#include "ui/receipt/receipt_page.h"

class QPainter;

namespace balcao {

/// What is told once and kept on paper: codes or a key, with what they are for.
struct SecretPaper {
    QString title;
    QString sentence;
    QStringList lines;  ///< the secret, as it is typed again
    QString place;      ///< whose, and where
};

/// Sets the paper's size and prints one copy. The name that the printing server is told says nothing of what
/// is on it. Io when the printer does not start.
[[nodiscard]] Result<void> printSecret(const SecretPaper& paper, QPrinter& printer, ReceiptPaper size);
/// Paints at the origin, one unit to a tenth of a millimetre, `width` wide; how far down it came.
qreal paintSecret(QPainter& painter, const SecretPaper& paper, qreal width);

}  // namespace balcao
