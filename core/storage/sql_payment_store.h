#pragma once

#include "payments/payment_store.h"
#include "storage/sql_value.h"

namespace balcao {

/// A payment from a row that holds every column of its table.
[[nodiscard]] Result<Payment> paymentFrom(const Row& row);

class SqlPaymentStore final : public PaymentStore {
 public:
    [[nodiscard]] Result<std::optional<Payment>> byId(Transaction& t, PaymentId id) override;
    [[nodiscard]] Result<std::optional<Payment>> byHash(Transaction& t, const QByteArray& hash) override;
    [[nodiscard]] Result<std::vector<Payment>> ofTicket(Transaction& t, TicketId id) override;
    [[nodiscard]] Result<std::vector<Payment>> ofTickets(Transaction& t, TicketId first,
                                                         TicketId last) override;
    [[nodiscard]] Result<std::vector<Payment>> watched(Transaction& t, const QString& backend,
                                                       Instant since) override;
    [[nodiscard]] Result<std::vector<Payment>> unanswered(Transaction& t, RegisterId id) override;
    void save(Transaction& t, const Payment& payment) override;
    [[nodiscard]] Result<std::vector<Payment>> page(Transaction& t, PaymentId after, int limit) override;
    [[nodiscard]] Result<quint64> settleIndex(Transaction& t, const QString& backend) override;
    void raiseSettleIndex(Transaction& t, const QString& backend, quint64 index) override;
};

class SqlTaskStore final : public TaskStore {
 public:
    void save(Transaction& t, const Task& task) override;
    [[nodiscard]] Result<std::optional<Task>> byId(Transaction& t, TaskId id) override;
    [[nodiscard]] Result<std::vector<Task>> ofTicket(Transaction& t, TicketId id) override;
    [[nodiscard]] Result<std::vector<Task>> open(Transaction& t, int limit) override;
    [[nodiscard]] Result<int> openCount(Transaction& t) override;
};

}  // namespace balcao
