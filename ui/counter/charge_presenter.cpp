#include "ui/counter/charge_presenter.h"

namespace balcao {

namespace {

QString questionOf(const QString& verb, TicketId ticket, const std::optional<Fiat>& part) {
    return verb % u'|' % ticket.text() % u'|' % QString::number(part ? part->minor : -1);
}

}  // namespace

ChargePresenter::ChargePresenter(const CounterServices& services, QObject* parent)
    : QObject(parent), m_s(services), m_ids(services.ids) {
    connect(&m_s.watcher, &PaymentWatcher::paymentChanged, this, [this](const Payment& payment) {
        if (payment.id == m_payment) apply(payment);
    });
    connect(&m_s.watcher, &PaymentWatcher::statusChanged, this, &ChargePresenter::tick);
}

const Payment* ChargePresenter::payment() const {
    return m_details && !m_payment.isNull() ? paymentOf(*m_details, m_payment) : nullptr;
}

NodeSight ChargePresenter::node() const {
    return {m_s.watcher.backendReachable(), m_s.watcher.unreachableSince()};
}

ChargePhase ChargePresenter::phase() const {
    if (m_asking || m_cashing) return ChargePhase::Asking;
    const Payment* shown = payment();
    return shown == nullptr ? ChargePhase::None : phaseOf(*shown, node(), m_s.clock.now());
}

Fiat ChargePresenter::amount() const {
    const Payment* shown = payment();
    return shown != nullptr ? shown->amount : m_asked;
}

Countdown ChargePresenter::countdown() const {
    const Payment* shown = payment();
    return shown == nullptr ? Countdown{} : countdownOf(*shown, m_s.clock.now());
}

void ChargePresenter::charge(const TicketDetails& details, const std::optional<Fiat>& part) {
    if (pending()) return;
    const ChargePhase now = phase();
    if (!hasEnded(now) && now != ChargePhase::Paid) return;
    const TicketDetails wanted = details;  // may be this charge's own, which is forgotten now
    leave();
    m_details = wanted;
    m_asked = part.value_or(wanted.open);
    m_asking = true;
    Q_EMIT changed();
    const QString question = questionOf(QStringLiteral("charge"), wanted.ticket.id, part);
    const ChargeLightning command{
        .id = m_ids.idFor(question), .actor = m_s.actor, .ticket = wanted.ticket.id, .amount = part};
    whenDone(m_s.charges.charge(command), this, [this, question](const Result<Charged>& result) {
        m_ids.answered(question, result ? nullptr : &result.error());
        m_asking = false;
        if (!result) {
            leave();
            Q_EMIT refused(result.error());
            return;
        }
        show(*result);
    });
}

void ChargePresenter::show(const Charged& charged) {
    m_details = charged.details;
    m_payment = charged.payment.id;
    m_announced = false;
    m_wasReachable = node().reachable;
    m_events.clear();
    m_events.push_back(
        {happened(charged.payment.shownAt) ? charged.payment.shownAt : m_s.clock.now(), Event::Kind::Shown});
    m_s.watcher.setShown(m_payment);
    Q_EMIT changed();
    announce();
}

void ChargePresenter::resume(const TicketDetails& details, PaymentId id) {
    const Payment* found = paymentOf(details, id);
    if (found == nullptr || pending()) return;
    show({details, *found});
    if (!m_s.watcher.backendReachable()) {
        m_events.push_back({m_s.watcher.unreachableSince(), Event::Kind::NodeAway});
        m_events.push_back({m_s.clock.now(), hidden()});
        Q_EMIT changed();
    }
}

void ChargePresenter::receiveCash(const TicketDetails& details, const std::optional<Fiat>& part,
                                  const Fiat& given) {
    if (pending()) return;
    m_details = details;
    m_asked = part.value_or(details.open);
    m_cashing = true;
    Q_EMIT changed();
    // The notes given are part of the question: other notes are another command.
    const QString question =
        questionOf(QStringLiteral("cash"), details.ticket.id, part) % u'|' % QString::number(given.minor);
    const ReceiveCash command{.id = m_ids.idFor(question),
                              .actor = m_s.actor,
                              .ticket = details.ticket.id,
                              .amount = part,
                              .given = given};
    whenDone(m_s.charges.receiveCash(command), this,
             [this, question](const Result<Charged>& result) { onCash(question, result); });
}

void ChargePresenter::onCash(const QString& question, const Result<Charged>& result) {
    m_ids.answered(question, result ? nullptr : &result.error());
    m_cashing = false;
    if (!result) {
        if (m_payment.isNull()) leave();
        Q_EMIT changed();
        Q_EMIT refused(result.error());
        return;
    }
    show(*result);
}

void ChargePresenter::receiveCashInstead(const Fiat& given) {
    const Payment* shown = payment();
    if (shown == nullptr || pending()) return;
    if (hasEnded(phase())) {
        const TicketDetails details = *m_details;
        leave();
        receiveCash(details, std::nullopt, given);
        return;
    }
    const Fiat amount = shown->amount;
    const bool part = m_details->open.minor > amount.minor;
    m_cancelling = true;
    m_confirmUntil = Instant();
    Q_EMIT changed();
    const QString question = QStringLiteral("cancel|") % m_payment.text();
    whenDone(
        m_s.charges.cancelCharge({.id = m_ids.idFor(question), .actor = m_s.actor, .payment = m_payment}),
        this, [this, question, amount, part, given](const Result<Charged>& result) {
            m_ids.answered(question, result ? nullptr : &result.error());
            m_cancelling = false;
            if (!result) {
                // Often the money is the reason: then the node says so now.
                checkNow();
                if (result.error().code != ErrorCode::BackendAlreadySettled) Q_EMIT refused(result.error());
                return;
            }
            if (isSettled(result->payment.state)) {
                // The customer paid while the notes were being counted: those go back to him.
                adopt(result->details);
                return;
            }
            leave();
            receiveCash(result->details, part ? std::optional(amount) : std::nullopt, given);
        });
}

bool ChargePresenter::confirmingCancel() const {
    return happened(m_confirmUntil) && m_s.clock.now() < m_confirmUntil;
}

void ChargePresenter::back() {
    if (pending()) return;
    const ChargePhase now = phase();
    if (now == ChargePhase::None || now == ChargePhase::Paid || now == ChargePhase::Underpaid) return;
    if (hasEnded(now)) {
        leave();
        return;
    }
    if (confirmingCancel()) {
        cancelCharge();
        return;
    }
    m_confirmUntil = m_s.clock.now() + kConfirmTime;
    Q_EMIT changed();
}

void ChargePresenter::keepWaiting() {
    if (!happened(m_confirmUntil)) return;
    m_confirmUntil = Instant();
    Q_EMIT changed();
}

void ChargePresenter::cancelCharge() {
    if (payment() == nullptr || pending()) return;
    m_confirmUntil = Instant();
    m_cancelling = true;
    Q_EMIT changed();
    const QString question = QStringLiteral("cancel|") % m_payment.text();
    whenDone(
        m_s.charges.cancelCharge({.id = m_ids.idFor(question), .actor = m_s.actor, .payment = m_payment}),
        this, [this, question](const Result<Charged>& result) {
            m_ids.answered(question, result ? nullptr : &result.error());
            m_cancelling = false;
            if (!result) {
                // Often the money is the reason: then the node says so now.
                checkNow();
                if (result.error().code != ErrorCode::BackendAlreadySettled) Q_EMIT refused(result.error());
                return;
            }
            adopt(result->details);
            if (phase() == ChargePhase::Cancelled) leave();
        });
}

void ChargePresenter::checkNow() {
    if (m_payment.isNull() || m_checking) return;
    m_checking = true;
    Q_EMIT changed();
    whenDone(m_s.watcher.checkNow(m_payment), this, [this, id = m_payment](const Result<Payment>& result) {
        m_checking = false;
        if (result && result->id == m_payment) {
            apply(*result);
            if (isOpen(result->state)) note(Event::Kind::StillUnpaid);
        }
        if (id == m_payment) refresh();
        Q_EMIT changed();
    });
}

void ChargePresenter::leave() {
    m_s.watcher.setShown(PaymentId());
    m_details.reset();
    m_payment = PaymentId();
    m_confirmUntil = Instant();
    m_announced = false;
    m_events.clear();
    Q_EMIT changed();
}

void ChargePresenter::tick() {
    if (happened(m_confirmUntil) && !confirmingCancel()) m_confirmUntil = Instant();
    const bool reachable = node().reachable;
    const Payment* shown = payment();
    if (shown != nullptr && isOpen(shown->state) && reachable != m_wasReachable) {
        if (reachable) {
            note(Event::Kind::NodeBack);
        } else {
            m_events.push_back({node().unreachableSince, Event::Kind::NodeAway});
            note(hidden());
        }
    }
    m_wasReachable = reachable;
    if (active()) Q_EMIT changed();
}

ChargePresenter::Event::Kind ChargePresenter::hidden() const {
    const bool both = m_s.displayOpen && m_s.displayOpen();
    return both ? Event::Kind::CodesHidden : Event::Kind::CodeHidden;
}

void ChargePresenter::note(Event::Kind kind) {
    // The same news twice in a row is told once, with its newest time.
    if (!m_events.empty() && m_events.back().kind == kind) m_events.pop_back();
    m_events.push_back({m_s.clock.now(), kind});
}

void ChargePresenter::apply(const Payment& now) {
    if (!m_details || now.id != m_payment) return;
    // Money is shown together with what it made of the ticket: alone it would be neither a charge nor a sale,
    // and the screen would go back to the ticket for a moment.
    if (!isSettled(now.state)) take(now);
    whenDone(m_s.tickets.details(m_details->ticket.id), this,
             [this, now](const Result<TicketDetails>& result) {
                 if (result) {
                     adopt(*result);
                 } else {
                     take(now);
                 }
             });
}

void ChargePresenter::take(const Payment& now) {
    if (!m_details || now.id != m_payment) return;
    for (Payment& known : m_details->payments) {
        if (known.id == now.id && now.version >= known.version) known = now;
    }
    Q_EMIT changed();
}

void ChargePresenter::refresh() {
    if (!m_details) return;
    whenDone(m_s.tickets.details(m_details->ticket.id), this, [this](const Result<TicketDetails>& result) {
        if (result) adopt(*result);
    });
}

void ChargePresenter::adopt(const TicketDetails& details) {
    if (!m_details || m_details->ticket.id != details.ticket.id) return;
    const Payment* before = payment();
    const Payment* after = paymentOf(details, m_payment);
    if (before != nullptr && after != nullptr && after->version < before->version) return;
    m_details = details;
    announce();  // before anybody looks: a charge that is paid has no screen of its own
    Q_EMIT changed();
}

void ChargePresenter::announce() {
    const Payment* shown = payment();
    if (m_announced || shown == nullptr || !isSettled(shown->state)) return;
    m_announced = true;
    note(Event::Kind::Settled);
    const TicketDetails details = *m_details;
    const Payment settled = *shown;
    Q_EMIT received(details, settled, details.open.minor <= 0);
}

}  // namespace balcao
