#pragma once

#include "identity/counter_key.h"
#include "tickets/receipt.h"

namespace balcao {

/// Writes and signs the payload. StateConflict unless the ticket is paid.
[[nodiscard]] Result<Receipt> makeReceipt(const TicketDetails& details, const Organisation& organisation,
                                          const CounterKey& key);
/// Reads a payload and checks the signature by the key inside it, each preimage against its hash, and that
/// the payments cover the total. Whether the key is a counter we know is the caller's question.
[[nodiscard]] Result<ReceiptClaims> readReceipt(const QString& payload);
[[nodiscard]] QString receiptCode(const QString& payload);

/// The receipt as fixed-width text, `columns` wide (48 for 80 mm, 32 for 58 mm). `words` are translated
/// labels.
struct ReceiptWords {
    QString ticket, attendant, quantity, item, unit, total, discount, tax, taxIncluded, paidLightning,
        paidCash, given, change, rate, hash, proof, check, training, thanks, customer;
};
[[nodiscard]] QString receiptText(const Receipt& receipt, const ReceiptWords& words, int columns,
                                  const QLocale& locale, const QString& zoneStampedTime);

}  // namespace balcao
