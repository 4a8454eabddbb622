#include "storage/sql_backup_store.h"

#include "backup/backup_plan.h"
#include "storage/migrations.h"
#include "storage/sql_transaction.h"

namespace balcao {

namespace sql_backup {

using namespace Qt::StringLiterals;

/// Numbers go on behind the next full thousand: a day in which more than a thousand tickets were opened after
/// its last backup asks for another place to begin.
constexpr qint64 kStep = 1'000;
/// A code is good a little before and a little after its half minute (RFC 6238 §5.2).
constexpr qint64 kTotpStepMs = 30'000;
constexpr qint64 kTotpAhead = 2;

Result<BackupRun> runFrom(const Row& row) {
    return BackupRun{row.instant("slot"),     row.id<RegisterId>("register_id"),
                     row.instant("begun_at"), row.instant("ended_at"),
                     row.text("file"),        row.integer("bytes"),
                     row.text("failure")};
}

Result<BackupCounts> countsOf(Transaction& t) {
    // As verification counts them, so that both can be compared.
    BALCAO_TRY(rows, sql(t).query(uR"(
        SELECT (SELECT count(*) FROM tickets WHERE tenant_id = :tenant) AS tickets,
            (SELECT count(*) FROM payments WHERE tenant_id = :tenant) AS payments,
            (SELECT count(*) FROM ledger_transactions WHERE tenant_id = :tenant) AS ledger,
            (SELECT count(*) FROM audit_entries WHERE tenant_id = :tenant) AS audit)"_s,
                                  {}));
    return BackupCounts{rows.first().integer("tickets"), rows.first().integer("payments"),
                        rows.first().integer("ledger"), rows.first().integer("audit")};
}

/// Each series that may have gone on: of the days in question, those that are there, and for every prefix in
/// use one that may have been begun.
void jumpAhead(Transaction& t, const StartAgain& from) {
    for (const QString& day : {from.firstDay, from.lastDay}) {
        const Binds binds{{"day", day}, {"from", from.numbersFrom}, {"step", kStep}};
        sql(t).write(
            uR"(
            UPDATE ticket_series SET last_counter = CASE
                WHEN :from > last_counter THEN :from
                ELSE (last_counter / :step + 1) * :step END
            WHERE tenant_id = :tenant AND day = :day)"_s,
            binds);
        if (from.firstDay == from.lastDay) break;
    }
    sql(t).write(
        uR"(
        INSERT INTO ticket_series (tenant_id, day, prefix, training, last_counter)
        SELECT known.tenant_id, :day, known.prefix, kinds.training,
            CASE WHEN :from > 0 THEN :from ELSE :step END
        FROM (SELECT tenant_id, prefix FROM operations WHERE tenant_id = :tenant
              UNION SELECT tenant_id, prefix FROM ticket_series WHERE tenant_id = :tenant) AS known,
            (SELECT 0 AS training UNION SELECT 1) AS kinds
        WHERE true
        ON CONFLICT (tenant_id, day, prefix, training) DO NOTHING)"_s,
        {{"day", from.lastDay}, {"from", from.numbersFrom}, {"step", kStep}});
}

}  // namespace sql_backup

Result<DatabaseFacts> SqlBackupStore::facts(Transaction& t) {
    using namespace sql_backup;
    const bool sqlite = sql(t).dialect() == Dialect::Sqlite;
    DatabaseFacts facts;
    facts.database = sqlite ? u"sqlite"_s : u"postgresql"_s;
    if (!sqlite) {
        BALCAO_TRY(area, sql(t).query(u"SELECT current_schema()::text AS area"_s, {}));
        facts.area = area.first().text("area");
    }
    BALCAO_TRY(schema, sql(t).query(u"SELECT max(number) AS number FROM schema_migrations"_s, {}));
    facts.schema = schema.first().integer("number");
    BALCAO_TRY(counts, countsOf(t));
    facts.counts = counts;
    return facts;
}

Result<void> SqlBackupStore::copyOut(Transaction& t, const CopyOut& to) {
    return sql(t).copyOut(to);
}

Result<bool> SqlBackupStore::claim(Transaction& t, const BackupRun& run, Instant stale, Instant retry) {
    using namespace sql_backup;
    BALCAO_TRY(rows, sql(t).query(uR"(
        INSERT INTO backups (tenant_id, slot, register_id, begun_at, ended_at, file, bytes, failure)
        VALUES (:tenant, :slot, :register_id, :begun_at, 0, '', 0, '')
        ON CONFLICT (tenant_id, slot) DO UPDATE SET register_id = excluded.register_id,
            begun_at = excluded.begun_at, ended_at = 0, failure = ''
            WHERE (backups.ended_at = 0 AND backups.begun_at < :stale)
                OR (backups.failure <> '' AND backups.ended_at < :retry)
        RETURNING slot)"_s,
                                  {{"slot", run.slot},
                                   {"register_id", run.registerId},
                                   {"begun_at", run.begunAt},
                                   {"stale", stale},
                                   {"retry", retry}}));
    return !rows.isEmpty();
}

void SqlBackupStore::end(Transaction& t, const BackupRun& run) {
    using namespace sql_backup;
    sql(t).write(
        uR"(
        UPDATE backups SET ended_at = :ended_at, file = :file, bytes = :bytes, failure = :failure
        WHERE tenant_id = :tenant AND slot = :slot AND register_id = :register_id AND begun_at = :begun_at)"_s,
        {{"ended_at", run.endedAt},
         {"file", run.file},
         {"bytes", run.bytes},
         {"failure", run.failure},
         {"slot", run.slot},
         {"register_id", run.registerId},
         {"begun_at", run.begunAt}});
    t.announce({u"settings"_s, backupPlanKey()});
}

Result<std::vector<BackupRun>> SqlBackupStore::runs(Transaction& t, int limit) {
    using namespace sql_backup;
    return readAll<BackupRun>(sql(t).query(uR"(
        SELECT slot, register_id, begun_at, ended_at, file, bytes, failure FROM backups
        WHERE tenant_id = :tenant ORDER BY slot DESC LIMIT :limit)"_s,
                                           {{"limit", limit}}),
                              runFrom);
}

Result<std::optional<BackupRun>> SqlBackupStore::lastGood(Transaction& t) {
    using namespace sql_backup;
    return readFirst<BackupRun>(sql(t).query(uR"(
        SELECT slot, register_id, begun_at, ended_at, file, bytes, failure FROM backups
        WHERE tenant_id = :tenant AND ended_at > 0 AND failure = '' ORDER BY slot DESC LIMIT 1)"_s,
                                             {}),
                                runFrom);
}

Result<void> SqlBackupStore::startAgain(Transaction& t, const StartAgain& from) {
    using namespace sql_backup;
    jumpAhead(t, from);
    const QString ending = u"restored"_s;
    sql(t).write(
        u"UPDATE sessions SET ended_at = :now, ending = :ending "
        "WHERE tenant_id = :tenant AND ended_at = 0"_s,
        {{"now", from.now}, {"ending", ending}});
    sql(t).write(
        u"UPDATE token_families SET ended_at = :now, ending = :ending "
        "WHERE tenant_id = :tenant AND ended_at = 0"_s,
        {{"now", from.now}, {"ending", ending}});
    sql(t).write(
        u"UPDATE sign_ins SET totp_step = :step "
        "WHERE tenant_id = :tenant AND totp <> '' AND totp_step < :step"_s,
        {{"step", toUnixMs(from.now) / kTotpStepMs + kTotpAhead}});
    // Among them the one that this was made of: whoever makes it has not written yet what became of it.
    sql(t).write(
        u"UPDATE backups SET ended_at = :now, failure = :ending "
        "WHERE tenant_id = :tenant AND ended_at = 0"_s,
        {{"now", from.now}, {"ending", ending}});
    // The last that is done: from here on it is a database like any other.
    if (sql(t).dialect() == Dialect::Postgres) {
        sql(t).write(u"DROP TABLE IF EXISTS "_s + unendedRestoreTable(), {});
    }
    return {};
}

}  // namespace balcao
