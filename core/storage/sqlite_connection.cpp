#include "storage/sqlite_connection.h"

#include "storage/sql_text.h"
#include "storage/sqlite_statement.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <cerrno>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

/// "BLC1" in the file's header: a database of another program is never taken for ours.
constexpr qint64 kApplicationId = 0x424c4331;
/// After a crash a file up to this size is looked through before it is used; it takes well under a second.
constexpr qint64 kQuickCheckBytes = 64 * 1024 * 1024;
/// How long SQLite itself waits for a file that another connection is writing.
constexpr Millis kBusyWait{2'500};

/// The log is emptied into the file when nobody waits and it has grown to this many pages, SQLite's own
/// measure; or at the next commit, whoever waits, when it has grown to so many that reading would suffer.
constexpr int kLogPages = 1'000;
constexpr int kMostLogPages = 8'000;

void lowerText(sqlite3_context* context, int, sqlite3_value** values) {
    const auto* text = sqlite3_value_text(values[0]);
    if (!text) return sqlite3_result_null(context);
    const QByteArray lower =
        QString::fromUtf8(reinterpret_cast<const char*>(text), sqlite3_value_bytes(values[0]))
            .toLower()
            .toUtf8();
    sqlite3_result_text64(context, lower.constData(), static_cast<sqlite3_uint64>(lower.size()),
                          SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// SQLite has one writer at a time and the work reads after its lock is held, so nothing it decided can have
/// been overtaken: a constraint's no is final, only a busy file is tried again.
SqlFailure constraintFailure(const QString& message) {
    const auto says = [&message](const char* part) { return message.contains(QLatin1String(part)); };
    if (says("version_conflict")) return {{ErrorCode::DatabaseConflict, u"stale version"_s, {}}, Again::No};
    if (says("ledger_unbalanced")) return {{ErrorCode::LedgerUnbalanced, message, {}}, Again::No};
    if (says("reservation_id")) return {{ErrorCode::LedgerClosed, message, {}}, Again::No};
    return {{ErrorCode::DatabaseRefused, message, {{u"constraint"_s, message}}}, Again::No};
}

/// SQLite says "full" for ENOSPC in a write and nowhere else: for its shared file, a quota or a limit it
/// speaks of an input or output error. It keeps the system's reason for some failures; for that of a COMMIT
/// it does not, and the reason is still where the system left it.
bool diskIsFull(sqlite3* connection) {
    const auto isFull = [](int reason) { return reason == ENOSPC || reason == EDQUOT || reason == EFBIG; };
    const int left = errno;
    return isFull(sqlite3_system_errno(connection)) || isFull(left);
}

/// What the connection's last call failed with.
SqlFailure failureOf(sqlite3* connection) {
    const bool full = diskIsFull(connection);  // before anything else can fail
    const int code = sqlite3_errcode(connection) & 0xff;
    // It names tables and columns, never values.
    const QString message = QString::fromUtf8(sqlite3_errmsg(connection)).trimmed();
    if (full && (code == SQLITE_IOERR || code == SQLITE_CANTOPEN)) {
        return {{ErrorCode::DatabaseFull, message, {}}, Again::No};
    }
    switch (code) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return {{ErrorCode::DatabaseTimeout, message, {}}, Again::Race};
        case SQLITE_CONSTRAINT: return constraintFailure(message);
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return {{ErrorCode::DatabaseCorrupt, message, {}}, Again::No};
        case SQLITE_FULL: return {{ErrorCode::DatabaseFull, message, {}}, Again::No};
        case SQLITE_PERM:
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN: return {{ErrorCode::DatabaseUnreachable, message, {}}, Again::No};
        case SQLITE_IOERR: return {{ErrorCode::Io, message, {}}, Again::No};
    }
    return {{ErrorCode::Internal, message, {}}, Again::No};
}

}  // namespace

SqliteConnection::SqliteConnection(QString path, Mode mode) : m_path(std::move(path)), m_mode(mode) {}

SqliteConnection::~SqliteConnection() {
    close();
}

SqlResult<void> SqliteConnection::open() {
    close();
    const bool look = m_mode == Mode::Look;
    if (!QFile::exists(m_path)) {
        if (m_mode != Mode::Make) {
            return sqlFail(ErrorCode::DatabaseUnreachable, u"there is no such file: "_s + m_path);
        }
        // Made here and not by SQLite, so that no other account of the machine can read it for a moment.
        QFile file(m_path);
        if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly,
                       QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
            !QFile::exists(m_path)) {
            return sqlFail(ErrorCode::DatabaseUnreachable, u"cannot make the database file"_s);
        }
    }
    const bool uncleanShutdown = QFileInfo(QString(m_path + u"-wal"_s)).size() > 0;
    // A file that goes away in this moment is not made anew. No locks of SQLite's own: the connection belongs
    // to one thread.
    const int access = look ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (sqlite3_open_v2(m_path.toUtf8().constData(), &m_connection, access | SQLITE_OPEN_NOMUTEX, nullptr) !=
        SQLITE_OK) {
        SqlFailure failure = failureOf(m_connection);
        if (failure.error.code == ErrorCode::Internal) failure.error.code = ErrorCode::DatabaseUnreachable;
        close();
        return tl::unexpected(std::move(failure));
    }
    // SQLite's own knows only the letters of ASCII; "INÊS" is to be found as "inês", as on PostgreSQL.
    (void)sqlite3_create_function_v2(m_connection, "lower", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                                     lowerText, nullptr, nullptr, nullptr);
    (void)sqlite3_busy_timeout(m_connection, static_cast<int>(kBusyWait.count()));
    if (auto configured = configure(uncleanShutdown); !configured) {
        close();
        return configured;
    }
    // A file that was there and is gone is waited for: an empty one in its place would look like a new shop.
    if (m_mode == Mode::Make) m_mode = Mode::Work;
    return {};
}

SqlResult<void> SqliteConnection::configure(bool uncleanShutdown) {
    // Read first, changed after: nothing may be written into a file before it is known to be ours.
    BALCAO_TRY(application, run({u"PRAGMA application_id"_s, {}}));
    BALCAO_TRY(schema, run({u"SELECT count(*) AS n FROM sqlite_schema"_s, {}}));
    const bool fresh = schema.first().integer("n") == 0;
    const qint64 owner = application.first().integer("application_id");
    if (owner != kApplicationId && (!fresh || owner != 0)) {
        return sqlFail(ErrorCode::DatabaseCorrupt, u"the file is a database of another program"_s);
    }
    if (m_mode == Mode::Look) return {};
    BALCAO_CHECK(script(
        u"PRAGMA journal_mode = WAL;\n"
        "PRAGMA synchronous = FULL;\n"
        "PRAGMA foreign_keys = ON;\n"
        "PRAGMA trusted_schema = OFF;\n"
        // Otherwise INSERT OR REPLACE would delete a row of the ledger past the trigger that forbids it.
        "PRAGMA recursive_triggers = ON;"_s));
    if (uncleanShutdown && QFileInfo(m_path).size() <= kQuickCheckBytes) {
        BALCAO_TRY(rows, run({u"PRAGMA quick_check(1)"_s, {}}));
        const QString verdict = rows.first().text("quick_check");
        if (verdict != u"ok"_s) return sqlFail(ErrorCode::DatabaseCorrupt, verdict);
    }
    BALCAO_TRY(version, dataVersion());
    m_dataVersion = version;
    // In the place of SQLite's own, which empties the log within the commit that somebody waits for.
    const auto count = [](void* pages, sqlite3*, const char*, int inLog) {
        *static_cast<int*>(pages) = inLog;
        return SQLITE_OK;
    };
    m_logPages = 0;
    (void)sqlite3_wal_hook(m_connection, count, &m_logPages);
    return {};
}

void SqliteConnection::close() {
    m_prepared.clear();
    (void)sqlite3_close(m_connection);  // nothing holds it any more; null is closed already
    m_connection = nullptr;
}

SqlResult<qint64> SqliteConnection::dataVersion() {
    BALCAO_TRY(rows, run({u"PRAGMA data_version"_s, {}}));
    return rows.first().integer("data_version");
}

bool SqliteConnection::sawForeignCommit() {
    // data_version moves when any connection but this one commits. The writer asks, so what this process
    // writes itself does not count.
    const SqlResult<qint64> version = dataVersion();
    if (!version || *version == m_dataVersion) return false;
    m_dataVersion = *version;
    return true;
}

bool SqliteConnection::isTakenAway() const {
    int moved = 0;
    return sqlite3_file_control(m_connection, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
           moved != 0;
}

SqlResult<void> SqliteConnection::begin(Database::Access access) {
    if (isTakenAway()) {
        return sqlFail(ErrorCode::DatabaseUnreachable, u"the file was taken away: "_s + m_path, Again::Lost);
    }
    BALCAO_CHECK(run({access == Database::Access::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s, {}}));
    return {};
}

SqlResult<std::vector<Rows>> SqliteConnection::ask(const std::vector<Statement>& before,
                                                   const std::vector<const Statement*>& questions) {
    for (const Statement& earlier : before) BALCAO_CHECK(run(earlier));
    std::vector<Rows> answers;
    for (const Statement* question : questions) {
        BALCAO_TRY(rows, run(*question));
        answers.push_back(std::move(rows));
    }
    return answers;
}

SqlResult<void> SqliteConnection::commit(const std::vector<Statement>& batch) {
    for (const Statement& statement : batch) BALCAO_CHECK(run(statement));
    BALCAO_CHECK(run({u"COMMIT"_s, {}}));
    if (m_logPages >= kMostLogPages) emptyLog();
    return {};
}

void SqliteConnection::rest() {
    if (m_logPages >= kLogPages) emptyLog();
}

void SqliteConnection::emptyLog() {
    m_logPages = 0;  // what could not be brought over now is counted again at the next commit
    (void)sqlite3_wal_checkpoint_v2(m_connection, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

void SqliteConnection::rollback() {
    // Fails when SQLite has rolled back by itself, which is what we want.
    (void)run({u"ROLLBACK"_s, {}});
}

SqlResult<void> SqliteConnection::script(const QString& text) {
    for (const QString& statement : splitScript(text)) {
        const int code =
            sqlite3_exec(m_connection, statement.toUtf8().constData(), nullptr, nullptr, nullptr);
        if (code != SQLITE_OK) return tl::unexpected(failureOf(m_connection));
    }
    return {};
}

SqlResult<Rows> SqliteConnection::run(const Statement& statement) {
    auto known = m_prepared.find(statement.sql);
    if (known == m_prepared.end()) {
        auto made = std::make_unique<SqliteStatement>(m_connection, statement.sql);
        if (made->code() != SQLITE_OK) return tl::unexpected(failureOf(m_connection));
        known = m_prepared.emplace(statement.sql, std::move(made)).first;
    }
    SqliteStatement& prepared = *known->second;
    if (const QByteArray name = prepared.missing(statement.binds); !name.isEmpty()) {
        return sqlFail(ErrorCode::Internal, u"no value for :"_s + QString::fromUtf8(name));
    }
    SqlResult<Rows> rows;
    errno = 0;  // so that what stands here after a failure is of this run
    if (prepared.run(statement.binds, *rows) != SQLITE_DONE) rows = tl::unexpected(failureOf(m_connection));
    prepared.rest();
    return rows;
}

}  // namespace balcao
