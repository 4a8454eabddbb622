#pragma once

#include "lightning/bolt11.h"

#include <QUrl>

#include <variant>

namespace balcao {

struct PaymentHashText {
    QByteArray hash;
};  ///< 64 hex digits
struct LnurlText {
    QUrl url;
};  ///< bech32 lnurl or lnurlp: / keyauth-free LUD-17
struct LightningAddress {
    QString user;
    QString domain;
    QUrl url;
};
struct BitcoinUri {  ///< BIP-21
    QString address;
    std::optional<Sat> amount;
    QString label;
    std::optional<Bolt11> lightning;  ///< its lightning= parameter
};

/// Anything a person may paste or scan about a payment.
using PaymentText = std::variant<Bolt11, PaymentHashText, LnurlText, LightningAddress, BitcoinUri>;

/// Reads BOLT11 (with or without "lightning:"), a payment hash, LNURL, a Lightning address, or a bitcoin:
/// URI. The error is the exact reason it is none of them.
[[nodiscard]] Result<PaymentText> readPaymentText(QStringView text);

}  // namespace balcao
