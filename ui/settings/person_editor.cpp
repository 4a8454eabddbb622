#include "ui/settings/person_editor.h"

#include "base/error.h"
#include "ui/shell/labels.h"
#include "ui/text/error_text.h"
#include "ui/text/person_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

namespace {
constexpr int kPersonEditorWidth = 330;
}

PersonEditor::PersonEditor(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_rows(new QVBoxLayout(this)) {
    setFixedWidth(theme.px(kPersonEditorWidth));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(theme.px(7));
    m_title = label::section(theme, this);
    m_title->setElided(true);
    m_rows->addWidget(m_title);
    m_name = addField(tr("Name"), QStringLiteral("personName"), false);
    auto* above = label::field(theme, this);
    above->setPlain(tr("Role"));
    m_role = new QComboBox(this);
    m_role->setObjectName(QStringLiteral("personRole"));
    m_role->setAccessibleName(tr("Role"));
    m_role->setProperty("compact", true);
    above->setBuddy(m_role);
    connect(m_role, &QComboBox::activated, this, &PersonEditor::changed);
    m_rows->addWidget(above);
    m_rows->addWidget(m_role);
    m_rows->addSpacing(theme.px(8));
    m_current = addField(tr("Your PIN until now"), QStringLiteral("personCurrentPin"), true);
    m_pin = addField(tr("New PIN"), QStringLiteral("personPin"), true);
    m_again = addField(tr("The new PIN once more"), QStringLiteral("personPinAgain"), true);
    m_suspend = new ActionButton(theme, QString(), this);
    m_suspend->setObjectName(QStringLiteral("personSuspend"));
    m_suspend->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    connect(m_suspend, &ActionButton::clicked, this, &PersonEditor::suspendWanted);
    m_rows->addSpacing(theme.px(4));
    m_rows->addWidget(m_suspend, 0, Qt::AlignLeft);
    m_rows->addStretch(1);
}

Field* PersonEditor::addField(const QString& text, const QString& name, bool secret) {
    auto* made = new Field(m_theme, text, Field::Density::Compact, this);
    made->edit()->setObjectName(name);
    if (secret) made->edit()->setEchoMode(QLineEdit::Password);
    connect(made, &Field::edited, this, &PersonEditor::changed);
    m_rows->addWidget(made);
    return made;
}

void PersonEditor::setRoles(const std::vector<PersonRole>& roles) {
    m_role->clear();
    for (const PersonRole& role : roles) m_role->addItem(roleName(role), role.id.text());
}

void PersonEditor::showPerson(const PersonAccount& person, bool own) {
    m_shown = person;
    m_own = own;
    m_title->setPlain(person.id.isNull() ? tr("New person") : person.name);
    m_name->setText(person.name);
    m_name->setError({});
    m_role->setCurrentIndex(std::max(0, m_role->findData(person.role.text())));
    m_role->setEnabled(!own);
    m_current->setVisible(own && person.hasPin);
    const QString digits = tr("Six to twelve digits. Empty leaves it as it is.");
    const QString ends = own ? tr("A new one ends your sessions at other counters.")
                             : tr("A new one ends their sessions, and they choose their own next.");
    m_pin->setHint(person.hasPin ? QString(digits + QLatin1Char(' ') + ends) : digits);
    m_suspend->setVisible(!own && !person.id.isNull());
    m_suspend->setLabel(person.active ? tr("Suspend") : tr("Let in again"));
    clearPins();
}

void PersonEditor::showNew() {
    PersonAccount fresh;
    if (m_role->count() > 0) {
        if (const auto least = RoleId::fromText(m_role->itemData(0).toString())) fresh.role = *least;
    }
    showPerson(fresh, false);
}

void PersonEditor::beginTyping() {
    m_name->edit()->setFocus(Qt::OtherFocusReason);
}

std::optional<PersonAccount> PersonEditor::edited() {
    PersonAccount person = m_shown;
    person.name = m_name->text().simplified();
    if (person.name.isEmpty()) {
        m_name->setError(tr("A person needs a name."));
        return std::nullopt;
    }
    m_name->setError({});
    person.role = role();
    return person;
}

RoleId PersonEditor::role() const {
    return RoleId::fromText(m_role->currentData().toString()).value_or(m_shown.role);
}

bool PersonEditor::hasNewPin() const {
    return !m_pin->text().isEmpty() || !m_again->text().isEmpty();
}

std::optional<PersonEditor::NewPin> PersonEditor::newPin() {
    if (m_pin->text() != m_again->text()) {
        m_again->setError(tr("The two are not the same."));
        return std::nullopt;
    }
    m_again->setError({});
    return NewPin{m_pin->text().toUtf8(), m_current->text().toUtf8()};
}

void PersonEditor::clearPins() {
    for (Field* field : {m_current, m_pin, m_again}) {
        field->setText({});
        field->setError({});
    }
}

void PersonEditor::hideEvent(QHideEvent* event) {
    // A window that is only minimised tells of that too.
    if (!event->spontaneous()) clearPins();
    QWidget::hideEvent(event);
}

void PersonEditor::showPinError(const Error& error) {
    if (error.code == ErrorCode::WrongSecret || error.code == ErrorCode::SignInThrottled) {
        m_current->setError(describe(error, QLocale()).happened);
        return;
    }
    m_pin->setError(pinProblem(error));
}

}  // namespace balcao
