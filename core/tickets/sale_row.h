#pragma once

#include "payments/payment.h"
#include "tickets/ticket.h"

#include <optional>

namespace balcao {

/// A finished or charged ticket as the list of sales shows it.
struct SaleRow {
    TicketId ticket;
    TicketNumber number;
    TicketState state = TicketState::Paid;
    bool training = false;
    QString firstLine;
    int lineCount = 0;
    Fiat total;
    Instant at;                                ///< last thing that happened to it
    std::optional<PaymentState> paymentState;  ///< of the payment that says most: attention before paid
    std::optional<Tender> tender;
    Fiat short_;  ///< missing (underpaid) or over (overpaid) at the quote; else zero
    int openTasks = 0;
};

/// Where a page of sales begins: newest first, after this row.
struct SaleCursor {
    Instant at;
    TicketId ticket;
};

struct DayTotal {
    Fiat total;
    int sales = 0;
};

}  // namespace balcao
