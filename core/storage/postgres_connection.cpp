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

/// A commit that does not wait for the disk lets go of its locks at once: the row of the day's numbers, and
/// the lock of the whole database that a NOTIFY holds until its commit is done. The command itself waits: a
/// mark that is written after it, in a transaction of its own, is on the disk (and on a synchronous standby)
/// only when everything before it in the log is there too.
const Statement& letGoStatement() {
    static const Statement statement{u"SET LOCAL synchronous_commit TO off"_s, {}};
    return statement;
}

const Statement& markStatement() {
    static const Statement statement{u"SELECT pg_logical_emit_message(true, 'balcao', '') IS NULL"_s, {}};
    return statement;
}

const Statement& mayMarkStatement() {
    static const Statement statement{
        u"SELECT has_function_privilege('pg_logical_emit_message(boolean, text, text)', 'EXECUTE') AS may"_s,
        {}};
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
    // libpq asks OpenSSL for random bytes; see SqlWorker::run.
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
    const auto may = query({}, mayMarkStatement());
    if (!may && may.error().again == Again::Lost) {
        close();
        return tl::unexpected(may.error());
    }
    m_mayMark = may && !may->isEmpty() && may->first().flag("may");
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

SqlResult<std::vector<Rows>> PostgresConnection::ask(const std::vector<Statement>& before,
                                                     const std::vector<const Statement*>& questions) {
    std::vector<const Statement*> all;
    if (m_began && !m_serverKnows) all.push_back(&beginStatement(m_access));
    for (const Statement& earlier : before) all.push_back(&earlier);
    all.insert(all.end(), questions.begin(), questions.end());
    m_serverKnows = m_began;
    BALCAO_TRY(answers, exchange(all));
    answers.erase(answers.begin(), answers.end() - static_cast<std::ptrdiff_t>(questions.size()));
    return answers;
}

SqlResult<void> PostgresConnection::commit(const std::vector<Statement>& batch) {
    if (!m_serverKnows && batch.empty()) {
        m_began = false;
        return {};
    }
    const bool marked = m_mayMark && m_access == Database::Access::Write;
    std::vector<const Statement*> all;
    if (!m_serverKnows) all.push_back(&beginStatement(m_access));
    for (const Statement& statement : batch) all.push_back(&statement);
    if (marked) all.push_back(&letGoStatement());
    all.push_back(&commitStatement());
    if (marked) all.push_back(&markStatement());
    m_serverKnows = true;  // a failed one must still be rolled back
    m_ended.clear();
    BALCAO_CHECK(exchange(all));
    m_began = m_serverKnows = false;
    // A server ends a transaction that has failed with ROLLBACK when it is asked to commit, and calls it
    // done.
    if (m_ended != "COMMIT") return sqlFail(ErrorCode::Internal, u"the server did not commit"_s);
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
