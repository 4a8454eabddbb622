#pragma once

#include "storage/sql_value.h"
#include "tickets/ticket_store.h"

namespace balcao {

/// A ticket without its lines, from a row that holds every column of its table.
[[nodiscard]] Result<Ticket> ticketFrom(const Row& row);
/// A line; its money is in the ticket's currency.
[[nodiscard]] Result<Line> lineFrom(const Row& row, Currency currency);
[[nodiscard]] Result<TicketSummary> summaryFrom(const Row& row);
/// A sale as its ticket tells it; what its payments add is put in by `addPayments`.
[[nodiscard]] Result<SaleRow> saleFrom(const Row& row);
/// Takes the payment that says most: one that needs a person before one that is open, one that is open before
/// money that is here, that before a failure; of two alike the later.
[[nodiscard]] Result<void> addPayments(SaleRow& sale, const std::vector<Payment>& payments);

}  // namespace balcao
