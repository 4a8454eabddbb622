#include "ui/customers/customer_sections.h"

#include "customers/brazil_id.h"
#include "money/amount_text.h"
#include "ui/shell/labels.h"
#include "ui/shell/office_time.h"
#include "ui/shell/panel_section.h"
#include "ui/text/customer_text.h"
#include "ui/text/state_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

namespace {

constexpr int kFieldColumn = 136;

/// As people write it.
QString written(CustomerField field, const QString& stored) {
    if (field == CustomerField::Cpf) return formatCpf(stored);
    if (field == CustomerField::Cnpj) return formatCnpj(stored);
    return stored;
}

QString dayOf(Instant at, const Organisation& organisation) {
    return QLocale().toString(atOffice(at, organisation).date(), QLocale::ShortFormat);
}

}  // namespace

CustomerSections::CustomerSections(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
}

void CustomerSections::clear() {
    m_firstAlike.clear();
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* old = item->widget()) {
            old->hide();  // it may hold the button that was pressed
            old->deleteLater();
        }
        delete item;
    }
}

void CustomerSections::showEmpty() {
    clear();
    auto* words = label::paragraph(m_theme, this);
    words->setPlain(tr("Choose a customer to see what is known of them, masked, and what they bought."));
    words->setContentsMargins(m_theme.px(PanelSection::kSide), m_theme.px(18),
                              m_theme.px(PanelSection::kSide), 0);
    m_rows->addWidget(words);
    m_rows->addStretch(1);
}

void CustomerSections::show(const CustomerView& view, const Organisation& organisation, May may) {
    clear();
    addFields(view);
    addDue(view);
    addAlike(view, may);
    addConsents(view, organisation, may);
    addTickets(view, organisation);
    m_rows->addStretch(1);
}

QVBoxLayout* CustomerSections::addSection(const QString& title, const QString& fact) {
    return addPanelSection(m_theme, *m_rows, title, fact).rows;
}

void CustomerSections::addPair(QVBoxLayout* section, const QString& name, const QString& value,
                               Qt::Alignment right) {
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(8));
    auto* left = label::second(m_theme, this);
    left->setPlain(name);
    left->setElided(true);
    left->setFixedWidth(m_theme.px(kFieldColumn));
    row->addWidget(left, 0, Qt::AlignTop);
    auto* words = label::make(m_theme, TextStyle::Small, Role::Ink, this);
    words->setParagraph(true);
    words->setPlain(value);
    words->setAccessibleName(tr("%1: %2").arg(name, value));
    if (right) words->setAlignment(right);
    row->addWidget(words, 1);
    section->addLayout(row);
}

QWidget* CustomerSections::addRow(QVBoxLayout* section, const QString& strong, const QString& second,
                                  const QString& button, const std::function<void()>& pressed) {
    auto* row = new QWidget(this);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* first = label::body(m_theme, row);
    first->setElided(true);
    first->setPlain(strong);
    words->addWidget(first);
    if (!second.isEmpty()) {
        auto* below = label::second(m_theme, row);
        below->setParagraph(true);
        below->setPlain(second);
        words->addWidget(below);
    }
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->addLayout(words, 1);
    if (!button.isEmpty()) {
        auto* act = new ActionButton(m_theme, button, row);
        act->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
        act->setAccessibleName(tr("%1: %2").arg(button, strong));
        connect(act, &ActionButton::clicked, this, pressed);
        across->addWidget(act);
    }
    section->addWidget(row);
    return row;
}

void CustomerSections::addFields(const CustomerView& view) {
    QVBoxLayout* section =
        addSection(tr("What is known"), view.revealed ? tr("open until you leave") : tr("masked"));
    const CustomerFields& fields = view.revealed ? *view.revealed : view.row.masked;
    for (const CustomerField field : allCustomerFields()) {
        const auto value = fields.find(field);
        if (value == fields.end()) continue;
        addPair(section, CustomerText::field(field),
                view.revealed ? written(field, value->second) : value->second);
    }
}

void CustomerSections::addDue(const CustomerView& view) {
    if (view.due.empty()) return;
    QStringList names;
    for (const CustomerField field : view.due) names << CustomerText::field(field);
    QVBoxLayout* section = addSection(tr("Kept longer than the rules say"));
    auto* words = label::paragraph(m_theme, this);
    words->setRole(Role::Warn);
    words->setPlain(tr("%1: erase them, or empty these fields, unless a dispute or a law is in the way.")
                        .arg(names.join(QStringLiteral(", "))));
    section->addWidget(words);
}

void CustomerSections::addAlike(const CustomerView& view, May may) {
    if (!view.alike) return;
    const std::vector<CustomerRow>& others = view.alike->rows;
    const int count = static_cast<int>(others.size());
    QString fact;
    if (count > 0) {
        fact = view.alike->more ? tr("more than %n", nullptr, count) : tr("%n other(s)", nullptr, count);
    }
    QVBoxLayout* section = addSection(tr("Perhaps the same person"), fact);
    if (others.empty()) {
        auto* none = label::second(m_theme, this);
        none->setParagraph(true);
        none->setPlain(tr("Nobody else has this telephone, e-mail address, document or name."));
        section->addWidget(none);
    }
    for (const CustomerRow& other : others) {
        QWidget* row =
            addRow(section, CustomerText::name(other), CustomerText::second(other),
                   may.edit ? tr("Merge…") : QString(), [this, other] { Q_EMIT mergeWanted(other); });
        if (m_firstAlike == nullptr) m_firstAlike = row->findChild<ActionButton*>();
    }
}

void CustomerSections::enterAlike() {
    if (m_firstAlike != nullptr) m_firstAlike->setFocus(Qt::ShortcutFocusReason);
}

void CustomerSections::addConsents(const CustomerView& view, const Organisation& organisation, May may) {
    if (view.consents.empty()) return;
    QVBoxLayout* section = addSection(tr("What they agreed to"));
    for (const Consent& consent : view.consents) {
        const QString day = dayOf(consent.givenAt, organisation);
        const QString since = consent.recorder.isEmpty()
                                  ? tr("since %1").arg(day)
                                  : tr("since %1, written down by %2").arg(day, consent.recorder);
        const bool ended = happened(consent.withdrawnAt);
        const QString until =
            ended ? tr("%1, withdrawn %2").arg(since, dayOf(consent.withdrawnAt, organisation)) : since;
        addRow(section, consent.text.isEmpty() ? consent.purpose : consent.text,
               tr("%1, text %2, %3").arg(consent.purpose, consent.textVersion, until),
               may.edit && !ended ? tr("Withdraw") : QString(),
               [this, purpose = consent.purpose] { Q_EMIT withdrawWanted(purpose); });
    }
}

void CustomerSections::addTickets(const CustomerView& view, const Organisation& organisation) {
    const int count = static_cast<int>(view.tickets.size());
    QString fact;
    if (count > 0) {
        fact = view.moreTickets ? tr("the last %n", nullptr, count) : tr("%n ticket(s)", nullptr, count);
    }
    QVBoxLayout* section = addSection(tr("What they bought"), fact);
    if (view.tickets.empty()) {
        auto* none = label::second(m_theme, this);
        none->setPlain(tr("No ticket names them yet."));
        section->addWidget(none);
    }
    for (const TicketDetails& details : view.tickets) {
        const Ticket& ticket = details.ticket;
        const QString first = ticket.lines.empty() ? tr("nothing yet") : ticket.lines.front().name;
        QStringList ways;
        for (const Payment& payment : details.payments) {
            if (payment.covered.isZero()) continue;
            const QString way = payment.tender == Tender::Cash ? tr("cash") : tr("Lightning");
            if (!ways.contains(way)) ways << way;
        }
        QString when = dayOf(ticket.openedAt, organisation);
        if (!ways.isEmpty()) when += QStringLiteral(", ") + ways.join(QStringLiteral(", "));
        addRow(section,
               tr("%1, %2, %3").arg(ticket.number.text(), first, formatFiat(details.totals.total, QLocale())),
               when, {}, {});
    }
    if (!view.moreTickets) return;
    auto* more = new ActionButton(m_theme, tr("More"), this);
    more->as(ActionButton::Look::Quiet, ActionButton::Size::Compact);
    connect(more, &ActionButton::clicked, this, &CustomerSections::moreWanted);
    section->addWidget(more, 0, Qt::AlignLeft);
}

}  // namespace balcao
