#pragma once

#include "customers/customer.h"

#include <QJsonObject>

namespace balcao {

/// Kinds of data that are kept for different times.
enum class DataKind {
    Identity,  ///< name, CPF, CNPJ, other ids, birth date
    Contact,   ///< e-mail address, telephone, address, handle, language
    Notes
};
[[nodiscard]] const std::vector<DataKind>& allDataKinds();
[[nodiscard]] QString toText(DataKind kind);
[[nodiscard]] DataKind kindOf(CustomerField field);

/// How long each kind is kept after a customer was last seen: added, changed or named in a ticket. Settings
/// key "retention". What is due is named to people and never erased by itself: a dispute or a law may be in
/// the way, which no program knows.
struct RetentionPolicy {
    /// Days; 0: until somebody erases it. Five years are those of tax and of claims (CTN art. 173 and 174,
    /// CDC art. 27); what is only convenient is kept for less (LGPD art. 15).
    std::map<DataKind, int> days{
        {DataKind::Identity, 5 * 365}, {DataKind::Contact, 2 * 365}, {DataKind::Notes, 365}};

    [[nodiscard]] QJsonObject toJson() const;
    /// What is not there reads as the default. InvalidArgument (facts: field, e.g. "notes_days") for what is
    /// no whole number of 0 to 36500.
    [[nodiscard]] static Result<RetentionPolicy> fromJson(const QJsonObject& json);
};

/// Nothing is due of somebody who was seen later than this; nothing at all when every kind is kept for good.
[[nodiscard]] std::optional<Instant> dueSince(const RetentionPolicy& policy, Instant now);
/// Which of these fields are due.
[[nodiscard]] std::vector<CustomerField> dueFields(const RetentionPolicy& policy,
                                                   const std::vector<CustomerField>& fields, Instant seenAt,
                                                   Instant now);

}  // namespace balcao
