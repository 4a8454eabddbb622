#pragma once

#include "base/database.h"
#include "tickets/sale_row.h"
#include "tickets/ticket.h"

#include <optional>
#include <vector>

namespace balcao {

class TicketStore {
 public:
    virtual ~TicketStore() = default;
    [[nodiscard]] virtual Result<std::optional<Ticket>> byId(Transaction& t, TicketId id) = 0;
    /// The same, holding the row until the transaction ends: first read of every command on a ticket.
    [[nodiscard]] virtual Result<std::optional<Ticket>> lock(Transaction& t, TicketId id) = 0;
    /// By "A 047", "A047" or "47" on a day; newest first.
    [[nodiscard]] virtual Result<std::vector<TicketSummary>> byNumber(Transaction& t, const QString& prefix,
                                                                      int counter, QDate day) = 0;
    /// Takes the next number of a series. Never gives one twice, whatever the number of registers.
    [[nodiscard]] virtual Result<int> takeNumber(Transaction& t, QDate day, const QString& prefix,
                                                 bool training) = 0;
    /// Inserts (version 0) or updates with its lines; announces Change{"ticket", id}. `total` is stored
    /// beside it for lists. Stale version: DatabaseConflict.
    virtual void save(Transaction& t, const Ticket& ticket, const Totals& totals) = 0;
    /// Everything waiting, called, serving, parked or pending payment, by arrival.
    [[nodiscard]] virtual Result<std::vector<TicketSummary>> queue(Transaction& t, int limit) = 0;
    /// Charged, paid, cancelled-with-money … newest first.
    [[nodiscard]] virtual Result<SalePage> sales(Transaction& t, const SaleQuery& query) = 0;
    [[nodiscard]] virtual Result<DayTotal> dayTotal(Transaction& t, QDate day, bool training,
                                                    Currency currency) = 0;
    /// Those that name a customer, newest first, before one of them if it is given.
    [[nodiscard]] virtual Result<std::vector<TicketId>> ofCustomer(Transaction& t, CustomerId customer,
                                                                   const std::optional<TicketId>& before,
                                                                   int limit) = 0;
    /// Who a ticket is to name for this customer: the one they were merged into, or themselves; nothing for
    /// one who is not there or was erased. Held, so that nobody is erased meanwhile.
    [[nodiscard]] virtual Result<std::optional<CustomerId>> nameable(Transaction& t, CustomerId customer) = 0;
    /// They were there, at that time or later.
    virtual void seen(Transaction& t, CustomerId customer, Instant at) = 0;
    [[nodiscard]] virtual Result<std::vector<Ticket>> page(Transaction& t, TicketId after, int limit) = 0;
};

}  // namespace balcao
