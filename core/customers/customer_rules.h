#pragma once

#include "customers/customer.h"

#include <QDate>

namespace balcao {

/// A value as it is stored; nothing for one of blanks only. InvalidArgument (facts: field, reason): the rules
/// of `parseCpf`, `parseCnpj` and `parsePhone`; a name of 1 to 120 characters on one line ("length",
/// "characters"); up to four other ids of 3 to 60 characters, one a line ("count", "length", "characters"); a
/// birth date as 1980-03-21 or 21/03/1980, from 1900 to `today` ("date"); an e-mail address with one @ and no
/// blank ("address", "length"); an address of up to 500 and notes of up to 2000 characters ("length",
/// "characters"); a handle of letters, not digits alone, ".", "_", "-" and at most one @ inside
/// ("characters", "length"); a language that the program speaks ("language"). What was typed is in no error.
[[nodiscard]] Result<QString> storedForm(CustomerField field, const QString& typed, QDate today);

/// The same for all that were typed; what is empty afterwards stays, as an empty text: it is to be removed.
[[nodiscard]] Result<CustomerFields> storedForms(const CustomerFields& typed, QDate today);

/// After the changes: an empty text takes the field away.
[[nodiscard]] CustomerFields changed(CustomerFields fields, const CustomerFields& changes);

/// There is something to know the customer by: a name, an id, an e-mail address, a telephone or a handle.
/// InvalidArgument (facts: field "name", reason "nothing").
[[nodiscard]] Result<void> checkKnowable(const CustomerFields& fields);

/// A value as a list may show it: "Maria A. S.", "m•••@example.com", "1980", "•••".
[[nodiscard]] QString masked(CustomerField field, const QString& stored);
[[nodiscard]] CustomerFields masked(const CustomerFields& stored);

/// Fields of which two records of one person have different values that only one can have. Nothing may be
/// merged over them.
[[nodiscard]] std::optional<CustomerField> contradiction(const CustomerFields& one,
                                                         const CustomerFields& other);

/// InvalidArgument (facts: field "purpose" or "version", or "text" for more than 4000 characters or none).
[[nodiscard]] Result<void> checkConsent(const Consent& consent);

}  // namespace balcao
