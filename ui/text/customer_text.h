#pragma once

#include "customers/customer.h"

#include <QCoreApplication>

#include <optional>

namespace balcao {

/// The words about customers, in the person's language.
class CustomerText {
    Q_DECLARE_TR_FUNCTIONS(balcao::CustomerText)
 public:
    /// "CPF", "Telephone", …
    [[nodiscard]] static QString field(CustomerField field);
    /// Who a row is, as far as a list may say it: the masked name, or else what is there of them.
    [[nodiscard]] static QString name(const CustomerRow& row);
    /// What tells people of one name apart: "CPF ***.982.247-**", or else a masked telephone, e-mail address
    /// or handle; empty where the name is all that is known.
    [[nodiscard]] static QString second(const CustomerRow& row);
    [[nodiscard]] static QString reason(LookReason reason);
    [[nodiscard]] static QString ground(ErasureGround ground);
    /// "12 sales with their payments and receipts, without a name" and the law that keeps them.
    [[nodiscard]] static QString kept(const KeptCount& kept);

    /// What is wrong with a value, from the facts of an InvalidArgument, as a sentence under its field; a
    /// sentence of its own for a field that is not known here.
    [[nodiscard]] static QString wrong(const Error& error);
    /// The field an error is about.
    [[nodiscard]] static std::optional<CustomerField> fieldOf(const Error& error);
    /// Who has the same already, where an error names them.
    [[nodiscard]] static std::optional<CustomerId> otherOf(const Error& error);
};

}  // namespace balcao
