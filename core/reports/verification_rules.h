#pragma once

#include "ledger/ledger.h"
#include "payments/payment.h"
#include "reports/verification.h"
#include "tickets/ticket.h"

#include <vector>

namespace balcao {

/// What must hold of one ticket with all its payments and ledger transactions:
///   paid_once     a paid ticket is covered to its total, neither less nor more; no other one is covered
///   sold_once     exactly a paid ticket has exactly one sale in the ledger
///   booked_once   every payment that brought money is in the ledger once, and no other one is
///   booked_amount what the ledger says came in is what the payment says
///   reservation   closed at most once, and closed exactly when its payment ended
///   receivable    what the ledger says is owed is what the payments left open of a sale
///   stuck_ticket  none waits for a payment that can no longer come
///   training      everything of a ticket is training, or nothing is
[[nodiscard]] std::vector<Violation> checkTicket(const Ticket& ticket, const std::vector<Payment>& payments,
                                                 const std::vector<LedgerTransaction>& transactions);

/// What must hold of one payment:
///   proof        Lightning money is proven by the preimage of its hash; nothing unpaid has one
///   amount       the state says what was received: all of the quote, more, or less
///   covers       it covers no more of the ticket than it is for, and nothing without money
///   stuck_intent no question to the outside is left unanswered longer than Verification::kStuckAfter
[[nodiscard]] std::vector<Violation> checkPayment(const Payment& payment, Instant now);

}  // namespace balcao
