#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace balcao {

/// What can be known about somebody. Each is sealed by itself, so that a look opens what was asked for and
/// nothing else. The names are those of columns, journals and the command line: none is ever renamed.
enum class CustomerField {
    Name,
    Cpf,        ///< 11 digits, see parseCpf
    Cnpj,       ///< 14 digits or capitals, see parseCnpj
    OtherIds,   ///< passport, RG, …: one a line, as written on it
    BirthDate,  ///< ISO 8601, e.g. "1980-03-21"
    Email,
    Phone,  ///< E.164, see parsePhone
    Address,
    Handle,    ///< a short name that resolves to a way to pay
    Language,  ///< "pt", "en" or "es"
    Notes
};

[[nodiscard]] const std::vector<CustomerField>& allCustomerFields();
/// E.g. "birth_date".
[[nodiscard]] QString toText(CustomerField field);
/// InvalidArgument (facts: field "field") for a name that is none.
[[nodiscard]] Result<CustomerField> customerFieldFromText(const QString& text);

/// What is known; what is not known is not among them.
using CustomerFields = std::map<CustomerField, QString>;

/// A customer as lists show them: every value masked, none of them usable.
struct CustomerRow {
    CustomerId id;
    CustomerFields masked;
    Instant createdAt;
    Instant seenAt;  ///< last added, changed or named in a ticket
    qint64 version = 0;
};

struct CustomerPage {
    std::vector<CustomerRow> rows;  ///< newest first
    bool more = false;
};

/// Why somebody looks at what is known about a person. A choice and no text: the journal keeps it for good,
/// and a sentence could hold what must be erasable.
enum class LookReason { Serve, Contact, Correct, Request, Legal };
[[nodiscard]] QString toText(LookReason reason);
/// InvalidArgument (facts: field "reason").
[[nodiscard]] Result<LookReason> lookReasonFromText(const QString& text);

/// Why somebody's data is erased.
enum class ErasureGround {
    Request,    ///< the person asked for it (LGPD art. 18, IV and VI)
    Retention,  ///< what it was kept for is over (LGPD art. 15 and 16)
    Mistake     ///< it should not have been stored
};
[[nodiscard]] QString toText(ErasureGround ground);
/// InvalidArgument (facts: field "ground").
[[nodiscard]] Result<ErasureGround> erasureGroundFromText(const QString& text);

/// What an erasure leaves, all of it without a name: the customer's id and what happened under it.
enum class KeptData {
    Sales,     ///< tickets, payments and receipts: tax law (CTN art. 173, 174 and 195) and LGPD art. 16, I
    Ledger,    ///< the books, for the same reason; a book from which entries are taken proves nothing
    Journal,   ///< that data was processed, by whom and when: LGPD art. 37
    Consents,  ///< that and when consent was given and withdrawn: LGPD art. 8 §2 lays the proof on us
    Merges     ///< that two records were one person's, so that the sales of both stay together
};
[[nodiscard]] QString toText(KeptData kept);

struct KeptCount {
    KeptData what = KeptData::Sales;
    qint64 count = 0;
};

struct Erasure {
    CustomerId customer;
    std::vector<KeptCount> kept;  ///< every kind, also those of which there is nothing
};

/// Somebody agreed to something, or did until they withdrew it.
struct Consent {
    CustomerId customer;
    QString purpose;      ///< what for: a word of a-z and _, e.g. "contact"
    QString textVersion;  ///< which text they read: letters, digits, '.', '-' and '_'
    QString text;         ///< the text itself; empty once the person was erased
    Instant givenAt;
    Instant withdrawnAt;    ///< zero: it goes on
    QString recorder = {};  ///< the name of who wrote it down, where it is read
};

}  // namespace balcao
