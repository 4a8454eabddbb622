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

/// Longest text that is looked at, blanks around it aside: what the largest QR can hold.
inline constexpr int kMaxPaymentTextLength = 7089;

/// Reads BOLT11 (with or without "lightning:"), a payment hash, LNURL, a Lightning address, a bitcoin: URI or
/// a bare Bitcoin address. The error is the exact reason it is none of them: decodeBolt11's for an invoice,
/// InvalidArgument for the rest.
[[nodiscard]] Result<PaymentText> readPaymentText(QStringView text);

}  // namespace balcao
