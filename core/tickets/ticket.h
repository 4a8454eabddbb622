#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "operations/operation.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace balcao {

enum class TicketState { Waiting, Called, Serving, PendingPayment, Paid, Cancelled, NoShow };
enum class Priority {
    Normal,
    Preferred,  ///< elderly, pregnant, disabled … as the law says
    Over80      ///< comes before the other preferred ones
};

[[nodiscard]] QString toText(TicketState state);
[[nodiscard]] QString toText(Priority priority);
[[nodiscard]] Result<TicketState> ticketStateFromText(const QString& text);
[[nodiscard]] Result<Priority> priorityFromText(const QString& text);

/// What people call out: "A 047". Unique per day and tenant; training has a series of its own.
struct TicketNumber {
    QString prefix;
    int counter = 0;
    QDate day;
    [[nodiscard]] QString text() const;  ///< "A 047"
};

struct Discount {
    Fiat amount;     ///< of the whole line; zero: none
    QString reason;  ///< required when the amount is not zero
};

/// One operation in a ticket. Name and price are copied: a later change of the catalogue changes no ticket.
struct Line {
    LineId id;
    OperationId operation;
    QString code;
    QString name;
    int quantity = 1;
    Fiat unitPrice;
    std::optional<Sat>
        unitSat;  ///< set when the operation is priced in satoshis; unitPrice is then its worth when added
    Discount discount;
    TaxRule tax;
};

/// All in the ticket's currency. total = subtotal − discount + tax added; `tax` is the whole tax, included or
/// added.
struct Totals {
    Fiat subtotal;
    Fiat discount;
    Fiat tax;
    Fiat taxAdded;
    Fiat total;
};

/// One customer's visit or basket.
struct Ticket {
    TicketId id;
    TicketNumber number;
    Priority priority = Priority::Normal;
    TicketState state = TicketState::Waiting;
    bool parked = false;
    bool training = false;
    QString customer;       ///< what somebody typed to call them by
    CustomerId customerId;  ///< who it is for, where somebody said so; null: nobody knows
    QString
        sealedTaxId;  ///< the CPF or CNPJ their receipt shows, sealed with their key; empty: it shows none
    QString note;
    QString language;  ///< of the customer: "pt", "en", "es"; empty: the office's
    Currency currency;
    std::vector<Line> lines;
    RegisterId registerId;  ///< who serves it; null while it waits
    QString registerName;
    PersonId servedBy;
    QString servedByName;
    Instant openedAt;
    Instant calledAt;
    Instant startedAt;
    Instant finishedAt;
    qint64 version = 0;
};

/// A ticket in a list: no lines.
struct TicketSummary {
    TicketId id;
    TicketNumber number;
    Priority priority = Priority::Normal;
    TicketState state = TicketState::Waiting;
    bool parked = false;
    bool training = false;
    QString customer;
    QString firstLine;
    int lineCount = 0;
    RegisterId registerId;
    QString registerName;
    Instant openedAt;
    Instant calledAt;
    Instant startedAt;
};

}  // namespace balcao
