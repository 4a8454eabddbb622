#pragma once

#include "reports/journal_service.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonObject>

namespace balcao {

/// What people call an id, for the words of the journal: a person's name, a ticket's number.
using JournalIds = QHash<QUuid, QString>;

/// What one entry says beyond act and object: a name and its value, in the person's language.
struct JournalFact {
    QString name;
    QString value;
};

/// A field that an act changed; a side that was not there is empty.
struct JournalChange {
    QString field;
    QString before;
    QString after;
};

/// The words of the journal's page, in the person's language.
class JournalWords {
    Q_DECLARE_TR_FUNCTIONS(balcao::JournalWords)
 public:
    /// "Discount given"; the stored name itself for an act of a newer version.
    [[nodiscard]] static QString act(const QString& action);
    /// Every act that this version writes, in the order in which people look for them.
    [[nodiscard]] static const QStringList& acts();
    /// What was acted on: "ticket A 047", "Rita Lopes", "settings".
    [[nodiscard]] static QString object(const AuditEntry& entry, const JournalIds& ids);
    /// The number of the ticket that was acted on, where the entry says it.
    [[nodiscard]] static std::optional<QString> ticketNumber(const AuditEntry& entry);
    /// Who did it: the counter itself where nobody is named.
    [[nodiscard]] static QString person(const JournalRow& row);

    [[nodiscard]] static std::vector<JournalChange> changes(const AuditEntry& entry);
    [[nodiscard]] static std::vector<JournalFact> facts(const AuditEntry& entry, const JournalIds& ids);

    /// What is wrong at the place, as a whole sentence; `where` names it: "line 12 of Caixa 1".
    [[nodiscard]] static QString broken(JournalBreak::Kind kind, const QString& where);
};

/// The first and last four digits of a hash: "c41f…90ab".
[[nodiscard]] QString shortLink(const QByteArray& hash);

}  // namespace balcao
