#include "backends/demo_customer.h"

#include "base/secp256k1.h"
#include "lightning/bolt11.h"

namespace balcao {

using namespace Qt::StringLiterals;

namespace demo_customer {

/// The invoice as this node wrote it down, when it is really this node's.
Result<DemoInvoice> ownInvoice(DemoBook& book, const Bolt11& invoice) {
    BALCAO_TRY(key, book.secretKey());
    BALCAO_TRY(publicKey, secp256k1::publicKey(key));
    if (invoice.network != Network::Regtest || invoice.payee != publicKey) {
        return fail(ErrorCode::NotFound, u"this demo node did not make the invoice"_s);
    }
    BALCAO_TRY(known, book.find(invoice.paymentHash));
    if (!known) return fail(ErrorCode::NotFound, u"this demo node does not know the invoice"_s);
    return *known;
}

Result<DemoReceipt> payNow(DemoBook& book, const QString& bolt11, const DemoTerms& terms, Instant now) {
    BALCAO_TRY(invoice, decodeBolt11(bolt11));
    BALCAO_TRY(known, ownInvoice(book, invoice));
    if (known.state == DemoInvoiceState::Open && now >= known.expiresAt && !terms.insists) {
        return fail(ErrorCode::InvoiceExpired, u"the invoice has expired"_s);
    }
    const Msat amount = terms.amount.value_or(known.amount);
    if (amount <= Msat(0) || amount > kMaxMsat) return fail(ErrorCode::InvalidArgument);
    BALCAO_TRY(settled, book.settle(known.paymentHash, amount, now, terms.insists));
    return DemoReceipt{settled.paymentHash, settled.preimage, settled.received, settled.settledAt};
}

}  // namespace demo_customer

DemoCustomer::DemoCustomer(QString file, const Clock& clock)
    : m_clock(clock), m_desk([file = std::move(file)] { return DemoBook::openExisting(file); }) {}

Future<DemoReceipt> DemoCustomer::pay(const QString& bolt11, const DemoTerms& terms) {
    return m_desk.run<DemoReceipt>([bolt11, terms, clock = &m_clock](DemoBook& book) {
        return demo_customer::payNow(book, bolt11, terms, clock->now());
    });
}

}  // namespace balcao
