#pragma once

#include "identity/counter_key.h"
#include "lightning/backend.h"
#include "payments/rail.h"

#include <QObject>

namespace balcao {

/// Lightning as a rail: makes the preimage, asks the back end, and lets nothing through that InvoiceGuard
/// refuses.
class LightningRail final : public QObject, public Rail {
    Q_OBJECT
 public:
    LightningRail(const Clock& clock, LightningBackend& backend, CounterKey key, Network network,
                  QByteArray pinnedPayee);

    [[nodiscard]] Tender tender() const override { return Tender::Lightning; }
    [[nodiscard]] QString backendName() const override { return m_backend.name(); }
    [[nodiscard]] Result<void> prepare(Payment& intent) override;
    [[nodiscard]] Future<RailAnswer> request(const Payment& intent, const QString& description) override;
    [[nodiscard]] Future<Done> cancel(const Payment& payment) override;

 private:
    [[nodiscard]] QByteArray preimageOf(PaymentId id) const;

    const Clock& m_clock;
    LightningBackend& m_backend;
    CounterKey m_key;
    Network m_network;
    QByteArray m_pinnedPayee;
};

}  // namespace balcao
