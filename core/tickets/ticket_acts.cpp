// What takes more than a clerk's word: the part of TicketService that a second person may approve.

#include "tickets/ticket_service.h"

#include <algorithm>

namespace balcao {

Act actOf(const DiscountLine& command, qint64 version) {
    const Fiat& amount = command.discount.amount;
    return {command.id,
            QStringLiteral("ticket.discount"),
            command.ticket.text(),
            version,
            {{QStringLiteral("line"), command.line.text()},
             {QStringLiteral("amount"),
              QString(QString::number(amount.minor) + QLatin1Char(' ') + amount.currency.code())},
             {QStringLiteral("reason"), command.discount.reason}},
            Capability::TicketDiscount};
}

Act actOf(const CancelTicket& command, qint64 version) {
    return {command.id, QStringLiteral("ticket.cancel"), command.ticket.text(), version,
            {},         Capability::TicketCancel};
}

Future<TicketDetails> TicketService::cancel(const CancelTicket& c) {
    return change(c.actor, c.ticket, {actOf(c, 0), c.approval},
                  [this, id = c.ticket](Transaction& t, Ticket ticket) -> Result<Ticket> {
                      BALCAO_TRY(payments, m_s.payments.ofTicket(t, id));
                      const bool waits =
                          std::any_of(payments.begin(), payments.end(), [](const Payment& payment) {
                              return isOpen(payment.state) || !payment.covered.isZero();
                          });
                      if (waits) {
                          return fail(ErrorCode::StateConflict, QStringLiteral("a charge is open or paid"),
                                      {{QStringLiteral("state"), QStringLiteral("pending_payment")}});
                      }
                      return cancelled(std::move(ticket), m_clock.now());
                  });
}

Future<TicketDetails> TicketService::discount(const DiscountLine& c) {
    const auto isFree = [line = c.line, discount = c.discount, percent = m_approvals.discountPercent](
                            const Ticket& ticket) { return isWithin(ticket, line, discount, percent); };
    return change(c.actor, c.ticket, {actOf(c, 0), c.approval, isFree},
                  [line = c.line, discount = c.discount](Transaction&, Ticket ticket) {
                      return withDiscount(std::move(ticket), line, discount);
                  });
}

}  // namespace balcao
