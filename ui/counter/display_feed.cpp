#include "ui/counter/display_feed.h"

#include "ui/text/language.h"

namespace balcao {

namespace {

void fillCharge(DisplayState& state, ChargePresenter& charge) {
    const Payment* payment = charge.payment();
    if (payment == nullptr) return;
    const ChargePhase phase = charge.phase();
    if (mayShowCode(phase)) {
        state.kind = DisplayState::Kind::Pay;
        state.invoice = payment->bolt11;
    } else if (phase == ChargePhase::Asking || phase == ChargePhase::Held || phase == ChargePhase::NotKnown ||
               phase == ChargePhase::TimeOver) {
        state.kind = DisplayState::Kind::Wait;
    } else {
        return;
    }
    const Countdown countdown = charge.countdown();
    state.remaining = countdown.left;
    state.whole = countdown.whole;
    state.amount = payment->amount;
    if (payment->quote) state.sats = toSat(payment->quote->msat, Rounding::Up);
}

}  // namespace

void DisplayFeed::remember(const Ticket& called) {
    constexpr std::size_t kRemembered = 4;
    m_called.insert(m_called.begin(), {called.number.text(), called.registerName});
    if (m_called.size() > kRemembered) m_called.resize(kRemembered);
}

DisplayState DisplayFeed::state(CounterPresenter& presenter) const {
    const CounterServices& s = presenter.services();
    const Organisation& organisation = s.settings.organisation;
    DisplayState state;
    state.organisation = organisation.unit.isEmpty()
                             ? organisation.name
                             : QString(organisation.name % QStringLiteral(", ") % organisation.unit);
    state.clock = localTime(s.clock.now(), organisation, false);
    state.counter = s.actor.registerName;
    state.training = s.training;
    const auto& ticket = presenter.ticket().details();
    if (ticket) {
        state.number = ticket->ticket.number.text();
        if (!ticket->ticket.language.isEmpty()) state.language = nearestLanguage(ticket->ticket.language);
    }
    for (const DisplayState::Before& before : m_called) {
        if (before.number != state.number) state.before.push_back(before);
    }
    if (const auto& paid = presenter.paidTicket()) {
        state.kind = DisplayState::Kind::Paid;
        state.amount = paid->totals.total;
        const auto& by = presenter.paidBy();
        if (by && by->tender == Tender::Lightning) state.sats = toSat(by->received, Rounding::Down);
        if (presenter.receipt()) state.receiptPayload = presenter.receipt()->payload;
        state.printing = presenter.printing() == CounterPresenter::Printing::Running;
        return state;
    }
    if (ticket && ticket->ticket.state == TicketState::Called) state.kind = DisplayState::Kind::Called;
    fillCharge(state, presenter.charge());
    return state;
}

}  // namespace balcao
