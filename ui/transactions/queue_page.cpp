#include "ui/transactions/queue_page.h"

#include "ui/shell/labels.h"
#include "ui/shell/notice.h"
#include "ui/shell/page_action.h"
#include "ui/shell/page_header.h"
#include "ui/shell/rule.h"
#include "ui/shell/table.h"
#include "ui/theme/theme.h"
#include "ui/transactions/queue_details.h"
#include "ui/transactions/queue_form.h"
#include "ui/transactions/queue_model.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/placeholders.h"
#include "ui/widgets/ticket_sheet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace balcao {

namespace {

constexpr int kQueueTickMs = 20'000;

}  // namespace

QueuePage::QueuePage(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_s(services), m_model(new QueueModel(this)) {
    setObjectName(QStringLiteral("queuePage"));
    setProperty("keyScope", QStringLiteral("queue"));
    makeActions();
    buildList();
    buildPanel();

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
    m_callNext = addPageAction(*this, QStringLiteral("queueCallNext"), QKeySequence(Qt::Key_F6));
    m_call = addPageAction(*this, QStringLiteral("queueCall"), QKeySequence(Qt::Key_F9));
    m_noShow = addPageAction(*this, QStringLiteral("queueNoShow"), QKeySequence(Qt::Key_F7));
    m_transfer = addPageAction(*this, QStringLiteral("queueTransfer"), QKeySequence(Qt::Key_F8));
    m_resume = addPageAction(*this, QStringLiteral("queueResume"), QKeySequence(Qt::Key_F10));
    m_new = addPageAction(*this, QStringLiteral("queueNew"), QKeySequence(Qt::CTRL | Qt::Key_N));
    m_add = addPageAction(*this, QStringLiteral("queueAdd"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_cancelAdd = addPageAction(*this, QStringLiteral("queueCancelAdd"), QKeySequence(Qt::Key_Escape));

    connect(m_callNext, &QAction::triggered, this, [this] {
        run(m_s.tickets.callNext({m_s.ids.make<CommandId>(), m_s.actor, {}}), After::Serve);
    });
    connect(m_call, &QAction::triggered, this, [this] { runOnCurrent(&TicketService::call, After::Serve); });
    connect(m_noShow, &QAction::triggered, this,
            [this] { runOnCurrent(&TicketService::noShow, After::Stay); });
    connect(m_transfer, &QAction::triggered, this,
            [this] { runOnCurrent(&TicketService::transfer, After::Stay); });
    connect(m_resume, &QAction::triggered, this,
            [this] { runOnCurrent(&TicketService::resume, After::Serve); });
    connect(m_new, &QAction::triggered, this, &QueuePage::beginAdd);
    connect(m_add, &QAction::triggered, this, &QueuePage::add);
    connect(m_cancelAdd, &QAction::triggered, this, [this] {
        m_panel->setCurrentWidget(m_details);
        m_cancelAdd->setEnabled(false);
        m_table->setFocus(Qt::OtherFocusReason);
    });
    m_cancelAdd->setEnabled(false);
    // Until it is known who waits.
    m_callNext->setEnabled(false);
}

void QueuePage::runOnCurrent(Future<TicketDetails> (TicketService::*verb)(const OnTicket&), After after) {
    const TicketSummary* ticket = current();
    if (ticket == nullptr) return;
    // A reference of its own: the undefined-behaviour sanitizer of g++ 12 reads a member's member through
    // `this` wrong.
    TicketService& tickets = m_s.tickets;
    run((tickets.*verb)({m_s.ids.make<CommandId>(), m_s.actor, ticket->id}), after);
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
    m_none = new QWidget(m_listSheet);
    m_empty = new Empty(m_theme, {}, {}, m_new, m_none);
    auto* none = new QVBoxLayout(m_none);
    none->setContentsMargins(m_theme.px(14), m_theme.px(4), m_theme.px(14), 0);
    none->addWidget(m_empty);
    none->addStretch(1);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_none, 1);
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
    m_details = new QueueDetails(m_theme, {m_call, m_resume, m_noShow, m_transfer}, m_panel);
    connect(m_details, &QueueDetails::priorityChosen, this, &QueuePage::setPriority);
    m_panel->addWidget(m_details);
    m_form = new QueueForm(m_theme, m_s, m_add, m_cancelAdd, m_panel);
    connect(m_form, &QueueForm::failed, this, [this](const Error& error) { m_notice->sayError(error); });
    m_panel->addWidget(m_form);
}

const TicketSummary* QueuePage::current() const {
    return m_model->ticket(m_table->currentIndex().row());
}

void QueuePage::refresh() {
    if (!isVisible()) return;  // read when it is shown
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
    m_none->setVisible(!any);
    const bool waits = ticket && ticket->state == TicketState::Waiting;
    const bool here = ticket && ticket->registerId == m_s.actor.registerId;
    const bool calledHere = here && ticket->state == TicketState::Called && !ticket->parked;
    const bool inHand =
        here && (ticket->state == TicketState::Called || ticket->state == TicketState::Serving);
    m_call->setEnabled((waits || calledHere) && !m_busy);
    m_noShow->setEnabled(calledHere && !m_busy);
    m_transfer->setEnabled(inHand && !m_busy);
    m_resume->setEnabled(ticket && ticket->parked && !m_busy);
    m_details->setPriorityEnabled(waits && !m_busy);
    m_details->setTicket(ticket);
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
    m_form->begin();
}

void QueuePage::add() {
    if (m_busy || m_panel->currentWidget() != m_form) return;
    const std::optional<OpenTicket> command = m_form->command();
    if (!command) return;
    run(m_s.tickets.open(*command), After::Stay);
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
    layout()->setSpacing(0);
    m_panel->setFixedWidth(m_theme.px(352));
}

void QueuePage::retranslate() {
    m_header->setTitle(tr("Queue"));
    m_callNext->setText(tr("Call next"));
    m_call->setText(tr("Call this number"));
    m_noShow->setText(tr("Did not come"));
    m_transfer->setText(tr("Send back to the queue"));
    m_resume->setText(tr("Take up again"));
    m_new->setText(tr("New number"));
    m_add->setText(tr("Add to the queue"));
    m_cancelAdd->setText(tr("Back"));
    m_empty->setWords(tr("Nobody is waiting"),
                      tr("Whoever takes a number, or is added here, appears in this list."));
    m_table->setAccessibleName(tr("People in the queue"));
}

}  // namespace balcao
