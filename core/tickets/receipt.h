#pragma once

#include "settings/organisation.h"
#include "tickets/ticket_service.h"

namespace balcao {

/// A signed statement of a paid ticket. `payload` is what the QR carries and `receipt verify` reads:
///   BLC1.<base64url of the fields>.<base64url of the 64-byte BIP-340 signature>
struct Receipt {
    TicketId ticket;
    QString code;  ///< short, to read out: "7Q4M-9F3C-41D0"; first 60 bits of the payload's hash
    QString payload;
    Instant at;
    Organisation organisation;  ///< as it was when the receipt was made
    TicketDetails details;
    std::optional<TaxId> taxId = {};  ///< of the customer who wanted it shown; not signed
};

/// What the signed payload says.
struct ReceiptClaims {
    QByteArray counterKey;  ///< 32 bytes, x-only
    TicketId ticket;
    QString number;
    QString organisation;
    Fiat total;
    Instant at;
    bool training = false;
    struct Settled {
        Tender tender = Tender::Lightning;
        Fiat amount;
        Msat received;
        QByteArray paymentHash;
        QByteArray preimage;
    };
    std::vector<Settled> payments;
};

}  // namespace balcao
