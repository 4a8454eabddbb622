#include "ui/transactions/queue_details.h"

#include "ui/shell/labels.h"
#include "ui/text/state_text.h"
#include "ui/theme/theme.h"
#include "ui/transactions/queue_form.h"
#include "ui/widgets/action_button.h"

#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

namespace balcao {

QueueDetails::QueueDetails(const Theme& theme, const std::vector<QAction*>& actions, QWidget* parent)
    : Sheet(theme, parent) {
    m_number = label::make(theme, TextStyle::NumberSmall, Role::Ink, this);
    m_service = label::make(theme, TextStyle::SmallStrong, Role::Ink, this);
    m_service->setParagraph(true);
    m_facts = label::paragraph(theme, this);
    m_priorityLabel = label::field(theme, this);
    m_priority = new QComboBox(this);
    m_priority->setObjectName(QStringLiteral("queuePriority"));
    m_priority->setProperty("compact", true);
    m_priorityLabel->setBuddy(m_priority);
    connect(m_priority, &QComboBox::activated, this,
            [this](int chosen) { Q_EMIT priorityChosen(priorityAt(chosen)); });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(18), theme.px(16), theme.px(18), theme.px(16));
    layout->addWidget(m_number);
    layout->addWidget(m_service);
    layout->addWidget(m_facts);
    layout->addSpacing(theme.px(8));
    layout->addWidget(m_priorityLabel);
    layout->addWidget(m_priority);
    layout->addStretch(1);
    m_keys = new QWidget(this);
    auto* keys = new QVBoxLayout(m_keys);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->setSpacing(theme.px(8));
    layout->addWidget(m_keys);
    for (QAction* action : actions) {
        auto* button = new ActionButton(theme, action, m_keys);
        keys->addWidget(button->as(ActionButton::Look::Secondary, ActionButton::Size::Normal,
                                   ActionButton::Spread::Apart));
    }
    retranslate();
}

void QueueDetails::setTicket(const TicketSummary* ticket) {
    m_priorityLabel->setVisible(ticket);
    m_priority->setVisible(ticket);
    m_facts->setVisible(ticket);
    m_number->setVisible(ticket);
    m_keys->setVisible(ticket);  // there is nobody to do it to
    if (!ticket) {
        m_service->setPlain(tr("Nobody is chosen."));
        return;
    }
    m_number->setPlain(ticket->number.text());
    m_service->setPlain(ticket->firstLine.isEmpty() ? tr("No service yet") : ticket->firstLine);
    QStringList facts;
    if (!ticket->customer.isEmpty()) facts << ticket->customer;
    facts << (ticket->parked ? tr("Set aside") : stateLook(ticket->state).word);
    if (!ticket->registerName.isEmpty()) facts << ticket->registerName;
    m_facts->setPlain(facts.join(QStringLiteral(", ")));
    m_priority->setCurrentIndex(static_cast<int>(ticket->priority));
}

void QueueDetails::setPriorityEnabled(bool enabled) {
    m_priority->setEnabled(enabled);
}

void QueueDetails::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    Sheet::changeEvent(event);
}

void QueueDetails::retranslate() {
    m_priorityLabel->setPlain(tr("Priority"));
    m_priority->setAccessibleName(tr("Priority of this number"));
    fillPriorities(m_priority);
}

}  // namespace balcao
