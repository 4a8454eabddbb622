#pragma once

#include "customers/customer.h"

#include <QDate>

#include <optional>

namespace balcao {

/// What somebody typed to say who a ticket is for.
struct CustomerEntry {
    enum class Kind {
        Nothing,
        Unfinished,  ///< digits, and not yet enough of them
        Wrong,       ///< as many digits as a document or a telephone has, and none
        Short,       ///< letters, and not yet enough to look for
        Known        ///< something that is one of the fields
    };
    Kind kind = Kind::Nothing;
    CustomerField field = CustomerField::Name;  ///< of Known
    QString text;                               ///< as it was typed
    Error
        error;  ///< of Wrong: InvalidArgument of the field it is nearest to; of a telephone: why it is no CPF

    /// A CPF or CNPJ: it can stand on a receipt.
    [[nodiscard]] bool isTaxId() const {
        return kind == Kind::Known && (field == CustomerField::Cpf || field == CustomerField::Cnpj);
    }
};

/// Digits are a CPF, a CNPJ or a telephone as soon as they are whole, what has an @ an e-mail address or a
/// handle, and everything else a name. `today` as `storedForm` wants it.
[[nodiscard]] CustomerEntry readCustomerEntry(const QString& typed, QDate today);

}  // namespace balcao
