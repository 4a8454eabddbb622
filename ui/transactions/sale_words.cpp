#include "ui/transactions/sale_words.h"

#include "money/amount_text.h"
#include "ui/text/state_text.h"

#include <QLocale>

#include <algorithm>

namespace balcao {

QString SaleWords::task(const Task& task) {
    const QString amount = formatFiat(task.amount, QLocale());
    switch (task.kind) {
        case TaskKind::LatePayment: return tr("%1 arrived after the charge had ended.").arg(amount);
        case TaskKind::Surplus: return tr("The customer paid %1 too much.").arg(amount);
        case TaskKind::Underpaid: return tr("The customer paid too little: %1 are missing.").arg(amount);
        case TaskKind::DuplicatePayment: return tr("%1 were paid a second time.").arg(amount);
        case TaskKind::UnknownOutcome:
            return tr("The node has not said whether the charge of %1 was paid.").arg(amount);
    }
    return {};
}

QString SaleWords::taskAdvice(TaskKind kind) {
    switch (kind) {
        case TaskKind::LatePayment:
        case TaskKind::Surplus:
        case TaskKind::DuplicatePayment:
            return tr(
                "The money is in the node. Agree with the customer what becomes of it, and write it down.");
        case TaskKind::Underpaid:
            return tr(
                "What arrived is in the node. Charge the rest or agree with the customer, and write it "
                "down.");
        case TaskKind::UnknownOutcome:
            return tr("The charge stays watched. Ask for the payment proof, or wait for the node.");
    }
    return {};
}

QString SaleWords::priority(Priority priority) {
    switch (priority) {
        case Priority::Normal: return tr("Normal");
        case Priority::Preferred:
        case Priority::Over80: break;
    }
    return priorityWord(priority);
}

namespace {

void addPaymentEvents(const Payment& payment, std::vector<SaleEvent>& events) {
    using Tone = SaleEvent::Tone;
    if (payment.tender == Tender::Cash) {
        events.push_back({payment.createdAt,
                          SaleWords::tr("Cash received: %1").arg(formatFiat(payment.given, QLocale())),
                          {},
                          Tone::Good});
        return;
    }
    events.push_back({payment.createdAt, SaleWords::tr("Charge made"), {}, Tone::Plain});
    if (happened(payment.shownAt)) {
        events.push_back({payment.shownAt, SaleWords::tr("Checked and shown"), payment.backend, Tone::Plain});
    }
    if (happened(payment.settledAt)) {
        const QString sats = formatSat(toSat(payment.received, Rounding::Down), QLocale());
        const bool whole = payment.state == PaymentState::Paid;
        events.push_back({payment.settledAt, SaleWords::tr("%1 sats arrived").arg(sats), payment.backend,
                          whole ? Tone::Good : Tone::Attention});
    } else if (payment.state == PaymentState::Expired && happened(payment.expiresAt)) {
        events.push_back({payment.expiresAt, SaleWords::tr("Expired without payment"), {}, Tone::Plain});
    } else if (payment.state == PaymentState::Failed) {
        events.push_back(
            {payment.createdAt, SaleWords::tr("Charge failed"), toText(payment.failure.code), Tone::Bad});
    }
}

}  // namespace

std::vector<SaleEvent> saleEvents(const TicketDetails& details) {
    using Tone = SaleEvent::Tone;
    const Ticket& ticket = details.ticket;
    std::vector<SaleEvent> events;
    events.push_back({ticket.openedAt, SaleWords::tr("Ticket opened"), {}, Tone::Plain});
    if (happened(ticket.calledAt)) {
        events.push_back({ticket.calledAt, SaleWords::tr("Called"), ticket.registerName, Tone::Plain});
    }
    if (happened(ticket.startedAt)) {
        events.push_back(
            {ticket.startedAt, SaleWords::tr("Service began"), ticket.servedByName, Tone::Plain});
    }
    for (const Payment& payment : details.payments) addPaymentEvents(payment, events);
    for (const Task& task : details.tasks) {
        events.push_back({task.createdAt, SaleWords::tr("To do: a person must look"), {}, Tone::Attention});
        if (happened(task.doneAt))
            events.push_back({task.doneAt, SaleWords::tr("Done by a person"), {}, Tone::Good});
    }
    if (happened(ticket.finishedAt)) {
        const bool paid = ticket.state == TicketState::Paid;
        events.push_back({ticket.finishedAt, stateLook(ticket.state).word, ticket.servedByName,
                          paid ? Tone::Good : Tone::Plain});
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const SaleEvent& a, const SaleEvent& b) { return a.at < b.at; });
    return events;
}

SaleRow saleRowOf(const TicketDetails& details) {
    const Ticket& ticket = details.ticket;
    SaleRow row;
    row.ticket = ticket.id;
    row.number = ticket.number;
    row.state = ticket.state;
    row.training = ticket.training;
    row.lineCount = static_cast<int>(ticket.lines.size());
    if (!ticket.lines.empty()) row.firstLine = ticket.lines.front().name;
    row.total = details.totals.total;
    row.at = happened(ticket.finishedAt) ? ticket.finishedAt : ticket.openedAt;
    // The same order as the list's own: attention speaks before a plain payment, and that before nothing.
    const auto weight = [](PaymentState state) {
        switch (state) {
            case PaymentState::Unknown: return 9;
            case PaymentState::Underpaid:
            case PaymentState::Overpaid:
            case PaymentState::LatePaid: return 8;
            case PaymentState::Held:
            case PaymentState::Pending: return 6;
            case PaymentState::Paid: return 5;
            case PaymentState::Expired: return 3;
            case PaymentState::Failed: return 2;
            case PaymentState::Cancelled: return 1;
        }
        return 0;
    };
    for (const Payment& payment : details.payments) {
        if (row.paymentState && weight(*row.paymentState) >= weight(payment.state)) continue;
        row.paymentState = payment.state;
        row.tender = payment.tender;
        if (happened(payment.settledAt)) row.at = std::max(row.at, payment.settledAt);
    }
    for (const Task& task : details.tasks) {
        if (task.state == TaskState::Done) continue;
        ++row.openTasks;
        if (task.kind == TaskKind::Surplus || task.kind == TaskKind::Underpaid) row.short_ = task.amount;
    }
    return row;
}

}  // namespace balcao
