#include "ui/counter/counter_form.h"

#include "money/amount_text.h"
#include "ui/counter/counter_actions.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace balcao {

CounterForm::CounterForm(const Context& context, const QString& title, const QString& sentence,
                         QWidget* parent)
    : QWidget(parent), m_c(context), m_body(new QVBoxLayout) {
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme().px(22), theme().px(16), theme().px(22), theme().px(16));
    column->setSpacing(0);
    column->addWidget(new TextLabel(theme(), TextStyle::TitlePage, title, this));
    if (!sentence.isEmpty()) {
        auto* below = new TextLabel(theme(), TextStyle::Small, sentence, this);
        below->setRole(Role::Ink2);
        below->setParagraph(true);
        column->addWidget(below);
    }
    column->addSpacing(theme().px(16));
    m_body->setSpacing(theme().px(14));
    column->addLayout(m_body);
    column->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme().px(10));
    auto* back = new ActionButton(theme(), m_c.actions.back, this);
    m_verb = new ActionButton(theme(), m_c.actions.primary, this);
    m_verb->as(ActionButton::Look::Primary, ActionButton::Size::Normal, ActionButton::Spread::Apart);
    buttons->addWidget(back);
    buttons->addWidget(m_verb, 1);
    column->addLayout(buttons);
}

void CounterForm::focusFirst() {
    QWidget* first = m_first != nullptr ? m_first : this;
    if (m_first == nullptr) setFocusPolicy(Qt::StrongFocus);
    first->setFocus(Qt::ShortcutFocusReason);
    if (auto* edit = qobject_cast<QLineEdit*>(first)) edit->selectAll();
}

Field* CounterForm::addField(const QString& label) {
    auto* field = new Field(theme(), label, Field::Density::Counter, this);
    field->setMaximumWidth(theme().px(460));
    m_body->addWidget(field);
    if (m_first == nullptr) m_first = field->edit();
    return field;
}

void CounterForm::setVerb(const QString& verb) {
    m_verb->setLabel(verb);
    m_verb->setAccessibleName(verb);
}

void CounterForm::setDestructive() {
    m_verb->setLook(ActionButton::Look::DangerFill);
}

std::optional<Fiat> CounterForm::readAmount(Field* field) {
    const auto amount =
        parseFiat(field->text().trimmed(), presenter().services().settings.organisation.currency, QLocale());
    if (amount && amount->minor > 0) return *amount;
    field->setError(!amount && amount.error().code == ErrorCode::CurrencyMismatch
                        ? tr("This is another currency. Type the amount in %1.")
                              .arg(presenter().services().settings.organisation.currency.code())
                        : tr("Type an amount above zero, such as %1.")
                              .arg(formatFiatValue(
                                  {1250, presenter().services().settings.organisation.currency}, QLocale())));
    field->edit()->setFocus(Qt::OtherFocusReason);
    field->edit()->selectAll();
    return std::nullopt;
}

FormHost::FormHost(const CounterForm::Context& context, QWidget* parent)
    : QWidget(parent), m_c(context), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
}

void FormHost::setForm(CounterPresenter::Form form) {
    if (m_form != nullptr) {
        m_form->hide();
        m_form->deleteLater();
        m_form = nullptr;
    }
    m_form = CounterForm::make(form, m_c, this);
    if (m_form == nullptr) return;
    m_column->addWidget(m_form);
    m_form->refresh();
}

}  // namespace balcao
