#pragma once

#include "tickets/receipt_rules.h"
#include "ui/text/language.h"

#include <vector>

namespace balcao {

/// One row of a receipt on thermal paper, for the preview and the printer alike.
struct ReceiptRow {
    enum class Kind {
        Title,  ///< bold, centred
        Centred,
        Pair,  ///< two texts at the edges; the left one gives way
        Rule,
        Total,  ///< bold and large
        Left,
        Training,
        Code  ///< the QR of the payload
    };
    Kind kind = Kind::Rule;
    QString left;
    QString right;
};

/// The labels of `receiptText` in the language of the receipt.
[[nodiscard]] ReceiptWords receiptWords(const Phrasebook& words);
/// Same content and order as the text, as rows that can be set in type.
[[nodiscard]] std::vector<ReceiptRow> receiptRows(const Receipt& receipt, const Phrasebook& words);
/// Fixed-width text: 48 columns for 80 mm, 32 for 58 mm.
[[nodiscard]] QString plainReceipt(const Receipt& receipt, const Phrasebook& words, int columns);
/// "Lightning, 40.720 sats" or "Cash R$ 50,00, change R$ 1,10"; then the rate, where there is one.
[[nodiscard]] QStringList paidLines(const Payment& payment, const Phrasebook& words);
/// One of the receipt's own sentences; `source` is marked with QT_TRANSLATE_NOOP("Receipt", …).
[[nodiscard]] QString receiptWord(const Phrasebook& words, const char* source);

}  // namespace balcao
