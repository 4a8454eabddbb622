#pragma once

#include "tickets/ticket_store.h"

namespace balcao {

class SqlTicketStore final : public TicketStore {
 public:
    [[nodiscard]] Result<std::optional<Ticket>> byId(Transaction& t, TicketId id) override;
    [[nodiscard]] Result<std::optional<Ticket>> lock(Transaction& t, TicketId id) override;
    [[nodiscard]] Result<std::vector<TicketSummary>> byNumber(Transaction& t, const QString& prefix,
                                                              int counter, QDate day) override;
    [[nodiscard]] Result<int> takeNumber(Transaction& t, QDate day, const QString& prefix,
                                         bool training) override;
    void save(Transaction& t, const Ticket& ticket, const Totals& totals) override;
    [[nodiscard]] Result<std::vector<TicketSummary>> queue(Transaction& t, int limit) override;
    [[nodiscard]] Result<SalePage> sales(Transaction& t, const SaleQuery& query) override;
    [[nodiscard]] Result<DayTotal> dayTotal(Transaction& t, QDate day, bool training,
                                            Currency currency) override;
    [[nodiscard]] Result<std::vector<TicketId>> ofCustomer(Transaction& t, CustomerId customer,
                                                           const std::optional<TicketId>& before,
                                                           int limit) override;
    [[nodiscard]] Result<std::optional<CustomerId>> nameable(Transaction& t, CustomerId customer) override;
    void seen(Transaction& t, CustomerId customer, Instant at) override;
    [[nodiscard]] Result<std::vector<Ticket>> page(Transaction& t, TicketId after, int limit) override;

 private:
    enum class Hold { No, ForUpdate };
    [[nodiscard]] Result<std::optional<Ticket>> find(Transaction& t, TicketId id, Hold hold);
};

}  // namespace balcao
