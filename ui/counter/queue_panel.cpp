#include "ui/counter/queue_panel.h"

#include "ui/counter/counter_actions.h"
#include "ui/counter/counter_words.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace balcao {

QueuePanel::QueuePanel(const CounterForm::Context& context, QWidget* parent)
    : QWidget(parent),
      m_c(context),
      m_count(new TextLabel(context.theme, TextStyle::Caption, {}, this)),
      m_current(new CurrentTicket(context.theme, this)),
      m_list(new QueueList(context.theme, this)),
      m_empty(new TextLabel(context.theme, TextStyle::Small, tr("Nobody is waiting."), this)),
      m_call(new ActionButton(context.theme, context.actions.callNext, this)) {
    const Theme& theme = m_c.theme;
    auto* head = new QHBoxLayout;
    head->addWidget(new TextLabel(theme, TextStyle::Column, tr("Queue"), this));
    head->addStretch(1);
    m_count->setRole(Role::Ink3);
    head->addWidget(m_count);
    m_empty->setRole(Role::Ink3);
    m_list->setAccessibleName(tr("Queue"));
    m_call->as(ActionButton::Look::Secondary, ActionButton::Size::Normal, ActionButton::Spread::Apart);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addLayout(head);
    column->addSpacing(theme.px(12));
    column->addWidget(m_current);
    column->addSpacing(theme.px(6));
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addWidget(m_call);
    connect(m_list, &RowList::opened, this, [this](int row) {
        const auto id = TicketId::fromText(m_list->at(row).id);
        if (id) m_c.presenter.open(*id);
    });
    connect(&theme, &Theme::changed, this, &QueuePanel::place);
    place();
}

void QueuePanel::place() {
    const Theme& theme = m_c.theme;
    setFixedWidth(theme.px(theme.isCompact() ? 248 : 256));
    layout()->setContentsMargins(theme.px(18), theme.px(18), theme.px(14), theme.px(14));
}

void QueuePanel::refresh() {
    QueuePresenter& queue = m_c.presenter.queue();
    const auto& details = m_c.presenter.ticket().details();
    const Instant now = m_c.presenter.services().clock.now();
    m_count->setPlain(queue.loaded() ? tr("%n waiting", nullptr, static_cast<int>(queue.waiting().size()))
                                     : QString());
    m_current->setVisible(details.has_value());
    if (details) {
        const Ticket& ticket = details->ticket;
        QString state = tr("being served");
        if (ticket.state == TicketState::Called) state = tr("called");
        if (ticket.state == TicketState::PendingPayment) state = tr("paying");
        if (ticket.state == TicketState::Paid) state = tr("paid");
        m_current->setTicket(ticket.number.text(), state, CounterWords::lines(ticket.lines));
    }
    std::vector<QueueItem> items;
    const auto add = [&](const TicketSummary& ticket, bool parked) {
        QueueItem item;
        item.id = ticket.id.text();
        item.number = ticket.number.text();
        item.service =
            ticket.lineCount > 0 ? CounterWords::lines(ticket.firstLine, ticket.lineCount) : ticket.customer;
        if (parked) {
            item.priority =
                ticket.state == TicketState::PendingPayment ? tr("Not confirmed") : tr("Set aside");
        } else if (ticket.priority != Priority::Normal) {
            item.priority = CounterWords::priority(ticket.priority);
        }
        item.wait = waitText(std::chrono::duration_cast<Millis>(now - ticket.openedAt));
        item.overLimit = !parked && queue.tooLong(ticket);
        item.parked = parked;
        item.training = ticket.training;
        items.push_back(std::move(item));
    };
    for (const TicketSummary& ticket : queue.waiting()) add(ticket, false);
    for (const TicketSummary& ticket : queue.mine()) {
        // What this counter began and left (a restart, another ticket taken up) can be taken up again.
        if (!details || ticket.id != details->ticket.id) add(ticket, true);
    }
    for (const TicketSummary& ticket : queue.setAside()) add(ticket, true);
    m_empty->setVisible(queue.loaded() && items.empty());
    m_list->setItems(std::move(items));
    const TicketSummary* next = queue.next();
    m_call->setLabel(next != nullptr ? tr("Call %1").arg(next->number.text()) : tr("Call next"));
}

}  // namespace balcao
