#pragma once

#include "ui/counter/customer_entry.h"

#include <QWidget>

namespace balcao {

class Field;
class Theme;

/// As little as it takes to know a customer again: a name, a CPF or CNPJ, a telephone, each of them optional,
/// and what they agreed to, if they were asked.
class NewCustomer final : public QWidget {
    Q_OBJECT
 public:
    NewCustomer(const Theme& theme, QWidget* parent);

    /// Empties the fields but the one that was typed already, and begins in the first that is empty.
    void begin(const CustomerEntry& typed);
    /// What is filled in, by field; what looks like a CNPJ is one.
    [[nodiscard]] CustomerFields fields() const;
    [[nodiscard]] QString consent() const;
    /// Says under the field what is wrong with it.
    void showWrong(const Error& error);

 Q_SIGNALS:
    void edited();

 private:
    [[nodiscard]] Field* fieldOf(CustomerField field) const;

    Field* m_name;
    Field* m_document;
    Field* m_phone;
    Field* m_other;  ///< an e-mail address or handle that was typed; hidden otherwise
    Field* m_consent;
    CustomerField m_otherField = CustomerField::Email;
};

}  // namespace balcao
