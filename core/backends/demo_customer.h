#pragma once

#include "backends/demo_desk.h"

namespace balcao {

/// How a demo customer behaves. The plain one pays what the invoice says, while it can be paid.
struct DemoTerms {
    std::optional<Msat> amount;  ///< another amount than the invoice's, for what may go wrong
    /// Pays an expired or cancelled invoice all the same: what a payment does that was on its way.
    bool insists = false;
};

struct DemoReceipt {
    QByteArray paymentHash;
    QByteArray preimage;  ///< what a wallet gets for its money: the proof
    Msat amount;
    Instant settledAt;
};

/// A customer with as much invented money as it takes, who pays invoices of a demo node from this or from
/// another process.
class DemoCustomer {
 public:
    /// `file` is the demo node's; it is never made here.
    DemoCustomer(QString file, const Clock& clock);

    /// NotFound unless this demo node made the invoice; InvoiceExpired; BackendRefused when it was cancelled;
    /// BackendAlreadySettled when it was paid before; otherwise why the text is no invoice.
    [[nodiscard]] Future<DemoReceipt> pay(const QString& bolt11, const DemoTerms& terms = {});

 private:
    const Clock& m_clock;
    DemoDesk m_desk;
};

}  // namespace balcao
