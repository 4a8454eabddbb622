#pragma once

#include "payments/payment.h"
#include "tickets/sale_filter.h"
#include "tickets/ticket.h"

#include <optional>
#include <vector>

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

/// A page of sales, newest first.
struct SaleQuery {
    SaleFilter filter;        ///< its days are `at`
    FilterRange<Instant> at;  ///< both included
    std::optional<SaleCursor> before;
    int limit = 0;
    /// How many sales one look of a filter goes through, so that none reads them all.
    int span = 20'000;
};

/// What was found and where the next page begins; without `next` there is nothing older. With a filter a page
/// may hold few rows or none and still have a next: one look goes through so many sales and no more.
struct SalePage {
    std::vector<SaleRow> rows;
    std::optional<SaleCursor> next;
};

struct DayTotal {
    Fiat total;
    int sales = 0;
};

}  // namespace balcao
