#pragma once

#include "base/result.h"
#include "money/rate.h"
#include "tickets/ticket.h"

namespace balcao {

/// What can be done to a ticket; each rule returns the ticket after it, or StateConflict (facts: state).
[[nodiscard]] Result<Ticket> called(Ticket ticket, RegisterId where, const QString& whereName, Instant now);
[[nodiscard]] Result<Ticket> started(Ticket ticket, RegisterId where, const QString& whereName, PersonId who,
                                     const QString& whoName, Instant now);
[[nodiscard]] Result<Ticket> noShow(Ticket ticket, Instant now);
[[nodiscard]] Result<Ticket> parked(Ticket ticket);
[[nodiscard]] Result<Ticket> resumed(Ticket ticket, RegisterId where, const QString& whereName);
/// Back to the queue for another register.
[[nodiscard]] Result<Ticket> transferred(Ticket ticket);
/// Serving → pending payment. NothingToCharge for a ticket without a positive total.
[[nodiscard]] Result<Ticket> charging(Ticket ticket);
/// Pending payment → serving, when the charge was cancelled, failed or expired.
[[nodiscard]] Result<Ticket> chargeEnded(Ticket ticket);
[[nodiscard]] Result<Ticket> paid(Ticket ticket, Instant now);
[[nodiscard]] Result<Ticket> cancelled(Ticket ticket, Instant now);

/// How somebody is called stands in the ticket for everybody to read, so it is no CPF and no CNPJ:
/// InvalidArgument (facts: field "customer", reason "tax_id").
[[nodiscard]] Result<void> checkCalled(const QString& customer);

/// Who it is for, or, with the null id, that nobody knows. Until it is paid or ended.
/// The receipt shows nobody's CPF or CNPJ until it is put in again.
[[nodiscard]] Result<Ticket> withCustomer(Ticket ticket, CustomerId customer);

/// Lines may be changed only while the ticket is waiting, called or serving.
[[nodiscard]] Result<Ticket> withLine(Ticket ticket, const Line& line);
/// A discount shrinks with what it was given for: fewer pieces never make it a larger part of the line.
[[nodiscard]] Result<Ticket> withQuantity(Ticket ticket, LineId line, int quantity);
[[nodiscard]] Result<Ticket> withoutLine(Ticket ticket, LineId line);
/// InvalidArgument (facts: field) for a discount without a reason or above the line's price.
[[nodiscard]] Result<Ticket> withDiscount(Ticket ticket, LineId line, const Discount& discount);

/// True for a discount that is at most that part of its line's price before it; false where there is no such
/// line.
[[nodiscard]] bool isWithin(const Ticket& ticket, LineId line, const Discount& discount, int percent);

inline constexpr int kMaxQuantity = 9'999;
inline constexpr int kMaxLines = 200;

/// The part of the tax that the prices already hold; the rest was added to them.
[[nodiscard]] Fiat taxIncluded(const Totals& totals);
[[nodiscard]] Result<Fiat> lineTotal(const Line& line);  ///< after discount, with added tax
[[nodiscard]] Result<Totals> totals(const Ticket& ticket);

/// Which of the waiting tickets is called next: over 80, then preferred, then by arrival; every third call
/// goes to a normal ticket when `preferredInARow` preferred ones went before, so nobody waits for ever.
[[nodiscard]] std::optional<TicketId> nextInQueue(const std::vector<TicketSummary>& waiting,
                                                  int preferredInARow);

}  // namespace balcao
