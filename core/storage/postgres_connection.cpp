#include "storage/postgres_connection.h"

#include "storage/postgres_failure.h"

#include <libpq-fe.h>
#include <openssl/crypto.h>
#include <poll.h>

#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

const Statement& beginStatement(Database::Access access) {
    static const Statement write{u"BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"_s, {}};
    // One snapshot for everything a read looks at.
    static const Statement read{u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s, {}};
    return access == Database::Access::Write ? write : read;
}

const Statement& commitStatement() {
    static const Statement statement{u"COMMIT"_s, {}};
    return statement;
}

const Statement& rollbackStatement() {
    static const Statement statement{u"ROLLBACK"_s, {}};
    return statement;
}

}  // namespace

PostgresConnection::PostgresConnection(PostgresOptions options)
    : m_options(std::move(options)),
      m_name(u"balcao-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)) {}

PostgresConnection::~PostgresConnection() {
    close();
    // libpq asks OpenSSL for random bytes, and OpenSSL keeps a source of them for each thread until the
    // thread is gone. A QThread counts as ended a moment earlier, and a program that ends in that moment
    // leaves it.
    OPENSSL_thread_stop();
}

SqlResult<void> PostgresConnection::open() {
    close();
    m_database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    m_database.setHostName(m_options.words.value(u"host"_s));
    m_database.setDatabaseName(m_options.words.value(u"dbname"_s));
    m_database.setUserName(m_options.words.value(u"user"_s));
    m_database.setPassword(QString::fromUtf8(m_options.password));
    m_database.setConnectOptions(m_options.connectOptions());
    if (!m_database.open()) {
        SqlFailure failure = connectFailure(m_database.lastError().databaseText());
        close();
        return tl::unexpected(std::move(failure));
    }
    const QVariant handle = m_database.driver()->handle();
    // Its type's name is the typedef's or the struct's, as the meta-type system was built.
    const QByteArray type = handle.typeName();
    if (type != "PGconn*" && type != "pg_conn*") {
        close();
        return sqlFail(ErrorCode::Internal, u"the PostgreSQL driver gives no connection"_s);
    }
    m_connection = *static_cast<PGconn* const*>(handle.constData());
    // Notices ("already exists, skipping") are for a person at a prompt; failures come with their result.
    PQsetNoticeProcessor(
        m_connection, [](void*, const char*) {}, nullptr);
    if (!m_connection || PQsetnonblocking(m_connection, 1) != 0 || PQenterPipelineMode(m_connection) != 1) {
        close();
        return sqlFail(ErrorCode::DatabaseUnreachable, u"the connection cannot be pipelined"_s, Again::Lost);
    }
    return {};
}

void PostgresConnection::close() {
    m_known.clear();
    m_began = m_serverKnows = false;
    if (m_connection) {
        (void)PQexitPipelineMode(m_connection);
        (void)PQsetnonblocking(m_connection, 0);
        m_connection = nullptr;
    }
    if (!m_database.isValid()) return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

bool PostgresConnection::isAlive() {
    if (!m_connection) return false;
    pollfd wait{PQsocket(m_connection), POLLIN, 0};
    if (::poll(&wait, 1, 0) > 0) (void)PQconsumeInput(m_connection);
    return PQstatus(m_connection) == CONNECTION_OK;
}

SqlResult<void> PostgresConnection::begin(Database::Access access) {
    m_access = access;
    m_began = true;
    m_serverKnows = false;
    return {};
}

SqlResult<Rows> PostgresConnection::query(const std::vector<Statement>& before, const Statement& statement) {
    std::vector<const Statement*> all;
    if (m_began && !m_serverKnows) all.push_back(&beginStatement(m_access));
    for (const Statement& earlier : before) all.push_back(&earlier);
    all.push_back(&statement);
    m_serverKnows = m_began;
    return exchange(all);
}

SqlResult<void> PostgresConnection::commit(const std::vector<Statement>& batch) {
    if (!m_serverKnows && batch.empty()) {
        m_began = false;
        return {};
    }
    std::vector<const Statement*> all;
    if (!m_serverKnows) all.push_back(&beginStatement(m_access));
    for (const Statement& statement : batch) all.push_back(&statement);
    all.push_back(&commitStatement());
    m_serverKnows = true;  // a failed one must still be rolled back
    BALCAO_CHECK(exchange(all));
    m_began = m_serverKnows = false;
    // A server ends a transaction that has failed with ROLLBACK when it is asked to commit, and calls it
    // done.
    if (m_lastTag != "COMMIT") return sqlFail(ErrorCode::Internal, u"the server did not commit"_s);
    return {};
}

void PostgresConnection::rollback() {
    const bool serverKnows = m_serverKnows;
    m_began = m_serverKnows = false;
    if (!m_connection || !serverKnows) return;
    if (!exchange({&rollbackStatement()})) close();
}

SqlResult<void> PostgresConnection::script(const QString& sql) {
    // Several statements in one text are only understood outside pipeline mode; BEGIN was said before.
    if (m_began && !m_serverKnows) {
        m_serverKnows = true;
        BALCAO_CHECK(exchange({&beginStatement(m_access)}));
    }
    if (PQexitPipelineMode(m_connection) != 1) return tl::unexpected(lost(u"pipeline"_s));
    PGresult* result = PQexec(m_connection, sql.toUtf8().constData());
    const ExecStatusType status = PQresultStatus(result);
    const bool done = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    SqlFailure failure;
    if (!done) failure = failureOf(result);
    PQclear(result);
    if (PQenterPipelineMode(m_connection) != 1) return tl::unexpected(lost(u"pipeline"_s));
    if (!done) return tl::unexpected(std::move(failure));
    return {};
}

}  // namespace balcao
