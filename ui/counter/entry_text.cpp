#include "ui/counter/entry_text.h"

#include "tickets/ticket_rules.h"

#include <QRegularExpression>

namespace balcao {

EntryText readEntry(const QString& typed) {
    // "x" needs the digits right before it and something after it, so that "Xerox" stays a name.
    static const QRegularExpression prefix(QStringLiteral("^\\s*(\\d{1,4})\\s*[*x×X]\\s*(.*)$"));
    EntryText entry;
    entry.text = typed.trimmed();
    const QRegularExpressionMatch match = prefix.match(typed);
    if (!match.hasMatch()) return entry;
    const int quantity = match.captured(1).toInt();
    if (quantity < 1 || quantity > kMaxQuantity) return entry;
    entry.quantity = quantity;
    entry.quantityGiven = true;
    entry.text = match.captured(2).trimmed();
    return entry;
}

}  // namespace balcao
