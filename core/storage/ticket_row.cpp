#include "storage/ticket_row.h"

#include "money/rate.h"
#include "storage/sql_money.h"

namespace balcao {

namespace {

/// Greater says more.
int weight(PaymentState state) {
    switch (state) {
        case PaymentState::Unknown: return 7;
        case PaymentState::Underpaid: return 6;
        case PaymentState::LatePaid: return 5;
        case PaymentState::Overpaid: return 4;
        case PaymentState::Held:
        case PaymentState::Pending: return 3;
        case PaymentState::Paid: return 2;
        case PaymentState::Expired:
        case PaymentState::Cancelled:
        case PaymentState::Failed: return 1;
    }
    return 0;
}

/// What is missing or too much, at the price the customer was promised.
Result<Fiat> differenceOf(const Payment& payment) {
    const bool differs = payment.state == PaymentState::Underpaid || payment.state == PaymentState::Overpaid;
    if (!differs || !payment.quote) return Fiat{0, payment.amount.currency};
    const Quote& quote = *payment.quote;
    const bool under = payment.received < quote.msat;
    BALCAO_TRY(msat, under ? quote.msat.minus(payment.received) : payment.received.minus(quote.msat));
    return convert(msat, quote.rate, Rounding::HalfEven);
}

TicketNumber numberFrom(const Row& row) {
    return {row.text("prefix"), row.count("counter"), QDate::fromString(row.text("day"), Qt::ISODate)};
}

}  // namespace

Result<Ticket> ticketFrom(const Row& row) {
    Ticket ticket;
    ticket.id = row.id<TicketId>("id");
    ticket.number = numberFrom(row);
    BALCAO_TRY(priority, priorityFromText(row.text("priority")));
    ticket.priority = priority;
    BALCAO_TRY(state, ticketStateFromText(row.text("state")));
    ticket.state = state;
    ticket.parked = row.flag("parked");
    ticket.training = row.flag("training");
    ticket.customer = row.text("customer");
    ticket.customerId = row.id<CustomerId>("customer_id");
    ticket.sealedTaxId = row.text("tax_id");
    ticket.note = row.text("note");
    ticket.language = row.text("language");
    BALCAO_TRY(currency, currencyFrom(row, "currency"));
    ticket.currency = currency;
    ticket.registerId = row.id<RegisterId>("register_id");
    ticket.registerName = row.text("register_name");
    ticket.servedBy = row.id<PersonId>("served_by");
    ticket.servedByName = row.text("served_by_name");
    ticket.openedAt = row.instant("opened_at");
    ticket.calledAt = row.instant("called_at");
    ticket.startedAt = row.instant("started_at");
    ticket.finishedAt = row.instant("finished_at");
    ticket.version = row.integer("version");
    return ticket;
}

Result<Line> lineFrom(const Row& row, Currency currency) {
    Line line;
    line.id = row.id<LineId>("id");
    line.operation = row.id<OperationId>("operation_id");
    line.code = row.text("code");
    line.name = row.text("name");
    line.quantity = row.count("quantity");
    line.unitPrice = {row.integer("unit_minor"), currency};
    if (!row.isNull("unit_sat")) line.unitSat = Sat(row.integer("unit_sat"));
    line.discount = {{row.integer("discount_minor"), currency}, row.text("discount_reason")};
    line.tax = {row.count("tax_basis_points"), row.flag("tax_added") ? TaxMode::Added : TaxMode::Included};
    return line;
}

Result<TicketSummary> summaryFrom(const Row& row) {
    TicketSummary summary;
    summary.id = row.id<TicketId>("id");
    summary.number = numberFrom(row);
    BALCAO_TRY(priority, priorityFromText(row.text("priority")));
    summary.priority = priority;
    BALCAO_TRY(state, ticketStateFromText(row.text("state")));
    summary.state = state;
    summary.parked = row.flag("parked");
    summary.training = row.flag("training");
    summary.customer = row.text("customer");
    summary.firstLine = row.text("first_line");
    summary.lineCount = row.count("line_count");
    summary.registerId = row.id<RegisterId>("register_id");
    summary.registerName = row.text("register_name");
    summary.openedAt = row.instant("opened_at");
    summary.calledAt = row.instant("called_at");
    summary.startedAt = row.instant("started_at");
    return summary;
}

Result<SaleRow> saleFrom(const Row& row) {
    SaleRow sale;
    sale.ticket = row.id<TicketId>("id");
    sale.number = numberFrom(row);
    BALCAO_TRY(state, ticketStateFromText(row.text("state")));
    sale.state = state;
    sale.training = row.flag("training");
    sale.firstLine = row.text("first_line");
    sale.lineCount = row.count("line_count");
    BALCAO_TRY(total, fiatFrom(row, "total_minor", "currency"));
    sale.total = total;
    sale.at = row.instant("sale_at");
    sale.short_ = Fiat{0, total.currency};
    sale.openTasks = row.count("open_tasks");
    return sale;
}

Result<void> addPayments(SaleRow& sale, const std::vector<Payment>& payments) {
    const Payment* most = nullptr;
    for (const Payment& payment : payments) {  // by creation, so that of two alike the later stays
        if (!most || weight(payment.state) >= weight(most->state)) most = &payment;
    }
    if (!most) return {};
    sale.paymentState = most->state;
    sale.tender = most->tender;
    BALCAO_TRY(difference, differenceOf(*most));
    sale.short_ = difference;
    return {};
}

}  // namespace balcao
