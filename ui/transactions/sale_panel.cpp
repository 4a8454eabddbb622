#include "ui/transactions/sale_panel.h"

#include "money/amount_text.h"
#include "ui/shell/labels.h"
#include "ui/shell/notice.h"
#include "ui/shell/office_time.h"
#include "ui/shell/rule.h"
#include "ui/text/state_text.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/transactions/sale_look.h"
#include "ui/transactions/sale_sections.h"
#include "ui/transactions/sales_model.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/state_badge.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace balcao {

namespace {

constexpr int kPanelSide = 18;
}  // namespace

SalePanel::SalePanel(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_s(services) {
    setObjectName(QStringLiteral("salePanel"));
    makeActions();
    buildHead();
    m_sections = new SaleSections(theme, m_s.settings, this);
    connect(m_sections, &SaleSections::written, this, &SalePanel::resolve);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(m_sections);
    m_scroll->setWidgetResizable(true);
    // The paper shows through; a scroll area would paint the desk.
    m_scroll->viewport()->setAutoFillBackground(false);
    m_sections->setAutoFillBackground(false);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_notice = new Notice(theme, this);
    buildDock();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_dock);
    connect(&theme, &Theme::changed, this, &SalePanel::restyle);
    restyle();
    retranslate();
    showEmpty();
}

SalePanel::~SalePanel() = default;

void SalePanel::makeActions() {
    const auto make = [this](const QString& name, const QKeySequence& keys) {
        auto* action = new QAction(this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WindowShortcut);
        addAction(action);
        return action;
    };
    m_print = make(QStringLiteral("saleReceiptPrint"), QKeySequence(Qt::CTRL | Qt::Key_P));
    m_keep = make(QStringLiteral("saleReceiptKeep"), QKeySequence(Qt::CTRL | Qt::Key_S));
    connect(m_print, &QAction::triggered, this, [this] {
        withReceipt([this](const Receipt& receipt) {
            if (!m_s.print) return;
            m_notice->clear();
            const QString number = receipt.details.ticket.number.text();
            whenDone(m_s.print(receipt), this,
                     [this, number](const Result<Done>& outcome) { sayPrinted(number, outcome); });
        });
    });
    connect(m_keep, &QAction::triggered, this, [this] {
        withReceipt([this](const Receipt& receipt) {
            if (m_s.keep) m_s.keep(receipt);
        });
    });
}

void SalePanel::buildHead() {
    m_head = new QWidget(this);
    m_number = label::make(m_theme, TextStyle::NumberSmall, Role::Ink, m_head);
    m_service = label::make(m_theme, TextStyle::SmallStrong, Role::Ink, m_head);
    m_service->setElided(true);
    m_customer = label::make(m_theme, TextStyle::Caption, Role::Ink2, m_head);
    m_customer->setElided(true);
    m_amount = new AmountLabel(m_theme, AmountSize::Band, m_head);
    m_badge = new StateBadge(m_theme, {}, BadgeSize::Normal, m_head);
    m_sats = label::make(m_theme, TextStyle::Small, Role::Ink2, m_head);
    m_sats->setParagraph(true);

    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_service);
    names->addWidget(m_customer);
    auto* top = new QHBoxLayout;
    top->setSpacing(m_theme.px(12));
    top->addWidget(m_number);
    top->addLayout(names, 1);
    auto* money = new QHBoxLayout;
    money->addWidget(m_amount, 1);
    money->addWidget(m_badge, 0, Qt::AlignVCenter);
    auto* layout = new QVBoxLayout(m_head);
    layout->setContentsMargins(m_theme.px(kPanelSide), m_theme.px(14), m_theme.px(kPanelSide),
                               m_theme.px(12));
    layout->setSpacing(m_theme.px(4));
    layout->addLayout(top);
    layout->addSpacing(m_theme.px(18));
    layout->addLayout(money);
    layout->addWidget(m_sats);
}

void SalePanel::buildDock() {
    m_dock = new QWidget(this);
    auto* layout = new QVBoxLayout(m_dock);
    layout->setContentsMargins(0, 0, 0, m_theme.px(14));
    layout->setSpacing(m_theme.px(10));
    layout->addWidget(new Rule(m_theme, Role::Line2, m_dock));
    // Under each other: the words of three languages must fit whole.
    auto* row = new QVBoxLayout;
    row->setContentsMargins(m_theme.px(14), 0, m_theme.px(14), 0);
    row->setSpacing(m_theme.px(8));
    row->addWidget(m_notice);
    for (QAction* action : {m_print, m_keep}) {
        auto* button = new ActionButton(m_theme, action, m_dock);
        button->as(ActionButton::Look::Secondary, ActionButton::Size::Normal, ActionButton::Spread::Apart);
        row->addWidget(button, 1);
    }
    layout->addLayout(row);
}

void SalePanel::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(rect());
    const qreal radius = m_theme.pxF(12);
    paintBox(painter, box, radius, m_theme.color(Role::Paper), m_theme.color(Role::Line));
    if (!m_details) return;
    // The perforation below the number, with the half discs of a torn ticket.
    const qreal y = m_theme.pxF(62);
    const qreal half = m_theme.pxF(8);
    painter.setBrush(m_theme.color(Role::Desk));
    painter.setPen(QPen(m_theme.color(Role::Line), 1));
    painter.save();
    painter.setClipRect(box);
    painter.drawEllipse(QPointF(box.left(), y), half, half);
    painter.drawEllipse(QPointF(box.right(), y), half, half);
    painter.restore();
    QPen dashes(m_theme.color(Role::Line2), m_theme.pxF(2));
    dashes.setDashPattern({2, 1.5});
    dashes.setCapStyle(Qt::FlatCap);
    painter.setPen(dashes);
    painter.drawLine(QPointF(box.left() + m_theme.pxF(14), y), QPointF(box.right() - m_theme.pxF(14), y));
}

void SalePanel::showTicket(TicketId id) {
    if (id != m_ticket) m_notice->clear();
    m_ticket = id;
    if (id.isNull()) {
        ++m_token;
        showEmpty();
        return;
    }
    refresh();
}

void SalePanel::refresh() {
    if (m_ticket.isNull()) return;
    const quint64 token = ++m_token;
    whenDone(m_s.tickets.details(m_ticket), this, [this, token](Result<TicketDetails> details) {
        if (token != m_token) return;
        if (!details) {
            m_notice->sayError(details.error());
            return;
        }
        // A note that is being written is worth more than a fresher story.
        const bool same = m_details && m_details->ticket.id == details->ticket.id;
        if (same && m_sections->isBeingWritten()) return;
        show(*details);
    });
}

void SalePanel::showEmpty() {
    m_details.reset();
    m_sections->showEmpty();
    m_head->hide();
    m_print->setEnabled(false);
    m_keep->setEnabled(false);
    update();
}

void SalePanel::show(const TicketDetails& details) {
    m_details = details;
    const Ticket& ticket = details.ticket;
    const SaleRow row = saleRowOf(details);
    m_head->show();
    m_number->setPlain(ticket.number.text());
    m_service->setPlain(row.firstLine);
    // The state has its badge below; whose sale it was is said here.
    QStringList whose;
    for (const QString& part : {ticket.customer, ticket.registerName, ticket.servedByName}) {
        if (!part.isEmpty()) whose << part;
    }
    m_customer->setPlain(whose.join(QStringLiteral(", ")));
    m_customer->setVisible(!whose.isEmpty());
    m_amount->setText(formatFiat(details.totals.total, QLocale()));
    m_badge->setLook(saleBadge(row));

    QString sats;
    for (const Payment& payment : details.payments) {
        if (!payment.quote || (sats.size() > 0 && !isSettled(payment.state))) continue;
        const Fiat price{payment.quote->rate.minorPerBtc, payment.quote->rate.currency};
        sats = tr("%1 sats, BTC at %2 at %3")
                   .arg(formatSat(toSat(payment.quote->msat, Rounding::Up), QLocale()),
                        formatFiat(price, QLocale()),
                        officeTime(payment.quote->rateAt, m_s.settings.organisation, TimeDetail::Seconds));
    }
    m_sats->setPlain(sats);
    m_sats->setVisible(!sats.isEmpty());

    m_sections->show(details);
    const bool paid = ticket.state == TicketState::Paid;
    m_print->setEnabled(paid && !m_busy && m_s.print);
    m_keep->setEnabled(paid && !m_busy && m_s.keep);
    update();
}

void SalePanel::resolve(const Task& task, const QString& note) {
    if (m_busy) return;
    m_busy = true;
    whenDone(m_s.charges.resolveTask({m_s.ids.make<CommandId>(), m_s.actor, task.id, note}), this,
             [this](Result<Done> outcome) {
                 m_busy = false;
                 say(outcome, tr("Written down as done."));
                 if (!outcome) return;
                 m_details.reset();
                 refresh();
                 Q_EMIT changed();
             });
}

void SalePanel::withReceipt(const std::function<void(const Receipt&)>& then) {
    if (m_busy || m_ticket.isNull()) return;
    m_busy = true;
    whenDone(m_s.receipts.receipt(m_s.actor, m_ticket), this, [this, then](Result<Receipt> receipt) {
        m_busy = false;
        if (!receipt) {
            m_notice->sayError(receipt.error());
            return;
        }
        then(*receipt);
    });
}

void SalePanel::say(const Result<Done>& outcome, const QString& done) {
    if (outcome) {
        m_notice->say(Notice::Kind::Done, done);
    } else {
        m_notice->sayError(outcome.error());
    }
}

// The printer may answer when another sale is already in the panel: so the number is said.
void SalePanel::sayPrinted(const QString& number, const Result<Done>& outcome) {
    if (outcome) {
        m_notice->say(Notice::Kind::Done, tr("The receipt of %1 went to the printer.").arg(number));
        return;
    }
    const bool none = outcome.error().code == ErrorCode::NotFound &&
                      !outcome.error().facts.contains(QStringLiteral("printer"));
    m_notice->say(Notice::Kind::Failed,
                  none
                      ? tr("No printer is chosen: Settings, Printer and display. The receipt can be saved as "
                           "PDF meanwhile.")
                      : tr("The receipt of %1 was not printed: the printer did not take it. It can be saved "
                           "as PDF meanwhile.")
                            .arg(number));
}

void SalePanel::restyle() {
    setFixedWidth(m_theme.px(372));
    update();
}

void SalePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_details) {
            const TicketDetails details = *m_details;
            show(details);
        } else {
            showEmpty();
        }
    }
    QWidget::changeEvent(event);
}

void SalePanel::retranslate() {
    setAccessibleName(tr("The chosen sale"));
    m_scroll->setAccessibleName(accessibleName());
    m_print->setText(tr("Print receipt"));
    m_keep->setText(tr("Save PDF"));
}

}  // namespace balcao
