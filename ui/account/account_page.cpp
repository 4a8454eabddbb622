#include "ui/account/account_page.h"

#include "ui/account/account_badge.h"
#include "ui/account/account_password.h"
#include "ui/account/account_pin.h"
#include "ui/account/account_second_step.h"
#include "ui/shell/page_header.h"
#include "ui/theme/theme.h"
#include "ui/widgets/ticket_sheet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace balcao {

AccountPage::AccountPage(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_s(services), m_header(new PageHeader(theme, this)) {
    setObjectName(QStringLiteral("accountPage"));
    setProperty("keyScope", QStringLiteral("account"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme.px(18), 0, theme.px(18), theme.px(14));
    rows->setSpacing(0);
    rows->addWidget(m_header);
}

AccountPage::~AccountPage() = default;

void AccountPage::build() {
    m_parts.clear();
    delete m_content;
    auto* scroll = new QScrollArea(this);
    m_content = scroll;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget;
    inside->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    m_notice = new Notice(m_theme, inside);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    m_badge = new AccountBadge(m_theme, m_s);
    add(new AccountPin(m_theme, m_s), *left);
    add(m_badge, *left);
    add(new AccountSecondStep(m_theme, m_s), *right);
    add(new AccountPassword(m_theme, m_s), *right);
    for (QVBoxLayout* column : {left, right}) {
        column->setSpacing(m_theme.px(14));
        column->addStretch(1);
    }
    auto* columns = new QHBoxLayout;
    columns->setSpacing(m_theme.px(14));
    columns->addLayout(left, 2);
    columns->addLayout(right, 3);
    auto* rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_notice);
    rows->addLayout(columns, 1);
    scroll->setWidget(inside);
    layout()->addWidget(scroll);
    m_header->setTitle(tr("My account"));
}

void AccountPage::add(AccountPart* part, QVBoxLayout& column) {
    auto* sheet = new Sheet(m_theme, nullptr);
    auto* inside = new QVBoxLayout(sheet);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(part);
    column.addWidget(sheet);
    connect(part, &AccountPart::changedWays, this, &AccountPage::load);
    m_parts.push_back(part);
}

void AccountPage::load() {
    m_header->setFact(m_s.actor.name);
    if (m_s.ways == nullptr || m_s.actor.person.isNull()) return;
    const PersonId person = m_s.actor.person;
    whenDone(m_s.ways->ways({m_s.actor, person}), this, [this, person](const Result<PersonWays>& ways) {
        if (person != m_s.actor.person) return;  // another one is here by now
        if (!ways) return m_notice->sayError(ways.error());
        m_notice->clear();
        for (AccountPart* part : m_parts) part->showWays(*ways);
        takeFocus();
    });
}

void AccountPage::takeFocus() {
    if (!isVisible() || isAncestorOf(window()->focusWidget())) return;
    const auto edits = m_parts.front()->findChildren<QLineEdit*>();
    for (QLineEdit* edit : edits) {
        if (edit->isVisible()) return edit->setFocus(Qt::OtherFocusReason);
    }
}

void AccountPage::forget() {
    for (AccountPart* part : m_parts) {
        part->forget();
        part->showWays({});
    }
    if (m_notice != nullptr) m_notice->clear();
    if (isVisible()) load();
}

void AccountPage::takeScan(const QString& text) {
    if (m_badge != nullptr) m_badge->takeScan(text);
}

void AccountPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_parts.empty()) build();  // most people never look at it
    load();
}

void AccountPage::hideEvent(QHideEvent* event) {
    // A window that is only minimised tells of that too.
    if (!event->spontaneous()) {
        for (AccountPart* part : m_parts) part->forget();
    }
    QWidget::hideEvent(event);
}

void AccountPage::changeEvent(QEvent* event) {
    // Made anew after the event: the words of every part are another language's.
    if (event->type() == QEvent::LanguageChange && !m_parts.empty()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                build();
                if (isVisible()) load();
            },
            Qt::QueuedConnection);
    }
    QWidget::changeEvent(event);
}

}  // namespace balcao
