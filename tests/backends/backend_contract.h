#pragma once

#include "lightning/backend.h"
#include "lightning/invoice_guard.h"

#include <QObject>

#include <memory>
#include <optional>

namespace balcao::test {

/// What the shared scenarios need beside the back end itself: somebody who pays, and the node's clock.
class BackendBench {
 public:
    virtual ~BackendBench() = default;
    [[nodiscard]] virtual LightningBackend& backend() = 0;
    /// Pays as a customer's wallet would; the proof, or why it could not.
    [[nodiscard]] virtual Result<QByteArray> pay(const QString& bolt11) = 0;
    /// Returns once the node's time is past the expiry of an invoice made with `shortExpiry()`.
    virtual void passExpiry() = 0;
    [[nodiscard]] virtual Millis shortExpiry() const = 0;
    [[nodiscard]] virtual Instant now() const = 0;
    /// Lets the back end's own timers run where they are not the system's.
    virtual void turn() {}
};

/// The promises of LightningBackend, kept by every implementation: the same scenarios run against the demo
/// node, an LND that is scripted and an LND that is real. A subclass makes the bench.
class BackendContract : public QObject {
    Q_OBJECT

 public:
    /// A preimage never used before, also on a node that remembers earlier runs.
    [[nodiscard]] static QByteArray newPreimage();
    [[nodiscard]] static InvoiceRequest requestFor(qint64 sats);

 protected:
    /// Nothing, after QSKIP, where the bench cannot be had.
    [[nodiscard]] virtual std::unique_ptr<BackendBench> makeBench() = 0;

    std::unique_ptr<BackendBench> m_bench;

 private Q_SLOTS:
    void init();
    void cleanup();

    void theNodeTellsWhoItIs();
    void theBalanceIsNotNegative();
    void anInvoicePassesTheGuard_data();
    void anInvoicePassesTheGuard();
    void theSameRequestMakesOneInvoice();
    void anOpenInvoiceShowsNoPreimage();
    void aPaidInvoiceShowsAmountProofAndTime();
    void aPaidInvoiceIsReportedOnce();
    void settlementsAfterAnIndexAreReportedAgain();
    void aPaidInvoiceCannotBePaidAgain();
    void aCancelledInvoiceCannotBePaid();
    void cancellingTwiceIsDone();
    void aPaidInvoiceCannotBeCancelled();
    void anExpiredInvoiceReadsAsCancelled();
    void anUnknownInvoiceIsUnknown();
    void aRequestThatCannotBeIsRefused_data();
    void aRequestThatCannotBeIsRefused();
};

}  // namespace balcao::test
