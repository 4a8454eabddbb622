#include "tickets/receipt_keys.h"

#include <QJsonArray>

namespace balcao {

namespace {

const QString kReceiptKeys = QStringLiteral("keys");

QString settingOf(RegisterId counter) {
    return QStringLiteral("receipt.keys/") + counter.text();
}

Result<QJsonArray> receiptKeysOf(Transaction& t, SettingsStore& settings, RegisterId counter) {
    BALCAO_TRY(stored, settings.get(t, settingOf(counter)));
    return stored ? stored->value(kReceiptKeys).toArray() : QJsonArray();
}

}  // namespace

Result<void> rememberReceiptKey(Transaction& t, SettingsStore& settings, RegisterId counter,
                                const QByteArray& publicKey) {
    BALCAO_TRY(keys, receiptKeysOf(t, settings, counter));
    const QString key = QString::fromLatin1(publicKey.toHex());
    if (keys.contains(key)) return {};
    keys.append(key);
    settings.put(t, settingOf(counter), {{kReceiptKeys, keys}});
    return {};
}

Result<bool> signedReceiptsWith(Transaction& t, SettingsStore& settings, RegisterId counter,
                                const QByteArray& publicKey) {
    BALCAO_TRY(keys, receiptKeysOf(t, settings, counter));
    return keys.contains(QString::fromLatin1(publicKey.toHex()));
}

}  // namespace balcao
