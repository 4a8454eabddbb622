#pragma once

#include "ledger/ledger.h"
#include "payments/payment.h"
#include "tickets/ticket.h"

namespace balcao {

/// The double entry of each thing that happens to money at the counter: pure, balanced per unit by
/// construction.

/// A charge was made: what would come in, and what of the ticket it would cover.
[[nodiscard]] std::vector<Posting> chargeReserved(const Payment& payment);
/// Lightning money arrived. `covered` of the ticket at the quote; the rest is surplus.
[[nodiscard]] Result<std::vector<Posting>> lightningSettled(const Payment& payment, const Fiat& covered,
                                                            Msat received);
/// More arrived for a payment that had settled before.
[[nodiscard]] std::vector<Posting> moreArrived(const Payment& payment, Msat more);
[[nodiscard]] std::vector<Posting> cashReceived(const Payment& payment);
/// The ticket is covered: the sale with its tax and discounts.
[[nodiscard]] Result<std::vector<Posting>> ticketSold(const Ticket& ticket, const Totals& totals);

}  // namespace balcao
