#include "storage/sql_journal_store.h"

#include "audit/audit_anchor.h"
#include "storage/sql_transaction.h"

#include <limits>

namespace balcao {

using namespace Qt::StringLiterals;

Result<std::vector<AuditEntry>> SqlJournalStore::newest(Transaction& t, const AuditFilter& filter,
                                                        const std::optional<AuditCursor>& before, int limit) {
    // Before the first page stands an entry that is later than every other, or than the end of the time.
    const QUuid last = QUuid::fromString(u"ffffffff-ffff-ffff-ffff-ffffffffffff"_s);
    AuditCursor from{filter.until ? *filter.until : fromUnixMs(std::numeric_limits<qint64>::max()),
                     filter.until ? RegisterId() : RegisterId(last), 0};
    if (before && before->at < from.at) from = *before;
    Binds binds{{"at", from.at},
                {"register", orFirst(from.registerId)},
                {"sequence", from.sequence},
                {"limit", limit}};
    QString also;
    const auto add = [&](const QString& condition, const char* name, const SqlValue& value) {
        also += u" AND "_s + condition;
        binds.push_back({name, value});
    };
    if (filter.person) add(u"person_id = :person"_s, "person", *filter.person);
    if (!filter.action.isEmpty()) add(u"action = :action"_s, "action", filter.action);
    if (!filter.subject.isEmpty()) add(u"subject = :subject"_s, "subject", filter.subject);
    if (filter.registerId) add(u"register_id = :counter"_s, "counter", *filter.registerId);
    if (filter.withoutOwn) {
        also += u" AND action NOT IN (:anchor, :close, :key)"_s;
        binds.push_back({"anchor", anchorAction()});
        binds.push_back({"close", dayCloseAction()});
        binds.push_back({"key", anchorKeyAction()});
    }
    if (filter.from) add(u"at >= :since"_s, "since", *filter.from);
    const QString text =
        uR"(
        SELECT register_id, sequence, at, person_id, action, subject, details, previous, hash
        FROM audit_entries
        WHERE tenant_id = :tenant AND (at, register_id, sequence) < (:at, :register, :sequence))"_s +
        also +
        uR"(
        ORDER BY at DESC, register_id DESC, sequence DESC LIMIT :limit)"_s;
    return readAll<AuditEntry>(sql(t).query(text, binds), auditEntryFrom);
}

}  // namespace balcao
