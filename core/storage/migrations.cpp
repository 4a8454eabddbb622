#include "storage/migrations.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>

// Resources of a static library are not registered by themselves; the macro must stand outside namespaces.
static void registerMigrationFiles() {
    Q_INIT_RESOURCE(storage);
}

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

/// Number, arbitrary but ours, of the lock two starting programs wait for each other with.
constexpr qint64 kMigrationLock = 0x62616c63616f;

constexpr const char16_t* kRecordTable =
    uR"(
CREATE TABLE IF NOT EXISTS schema_migrations (
    number BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    program TEXT NOT NULL
);
)";
constexpr const char16_t* kRecordTableSqlite =
    uR"(
CREATE TABLE IF NOT EXISTS schema_migrations (
    number INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    program TEXT NOT NULL
) STRICT;
)";

/// How many of the known steps were applied; refuses a history that is not a beginning of ours.
SqlResult<size_t> checkHistory(SqlConnection& connection, const std::vector<Migration>& known) {
    BALCAO_TRY(rows,
               connection.query(
                   {}, {u"SELECT number, name, checksum FROM schema_migrations ORDER BY number"_s, {}}));
    size_t applied = 0;
    for (const Row& row : rows) {
        if (applied == known.size()) {
            qint64 newest = 0;
            for (const Row& each : rows) newest = std::max(newest, each.integer("number"));
            return sqlFail(
                ErrorCode::DatabaseNewer, u"the database was made by a newer program"_s, Again::No,
                {{u"database"_s, newest}, {u"program"_s, known.empty() ? 0 : known.back().number}});
        }
        const Migration& ours = known[applied];
        if (row.integer("number") != ours.number || row.text("checksum") != ours.checksum()) {
            return sqlFail(ErrorCode::DatabaseCorrupt,
                           u"an applied migration is not the one this program knows: "_s + row.text("name"));
        }
        ++applied;
    }
    return applied;
}

/// Applies the next missing step. False when there was none.
SqlResult<bool> applyNext(SqlConnection& connection, const std::vector<Migration>& known,
                          const QString& program) {
    const bool sqlite = connection.dialect() == Dialect::Sqlite;
    BALCAO_CHECK(connection.begin(Database::Access::Write));
    if (!sqlite) {
        BALCAO_CHECK(connection.query(
            {}, {u"SELECT pg_advisory_xact_lock(:lock) IS NULL AS held"_s, {{"lock", kMigrationLock}}}));
    }
    BALCAO_CHECK(connection.script(QString::fromUtf16(sqlite ? kRecordTableSqlite : kRecordTable)));
    BALCAO_TRY(applied, checkHistory(connection, known));
    if (applied == known.size()) {
        BALCAO_CHECK(connection.commit({}));
        return false;
    }
    const Migration& next = known[applied];
    BALCAO_CHECK(connection.script(next.sql));
    BALCAO_CHECK(
        connection.commit({{u"INSERT INTO schema_migrations (number, name, checksum, program) "
                            "VALUES (:number, :name, :checksum, :program)"_s,
                            {{"number", next.number},
                             {"name", next.name},
                             {"checksum", next.checksum()},
                             {"program", program}}}}));
    return true;
}

}  // namespace

QString Migration::checksum() const {
    return QString::fromLatin1(QCryptographicHash::hash(sql.toUtf8(), QCryptographicHash::Sha256).toHex());
}

std::vector<Migration> knownMigrations(Dialect dialect) {
    registerMigrationFiles();
    const QString suffix = dialect == Dialect::Sqlite ? u".sqlite.sql"_s : u".postgresql.sql"_s;
    const QDir folder(u":/balcao/migrations"_s);
    std::vector<Migration> known;
    for (const QString& name : folder.entryList({u"*"_s + suffix}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) qFatal("a migration is missing from the program");
        known.push_back(
            {name.left(4).toInt(), name.chopped(suffix.size()), QString::fromUtf8(file.readAll())});
    }
    return known;
}

QString unendedRestoreTable() {
    return u"balcao_restoring"_s;
}

SqlResult<void> refuseUnendedRestore(SqlConnection& connection) {
    if (connection.dialect() == Dialect::Sqlite) return {};
    BALCAO_TRY(mark, connection.query({}, {u"SELECT count(to_regclass(:mark)) AS n"_s,
                                           {{"mark", unendedRestoreTable()}}}));
    if (mark.first().integer("n") == 0) return {};
    return sqlFail(ErrorCode::DatabaseCorrupt, u"a restore into this database was not ended"_s, Again::No,
                   {{u"subject"_s, u"restore"_s}});
}

SqlResult<size_t> lookAtSchema(SqlConnection& connection, const std::vector<Migration>& known) {
    const bool sqlite = connection.dialect() == Dialect::Sqlite;
    const auto look = [&]() -> SqlResult<size_t> {
        BALCAO_CHECK(connection.begin(Database::Access::Read));
        BALCAO_TRY(tables,
                   connection.query({}, {sqlite ? u"SELECT count(*) AS n FROM sqlite_schema WHERE "
                                                  "name = 'schema_migrations'"_s
                                                : u"SELECT count(to_regclass('schema_migrations')) AS n"_s,
                                         {}}));
        if (tables.first().integer("n") == 0) return size_t{0};
        return checkHistory(connection, known);
    };
    SqlResult<size_t> applied = look();
    connection.rollback();
    return applied;
}

SqlResult<void> migrate(SqlConnection& connection, const std::vector<Migration>& known,
                        const QString& program) {
    while (true) {
        const SqlResult<bool> more = applyNext(connection, known, program);
        if (!more) {
            connection.rollback();
            return tl::unexpected(more.error());
        }
        if (!*more) return {};
    }
}

}  // namespace balcao
