#include "payments/lightning_rail.h"

#include "base/steps.h"
#include "lightning/invoice_guard.h"

#include <QCryptographicHash>

namespace balcao {

LightningRail::LightningRail(const Clock& clock, LightningBackend& backend, CounterKey key, Network network,
                             QByteArray pinnedPayee)
    : m_clock(clock),
      m_backend(backend),
      m_key(std::move(key)),
      m_network(network),
      m_pinnedPayee(std::move(pinnedPayee)) {}

QByteArray LightningRail::preimageOf(PaymentId id) const {
    return m_key.derive(QByteArrayLiteral("preimage/") + id.text().toLatin1());
}

Result<void> LightningRail::prepare(Payment& intent) {
    if (!intent.quote) return fail(ErrorCode::InvalidArgument, QStringLiteral("intent without a quote"));
    intent.backend = m_backend.name();
    intent.paymentHash = QCryptographicHash::hash(preimageOf(intent.id), QCryptographicHash::Sha256);
    return {};
}

Future<RailAnswer> LightningRail::request(const Payment& intent, const QString& description) {
    const Instant now = m_clock.now();
    const Instant validUntil = intent.quote->validUntil;
    // Whole seconds, because that is what an invoice can say; never beyond the quote.
    const Millis expiry = std::chrono::duration_cast<std::chrono::seconds>(validUntil - now);
    if (expiry < std::chrono::seconds(5)) return ready<RailAnswer>(fail(ErrorCode::RateStale));

    InvoiceRequest request;
    request.externalId = intent.id.text();
    request.preimage = preimageOf(intent.id);
    request.amount = intent.quote->msat;
    request.description = description;
    request.expiry = expiry;

    ExpectedInvoice expected;
    expected.network = m_network;
    expected.amount = intent.quote->msat;
    expected.paymentHash = intent.paymentHash;
    expected.pinnedPayee = m_pinnedPayee;
    expected.description = description;
    expected.notLaterThan = validUntil;

    return andThen(
        m_backend.createInvoice(request), this,
        [this, expected](const BackendInvoice& invoice) -> Future<RailAnswer> {
            passStep(Step::InvoiceCreated);
            const auto checked = checkInvoice(invoice.bolt11, expected, m_clock.now());
            if (!checked) return ready<RailAnswer>(tl::unexpected(checked.error()));
            passStep(Step::InvoiceChecked);
            return ready<RailAnswer>(RailAnswer{invoice.bolt11, invoice.reference, checked->expiresAt()});
        });
}

Future<Done> LightningRail::cancel(const Payment& payment) {
    return m_backend.cancel(payment.paymentHash);
}

}  // namespace balcao
