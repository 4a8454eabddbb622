#include "ui/counter/new_customer.h"

#include "customers/brazil_id.h"
#include "ui/text/customer_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

NewCustomer::NewCustomer(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_name(new Field(theme, CustomerText::field(CustomerField::Name), Field::Density::Counter, this)),
      m_document(new Field(theme, tr("CPF or CNPJ"), Field::Density::Counter, this)),
      m_phone(new Field(theme, CustomerText::field(CustomerField::Phone), Field::Density::Counter, this)),
      m_other(new Field(theme, CustomerText::field(CustomerField::Email), Field::Density::Counter, this)),
      m_consent(
          new Field(theme, tr("What they agreed to, if they were asked"), Field::Density::Counter, this)) {
    m_name->edit()->setMaxLength(120);
    m_document->edit()->setMaxLength(24);
    m_phone->edit()->setMaxLength(32);
    m_other->edit()->setMaxLength(320);
    m_consent->edit()->setMaxLength(4'000);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    for (Field* field : {m_name, m_document, m_phone, m_other, m_consent}) {
        field->setMaximumWidth(theme.px(460));
        column->addWidget(field);
        connect(field, &Field::edited, this, [this, field] {
            field->setError({});
            Q_EMIT edited();
        });
    }
    m_other->hide();
}

Field* NewCustomer::fieldOf(CustomerField field) const {
    if (field == CustomerField::Name) return m_name;
    if (field == CustomerField::Cpf || field == CustomerField::Cnpj) return m_document;
    if (field == CustomerField::Phone) return m_phone;
    return field == m_otherField ? m_other : nullptr;
}

void NewCustomer::begin(const CustomerEntry& typed) {
    for (Field* field : {m_name, m_document, m_phone, m_other, m_consent}) {
        field->setText({});
        field->setError({});
    }
    const bool other = typed.field == CustomerField::Email || typed.field == CustomerField::Handle;
    if (other) {
        m_otherField = typed.field;
        m_other->setLabel(CustomerText::field(typed.field));
    }
    m_other->setVisible(other);
    if (Field* known = fieldOf(typed.field)) known->setText(typed.text);
    Field* first = m_name->text().isEmpty() ? m_name : m_document;
    first->edit()->setFocus(Qt::OtherFocusReason);
}

CustomerFields NewCustomer::fields() const {
    CustomerFields fields;
    const auto take = [&fields](CustomerField field, const Field* from) {
        const QString text = from->text().trimmed();
        if (!text.isEmpty()) fields.emplace(field, text);
    };
    take(CustomerField::Name, m_name);
    const QString document = m_document->text();
    const auto signs =
        std::count_if(document.begin(), document.end(), [](QChar c) { return c.isLetterOrNumber(); });
    take(signs > 11 ? CustomerField::Cnpj : CustomerField::Cpf, m_document);
    take(CustomerField::Phone, m_phone);
    take(m_otherField, m_other);
    return fields;
}

QString NewCustomer::consent() const {
    return m_consent->text().trimmed();
}

void NewCustomer::showWrong(const Error& error) {
    const auto about = CustomerText::fieldOf(error);
    Field* field = about ? fieldOf(*about) : nullptr;
    if (field == nullptr) field = m_name;
    field->setError(CustomerText::wrong(error));
    field->edit()->setFocus(Qt::OtherFocusReason);
    field->edit()->selectAll();
}

}  // namespace balcao
