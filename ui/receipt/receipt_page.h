#pragma once

#include "ui/receipt/receipt_rows.h"

class QIODevice;
class QPagedPaintDevice;
class QPrinter;

namespace balcao {

enum class ReceiptPaper { Thermal80, Thermal58, A5, A4 };

[[nodiscard]] QString toText(ReceiptPaper paper);  ///< "80mm", "58mm", "a5", "a4"
[[nodiscard]] Result<ReceiptPaper> receiptPaperFromText(const QString& text);

/// Sets the paper's size on the printer and prints one copy. Io when the printer does not start.
[[nodiscard]] Result<void> printReceipt(const Receipt& receipt, const Phrasebook& words, QPrinter& printer,
                                        ReceiptPaper paper);
/// The receipt as a PDF on A5 or A4 (thermal papers too: one page as long as the receipt).
[[nodiscard]] Result<void> writeReceiptPdf(const Receipt& receipt, const Phrasebook& words, QIODevice& device,
                                           ReceiptPaper paper = ReceiptPaper::A5);

}  // namespace balcao
