#include "ui/transactions/queue_page.h"

#include "ui/shell/labels.h"
#include "ui/shell/notice.h"
#include "ui/shell/page_header.h"
#include "ui/shell/rule.h"
#include "ui/shell/table.h"
#include "ui/text/state_text.h"
#include "ui/theme/theme.h"
#include "ui/transactions/queue_model.h"
#include "ui/transactions/sale_words.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/ticket_sheet.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace balcao {

namespace {

constexpr int kQueueTickMs = 20'000;
constexpr int kMostCustomer = 120;

const Priority kPriorities[] = {Priority::Normal, Priority::Preferred, Priority::Over80};

QAction* makeQueueAction(QWidget* page, const QString& name, const QKeySequence& keys) {
    auto* action = new QAction(page);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page->addAction(action);
    return action;
}

void fillPriorities(QComboBox* box) {
    const int chosen = std::max(0, box->currentIndex());
    box->clear();
    for (const Priority priority : kPriorities) box->addItem(SaleWords::priority(priority));
    box->setCurrentIndex(chosen);
}

}  // namespace

QueuePage::QueuePage(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_s(services), m_model(new QueueModel(this)) {
    setObjectName(QStringLiteral("queuePage"));
    setProperty("keyScope", QStringLiteral("queue"));
    makeActions();
    buildList();
    buildPanel();
    buildAdd();

    auto* columns = new QHBoxLayout;
    columns->setSpacing(theme.px(14));
    columns->addWidget(m_listSheet, 1);
    columns->addWidget(m_panel);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_header);
    layout->addWidget(m_notice);
    layout->addLayout(columns, 1);

    connect(&theme, &Theme::changed, this, &QueuePage::restyle);
    restyle();
    retranslate();
    showCurrent();
    startTimer(kQueueTickMs);
}

QueuePage::~QueuePage() = default;

void QueuePage::makeActions() {
    m_callNext = makeQueueAction(this, QStringLiteral("queueCallNext"), QKeySequence(Qt::Key_F6));
    m_call = makeQueueAction(this, QStringLiteral("queueCall"), QKeySequence(Qt::Key_F9));
    m_noShow = makeQueueAction(this, QStringLiteral("queueNoShow"), QKeySequence(Qt::Key_F7));
    m_transfer = makeQueueAction(this, QStringLiteral("queueTransfer"), QKeySequence(Qt::Key_F8));
    m_resume = makeQueueAction(this, QStringLiteral("queueResume"), QKeySequence(Qt::Key_F10));
    m_new = makeQueueAction(this, QStringLiteral("queueNew"), QKeySequence(Qt::CTRL | Qt::Key_N));
    m_add = makeQueueAction(this, QStringLiteral("queueAdd"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_cancelAdd = makeQueueAction(this, QStringLiteral("queueCancelAdd"), QKeySequence(Qt::Key_Escape));

    connect(m_callNext, &QAction::triggered, this, [this] {
        run(m_s.tickets.callNext({m_s.ids.make<CommandId>(), m_s.actor, {}}), After::Serve);
    });
    const auto onCurrent = [this](Future<TicketDetails> (TicketService::*verb)(const OnTicket&),
                                  After after) {
        if (const TicketSummary* ticket = current()) {
            run((m_s.tickets.*verb)({m_s.ids.make<CommandId>(), m_s.actor, ticket->id}), after);
        }
    };
    connect(m_call, &QAction::triggered, this,
            [onCurrent] { onCurrent(&TicketService::call, After::Serve); });
    connect(m_noShow, &QAction::triggered, this,
            [onCurrent] { onCurrent(&TicketService::noShow, After::Stay); });
    connect(m_transfer, &QAction::triggered, this,
            [onCurrent] { onCurrent(&TicketService::transfer, After::Stay); });
    connect(m_resume, &QAction::triggered, this,
            [onCurrent] { onCurrent(&TicketService::resume, After::Serve); });
    connect(m_new, &QAction::triggered, this, &QueuePage::beginAdd);
    connect(m_add, &QAction::triggered, this, &QueuePage::add);
    connect(m_cancelAdd, &QAction::triggered, this, [this] {
        m_panel->setCurrentWidget(m_details);
        m_cancelAdd->setEnabled(false);
        m_table->setFocus(Qt::OtherFocusReason);
    });
    m_cancelAdd->setEnabled(false);
}

void QueuePage::buildList() {
    m_header = new PageHeader(m_theme, this);
    m_header->addAction((new ActionButton(m_theme, m_new, this))
                            ->as(ActionButton::Look::Secondary, ActionButton::Size::Compact));
    m_header->addAction((new ActionButton(m_theme, m_callNext, this))
                            ->as(ActionButton::Look::Primary, ActionButton::Size::Compact));
    m_notice = new Notice(m_theme, this);

    m_listSheet = new Sheet(m_theme, this);
    auto* layout = new QVBoxLayout(m_listSheet);
    layout->setContentsMargins(1, m_theme.px(10), 1, m_theme.px(10));
    m_table = new Table(m_theme, m_listSheet);
    m_table->setObjectName(QStringLiteral("queueTable"));
    m_table->setTable(m_model);
    m_table->setColumnWidths({90, 120, 0, 150, 140, 110, 90});
    m_table->setLook([this](const QModelIndex& at) {
        CellLook look;
        const TicketSummary* ticket = m_model->ticket(at.row());
        switch (at.column()) {
            case QueueModel::Number: look.weight = QFont::DemiBold; break;
            case QueueModel::PriorityColumn:
                look = {Role::Ink,        QFont::DemiBold,      false, true, true,
                        StateGroup::Over, Icon::UniversalAccess};
                break;
            case QueueModel::Service: break;
            case QueueModel::Waited:
                look.figures = true;
                look.role = m_model->isLong(at.row()) ? Role::Warn : Role::Ink2;
                if (m_model->isLong(at.row())) look.weight = QFont::DemiBold;
                break;
            default: look.role = Role::Ink2; break;
        }
        if (ticket && ticket->parked && at.column() != QueueModel::Number) look.role = Role::Ink3;
        return look;
    });
    m_empty = label::paragraph(m_theme, m_listSheet);
    m_empty->setMargin(m_theme.px(16));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1, Qt::AlignTop);
    connect(m_table, &Table::currentRowChanged, this, &QueuePage::showCurrent);
    connect(m_table, &Table::rowChosen, this, [this] {
        if (m_call->isEnabled())
            m_call->trigger();
        else if (m_resume->isEnabled())
            m_resume->trigger();
    });
}

void QueuePage::buildPanel() {
    m_panel = new QStackedWidget(this);
    m_details = new Sheet(m_theme, m_panel);
    auto* layout = new QVBoxLayout(m_details);
    layout->setContentsMargins(m_theme.px(18), m_theme.px(16), m_theme.px(18), m_theme.px(16));
    m_number = label::make(m_theme, TextStyle::NumberSmall, Role::Ink, m_details);
    m_service = label::make(m_theme, TextStyle::SmallStrong, Role::Ink, m_details);
    m_service->setParagraph(true);
    m_facts = label::paragraph(m_theme, m_details);
    m_priorityLabel = label::field(m_theme, m_details);
    m_priority = new QComboBox(m_details);
    m_priority->setObjectName(QStringLiteral("queuePriority"));
    m_priority->setProperty("compact", true);
    fillPriorities(m_priority);
    m_priorityLabel->setBuddy(m_priority);
    connect(m_priority, &QComboBox::activated, this,
            [this](int chosen) { setPriority(kPriorities[chosen]); });

    layout->addWidget(m_number);
    layout->addWidget(m_service);
    layout->addWidget(m_facts);
    layout->addSpacing(m_theme.px(8));
    layout->addWidget(m_priorityLabel);
    layout->addWidget(m_priority);
    layout->addStretch(1);
    using Look = ActionButton::Look;
    using Spread = ActionButton::Spread;
    m_callButton = (new ActionButton(m_theme, m_call, m_details))
                       ->as(Look::Secondary, ActionButton::Size::Normal, Spread::Apart);
    layout->addWidget(m_callButton);
    for (QAction* action : {m_resume, m_noShow, m_transfer}) {
        layout->addWidget((new ActionButton(m_theme, action, m_details))
                              ->as(Look::Secondary, ActionButton::Size::Normal, Spread::Apart));
    }
    m_panel->addWidget(m_details);
}

void QueuePage::buildAdd() {
    m_form = new Sheet(m_theme, m_panel);
    auto* layout = new QVBoxLayout(m_form);
    layout->setContentsMargins(m_theme.px(18), m_theme.px(16), m_theme.px(18), m_theme.px(16));
    m_formTitle = label::section(m_theme, m_form);
    m_formOperationLabel = label::field(m_theme, m_form);
    m_formOperation = new QComboBox(m_form);
    m_formOperation->setObjectName(QStringLiteral("queueFormOperation"));
    m_formOperation->setProperty("compact", true);
    m_formOperation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_formOperationLabel->setBuddy(m_formOperation);
    m_formPriorityLabel = label::field(m_theme, m_form);
    m_formPriority = new QComboBox(m_form);
    m_formPriority->setObjectName(QStringLiteral("queueFormPriority"));
    m_formPriority->setProperty("compact", true);
    fillPriorities(m_formPriority);
    m_formPriorityLabel->setBuddy(m_formPriority);
    m_formCustomerLabel = label::field(m_theme, m_form);
    m_formCustomer = new QLineEdit(m_form);
    m_formCustomer->setObjectName(QStringLiteral("queueFormCustomer"));
    m_formCustomer->setProperty("compact", true);
    m_formCustomer->setMaxLength(kMostCustomer);
    m_formCustomerLabel->setBuddy(m_formCustomer);
    connect(m_formCustomer, &QLineEdit::returnPressed, this, &QueuePage::add);

    layout->addWidget(m_formTitle);
    layout->addSpacing(m_theme.px(6));
    const std::pair<QWidget*, QWidget*> fields[] = {{m_formOperationLabel, m_formOperation},
                                                    {m_formPriorityLabel, m_formPriority},
                                                    {m_formCustomerLabel, m_formCustomer}};
    for (const auto& [name, field] : fields) {
        layout->addWidget(name);
        layout->addWidget(field);
        layout->addSpacing(m_theme.px(4));
    }
    layout->addStretch(1);
    layout->addWidget(
        (new ActionButton(m_theme, m_add, m_form))
            ->as(ActionButton::Look::Primary, ActionButton::Size::Normal, ActionButton::Spread::Apart));
    layout->addWidget(
        (new ActionButton(m_theme, m_cancelAdd, m_form))
            ->as(ActionButton::Look::Secondary, ActionButton::Size::Normal, ActionButton::Spread::Apart));
    m_panel->addWidget(m_form);
}

const TicketSummary* QueuePage::current() const {
    return m_model->ticket(m_table->currentIndex().row());
}

void QueuePage::refresh() {
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    whenDone(m_s.tickets.queue(), this, [this](Result<std::vector<TicketSummary>> tickets) {
        m_reading = false;
        if (tickets) {
            const TicketSummary* before = current();
            const TicketId kept = before ? before->id : TicketId();
            m_model->setNow(m_s.clock.now());
            m_model->setTickets(std::move(*tickets));
            selectTicket(kept);
            m_callNext->setEnabled(m_model->waiting() > 0 && !m_busy);
        } else {
            m_notice->sayError(tickets.error());
        }
        showCurrent();
        if (m_readAgain) {
            m_readAgain = false;
            refresh();
        }
    });
}

void QueuePage::selectTicket(TicketId id) {
    int row = id.isNull() ? -1 : m_model->rowOf(id);
    if (row < 0 && m_model->rowCount() > 0) row = 0;
    m_table->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
}

void QueuePage::showCurrent() {
    const TicketSummary* ticket = current();
    const bool any = m_model->rowCount() > 0;
    m_header->setFact(tr("%n waiting", nullptr, m_model->waiting()));
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    const bool waits = ticket && ticket->state == TicketState::Waiting;
    const bool here = ticket && ticket->registerId == m_s.actor.registerId;
    const bool calledHere = here && ticket->state == TicketState::Called && !ticket->parked;
    const bool inHand =
        here && (ticket->state == TicketState::Called || ticket->state == TicketState::Serving);
    m_call->setEnabled((waits || calledHere) && !m_busy);
    m_noShow->setEnabled(calledHere && !m_busy);
    m_transfer->setEnabled(inHand && !m_busy);
    m_resume->setEnabled(ticket && ticket->parked && !m_busy);
    m_priority->setEnabled(waits && !m_busy);
    m_priorityLabel->setVisible(ticket);
    m_priority->setVisible(ticket);
    if (!ticket) {
        m_number->setPlain(QStringLiteral("–"));
        m_service->setPlain(tr("Nobody is chosen."));
        m_facts->setPlain({});
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

void QueuePage::setPriority(Priority priority) {
    const TicketSummary* ticket = current();
    if (!ticket || ticket->priority == priority) return;
    DescribeTicket command{m_s.ids.make<CommandId>(), m_s.actor, ticket->id, {}, {}, {}, priority};
    run(m_s.tickets.describe(command), After::Stay);
}

void QueuePage::run(const Future<TicketDetails>& future, After after) {
    m_busy = true;
    m_callNext->setEnabled(false);
    m_notice->clear();
    showCurrent();
    whenDone(future, this, [this, after](Result<TicketDetails> details) {
        m_busy = false;
        if (!details) {
            m_notice->sayError(details.error(), tr("Nothing was changed."));
        } else if (after == After::Serve) {
            Q_EMIT servedHere(details->ticket.id);
        }
        refresh();
    });
}

void QueuePage::beginAdd() {
    m_panel->setCurrentWidget(m_form);
    m_cancelAdd->setEnabled(true);
    m_formCustomer->clear();
    m_formPriority->setCurrentIndex(0);
    loadOperations();
    m_formOperation->setFocus(Qt::TabFocusReason);
}

void QueuePage::loadOperations() {
    whenDone(m_s.operations.list(OperationStore::Which::Active), this,
             [this](Result<std::vector<Operation>> all) {
                 if (!all) {
                     m_notice->sayError(all.error());
                     return;
                 }
                 m_operations = std::move(*all);
                 m_formOperation->clear();
                 for (const Operation& operation : m_operations) {
                     m_formOperation->addItem(QString(operation.code + QStringLiteral("  ") +
                                                      operation.nameIn(QLocale().name().left(2))));
                 }
                 m_add->setEnabled(!m_operations.empty());
             });
}

void QueuePage::add() {
    const int chosen = m_formOperation->currentIndex();
    if (m_busy || m_panel->currentWidget() != m_form || chosen < 0 ||
        chosen >= static_cast<int>(m_operations.size())) {
        return;
    }
    OpenTicket command;
    command.id = m_s.ids.make<CommandId>();
    command.actor = m_s.actor;
    // An operation without a price gives the number; its line is added when its price is known.
    const Operation& operation = m_operations[static_cast<size_t>(chosen)];
    if (!std::holds_alternative<OpenPrice>(operation.price)) command.operation = operation.id;
    command.priority = kPriorities[m_formPriority->currentIndex()];
    command.customer = m_formCustomer->text().trimmed();
    command.serveNow = false;
    command.training = m_s.training;
    run(m_s.tickets.open(command), After::Stay);
    m_cancelAdd->trigger();
}

void QueuePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
        showCurrent();
    }
    QWidget::changeEvent(event);
}

void QueuePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
    m_table->setFocus(Qt::OtherFocusReason);
}

void QueuePage::timerEvent(QTimerEvent* event) {
    Q_UNUSED(event)
    if (isVisible()) m_model->setNow(m_s.clock.now());
}

void QueuePage::restyle() {
    layout()->setContentsMargins(m_theme.px(18), 0, m_theme.px(18), m_theme.px(14));
    layout()->setSpacing(m_theme.px(10));
    m_panel->setFixedWidth(m_theme.px(352));
}

void QueuePage::retranslate() {
    m_header->setTitle(tr("Queue"));
    m_callNext->setText(tr("Call the next"));
    m_call->setText(tr("Call this number"));
    m_noShow->setText(tr("Did not come"));
    m_transfer->setText(tr("Back to the queue"));
    m_resume->setText(tr("Take up again"));
    m_new->setText(tr("Add to the queue"));
    m_add->setText(tr("Add to the queue"));
    m_cancelAdd->setText(tr("Back"));
    m_empty->setPlain(tr("Nobody waits. Who takes a number, or is added here, stands in this list."));
    m_table->setAccessibleName(tr("People in the queue"));
    m_priorityLabel->setPlain(tr("Priority"));
    m_priority->setAccessibleName(tr("Priority of this number"));
    m_formTitle->setPlain(tr("Add to the queue"));
    m_formOperationLabel->setPlain(tr("Service"));
    m_formOperation->setAccessibleName(tr("Service"));
    m_formPriorityLabel->setPlain(tr("Priority"));
    m_formPriority->setAccessibleName(tr("Priority"));
    m_formCustomerLabel->setPlain(tr("Customer, if known"));
    m_formCustomer->setAccessibleName(tr("Customer, if known"));
    fillPriorities(m_priority);
    fillPriorities(m_formPriority);
}

}  // namespace balcao
