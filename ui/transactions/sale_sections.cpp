#include "ui/transactions/sale_sections.h"

#include "money/amount_text.h"
#include "ui/shell/labels.h"
#include "ui/shell/office_time.h"
#include "ui/shell/panel_section.h"
#include "ui/text/state_text.h"
#include "ui/theme/theme.h"
#include "ui/transactions/sale_words.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/figure_text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

namespace {

constexpr int kMostNote = 500;

QString shortHash(const QByteArray& bytes) {
    const QString hex = QString::fromLatin1(bytes.toHex());
    return hex.size() <= 20 ? hex : QString(hex.left(8) + QChar(0x2026) + hex.right(8));
}

}  // namespace

SaleSections::SaleSections(const Theme& theme, const OfficeSettings& settings, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_settings(settings), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
}

void SaleSections::showEmpty() {
    clear();
    auto* words = label::paragraph(m_theme, this);
    words->setPlain(tr("Choose a sale to see its lines, payments, proof and receipt."));
    auto* room = new QWidget(this);
    auto* inside = new QVBoxLayout(room);
    inside->setContentsMargins(m_theme.px(PanelSection::kSide), m_theme.px(18),
                               m_theme.px(PanelSection::kSide), 0);
    inside->addWidget(words);
    m_rows->addWidget(room);
    m_rows->addStretch(1);
}

void SaleSections::show(const TicketDetails& details) {
    clear();
    addTasks(details);
    addLines(details);
    addStory(details);
    addProof(details);
    m_rows->addStretch(1);
}

bool SaleSections::isBeingWritten() const {
    const auto notes = findChildren<QLineEdit*>();
    return std::any_of(notes.begin(), notes.end(),
                       [](const QLineEdit* note) { return note->hasFocus() && !note->text().isEmpty(); });
}

void SaleSections::clear() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QVBoxLayout* SaleSections::addSection(const QString& title, const QString& fact) {
    QVBoxLayout* rows = addPanelSection(m_theme, *m_rows, title, fact).rows;
    rows->setSpacing(m_theme.px(4));
    return rows;
}

void SaleSections::addPair(QVBoxLayout* section, const QString& left, const QString& right, bool strong) {
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(12));
    auto* words = strong ? label::strong(m_theme, this) : label::body(m_theme, this);
    words->setElided(true);
    words->setPlain(left);
    row->addWidget(words, 1);
    auto* amount = new AmountLabel(m_theme, AmountSize::Small, this);
    amount->setText(right);
    amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (strong) amount->setWeight(QFont::DemiBold);
    amount->setAccessibleName(left);
    row->addWidget(amount);
    section->addLayout(row);
}

void SaleSections::addLines(const TicketDetails& details) {
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

void SaleSections::addTasks(const TicketDetails& details) {
    for (const Task& task : details.tasks) {
        if (task.state == TaskState::Done) {
            if (task.note.isEmpty()) continue;
            QVBoxLayout* section = addSection(tr("Done"));
            auto* words = label::paragraph(m_theme, this);
            words->setPlain(SaleWords::task(task) + QLatin1Char(' ') + task.note);
            section->addWidget(words);
            continue;
        }
        QVBoxLayout* section = addSection(tr("To do"));
        auto* what = label::strong(m_theme, this);
        what->setRole(Role::Warn);
        what->setParagraph(true);
        what->setPlain(SaleWords::task(task));
        section->addWidget(what);
        auto* advice = label::paragraph(m_theme, this);
        advice->setPlain(SaleWords::taskAdvice(task.kind));
        section->addWidget(advice);
        auto* note = new QLineEdit(this);
        note->setProperty("compact", true);
        note->setObjectName(QStringLiteral("taskNote"));
        note->setMaxLength(kMostNote);
        note->setPlaceholderText(tr("What was done"));
        note->setAccessibleName(tr("What was done"));
        auto* done = new ActionButton(m_theme, tr("Mark as done"), this);
        done->setObjectName(QStringLiteral("taskDone"));
        done->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
        done->setEnabled(false);
        connect(note, &QLineEdit::textChanged, done,
                [done](const QString& text) { done->setEnabled(!text.trimmed().isEmpty()); });
        const auto finish = [this, task, note] {
            if (!note->text().trimmed().isEmpty()) Q_EMIT written(task, note->text().trimmed());
        };
        connect(done, &ActionButton::clicked, this, finish);
        connect(note, &QLineEdit::returnPressed, this, finish);
        auto* row = new QHBoxLayout;
        row->addWidget(note, 1);
        row->addWidget(done);
        section->addLayout(row);
    }
}

void SaleSections::addStory(const TicketDetails& details) {
    QVBoxLayout* section = addSection(tr("What happened"));
    for (const SaleEvent& event : saleEvents(details)) {
        auto* row = new QHBoxLayout;
        row->setSpacing(m_theme.px(10));
        auto* at = new AmountLabel(m_theme, AmountSize::Small, this);
        at->setRole(Role::Ink3);
        at->setText(officeTime(event.at, m_settings.organisation, TimeDetail::Seconds));
        at->setFixedWidth(m_theme.px(58));
        row->addWidget(at);
        auto* words = label::body(m_theme, this);
        words->setElided(true);
        words->setPlain(event.words);
        words->setRole(event.tone == SaleEvent::Tone::Good        ? Role::Paid
                       : event.tone == SaleEvent::Tone::Attention ? Role::Warn
                       : event.tone == SaleEvent::Tone::Bad       ? Role::Bad
                                                                  : Role::Ink);
        row->addWidget(words, 1);
        auto* who = label::caption(m_theme, this);
        who->setPlain(event.who);
        row->addWidget(who);
        section->addLayout(row);
    }
}

void SaleSections::addProof(const TicketDetails& details) {
    for (const Payment& payment : details.payments) {
        if (payment.paymentHash.isEmpty() || (payment.preimage.isEmpty() && !isOpen(payment.state))) continue;
        QVBoxLayout* section = addSection(tr("Proof"), shortHash(payment.paymentHash));
        auto* verdict = label::paragraph(m_theme, this);
        if (payment.preimage.isEmpty()) {
            verdict->setPlain(tr("No proof yet. The charge stays watched."));
        } else {
            verdict->setRole(Role::Paid);
            verdict->setPlain(tr("The SHA-256 of the preimage is the hash of the charge."));
        }
        section->addWidget(verdict);
        const auto addHash = [this, section](const QString& name, const QByteArray& bytes) {
            auto* head = label::caption(m_theme, this);
            head->setPlain(name);
            auto* text = label::hash(m_theme, this);
            text->setAccessibleName(name);
            text->setPlain(label::inTwoLines(bytes));
            section->addWidget(head);
            section->addWidget(text);
        };
        addHash(tr("Payment hash"), payment.paymentHash);
        if (!payment.preimage.isEmpty()) addHash(tr("Preimage"), payment.preimage);
    }
}

}  // namespace balcao
