#include "ui/counter/ticket_presenter.h"

#include <algorithm>

namespace balcao {

using Repeat = CommandQueue::Repeat;

TicketPresenter::TicketPresenter(const CounterServices& services, QObject* parent)
    : QObject(parent), m_s(services), m_queue(services.ids, this) {
    connect(&m_queue, &CommandQueue::busyChanged, this, &TicketPresenter::busyChanged);
}

bool TicketPresenter::editable() const {
    if (!m_details) return false;
    const TicketState state = m_details->ticket.state;
    return state == TicketState::Waiting || state == TicketState::Called || state == TicketState::Serving;
}

bool TicketPresenter::chargeable() const {
    return m_details && editable() && m_details->open.minor > 0;
}

bool TicketPresenter::partlyPaid() const {
    return m_details && m_details->covered.minor > 0 && m_details->open.minor > 0;
}

const Line* TicketPresenter::line(LineId id) const {
    if (!m_details) return nullptr;
    const auto& lines = m_details->ticket.lines;
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const Line& l) { return l.id == id; });
    return found == lines.end() ? nullptr : &*found;
}

OnTicket TicketPresenter::onTicket(CommandId id, TicketId ticket) const {
    return {.id = id, .actor = m_s.actor, .ticket = ticket};
}

void TicketPresenter::submit(const QString& question, Repeat repeat, Run run, CommandQueue::Then then) {
    m_queue.submit(question, repeat, std::move(run),
                   [this, then = std::move(then)](const Result<TicketDetails>& result) {
                       if (!result) {
                           Q_EMIT refused(result.error());
                           refresh();
                           return;
                       }
                       then(result);
                   });
}

void TicketPresenter::simple(const QString& question,
                             Future<TicketDetails> (TicketService::*command)(const OnTicket&),
                             TicketId ticket, After after, std::function<void(const TicketDetails&)> then) {
    submit(
        question % u'|' % ticket.text(), Repeat::Once,
        [this, &tickets = m_s.tickets, command, ticket](CommandId id) {
            return (tickets.*command)(onTicket(id, ticket));
        },
        [this, after, then = std::move(then)](const Result<TicketDetails>& result) {
            if (after == After::Show) {
                take(*result);
            } else {
                if (id() == result->ticket.id) clear();
                Q_EMIT released();
            }
            if (then) then(*result);
        });
}

void TicketPresenter::openNew(const NewTicket& wanted) {
    submit(
        QStringLiteral("open"), Repeat::Once,
        [this, wanted](CommandId id) {
            return m_s.tickets.open({.id = id,
                                     .actor = m_s.actor,
                                     .operation = std::nullopt,
                                     .quantity = 1,
                                     .priority = wanted.priority,
                                     .customer = wanted.customer,
                                     .note = wanted.note,
                                     .serveNow = wanted.serveNow,
                                     .training = m_s.training});
        },
        [this, wanted](const Result<TicketDetails>& result) {
            if (wanted.serveNow) {
                take(*result);
            } else {
                Q_EMIT queued(result->ticket);
            }
        });
}

void TicketPresenter::callNext() {
    simple(QStringLiteral("callNext"), &TicketService::callNext, TicketId(), After::Show,
           [this](const TicketDetails& details) { Q_EMIT calledTicket(details.ticket); });
}

void TicketPresenter::call(TicketId ticket) {
    simple(QStringLiteral("call"), &TicketService::call, ticket, After::Show,
           [this](const TicketDetails& details) { Q_EMIT calledTicket(details.ticket); });
}

void TicketPresenter::startIfCalled() {
    if (!m_details || m_details->ticket.state != TicketState::Called) return;
    simple(QStringLiteral("start"), &TicketService::start, id(), After::Show);
}

void TicketPresenter::noShow() {
    if (m_details) simple(QStringLiteral("noShow"), &TicketService::noShow, id(), After::Release);
}

void TicketPresenter::transfer() {
    if (m_details) simple(QStringLiteral("transfer"), &TicketService::transfer, id(), After::Release);
}

void TicketPresenter::park() {
    if (!m_details) return;
    simple(QStringLiteral("park"), &TicketService::park, id(), After::Release,
           [this](const TicketDetails& details) { Q_EMIT parkedTicket(details.ticket); });
}

void TicketPresenter::resume(TicketId ticket) {
    simple(QStringLiteral("resume"), &TicketService::resume, ticket, After::Show);
}

void TicketPresenter::add(const Operation& operation, int quantity, const std::optional<Fiat>& openPrice) {
    const QString question = QStringLiteral("add|") % operation.id.text() % u'|' % QString::number(quantity) %
                             u'|' % QString::number(openPrice ? openPrice->minor : -1);
    const auto added = [this](const Result<TicketDetails>& result) {
        take(*result);
        if (const Line* touched = line(m_lastTouched)) Q_EMIT lineAdded(*touched);
    };
    if (!m_details && openPrice) {
        // A ticket is opened with a priced operation or empty; an open price is added after it.
        openNew({});
    }
    startIfCalled();
    submit(
        question, Repeat::Allowed,
        [this, operation, quantity, openPrice](CommandId command) -> Future<TicketDetails> {
            if (!m_details) {
                return m_s.tickets.open({.id = command,
                                         .actor = m_s.actor,
                                         .operation = operation.id,
                                         .quantity = quantity,
                                         .priority = Priority::Normal,
                                         .customer = {},
                                         .note = {},
                                         .serveNow = true,
                                         .training = m_s.training});
            }
            return m_s.tickets.addLine({.id = command,
                                        .actor = m_s.actor,
                                        .ticket = id(),
                                        .operation = operation.id,
                                        .quantity = quantity,
                                        .openPrice = openPrice});
        },
        added);
}

void TicketPresenter::setQuantity(LineId wanted, int quantity) {
    if (!m_details) return;
    submit(
        QStringLiteral("quantity|") % wanted.text() % u'|' % QString::number(quantity), Repeat::Once,
        [this, wanted, quantity](CommandId command) {
            return m_s.tickets.changeQuantity(
                {.id = command, .actor = m_s.actor, .ticket = id(), .line = wanted, .quantity = quantity});
        },
        [this](const Result<TicketDetails>& result) { take(*result); });
}

void TicketPresenter::describe(const Description& description) {
    if (!m_details) return;
    submit(
        QStringLiteral("describe|") % id().text() % u'|' % description.customer.value_or(QString()) % u'|' %
            description.note.value_or(QString()) % u'|' % description.language.value_or(QString()) % u'|' %
            (description.priority ? toText(*description.priority) : QString()),
        Repeat::Once,
        [this, description](CommandId command) {
            return m_s.tickets.describe({.id = command,
                                         .actor = m_s.actor,
                                         .ticket = id(),
                                         .customer = description.customer,
                                         .note = description.note,
                                         .language = description.language,
                                         .priority = description.priority});
        },
        [this](const Result<TicketDetails>& result) { take(*result); });
}

void TicketPresenter::nameCustomer(CustomerId customer, bool taxIdOnReceipt) {
    if (!m_details) return;
    submit(
        QStringLiteral("customer|") % id().text() % u'|' % customer.text() % u'|' %
            QString::number(taxIdOnReceipt ? 1 : 0),
        Repeat::Once,
        [this, customer, taxIdOnReceipt](CommandId command) {
            return m_s.tickets.nameCustomer({.id = command,
                                             .actor = m_s.actor,
                                             .ticket = id(),
                                             .customer = customer,
                                             .taxIdOnReceipt = taxIdOnReceipt});
        },
        [this](const Result<TicketDetails>& result) { take(*result); });
}

void TicketPresenter::putTaxId(const QString& said) {
    if (!m_details) return;
    submit(
        QStringLiteral("tax_id|") % id().text() % u'|' % said, Repeat::Once,
        [this, said](CommandId command) {
            return m_s.tickets.putTaxId({.id = command, .actor = m_s.actor, .ticket = id(), .taxId = said});
        },
        [this](const Result<TicketDetails>& result) { take(*result); });
}

void TicketPresenter::touch(const TicketDetails& now) {
    // The line that is new or has another quantity is the one the clerk is busy with.
    for (const Line& candidate : now.ticket.lines) {
        const Line* before =
            m_details && m_details->ticket.id == now.ticket.id ? line(candidate.id) : nullptr;
        if (before == nullptr || before->quantity != candidate.quantity) m_lastTouched = candidate.id;
    }
}

void TicketPresenter::take(const TicketDetails& details) {
    // A reading that was overtaken by a command's own answer must not undo what is on screen.
    if (m_details && m_details->ticket.id == details.ticket.id &&
        details.ticket.version < m_details->ticket.version) {
        return;
    }
    touch(details);
    m_details = details;
    readCustomer();
    Q_EMIT changed();
}

void TicketPresenter::readCustomer() {
    const CustomerId wanted = m_details ? m_details->ticket.customerId : CustomerId();
    if (wanted == m_shownCustomer) return;
    m_shownCustomer = wanted;
    m_customer.reset();
    const bool may = m_s.customers != nullptr && m_s.actor.capabilities.testFlag(Capability::CustomerRead);
    if (wanted.isNull() || !may) return;
    whenDone(m_s.customers->row(m_s.actor, wanted), this, [this, wanted](const Result<CustomerRow>& row) {
        if (wanted != m_shownCustomer) return;
        // Who was erased since, or cannot be opened here, has no name to show.
        if (row) m_customer = *row;
        Q_EMIT changed();
    });
}

void TicketPresenter::refreshCustomer() {
    if (m_shownCustomer.isNull()) return;
    m_shownCustomer = CustomerId();
    readCustomer();
}

void TicketPresenter::show(TicketId ticket) {
    const quint64 token = ++m_showToken;
    whenDone(m_s.tickets.details(ticket), this, [this, token](const Result<TicketDetails>& result) {
        if (token != m_showToken) return;
        if (!result) {
            Q_EMIT refused(result.error());
            return;
        }
        take(*result);
    });
}

void TicketPresenter::refresh() {
    if (!m_details) return;
    whenDone(m_s.tickets.details(id()), this, [this](const Result<TicketDetails>& result) {
        if (result && m_details && result->ticket.id == id()) take(*result);
    });
}

void TicketPresenter::clear() {
    ++m_showToken;
    if (!m_details) return;
    m_details.reset();
    m_lastTouched = LineId();
    readCustomer();
    Q_EMIT changed();
}

}  // namespace balcao
