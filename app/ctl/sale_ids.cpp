#include "ctl/sale_ids.h"

#include <QCryptographicHash>

namespace balcao {

CommandId commandOf(const QUuid& sale, const QString& step) {
    QByteArray text("balcaoctl sale");
    text += '\0';
    text += sale.toRfc4122();
    text += step.toUtf8();
    QByteArray bytes = QCryptographicHash::hash(text, QCryptographicHash::Sha256).first(16);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x80);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return CommandId(QUuid::fromRfc4122(bytes));
}

}  // namespace balcao
