#pragma once

#include "lightning/bolt11.h"

namespace balcao {

/// What we asked a back end for, and what its invoice must therefore say.
struct ExpectedInvoice {
    Network network = Network::Regtest;
    Msat amount;
    QByteArray paymentHash;  ///< empty: the back end chose it
    QByteArray pinnedPayee;  ///< empty: not pinned
    std::optional<QString> description;
    Instant notLaterThan;  ///< the invoice may not live longer than this and 2 minutes; zero: unchecked
};

/// Every invoice passes here before a customer can see it: signature, network, amount to the millisatoshi,
/// payment hash, expiry in the future, payee where pinned, known features, our description (or its hash). The
/// first thing that is wrong is the error; an invoice that lives too long is InvoiceExpired too.
[[nodiscard]] Result<Bolt11> checkInvoice(const QString& bolt11, const ExpectedInvoice& expected,
                                          Instant now);

/// True when SHA-256(preimage) is the payment hash.
[[nodiscard]] bool proves(const QByteArray& preimage, const QByteArray& paymentHash);

}  // namespace balcao
