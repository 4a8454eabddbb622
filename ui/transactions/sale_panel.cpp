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
#include "ui/transactions/sale_words.h"
#include "ui/transactions/sales_model.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/state_badge.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace balcao {

namespace {

constexpr int kPanelSide = 18;
constexpr int kMostNote = 500;

QString shortHash(const QByteArray& bytes) {
    const QString hex = QString::fromLatin1(bytes.toHex());
    return hex.size() <= 20 ? hex : QString(hex.left(8) + QChar(0x2026) + hex.right(8));
}

QString inTwoLines(const QByteArray& bytes) {
    const QString hex = QString::fromLatin1(bytes.toHex());
    return hex.left(hex.size() / 2) + QLatin1Char('\n') + hex.mid(hex.size() / 2);
}

}  // namespace

SalePanel::SalePanel(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_s(services) {
    setObjectName(QStringLiteral("salePanel"));
    makeActions();
    buildHead();
    m_sections = new QWidget(this);
    m_sectionRows = new QVBoxLayout(m_sections);
    m_sectionRows->setContentsMargins(0, 0, 0, 0);
    m_sectionRows->setSpacing(0);
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
    auto* noticeRow = new QHBoxLayout;
    noticeRow->setContentsMargins(theme.px(14), 0, theme.px(14), theme.px(8));
    noticeRow->addWidget(m_notice);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(noticeRow);
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
            whenDone(m_s.print(receipt), this,
                     [this](Result<Done> outcome) { say(outcome, tr("The receipt went to the printer.")); });
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
        const auto notes = m_sections->findChildren<QLineEdit*>();
        for (const QLineEdit* note : notes) {
            if (note->hasFocus() && !note->text().isEmpty() && m_details &&
                m_details->ticket.id == details->ticket.id) {
                return;
            }
        }
        show(*details);
    });
}

void SalePanel::showEmpty() {
    m_details.reset();
    clearSections();
    m_head->hide();
    m_print->setEnabled(false);
    m_keep->setEnabled(false);
    auto* words = label::paragraph(m_theme, m_sections);
    words->setPlain(tr("Choose a sale to see its lines, payments, proof and receipt."));
    words->setContentsMargins(m_theme.px(kPanelSide), m_theme.px(18), m_theme.px(kPanelSide), 0);
    m_sectionRows->addWidget(words);
    m_sectionRows->addStretch(1);
    update();
}

void SalePanel::show(const TicketDetails& details) {
    m_details = details;
    const Ticket& ticket = details.ticket;
    const SaleRow row = saleRowOf(details);
    m_head->show();
    m_number->setPlain(ticket.number.text());
    m_service->setPlain(row.firstLine);
    m_customer->setPlain(ticket.customer.isEmpty() ? stateLook(ticket.state).word : ticket.customer);
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

    clearSections();
    addTasks(details);
    addLines(details);
    addStory(details);
    addProof(details);
    m_sectionRows->addStretch(1);
    const bool paid = ticket.state == TicketState::Paid;
    m_print->setEnabled(paid && !m_busy && m_s.print);
    m_keep->setEnabled(paid && !m_busy && m_s.keep);
    update();
}

void SalePanel::clearSections() {
    while (QLayoutItem* item = m_sectionRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QVBoxLayout* SalePanel::addSection(const QString& title, const QString& fact) {
    auto* box = new QWidget(m_sections);
    auto* outer = new QVBoxLayout(box);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(new Rule(m_theme, Role::Line, box));
    auto* section = new QVBoxLayout;
    section->setContentsMargins(m_theme.px(kPanelSide), m_theme.px(12), m_theme.px(kPanelSide),
                                m_theme.px(12));
    section->setSpacing(m_theme.px(4));
    outer->addLayout(section);
    auto* head = new QHBoxLayout;
    auto* words = label::strong(m_theme, box);
    words->setPlain(title);
    head->addWidget(words);
    head->addStretch(1);
    if (!fact.isEmpty()) {
        auto* beside = label::caption(m_theme, box);
        beside->setPlain(fact);
        head->addWidget(beside);
    }
    section->addLayout(head);
    m_sectionRows->addWidget(box);
    return section;
}

void SalePanel::addPair(QVBoxLayout* section, const QString& left, const QString& right, bool strong) {
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(12));
    auto* words = strong ? label::strong(m_theme, m_sections) : label::body(m_theme, m_sections);
    words->setElided(true);
    words->setPlain(left);
    row->addWidget(words, 1);
    auto* amount = new AmountLabel(m_theme, AmountSize::Small, m_sections);
    amount->setText(right);
    amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (strong) amount->setWeight(QFont::DemiBold);
    amount->setAccessibleName(left);
    row->addWidget(amount);
    section->addLayout(row);
}

void SalePanel::addLines(const TicketDetails& details) {
    QVBoxLayout* section =
        addSection(tr("Services"), tr("%n line(s)", nullptr, static_cast<int>(details.ticket.lines.size())));
    const QLocale locale;
    for (const Line& line : details.ticket.lines) {
        const auto whole = line.unitPrice.times(line.quantity);
        const QString name =
            line.quantity == 1 ? line.name : tr("%1 × %2").arg(locale.toString(line.quantity), line.name);
        addPair(section, name, whole ? formatFiatValue(*whole, locale) : QString());
        if (!line.discount.amount.isZero()) {
            const Fiat off{-line.discount.amount.minor, line.discount.amount.currency};
            addPair(section, tr("Discount: %1").arg(line.discount.reason), formatFiatValue(off, locale));
        }
    }
    if (!details.totals.taxAdded.isZero()) {
        addPair(section, tr("Tax"), formatFiatValue(details.totals.taxAdded, locale));
    }
    addPair(section, tr("Total"), formatFiat(details.totals.total, locale), true);
    for (const Payment& payment : details.payments) {
        if (!isSettled(payment.state)) continue;
        const QString words = payment.tender == Tender::Cash && !payment.change.isZero()
                                  ? tr("Cash, %1 given back").arg(formatFiat(payment.change, locale))
                                  : tenderWord(payment.tender);
        addPair(section, words, formatFiat(payment.amount, locale));
    }
    if (!details.open.isZero() && details.ticket.state != TicketState::Cancelled) {
        addPair(section, tr("Still open"), formatFiat(details.open, locale), true);
    }
}

void SalePanel::addTasks(const TicketDetails& details) {
    for (const Task& task : details.tasks) {
        if (task.state == TaskState::Done) {
            if (task.note.isEmpty()) continue;
            QVBoxLayout* section = addSection(tr("Done"));
            auto* words = label::paragraph(m_theme, m_sections);
            words->setPlain(SaleWords::task(task) + QLatin1Char(' ') + task.note);
            section->addWidget(words);
            continue;
        }
        QVBoxLayout* section = addSection(tr("To do"));
        auto* what = label::strong(m_theme, m_sections);
        what->setRole(Role::Warn);
        what->setParagraph(true);
        what->setPlain(SaleWords::task(task));
        section->addWidget(what);
        auto* advice = label::paragraph(m_theme, m_sections);
        advice->setPlain(SaleWords::taskAdvice(task.kind));
        section->addWidget(advice);
        auto* note = new QLineEdit(m_sections);
        note->setProperty("compact", true);
        note->setObjectName(QStringLiteral("taskNote"));
        note->setMaxLength(kMostNote);
        note->setPlaceholderText(tr("What was done"));
        note->setAccessibleName(tr("What was done"));
        auto* done = new ActionButton(m_theme, tr("Mark as done"), m_sections);
        done->setObjectName(QStringLiteral("taskDone"));
        done->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
        done->setEnabled(false);
        connect(note, &QLineEdit::textChanged, done,
                [done](const QString& text) { done->setEnabled(!text.trimmed().isEmpty()); });
        const auto finish = [this, task, note] {
            if (!note->text().trimmed().isEmpty()) resolve(task, note->text().trimmed());
        };
        connect(done, &ActionButton::clicked, this, finish);
        connect(note, &QLineEdit::returnPressed, this, finish);
        auto* row = new QHBoxLayout;
        row->addWidget(note, 1);
        row->addWidget(done);
        section->addLayout(row);
    }
}

void SalePanel::addStory(const TicketDetails& details) {
    QVBoxLayout* section = addSection(tr("What happened"));
    for (const SaleEvent& event : saleEvents(details)) {
        auto* row = new QHBoxLayout;
        row->setSpacing(m_theme.px(10));
        auto* at = new AmountLabel(m_theme, AmountSize::Small, m_sections);
        at->setRole(Role::Ink3);
        at->setText(officeTime(event.at, m_s.settings.organisation, TimeDetail::Seconds));
        at->setFixedWidth(m_theme.px(58));
        row->addWidget(at);
        auto* words = label::body(m_theme, m_sections);
        words->setElided(true);
        words->setPlain(event.words);
        words->setRole(event.tone == SaleEvent::Tone::Good        ? Role::Paid
                       : event.tone == SaleEvent::Tone::Attention ? Role::Warn
                       : event.tone == SaleEvent::Tone::Bad       ? Role::Bad
                                                                  : Role::Ink);
        row->addWidget(words, 1);
        auto* who = label::caption(m_theme, m_sections);
        who->setPlain(event.who);
        row->addWidget(who);
        section->addLayout(row);
    }
}

void SalePanel::addProof(const TicketDetails& details) {
    for (const Payment& payment : details.payments) {
        if (payment.paymentHash.isEmpty() || (payment.preimage.isEmpty() && !isOpen(payment.state))) continue;
        QVBoxLayout* section = addSection(tr("Proof"), shortHash(payment.paymentHash));
        auto* verdict = label::paragraph(m_theme, m_sections);
        if (payment.preimage.isEmpty()) {
            verdict->setPlain(tr("No proof yet. The charge stays watched."));
        } else {
            verdict->setRole(Role::Paid);
            verdict->setPlain(tr("The SHA-256 of the preimage is the hash of the charge."));
        }
        section->addWidget(verdict);
        const auto addHash = [this, section](const QString& name, const QByteArray& bytes) {
            auto* head = label::caption(m_theme, m_sections);
            head->setPlain(name);
            auto* text = label::hash(m_theme, m_sections);
            text->setAccessibleName(name);
            text->setPlain(inTwoLines(bytes));
            section->addWidget(head);
            section->addWidget(text);
        };
        addHash(tr("Payment hash"), payment.paymentHash);
        if (!payment.preimage.isEmpty()) addHash(tr("Preimage"), payment.preimage);
    }
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
    m_print->setText(tr("Print receipt"));
    m_keep->setText(tr("Save PDF"));
}

}  // namespace balcao
