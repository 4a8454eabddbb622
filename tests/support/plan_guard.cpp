#include "support/plan_guard.h"

#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QRegularExpression>
#include <QSet>

#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace balcao::test::plan_guard {

namespace {

using namespace Qt::StringLiterals;

/// Tables with as many rows as there are people, registers, things to sell, nodes or days: they do not grow
/// with the sales.
const QSet<QString>& smallTables() {
    static const QSet<QString> names{u"settings"_s,          u"people"_s,
                                     u"registers"_s,         u"operations"_s,
                                     u"ticket_series"_s,     u"backend_progress"_s,
                                     u"schema_migrations"_s, u"sqlite_master"_s,
                                     u"sqlite_schema"_s,     u"roles"_s,
                                     u"credentials"_s,       u"sign_in_tries"_s,
                                     u"vault_keys"_s,        u"recovery_keys"_s,
                                     u"register_keys"_s,     u"register_requests"_s,
                                     u"register_shares"_s};
    return names;
}

/// Indices that hold only what is still open, so that the whole of one may be read.
const QSet<QString>& openOnly() {
    static const QSet<QString> names{u"tickets_queue"_s,
                                     u"payments_unanswered"_s,
                                     u"tasks_open"_s,
                                     u"sessions_open"_s,
                                     u"sessions_open_person"_s,
                                     u"token_families_open"_s,
                                     u"token_families_open_register"_s};
    return names;
}

/// Columns with few different values: what is found by nothing but these is a good part of all rows.
const QSet<QString>& coarseColumns() {
    static const QSet<QString> names{u"tenant_id"_s, u"register_id"_s, u"backend"_s,  u"state"_s,
                                     u"kind"_s,      u"training"_s,    u"currency"_s, u"generation"_s};
    return names;
}

/// A wide step that is meant: as SQLite says it, in a statement with these words.
struct Meant {
    QString step;
    QString words;
};
/// The words name the whole condition, the order and the limit, so that one more condition, which could make
/// the walk long before it finds enough rows, is not covered by them.
const std::vector<Meant>& meant() {
    static const std::vector<Meant> all{
        // verify, export and whoever reads the outbox walk page by page: the limit ends each read.
        {u"SEARCH tickets USING INDEX sqlite_autoindex_tickets_1 (tenant_id=? AND id>?)"_s,
         u"FROM tickets WHERE tenant_id = ? AND id > ? ORDER BY id LIMIT ?"_s},
        {u"SEARCH payments USING INDEX sqlite_autoindex_payments_1 (tenant_id=? AND id>?)"_s,
         u"FROM payments WHERE tenant_id = ? AND id > ? ORDER BY id LIMIT ?"_s},
        {u"SEARCH ledger_transactions USING INDEX sqlite_autoindex_ledger_transactions_1 (tenant_id=? AND id>?)"_s,
         u"FROM ledger_transactions WHERE tenant_id = ? AND id > ? ORDER BY id LIMIT ?"_s},
        {u"SEARCH audit_entries USING PRIMARY KEY (tenant_id=? AND register_id=? AND sequence>?)"_s,
         u"FROM audit_entries WHERE tenant_id = ? AND register_id = ? AND sequence > ? ORDER BY sequence LIMIT ?"_s},
        {u"SEARCH outbox USING INDEX sqlite_autoindex_outbox_1 (tenant_id=? AND id>?)"_s,
         u"FROM outbox WHERE tenant_id = ? AND id > ? ORDER BY id LIMIT ?"_s},
        // A page of the sales, newest first.
        {u"SEARCH t USING INDEX tickets_sales (tenant_id=? AND sale_at>? AND (sale_at,id)<(?,?))"_s,
         u"FROM tickets AS t WHERE t.tenant_id = ? AND t.sale_at IS NOT NULL AND (t.sale_at, t.id) < (?, ?) "
         "ORDER BY t.sale_at DESC, t.id DESC LIMIT ?"_s},
        // A filtered page goes through so many of them and no more; where that ended.
        {u"SEARCH t USING INDEX tickets_sales (tenant_id=? AND sale_at>? AND (sale_at,id)<(?,?))"_s,
         u"FROM tickets AS t WHERE t.tenant_id = ? AND t.sale_at IS NOT NULL AND (t.sale_at, t.id) < (?, ?) "
         "AND t.sale_at >= ? ORDER BY t.sale_at DESC, t.id DESC LIMIT ?"_s},
        {u"SEARCH t USING INDEX tickets_sales (tenant_id=? AND sale_at>? AND (sale_at,id)<(?,?))"_s,
         u"FROM tickets AS t WHERE t.tenant_id = ? AND t.sale_at IS NOT NULL AND (t.sale_at, t.id) < (?, ?) "
         "AND t.sale_at >= ? ORDER BY t.sale_at DESC, t.id DESC LIMIT 1 OFFSET ?"_s},
        // The last entry of a journal, and one step from a journal to the next: one row each.
        {u"SEARCH audit_entries USING PRIMARY KEY (tenant_id=? AND register_id=?)"_s,
         u"FROM audit_entries WHERE tenant_id = ? AND register_id = ? ORDER BY sequence DESC LIMIT 1"_s},
        {u"SEARCH audit_entries USING PRIMARY KEY (tenant_id=?)"_s,
         u"FROM audit_entries WHERE tenant_id = ? ORDER BY register_id LIMIT 1"_s},
        {u"SEARCH e USING PRIMARY KEY (tenant_id=? AND register_id>?)"_s,
         u"FROM audit_entries AS e WHERE e.tenant_id = ? AND e.register_id > chain.register_id "
         "ORDER BY e.register_id LIMIT 1"_s},
        // A page of the journal, newest first.
        {u"SEARCH audit_entries USING INDEX audit_entries_time (tenant_id=? AND (at,register_id,sequence)<(?,?,?))"_s,
         u"FROM audit_entries WHERE tenant_id = ? AND (at, register_id, sequence) < (?, ?, ?) "
         "ORDER BY at DESC, register_id DESC, sequence DESC LIMIT ?"_s},
        {u"SEARCH audit_entries USING INDEX audit_entries_time (tenant_id=? AND at>? AND (at,register_id,sequence)<(?,?,?))"_s,
         u"FROM audit_entries WHERE tenant_id = ? AND (at, register_id, sequence) < (?, ?, ?) AND at >= ? "
         "ORDER BY at DESC, register_id DESC, sequence DESC LIMIT ?"_s},
        // The last act of one register before a day, once a day: what others wrote since is passed over in
        // the
        // index, and several registers share a server, where nobody waits for who reads.
        {u"SEARCH audit_entries USING INDEX audit_entries_time (tenant_id=? AND (at,register_id,sequence)<(?,?,?))"_s,
         u"FROM audit_entries WHERE tenant_id = ? AND (at, register_id, sequence) < (?, ?, ?) AND "
         u"register_id = ? "
         "AND action NOT IN (?, ?, ?) ORDER BY at DESC, register_id DESC, sequence DESC LIMIT ?"_s},
        // By node and state: those that may still bring money, and those that ended lately, are few.
        {u"SEARCH payments USING INDEX payments_watched (tenant_id=? AND backend=? AND state=?)"_s,
         u"AND state IN ('pending', 'held', 'unknown', 'underpaid') UNION ALL"_s},
        {u"SEARCH payments USING INDEX payments_watched (tenant_id=? AND backend=? AND state=? AND expires_at>?)"_s,
         u"AND state IN ('expired', 'cancelled') AND expires_at > ?"_s},
        // A rotation walks page by page, its beginning counts what there is to do, and whether a generation
        // is in use is one row of the index.
        {u"SEARCH data_keys USING INDEX data_keys_generation (tenant_id=? AND generation>? AND generation<?)"_s,
         u"WHERE tenant_id = ? AND generation <= ? AND generation >= ? ORDER BY generation, subject_id LIMIT ?"_s},
        {u"SEARCH data_keys USING INDEX data_keys_generation (tenant_id=? AND (generation,subject_id)>(?,?) AND generation<?)"_s,
         u"AND generation <= ? AND (generation, subject_id) > (?, ?) ORDER BY generation, subject_id LIMIT ?"_s},
        {u"SEARCH data_keys USING INDEX data_keys_generation (tenant_id=? AND generation>?)"_s,
         u"FROM data_keys WHERE tenant_id = ? AND generation IS NOT NULL GROUP BY generation"_s},
        {u"SEARCH d USING INDEX data_keys_generation (tenant_id=? AND generation=?)"_s,
         u"WHEN EXISTS (SELECT 1 FROM data_keys AS d WHERE d.tenant_id = v.tenant_id AND d.generation = v.generation)"_s},
        // What expired goes in pieces: the limit ends each read.
        {u"SEARCH token_families USING INDEX token_families_expiry (tenant_id=? AND expires_at<?)"_s,
         u"SELECT id FROM token_families WHERE tenant_id = ? AND expires_at < ? ORDER BY expires_at LIMIT ?"_s},
        {u"SEARCH refresh_tokens USING INDEX refresh_tokens_expiry (tenant_id=? AND expires_at<?)"_s,
         u"SELECT hash FROM refresh_tokens WHERE tenant_id = ? AND expires_at < ? ORDER BY expires_at LIMIT ?"_s},
        // Customers page by page, and a sweep over those who were not seen for long: the limit ends each
        // read.
        {u"SEARCH customers USING INDEX customers_list (tenant_id=? AND id<?)"_s,
         u"FROM customers WHERE tenant_id = ? AND id < ? AND merged_into IS NULL AND erased_at = 0 "
         "ORDER BY id DESC LIMIT ?"_s},
        {u"SEARCH customers USING INDEX customers_seen (tenant_id=? AND (seen_at,id)>(?,?) AND seen_at<?)"_s,
         u"FROM customers WHERE tenant_id = ? AND seen_at < ? AND (seen_at, id) > (?, ?) AND merged_into IS "
         u"NULL "
         "AND erased_at = 0 ORDER BY seen_at, id LIMIT ?"_s},
        // The balances are sums over the whole ledger.
        {u"SEARCH p USING PRIMARY KEY (tenant_id=?)"_s,
         u"sum(p.amount) AS amount FROM ledger_postings AS p"_s},
    };
    return all;
}

struct Noted {
    QMutex mutex;
    QHash<QString, QSet<QByteArray>> byFile;
    QSet<QByteArray> seen;
};
Noted& noted() {
    static Noted all;
    return all;
}

int noteStatement(unsigned, void*, void* statement, void* text) {
    static const QRegularExpression planned(u"^\\s*(SELECT|WITH|INSERT|UPDATE|DELETE|REPLACE)\\b"_s);
    const QByteArray words(static_cast<const char*>(text));
    // A table that a migration makes and renames, as credentials_0006, is gone when it would be asked.
    static const QRegularExpression passing(u"\\w_\\d{4}\\b"_s);
    const QString said = QString::fromUtf8(words);
    if (!planned.match(said).hasMatch() || passing.match(said).hasMatch()) return 0;
    sqlite3* connection = sqlite3_db_handle(static_cast<sqlite3_stmt*>(statement));
    const QString file = QString::fromUtf8(sqlite3_db_filename(connection, "main"));
    const QMutexLocker lock(&noted().mutex);
    if (!noted().seen.contains(words)) noted().byFile[file].insert(words);
    return 0;
}

int traceConnection(sqlite3* connection, char**, const sqlite3_api_routines*) {
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, noteStatement, nullptr);
}

/// The schema of one file, read beside whoever else has it open.
class Schema {
 public:
    explicit Schema(const QString& path) {
        sqlite3* opened = nullptr;
        const int code = sqlite3_open_v2(path.toUtf8().constData(), &opened, SQLITE_OPEN_READONLY, nullptr);
        m_connection.reset(opened);
        if (code != SQLITE_OK) return;
        // The statements of the triggers are part of what a write costs.
        sqlite3_db_config(opened, SQLITE_DBCONFIG_TRIGGER_EQP, 1, nullptr);
        for (const QStringList& row : rows("/* names */ SELECT type, name, tbl_name FROM sqlite_schema")) {
            if (row[0] == u"table"_s) m_tables.insert(row[1]);
            if (row[0] == u"index"_s) m_tableOfIndex.insert(row[1], row[2]);
        }
    }

    /// The plan's steps; one that says why there is no plan when there is none.
    [[nodiscard]] QStringList plan(const QByteArray& statement) const {
        QStringList steps;
        for (const QStringList& row : rows("EXPLAIN QUERY PLAN " + statement)) steps.append(row.last());
        return steps;
    }

    /// The table that a step names by its index, by itself or by the name the statement gave it.
    [[nodiscard]] QString tableOf(const QString& name, const QString& index, const QString& statement) const {
        if (const auto known = m_tableOfIndex.constFind(index); known != m_tableOfIndex.cend()) return *known;
        if (m_tables.contains(name)) return name;
        const QRegularExpression named(u"(\\w+)\\s+(?:AS\\s+)?%1\\b"_s.arg(QRegularExpression::escape(name)));
        for (auto found = named.globalMatch(statement); found.hasNext();) {
            const QString table = found.next().captured(1);
            if (m_tables.contains(table)) return table;
        }
        return name;  // SQLite's own
    }

 private:
    struct Close {
        void operator()(sqlite3* connection) const { sqlite3_close(connection); }
    };
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };

    [[nodiscard]] std::vector<QStringList> rows(const QByteArray& text) const {
        sqlite3_stmt* prepared = nullptr;
        const int code = sqlite3_prepare_v2(m_connection.get(), text.constData(), -1, &prepared, nullptr);
        const std::unique_ptr<sqlite3_stmt, Finalize> statement(prepared);
        const auto failed = [this] {
            return QStringList{u"no plan: "_s + QString::fromUtf8(sqlite3_errmsg(m_connection.get()))};
        };
        if (code != SQLITE_OK) return {failed()};
        std::vector<QStringList> all;
        int step = sqlite3_step(prepared);
        for (; step == SQLITE_ROW; step = sqlite3_step(prepared)) {
            QStringList row;
            for (int i = 0; i < sqlite3_column_count(prepared); ++i) {
                row.append(
                    QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(prepared, i))));
            }
            all.push_back(std::move(row));
        }
        if (step != SQLITE_DONE) all.push_back(failed());
        return all;
    }

    std::unique_ptr<sqlite3, Close> m_connection;
    QSet<QString> m_tables;
    QHash<QString, QString> m_tableOfIndex;
};

/// True when the columns a search names leave more than a part of the table that does not grow.
bool isCoarse(const QString& conditions) {
    static const QRegularExpression column(u"(\\w+)([=<>])"_s);
    QHash<QString, int> bounds;
    for (auto found = column.globalMatch(conditions); found.hasNext();) {
        const auto match = found.next();
        const QString name = match.captured(1);
        if (match.captured(2) == u"="_s && !coarseColumns().contains(name)) return false;
        if (match.captured(2) != u"="_s && ++bounds[name] == 2) return false;  // from here to there
    }
    return true;
}

bool isWide(const QString& step, const QString& statement, const Schema& schema, const QSet<QString>& made) {
    if (step.startsWith(u"no plan"_s)) return true;
    static const QRegularExpression access(
        u"^(SCAN|SEARCH) (\\S+)(?: USING (AUTOMATIC )?(?:PARTIAL )?(?:COVERING )?"
        u"(?:INDEX (\\S+)|PRIMARY KEY|INTEGER PRIMARY KEY))?(?: \\((.*)\\))?"_s);
    const auto match = access.match(step);
    if (!match.hasMatch()) return false;
    const QString name = match.captured(2);
    const QString index = match.captured(4);
    if (made.contains(name) || step.contains(u"CONSTANT ROW"_s)) return false;
    if (smallTables().contains(schema.tableOf(name, index, statement)) || openOnly().contains(index))
        return false;
    const bool scan = match.captured(1) == u"SCAN"_s;
    return scan || !match.captured(3).isEmpty() || isCoarse(match.captured(5));
}

QStringList wideStepsOf(const Schema& schema, const QByteArray& statement) {
    const QString text = QString::fromUtf8(statement);
    const QStringList steps = schema.plan(statement);
    // What the statement itself made on the way is as long as what it was made from, which has its own step.
    QSet<QString> made;
    for (const QString& step : steps) {
        for (const auto& verb : {u"CO-ROUTINE "_s, u"MATERIALIZE "_s}) {
            if (step.startsWith(verb)) made.insert(step.mid(verb.size()));
        }
    }
    QStringList wide;
    for (const QString& step : steps) {
        if (isWide(step, text, schema, made)) wide.append(step);
    }
    return wide;
}

bool isMeant(QString step, const QString& words) {
    step.remove(u"COVERING "_s);
    return std::any_of(meant().begin(), meant().end(),
                       [&](const Meant& each) { return step == each.step && words.contains(each.words); });
}

}  // namespace

void watch() {
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(traceConnection));
}

QStringList wideSteps(const QString& path, const QByteArray& statement) {
    return wideStepsOf(Schema(path), statement);
}

QStringList complaints(const QString& path) {
    if (!QFileInfo::exists(path)) return {};
    QSet<QByteArray> fresh;
    {
        const QMutexLocker lock(&noted().mutex);
        fresh = noted().byFile.take(QFileInfo(path).canonicalFilePath());
        noted().seen.unite(fresh);
    }
    if (fresh.isEmpty()) return {};
    const Schema schema(path);
    QStringList all;
    for (const QByteArray& statement : std::as_const(fresh)) {
        // Qt's driver counts the places instead of leaving them nameless.
        static const QRegularExpression place(u":\\d+"_s);
        const QString words = QString::fromUtf8(statement).simplified().replace(place, u"?"_s);
        for (const QString& step : wideStepsOf(schema, statement)) {
            if (!isMeant(step, words)) all.append(step + u" in: "_s + words);
        }
    }
    return all;
}

}  // namespace balcao::test::plan_guard
