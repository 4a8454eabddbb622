#include "ui/counter/paid_sale.h"

namespace balcao {

namespace {

/// A place without a printer hears nothing of it, sale after sale.
bool noneChosen(const Error& printing) {
    return printing.code == ErrorCode::NotFound && !printing.facts.contains(QStringLiteral("printer"));
}

}  // namespace

PaidSale::PaidSale(const CounterServices& services, QObject* parent) : QObject(parent), m_s(services) {}

void PaidSale::take(const TicketDetails& details, const Payment& payment) {
    m_ticket = details;
    m_by = payment;
    m_receipt.reset();
    m_printing = Printing::None;
}

void PaidSale::clear() {
    m_ticket.reset();
    m_by.reset();
    m_receipt.reset();
    m_printing = Printing::None;
}

void PaidSale::fetchReceipt() {
    if (!m_ticket) return;
    const TicketId ticket = m_ticket->ticket.id;
    whenDone(m_s.receipts.receipt(m_s.actor, ticket), this, [this, ticket](const Result<Receipt>& result) {
        if (!m_ticket || m_ticket->ticket.id != ticket) return;
        if (!result) {
            m_printing = Printing::Failed;
            Q_EMIT refused(result.error());
            return;
        }
        m_receipt = *result;
        Q_EMIT changed();
        print(false);
    });
}

void PaidSale::print(bool asked) {
    if (!m_receipt || !m_s.print || m_printing == Printing::Running) return;
    m_printing = Printing::Running;
    Q_EMIT changed();
    whenDone(m_s.print(*m_receipt), this,
             [this, ticket = m_receipt->details.ticket, asked](const Result<Done>& result) {
                 onPrinted(ticket, result, asked);
             });
}

void PaidSale::onPrinted(const Ticket& ticket, const Result<Done>& result, bool asked) {
    const bool noPrinter = !result && noneChosen(result.error());
    if (m_ticket && m_ticket->ticket.id == ticket.id) {
        m_printing = result       ? Printing::Done
                     : !noPrinter ? Printing::Failed
                     : asked      ? Printing::NoPrinter
                                  : Printing::None;
        Q_EMIT changed();
        return;
    }
    // The clerk went on before the printer answered: what went well is no news.
    if (!result && !noPrinter) Q_EMIT notPrinted(ticket, result.error());
}

}  // namespace balcao
