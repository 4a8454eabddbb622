// What a second person may approve: a part of TicketPresenter.
#include "ui/counter/ticket_presenter.h"

namespace balcao {

template <typename Command>
void TicketPresenter::submitApprovable(const QString& question, Command command,
                                       std::function<Future<TicketDetails>(const Command&)> run,
                                       WantedAct wanted, CommandQueue::Then then) {
    const auto ask = [run, command](CommandId id) mutable {
        command.id = id;
        return run(command);
    };
    m_queue.submit(question, CommandQueue::Repeat::Once, ask,
                   [this, question, command, run = std::move(run), wanted = std::move(wanted),
                    then = std::move(then)](const Result<TicketDetails>& result) mutable {
                       if (result) return then(result);
                       if (result.error().code != ErrorCode::ApprovalNeeded || !m_s.approvals || !m_details) {
                           Q_EMIT refused(result.error());
                           refresh();
                           return;
                       }
                       // An id of its own, which the approval is bound to and which stays the same until it
                       // is done.
                       command.id = m_s.ids.make<CommandId>();
                       wanted.shown = *m_details;
                       wanted.act = actOf(command, m_details->ticket.version);
                       wanted.carryOut = [this, question, command, run, then](
                                             const Approval& approval,
                                             const CommandQueue::Then& heard) mutable {
                           command.approval = approval;
                           m_queue.submit(
                               question % QStringLiteral("|approved"), CommandQueue::Repeat::Once,
                               [run, command](CommandId) { return run(command); },
                               [then, heard](const Result<TicketDetails>& done) {
                                   if (done) then(done);
                                   heard(done);
                               });
                       };
                       Q_EMIT approvalNeeded(wanted);
                   });
}

void TicketPresenter::cancelTicket() {
    if (!m_details) return;
    const CancelTicket command{.id = {}, .actor = m_s.actor, .ticket = id()};
    submitApprovable<CancelTicket>(
        QStringLiteral("cancel|") % id().text(), command,
        [&tickets = m_s.tickets](const CancelTicket& c) { return tickets.cancel(c); }, {},
        [this](const Result<TicketDetails>& result) {
            if (id() == result->ticket.id) clear();
            Q_EMIT released();
        });
}

void TicketPresenter::discount(LineId wanted, const Discount& discount) {
    if (!m_details) return;
    const DiscountLine command{
        .id = {}, .actor = m_s.actor, .ticket = id(), .line = wanted, .discount = discount};
    WantedAct act;
    act.line = wanted;
    act.discount = discount;
    submitApprovable<DiscountLine>(
        QStringLiteral("discount|") % wanted.text() % u'|' % QString::number(discount.amount.minor) % u'|' %
            discount.reason,
        command, [&tickets = m_s.tickets](const DiscountLine& c) { return tickets.discount(c); },
        std::move(act), [this](const Result<TicketDetails>& result) { take(*result); });
}

}  // namespace balcao
