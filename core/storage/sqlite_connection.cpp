#include "storage/sqlite_connection.h"

#include "storage/sql_text.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

/// "BLC1" in the file's header: a database of another program is never taken for ours.
constexpr qint64 kApplicationId = 0x424c4331;
/// After a crash a file up to this size is looked through before it is used; it takes well under a second.
constexpr qint64 kQuickCheckBytes = 64 * 1024 * 1024;

/// SQLite has one writer at a time and the work reads after its lock is held, so nothing it decided can have
/// been overtaken: a constraint's no is final, only a busy file is tried again.
SqlFailure constraintFailure(const QString& message) {
    const auto says = [&message](const char* part) { return message.contains(QLatin1String(part)); };
    if (says("version_conflict")) return {{ErrorCode::DatabaseConflict, u"stale version"_s, {}}, Again::No};
    if (says("ledger_unbalanced")) return {{ErrorCode::LedgerUnbalanced, message, {}}, Again::No};
    if (says("reservation_id")) return {{ErrorCode::LedgerClosed, message, {}}, Again::No};
    return {{ErrorCode::DatabaseRefused, message, {{u"constraint"_s, message}}}, Again::No};
}

/// SQLite's own connection under Qt's; null where there is none.
sqlite3* handleOf(const QSqlDatabase& database) {
    const QVariant handle = database.driver()->handle();
    if (handle.isNull() || qstrcmp(handle.typeName(), "sqlite3*") != 0) return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

/// SQLite says "full" for ENOSPC in a write and nowhere else: for its shared file, a quota or a limit it
/// speaks of an input or output error. The system's number is the last one that any connection's call left
/// behind.
bool diskIsFull(const QSqlDatabase& database) {
    sqlite3* connection = handleOf(database);
    const int reason = connection ? sqlite3_system_errno(connection) : 0;
    return reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
}

SqlFailure failureOf(const QSqlError& error, const QSqlDatabase& database) {
    const int code = error.nativeErrorCode().toInt() & 0xff;
    // The driver repeats SQLite's own sentence here; it names tables and columns, never values.
    const QString message = error.databaseText().trimmed();
    if ((code == SQLITE_IOERR || code == SQLITE_CANTOPEN) && diskIsFull(database)) {
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

QVariant toVariant(const SqlValue& value) {
    return std::visit(
        [](const auto& held) -> QVariant {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>) {
                return {};
            } else {
                return held;
            }
        },
        value.held());
}

SqlValue::Held fromVariant(const QVariant& value) {
    if (!value.isValid() || value.isNull()) return {};
    if (value.typeId() == QMetaType::QByteArray) return value.toByteArray();
    if (value.typeId() == QMetaType::QString) return value.toString();
    return value.toLongLong();
}

}  // namespace

SqliteConnection::SqliteConnection(QString path, Mode mode)
    : m_path(std::move(path)),
      m_mode(mode),
      m_name(u"balcao-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)) {}

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
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(m_path);
    const QString readOnly = look ? u";QSQLITE_OPEN_READONLY"_s : QString();
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2500"_s + readOnly);
    if (!m_database.open()) {
        SqlFailure failure = failureOf(m_database.lastError(), m_database);
        if (failure.error.code == ErrorCode::Internal) failure.error.code = ErrorCode::DatabaseUnreachable;
        close();
        return tl::unexpected(std::move(failure));
    }
    m_open = true;
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
    BALCAO_TRY(application, pragma(u"application_id"_s));
    BALCAO_TRY(schema, run({u"SELECT count(*) AS n FROM sqlite_schema"_s, {}}));
    const bool fresh = schema.first().integer("n") == 0;
    const bool ours = application.toLongLong() == kApplicationId;
    if (!ours && (!fresh || application != u"0"_s)) {
        return sqlFail(ErrorCode::DatabaseCorrupt, u"the file is a database of another program"_s);
    }
    m_prepared.clear();
    if (m_mode == Mode::Look) return {};
    BALCAO_CHECK(plain(u"PRAGMA journal_mode = WAL"_s));
    BALCAO_CHECK(plain(u"PRAGMA synchronous = FULL"_s));
    BALCAO_CHECK(plain(u"PRAGMA foreign_keys = ON"_s));
    BALCAO_CHECK(plain(u"PRAGMA trusted_schema = OFF"_s));
    // Otherwise INSERT OR REPLACE would delete a row of the ledger past the trigger that forbids it.
    BALCAO_CHECK(plain(u"PRAGMA recursive_triggers = ON"_s));
    if (uncleanShutdown && QFileInfo(m_path).size() <= kQuickCheckBytes) {
        BALCAO_TRY(verdict, pragma(u"quick_check(1)"_s));
        if (verdict != u"ok"_s) return sqlFail(ErrorCode::DatabaseCorrupt, verdict);
    }
    BALCAO_TRY(version, pragma(u"data_version"_s));
    m_dataVersion = version;
    return {};
}

void SqliteConnection::close() {
    m_prepared.clear();
    m_open = false;
    if (!m_database.isValid()) return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

bool SqliteConnection::sawForeignCommit() {
    // data_version moves when any connection but this one commits. The writer asks, so what this process
    // writes itself does not count.
    const SqlResult<QString> version = pragma(u"data_version"_s);
    if (!version || *version == m_dataVersion) return false;
    m_dataVersion = *version;
    return true;
}

bool SqliteConnection::isTakenAway() const {
    int moved = 0;
    sqlite3* connection = handleOf(m_database);
    return connection != nullptr &&
           sqlite3_file_control(connection, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
           moved != 0;
}

SqlResult<void> SqliteConnection::begin(Database::Access access) {
    if (isTakenAway()) {
        return sqlFail(ErrorCode::DatabaseUnreachable, u"the file was taken away: "_s + m_path, Again::Lost);
    }
    return plain(access == Database::Access::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
}

SqlResult<Rows> SqliteConnection::query(const std::vector<Statement>& before, const Statement& statement) {
    for (const Statement& earlier : before) BALCAO_CHECK(run(earlier));
    return run(statement);
}

SqlResult<void> SqliteConnection::commit(const std::vector<Statement>& batch) {
    for (const Statement& statement : batch) BALCAO_CHECK(run(statement));
    return plain(u"COMMIT"_s);
}

void SqliteConnection::rollback() {
    // Fails when SQLite has rolled back by itself, which is what we want.
    (void)plain(u"ROLLBACK"_s);
}

SqlResult<void> SqliteConnection::script(const QString& text) {
    for (const QString& statement : splitScript(text)) BALCAO_CHECK(plain(statement));
    return {};
}

SqlResult<void> SqliteConnection::plain(const QString& text) {
    QSqlQuery query(m_database);
    if (!query.exec(text)) return tl::unexpected(failureOf(query.lastError(), m_database));
    return {};
}

SqlResult<QString> SqliteConnection::pragma(const QString& name) {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(u"PRAGMA "_s + name) || !query.next()) {
        return tl::unexpected(failureOf(query.lastError(), m_database));
    }
    return query.value(0).toString();
}

SqlResult<Rows> SqliteConnection::run(const Statement& statement) {
    auto prepared = m_prepared.find(statement.sql);
    if (prepared == m_prepared.end()) {
        const PlacedSql placed = placeNames(statement.sql, Placeholder::Question);
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(QString::fromUtf8(placed.sql))) {
            return tl::unexpected(failureOf(query.lastError(), m_database));
        }
        prepared = m_prepared.emplace(statement.sql, Prepared{std::move(query), placed.names, nullptr}).first;
    }
    auto& [query, names, columns] = prepared->second;
    for (size_t i = 0; i < names.size(); ++i) {
        const auto bind =
            std::find_if(statement.binds.begin(), statement.binds.end(),
                         [&name = names[i]](const Bind& candidate) { return name == candidate.name; });
        if (bind == statement.binds.end()) {
            return sqlFail(ErrorCode::Internal, u"no value for :"_s + QString::fromUtf8(names[i]));
        }
        query.bindValue(static_cast<int>(i), toVariant(bind->value));
    }
    if (!query.exec()) {
        SqlFailure failure = failureOf(query.lastError(), m_database);
        query.finish();
        return tl::unexpected(std::move(failure));
    }
    const QSqlRecord record = query.record();
    const int width = record.count();
    if (!columns || columns->size() != static_cast<size_t>(width)) {
        std::vector<QByteArray> found;
        for (int i = 0; i < width; ++i) found.push_back(record.fieldName(i).toUtf8());
        columns = std::make_shared<const Columns>(std::move(found));
    }
    Rows rows(columns);
    while (query.next()) {
        std::vector<SqlValue::Held> values;
        values.reserve(static_cast<size_t>(width));
        for (int i = 0; i < width; ++i) values.push_back(fromVariant(query.value(i)));
        rows.append(std::move(values));
    }
    const QSqlError stepError = query.lastError();
    query.finish();
    if (stepError.isValid()) return tl::unexpected(failureOf(stepError, m_database));
    return rows;
}

}  // namespace balcao
