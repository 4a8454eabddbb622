#pragma once

#include "base/database.h"
#include "payments/payment.h"
#include "payments/task.h"

#include <optional>
#include <vector>

namespace balcao {

class PaymentStore {
 public:
    virtual ~PaymentStore() = default;
    [[nodiscard]] virtual Result<std::optional<Payment>> byId(Transaction& t, PaymentId id) = 0;
    [[nodiscard]] virtual Result<std::optional<Payment>> byHash(Transaction& t, const QByteArray& hash) = 0;
    [[nodiscard]] virtual Result<std::vector<Payment>> ofTicket(Transaction& t, TicketId id) = 0;
    /// Of every ticket from the first to the last id, both included, in the order of tickets and then of ids.
    [[nodiscard]] virtual Result<std::vector<Payment>> ofTickets(Transaction& t, TicketId first,
                                                                 TicketId last) = 0;
    /// Lightning payments of a back end that may still bring money: pending, held, unknown, underpaid, and
    /// expired or cancelled ones whose invoice ended after `since`. Any register's.
    [[nodiscard]] virtual Result<std::vector<Payment>> watched(Transaction& t, const QString& backend,
                                                               Instant since) = 0;
    /// Intents of a register that were stored but not answered: what a crash left in the middle.
    [[nodiscard]] virtual Result<std::vector<Payment>> unanswered(Transaction& t, RegisterId id) = 0;
    /// Inserts (version 0) or updates; announces Change{"payment", id}. Stale version: DatabaseConflict.
    virtual void save(Transaction& t, const Payment& payment) = 0;
    [[nodiscard]] virtual Result<std::vector<Payment>> page(Transaction& t, PaymentId after, int limit) = 0;

    /// Settlements seen in a back end's stream so far, so that a restart misses none.
    [[nodiscard]] virtual Result<quint64> settleIndex(Transaction& t, const QString& backend) = 0;
    virtual void raiseSettleIndex(Transaction& t, const QString& backend, quint64 index) = 0;
};

class TaskStore {
 public:
    virtual ~TaskStore() = default;
    virtual void save(Transaction& t, const Task& task) = 0;
    [[nodiscard]] virtual Result<std::optional<Task>> byId(Transaction& t, TaskId id) = 0;
    [[nodiscard]] virtual Result<std::vector<Task>> ofTicket(Transaction& t, TicketId id) = 0;
    [[nodiscard]] virtual Result<std::vector<Task>> open(Transaction& t, int limit) = 0;
    [[nodiscard]] virtual Result<int> openCount(Transaction& t) = 0;
};

}  // namespace balcao
