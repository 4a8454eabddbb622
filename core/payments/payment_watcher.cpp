#include "payments/payment_watcher.h"

#include "payments/payment_rules.h"

#include <algorithm>

namespace balcao {

namespace {

constexpr Millis kTick{500};

/// How long to wait before asking an absent node again: 1 s, doubled up to half a minute.
Millis backoff(int tries) {
    return Millis(std::min(30'000, 1'000 << std::clamp(tries - 1, 0, 5)));
}

/// A node that cannot be asked, as opposed to one that answered something.
bool isAway(ErrorCode code) {
    return code == ErrorCode::BackendUnreachable || code == ErrorCode::BackendTimeout ||
           code == ErrorCode::BackendUnauthorized || code == ErrorCode::BackendCertificate ||
           code == ErrorCode::BackendLocked || code == ErrorCode::BackendStarting;
}

}  // namespace

PaymentWatcher::PaymentWatcher(const Clock& clock, Scheduler& scheduler, Database& database,
                               PaymentStore& payments, LightningBackend& backend, SettlementSink& sink)
    : m_clock(clock),
      m_scheduler(scheduler),
      m_database(database),
      m_payments(payments),
      m_backend(backend),
      m_sink(sink),
      m_room(clock, backend) {
    connect(&m_room, &ReceiveRoom::changed, this, &PaymentWatcher::statusChanged);
    connect(&m_backend, &LightningBackend::reported, this, &PaymentWatcher::onReport);
    connect(&m_backend, &LightningBackend::reachable, this, [this] { setReachable(true, {}); });
    connect(&m_backend, &LightningBackend::unreachable, this,
            [this](const Error& reason) { setReachable(false, reason); });
    connect(&m_database, &Database::resyncNeeded, this, &PaymentWatcher::start);
}

void PaymentWatcher::start() {
    struct Known {
        std::vector<Payment> payments;
        quint64 settleIndex = 0;
    };
    // Work for the database may still be queued when a watcher goes, so it takes along what it needs.
    const auto known =
        m_database.read<Known>([store = &m_payments, name = m_backend.name(),
                                since = m_clock.now() - kLateGrace](Transaction& t) -> Result<Known> {
            BALCAO_TRY(payments, store->watched(t, name, since));
            BALCAO_TRY(index, store->settleIndex(t, name));
            return Known{std::move(payments), index};
        });
    whenDone(known, this, [this](const Result<Known>& answer) {
        if (!answer) {
            m_scheduler.after(kSlowPoll, this, [this] { start(); });
            return;
        }
        // Whatever is open may have been paid while nobody looked, however young it is: asked at once.
        for (const Payment& payment : answer->payments) watchFrom(payment, Instant());
        m_backend.watch(answer->settleIndex);
        if (!m_ticking) {
            m_ticking = true;
            tick();
        }
    });
}

void PaymentWatcher::watch(const Payment& payment) {
    // A payment made just now was Open a moment ago: its first look-up comes with the next poll.
    const bool isNew = happened(payment.shownAt) && m_clock.now() - payment.shownAt < kFastPoll;
    watchFrom(payment, isNew ? m_clock.now() : Instant());
}

void PaymentWatcher::watchFrom(const Payment& payment, Instant lastLookUp) {
    if (payment.backend != m_backend.name() || payment.paymentHash.isEmpty()) return;
    // Its invoice was shown to nobody. Whoever asks for it again settles what becomes of it; a look-up now
    // would only find that the node may not know it yet, and call its outcome unknown.
    if (payment.intent != IntentState::Answered) return;
    const auto there = m_open.find(payment.id);
    if (there != m_open.end()) {
        there->payment = payment;
        return;
    }
    m_open.insert(payment.id, Watched{payment, lastLookUp, false});
    Q_EMIT statusChanged();
}

void PaymentWatcher::setShown(PaymentId id) {
    m_shown = id;
}

void PaymentWatcher::tick() {
    const Instant now = m_clock.now();
    const QList<PaymentId> ids = m_open.keys();
    for (const PaymentId& id : ids) {
        const Watched& watched = m_open[id];
        if (now > watched.payment.expiresAt + kLateGrace && !isOpen(watched.payment.state)) {
            m_open.remove(id);
            Q_EMIT statusChanged();
            continue;
        }
        const Millis period = id == m_shown ? kFastPoll : kSlowPoll;
        if (m_reachable && !watched.lookingUp && now - watched.lastLookUp >= period) lookUp(id);
    }
    if (!m_reachable && now >= m_nextTryAt) tryAgain();
    if (m_reachable) m_room.keepFresh();
    m_scheduler.after(kTick, this, [this] { tick(); });
}

/// While the node is away one payment is enough to find out that it is back.
void PaymentWatcher::tryAgain() {
    if (m_open.isEmpty()) {
        askAgain();
        return;
    }
    for (const Watched& watched : std::as_const(m_open)) {
        if (watched.lookingUp) return;
    }
    lookUp(m_open.contains(m_shown) ? m_shown : m_open.constBegin().key());
}

/// A node that missed one answer may never have noticed, and then it does not say that it is back. With
/// nothing open, the question that failed is put again; its answer matters only as a sign of life.
void PaymentWatcher::askAgain() {
    if (m_askingAgain || m_lastAsked.isEmpty()) return;
    m_askingAgain = true;
    whenDone(m_backend.lookUp(m_lastAsked), this, [this](const Result<InvoiceReport>& report) {
        m_askingAgain = false;
        if (!report && isAway(report.error().code)) {
            setReachable(false, report.error());
        } else {
            setReachable(true, {});
        }
    });
}

void PaymentWatcher::lookUp(PaymentId id) {
    whenDone(checkNow(id), this, [](const Result<Payment>&) {});
}

Future<Payment> PaymentWatcher::checkNow(PaymentId id) {
    const auto watched = m_open.find(id);
    if (watched != m_open.end()) {
        watched->lookingUp = true;
        watched->lastLookUp = m_clock.now();
        return askNode(id, watched->payment.paymentHash);
    }
    const auto stored =
        m_database.read<Payment>([store = &m_payments, id](Transaction& t) -> Result<Payment> {
            BALCAO_TRY(payment, store->byId(t, id));
            if (!payment) return fail(ErrorCode::NotFound, QStringLiteral("no such payment"));
            return *std::move(payment);
        });
    return andThen(stored, this, [this](const Payment& payment) {
        // Another register's, or one that ran out long ago: the customer may all the same have paid it.
        const bool mayBring = payment.backend == m_backend.name() && !payment.paymentHash.isEmpty() &&
                              payment.intent == IntentState::Answered && !isSettled(payment.state);
        return mayBring ? askNode(payment.id, payment.paymentHash) : ready<Payment>(payment);
    });
}

Future<Payment> PaymentWatcher::askNode(PaymentId id, const QByteArray& paymentHash) {
    m_lastAsked = paymentHash;
    return andThenAlways(m_backend.lookUp(paymentHash), this,
                         [this, id, paymentHash](const Result<InvoiceReport>& report) {
                             return afterLookUp(id, paymentHash, report);
                         });
}

Future<Payment> PaymentWatcher::afterLookUp(PaymentId id, const QByteArray& paymentHash,
                                            const Result<InvoiceReport>& report) {
    const auto watched = m_open.find(id);
    if (watched != m_open.end()) watched->lookingUp = false;
    if (!report && isAway(report.error().code)) {
        setReachable(false, report.error());
        return ready<Payment>(tl::unexpected(report.error()));
    }
    setReachable(true, {});
    InvoiceReport seen;
    seen.status = InvoiceStatus::Unknown;
    // What cannot be true is no answer: the code is hidden and a person looks, instead of a charge that stays
    // payable while its node says it is paid.
    if (report && isBelievable(*report, paymentHash)) seen = *report;
    return andThen(m_sink.settle(id, seen), this, [this, seen](const Payment& payment) {
        recorded(payment, seen);
        return ready<Payment>(payment);
    });
}

void PaymentWatcher::onReport(const InvoiceReport& report) {
    setReachable(true, {});
    // An event is only a hint that now is a good moment to look.
    for (auto watched = m_open.begin(); watched != m_open.end(); ++watched) {
        if (watched->payment.paymentHash != report.paymentHash) continue;
        if (!watched->lookingUp) lookUp(watched.key());
        return;
    }
    // Not in our list: another register's, or one we stopped watching. Money is never ignored.
    const auto found = m_database.read<Payment>(
        [store = &m_payments, hash = report.paymentHash](Transaction& t) -> Result<Payment> {
            BALCAO_TRY(payment, store->byHash(t, hash));
            if (!payment) return fail(ErrorCode::NotFound);
            return *std::move(payment);
        });
    whenDone(found, this, [this](const Result<Payment>& payment) {
        if (!payment || isSettled(payment->state)) return;
        watch(*payment);
        lookUp(payment->id);
    });
}

void PaymentWatcher::recorded(const Payment& payment, const InvoiceReport& report) {
    const auto watched = m_open.find(payment.id);
    if (watched != m_open.end()) {
        const bool changed = watched->payment.state != payment.state;
        watched->payment = payment;
        if (isSettled(payment.state)) {
            m_open.erase(watched);
            m_room.forget();
        }
        if (changed) {
            Q_EMIT paymentChanged(payment);
            Q_EMIT statusChanged();
        }
    }
    if (report.settleIndex == 0 || !isSettled(payment.state)) return;
    // Stored after the settlement itself: a crash between the two replays an event, never skips one.
    const auto raised = m_database.write<Done>([store = &m_payments, name = m_backend.name(),
                                                index = report.settleIndex](Transaction& t) -> Result<Done> {
        store->raiseSettleIndex(t, name, index);
        return Done{};
    });
    whenDone(raised, this, [](const Result<Done>&) {});
}

void PaymentWatcher::setReachable(bool reachable, const Error& reason) {
    const Instant now = m_clock.now();
    if (reachable) {
        if (m_reachable) return;
        m_reachable = true;
        m_tries = 0;
        m_unreachableReason = {};
        // Everything open is asked about at once: something may have been paid meanwhile.
        for (Watched& watched : m_open) watched.lastLookUp = Instant();
        Q_EMIT statusChanged();
        return;
    }
    if (m_reachable) {
        m_reachable = false;
        m_unreachableSince = now;
        m_room.forget();
        m_tries = 0;
        markUnknown();
    }
    m_unreachableReason = reason;
    // What was asked at the same time fails at the same time: that is one try, not as many as there are
    // open payments.
    if (m_tries == 0 || now >= m_nextTryAt) {
        m_tries += 1;
        m_lastTryAt = now;
        m_nextTryAt = now + backoff(m_tries);
    }
    Q_EMIT statusChanged();
}

void PaymentWatcher::markUnknown() {
    InvoiceReport nothing;
    nothing.status = InvoiceStatus::Unknown;
    for (const Watched& watched : std::as_const(m_open)) {
        if (!isOpen(watched.payment.state) || watched.payment.state == PaymentState::Unknown) continue;
        whenDone(m_sink.settle(watched.payment.id, nothing), this,
                 [this, nothing](const Result<Payment>& payment) {
                     if (payment) recorded(*payment, nothing);
                 });
    }
}

}  // namespace balcao
