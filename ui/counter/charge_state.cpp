#include "ui/counter/charge_state.h"

#include <algorithm>

namespace balcao {

ChargePhase phaseOf(const Payment& payment, const NodeSight& node, Instant now) {
    switch (payment.state) {
        case PaymentState::Paid:
        case PaymentState::Overpaid:
        case PaymentState::LatePaid: return ChargePhase::Paid;
        case PaymentState::Underpaid: return ChargePhase::Underpaid;
        case PaymentState::Expired: return ChargePhase::Expired;
        case PaymentState::Cancelled: return ChargePhase::Cancelled;
        case PaymentState::Failed: return ChargePhase::Failed;
        case PaymentState::Unknown: return ChargePhase::NotKnown;
        case PaymentState::Pending:
        case PaymentState::Held: break;
    }
    if (payment.intent != IntentState::Answered) return ChargePhase::Asking;
    if (!node.reachable) return ChargePhase::NotKnown;
    if (payment.state == PaymentState::Held) return ChargePhase::Held;
    if (happened(payment.expiresAt) && now >= payment.expiresAt) return ChargePhase::TimeOver;
    return ChargePhase::Waiting;
}

bool mayShowCode(ChargePhase phase) {
    return phase == ChargePhase::Waiting;
}

bool hasEnded(ChargePhase phase) {
    return phase == ChargePhase::None || phase == ChargePhase::Expired || phase == ChargePhase::Cancelled ||
           phase == ChargePhase::Failed;
}

Countdown countdownOf(const Payment& payment, Instant now) {
    constexpr Millis kMinute{60'000};
    Countdown countdown;
    if (!happened(payment.expiresAt)) return countdown;
    const Instant begin = happened(payment.shownAt) ? payment.shownAt : payment.createdAt;
    countdown.whole = std::max(Millis{0}, std::chrono::duration_cast<Millis>(payment.expiresAt - begin));
    countdown.left =
        std::clamp(std::chrono::duration_cast<Millis>(payment.expiresAt - now), Millis{0}, countdown.whole);
    countdown.lastMinute = countdown.left < kMinute;
    return countdown;
}

const Payment* lastCharge(const TicketDetails& details) {
    const Payment* last = nullptr;
    for (const Payment& payment : details.payments) {
        if (payment.tender != Tender::Lightning) continue;
        // An open one says more than a later one that failed at once.
        if (last == nullptr || isOpen(payment.state) || !isOpen(last->state)) last = &payment;
    }
    return last;
}

const Payment* paymentOf(const TicketDetails& details, PaymentId id) {
    const auto found = std::find_if(details.payments.begin(), details.payments.end(),
                                    [&](const Payment& payment) { return payment.id == id; });
    return found == details.payments.end() ? nullptr : &*found;
}

}  // namespace balcao
