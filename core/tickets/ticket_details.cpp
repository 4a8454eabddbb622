#include "payments/payment_rules.h"
#include "tickets/ticket_service.h"

namespace balcao {

Result<TicketDetails> readDetails(Transaction& t, TicketStore& tickets, PaymentStore& payments,
                                  TaskStore& tasks, TicketId id) {
    t.foresee([&] {
        (void)tickets.byId(t, id);
        (void)payments.ofTicket(t, id);
        (void)tasks.ofTicket(t, id);
    });
    BALCAO_TRY(ticket, tickets.byId(t, id));
    if (!ticket) return fail(ErrorCode::NotFound, QStringLiteral("no such ticket"));
    return detailsOf(t, *std::move(ticket), payments, tasks);
}

Result<TicketDetails> detailsOf(Transaction& t, Ticket ticket, PaymentStore& payments, TaskStore& tasks) {
    TicketDetails details;
    details.ticket = std::move(ticket);
    BALCAO_TRY(sum, totals(details.ticket));
    details.totals = sum;
    const TicketId id = details.ticket.id;
    BALCAO_TRY(ofTicket, payments.ofTicket(t, id));
    details.payments = std::move(ofTicket);
    BALCAO_TRY(open, tasks.ofTicket(t, id));
    details.tasks = std::move(open);
    BALCAO_TRY(done, covered(details.payments, details.ticket.currency));
    details.covered = done;
    BALCAO_TRY(rest, sum.total.minus(done));
    details.open = rest;
    return details;
}

}  // namespace balcao
