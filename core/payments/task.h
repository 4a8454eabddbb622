#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "money/amount.h"
#include "money/fiat.h"

namespace balcao {

/// Why money or an outcome needs a person.
enum class TaskKind {
    LatePayment,       ///< arrived after the charge had ended; the ticket was not covered by it
    Surplus,           ///< more than was asked
    Underpaid,         ///< less than was asked
    DuplicatePayment,  ///< the ticket was already covered
    UnknownOutcome     ///< the node has not answered about a charge somebody may have paid
};
enum class TaskState { Open, Taken, Done };

[[nodiscard]] QString toText(TaskKind kind);
[[nodiscard]] QString toText(TaskState state);
[[nodiscard]] Result<TaskKind> taskKindFromText(const QString& text);
[[nodiscard]] Result<TaskState> taskStateFromText(const QString& text);

/// Work for a person, attached to a ticket and a payment: money is never ignored.
struct Task {
    TaskId id;
    TaskKind kind = TaskKind::Surplus;
    TaskState state = TaskState::Open;
    TicketId ticket;
    PaymentId payment;
    Fiat amount;  ///< what it is about, at the payment's own quote
    Msat msat;
    bool training = false;
    QString note;
    Instant createdAt;
    Instant doneAt;
    PersonId doneBy;
    qint64 version = 0;
};

}  // namespace balcao
