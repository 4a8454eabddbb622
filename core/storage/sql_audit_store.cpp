#include "storage/sql_audit_store.h"

#include "storage/sql_journal_store.h"
#include "storage/sql_transaction.h"

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

QString headKey(RegisterId registerId) {
    return u"audit/"_s + registerId.text();
}

}  // namespace

Result<AuditEntry> auditEntryFrom(const Row& row) {
    AuditEntry entry;
    entry.registerId = row.id<RegisterId>("register_id");
    entry.sequence = row.integer("sequence");
    entry.at = row.instant("at");
    entry.person = row.id<PersonId>("person_id");
    entry.action = row.text("action");
    entry.subject = row.text("subject");
    entry.details = row.text("details");
    entry.previous = row.bytes("previous");
    entry.hash = row.bytes("hash");
    return entry;
}

Result<AuditHead> SqlAuditStore::head(Transaction& t, RegisterId registerId) {
    // An entry follows what this command read or wrote before without asking the database again; that nobody
    // else wrote in between is for the key of the table to say.
    const auto remembered = sql(t).remembered.find(headKey(registerId));
    if (remembered != sql(t).remembered.end()) {
        return AuditHead{remembered->second.first, remembered->second.second};
    }
    const QString text =
        uR"(
        SELECT sequence, hash FROM audit_entries
        WHERE tenant_id = :tenant AND register_id = :register ORDER BY sequence DESC LIMIT 1)"_s;
    BALCAO_TRY(rows, sql(t).query(text, {{"register", registerId}}));
    AuditHead head;
    if (!rows.isEmpty()) head = {rows.first().integer("sequence"), rows.first().bytes("hash")};
    sql(t).remembered[headKey(registerId)] = {head.sequence, head.hash};
    return head;
}

void SqlAuditStore::append(Transaction& t, const AuditEntry& entry) {
    const QString text =
        uR"(
        INSERT INTO audit_entries (tenant_id, register_id, sequence, at, person_id, action, subject, details,
            previous, hash)
        VALUES (:tenant, :register, :sequence, :at, :person, :action, :subject, :details, :previous, :hash))"_s;
    sql(t).write(text, {{"register", entry.registerId},
                        {"sequence", entry.sequence},
                        {"at", entry.at},
                        {"person", entry.person},
                        {"action", entry.action},
                        {"subject", entry.subject},
                        {"details", entry.details},
                        {"previous", entry.previous},
                        {"hash", entry.hash}});
    sql(t).remembered[headKey(entry.registerId)] = {entry.sequence, entry.hash};
}

Result<std::vector<RegisterId>> SqlAuditStore::chains(Transaction& t) {
    // Steps from chain to chain through the key, so that a long journal is not read from end to end.
    const QString text =
        uR"(
        WITH RECURSIVE chain (register_id) AS (
            SELECT * FROM (SELECT register_id FROM audit_entries WHERE tenant_id = :tenant
                           ORDER BY register_id LIMIT 1) AS first
            UNION ALL
            SELECT (SELECT e.register_id FROM audit_entries AS e
                    WHERE e.tenant_id = :tenant AND e.register_id > chain.register_id
                    ORDER BY e.register_id LIMIT 1)
            FROM chain WHERE chain.register_id IS NOT NULL)
        SELECT register_id FROM chain WHERE register_id IS NOT NULL)"_s;
    return readAll<RegisterId>(sql(t).query(text, {}), [](const Row& row) -> Result<RegisterId> {
        return row.id<RegisterId>("register_id");
    });
}

Result<std::vector<AuditEntry>> SqlAuditStore::page(Transaction& t, RegisterId registerId,
                                                    qint64 afterSequence, int limit) {
    const QString text =
        uR"(
        SELECT register_id, sequence, at, person_id, action, subject, details, previous, hash
        FROM audit_entries
        WHERE tenant_id = :tenant AND register_id = :register AND sequence > :after
        ORDER BY sequence LIMIT :limit)"_s;
    return readAll<AuditEntry>(
        sql(t).query(text, {{"register", registerId}, {"after", afterSequence}, {"limit", limit}}),
        auditEntryFrom);
}

}  // namespace balcao
