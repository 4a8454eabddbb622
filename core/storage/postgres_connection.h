#pragma once

#include "storage/postgres_options.h"
#include "storage/sql_connection.h"
#include "storage/sql_text.h"

#include <QSqlDatabase>
#include <QStringList>

#include <unordered_map>

struct pg_conn;    // libpq's PGconn
struct pg_result;  // and PGresult

namespace balcao {

/// A connection to a PostgreSQL server. QPSQL opens it; statements go through libpq's pipeline mode on the
/// same connection, so that a batch of any length is one round trip.
class PostgresConnection final : public SqlConnection {
 public:
    explicit PostgresConnection(PostgresOptions options);
    ~PostgresConnection() override;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Postgres; }
    [[nodiscard]] SqlResult<void> open() override;
    void close() override;
    [[nodiscard]] bool isOpen() const override { return m_connection != nullptr; }
    [[nodiscard]] bool isAlive() override;
    [[nodiscard]] bool sawForeignCommit() override { return false; }
    [[nodiscard]] SqlResult<void> begin(Database::Access access) override;
    [[nodiscard]] SqlResult<std::vector<Rows>> ask(const std::vector<Statement>& before,
                                                   const std::vector<const Statement*>& questions) override;
    [[nodiscard]] SqlResult<void> commit(const std::vector<Statement>& batch) override;
    void rollback() override;
    [[nodiscard]] SqlResult<void> script(const QString& sql) override;
    [[nodiscard]] Result<void> copyOut(const CopyOut& to) override;

    /// For the listener: waits until the server says something, `wakeFd` becomes readable, or the time is
    /// over; then returns the notifications that came. Lost when the connection is gone.
    [[nodiscard]] SqlResult<QStringList> waitForNotifications(int wakeFd, Millis time);

 private:
    struct Known {
        PlacedSql placed;
        QByteArray name;
        bool prepared = false;
        std::shared_ptr<const Columns> columns;  // of its last answer
    };
    struct Outgoing;
    struct Expected {
        Known* known = nullptr;
        bool prepares = false;  // or runs
    };

    /// Sends all statements as one pipeline and returns an answer for each, or the first failure.
    [[nodiscard]] SqlResult<std::vector<Rows>> exchange(const std::vector<const Statement*>& statements);
    [[nodiscard]] SqlResult<void> send(const std::vector<Outgoing>& batch, std::vector<Expected>& expected);
    [[nodiscard]] SqlResult<std::vector<Rows>> receive(const std::vector<Expected>& expected);
    /// The next result, or null between two statements; waits no longer than an answer may take.
    [[nodiscard]] SqlResult<pg_result*> next();
    [[nodiscard]] SqlFailure lost(const QString& what) const;

    PostgresOptions m_options;
    QString m_name;
    QSqlDatabase m_database;
    pg_conn* m_connection = nullptr;
    std::unordered_map<QString, Known> m_known;  // prepared statements by their text; addresses stay
    QByteArray m_ended;                          // how the server says it ended the last one: "COMMIT"
    bool m_began = false;                        // the unit of work exists for us
    bool m_serverKnows = false;                  // BEGIN was sent
    bool m_mayMark = false;                      // the server lets us write a mark into its log
    Database::Access m_access = Database::Access::Read;
};

}  // namespace balcao
