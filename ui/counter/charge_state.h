#pragma once

#include "tickets/ticket_service.h"

#include <optional>

namespace balcao {

/// What the charging screen is about, as one word.
enum class ChargePhase {
    None,
    Asking,    ///< the invoice is being made and checked
    Waiting,   ///< the code is on screen
    Held,      ///< money is locked in, not settled
    TimeOver,  ///< the code's time is over; money on its way may still settle
    NotKnown,  ///< the node does not answer: it may be paid or not
    Paid,
    Underpaid,
    Expired,
    Cancelled,
    Failed
};

/// What the node's condition adds to what is recorded.
struct NodeSight {
    bool reachable = true;
    Instant unreachableSince;
};

[[nodiscard]] ChargePhase phaseOf(const Payment& payment, const NodeSight& node, Instant now);

/// The code may be drawn: it was checked, can be paid, and we can see whether it was.
[[nodiscard]] bool mayShowCode(ChargePhase phase);
/// Nothing more is expected of this charge while it is on screen: the clerk may begin another.
[[nodiscard]] bool hasEnded(ChargePhase phase);

struct Countdown {
    Millis left{0};
    Millis whole{0};
    bool lastMinute = false;
};
/// What is left of an invoice's time.
[[nodiscard]] Countdown countdownOf(const Payment& payment, Instant now);

/// The open or last Lightning charge of a ticket; nullptr when it had none.
[[nodiscard]] const Payment* lastCharge(const TicketDetails& details);
[[nodiscard]] const Payment* paymentOf(const TicketDetails& details, PaymentId id);

}  // namespace balcao
