#pragma once

#include "base/scheduler.h"
#include "lightning/backend.h"
#include "payments/payment_store.h"
#include "payments/receive_room.h"

#include <QHash>
#include <QObject>

namespace balcao {

/// Takes a verified report about a payment and records what it means. Implemented where tickets are known.
class SettlementSink {
 public:
    virtual ~SettlementSink() = default;
    /// Idempotent: the same report twice changes nothing the second time. Returns the payment as it is now.
    [[nodiscard]] virtual Future<Payment> settle(PaymentId id, const InvoiceReport& report) = 0;
};

/// Watches every open Lightning payment of a back end: by its event stream and by polling beside it, across
/// restarts, reconnects and silence. Events only hurry a look-up; nothing is believed without one.
class PaymentWatcher final : public QObject {
    Q_OBJECT
 public:
    PaymentWatcher(const Clock& clock, Scheduler& scheduler, Database& database, PaymentStore& payments,
                   LightningBackend& backend, SettlementSink& sink);

    /// Reads what is open from the database and begins. Called again after a resync.
    void start();
    /// Watches a payment whose invoice was just stored; polled every `kFastPoll` while `isShown`.
    void watch(const Payment& payment);
    /// The payment on screen is polled more often than the rest.
    void setShown(PaymentId id);
    /// Looks one up now, for "customer says it is paid", whoever charged it and however long ago. The future
    /// tells the state after it was recorded.
    [[nodiscard]] Future<Payment> checkNow(PaymentId id);

    [[nodiscard]] int openCount() const { return static_cast<int>(m_open.size()); }
    [[nodiscard]] bool backendReachable() const { return m_reachable; }
    [[nodiscard]] Instant unreachableSince() const { return m_unreachableSince; }
    [[nodiscard]] const Error& unreachableReason() const { return m_unreachableReason; }
    /// Next try while the node is away, for the countdown on screen.
    [[nodiscard]] Instant nextTryAt() const { return m_nextTryAt; }
    /// When the wait for it began.
    [[nodiscard]] Instant lastTryAt() const { return m_lastTryAt; }
    [[nodiscard]] int tries() const { return m_tries; }

    /// The most this node can receive now, kept fresh while it answers.
    [[nodiscard]] const ReceiveRoom& room() const { return m_room; }

    static constexpr Millis kFastPoll{1'500};
    static constexpr Millis kSlowPoll{30'000};

 Q_SIGNALS:
    void paymentChanged(const balcao::Payment& payment);
    /// Reachability, the number of watched payments or what the node can receive changed.
    void statusChanged();

 private:
    struct Watched {
        Payment payment;
        Instant lastLookUp;
        bool lookingUp = false;
    };

    void watchFrom(const Payment& payment, Instant lastLookUp);
    void tick();
    void tryAgain();
    void askAgain();
    void lookUp(PaymentId id);
    void onReport(const InvoiceReport& report);
    [[nodiscard]] Future<Payment> askNode(PaymentId id, const QByteArray& paymentHash);
    [[nodiscard]] Future<Payment> afterLookUp(PaymentId id, const QByteArray& paymentHash,
                                              const Result<InvoiceReport>& report);
    void recorded(const Payment& payment, const InvoiceReport& report);
    /// What was open when the node went away may have been paid since: say so, and do not let it be charged
    /// again.
    void markUnknown();
    void setReachable(bool reachable, const Error& reason);

    const Clock& m_clock;
    Scheduler& m_scheduler;
    Database& m_database;
    PaymentStore& m_payments;
    LightningBackend& m_backend;
    SettlementSink& m_sink;
    ReceiveRoom m_room;
    QHash<PaymentId, Watched> m_open;
    PaymentId m_shown;
    QByteArray m_lastAsked;  ///< hash of the newest look-up
    bool m_askingAgain = false;
    bool m_ticking = false;
    bool m_reachable = true;
    Instant m_unreachableSince;
    Instant m_lastTryAt;
    Instant m_nextTryAt;
    Error m_unreachableReason;
    int m_tries = 0;
};

}  // namespace balcao
