#pragma once

#include "backup/backup_store.h"
#include "storage/sql_value.h"

namespace balcao {

/// What may be done after a failure.
enum class Again {
    No,    ///< the database said no; the same work would get the same answer
    Once,  ///< another writer may have been first: the work, run once more, will see what that one wrote
    Race,  ///< a lost race: run the work again, a bounded number of times
    Lost   ///< the connection is gone: connect, then run the work again
};

struct SqlFailure {
    Error error;
    Again again = Again::No;
};
template <typename T>
using SqlResult = tl::expected<T, SqlFailure>;

[[nodiscard]] inline tl::unexpected<SqlFailure> sqlFail(ErrorCode code, QString detail = {},
                                                        Again again = Again::No, QVariantMap facts = {}) {
    return tl::unexpected<SqlFailure>({{code, std::move(detail), std::move(facts)}, again});
}

enum class Dialect { Sqlite, Postgres };

/// One connection in one dialect, used by the one thread that opened it. Knows transactions, statements and
/// what their failures mean; knows no table.
class SqlConnection {
 public:
    virtual ~SqlConnection() = default;
    [[nodiscard]] virtual Dialect dialect() const = 0;

    [[nodiscard]] virtual SqlResult<void> open() = 0;
    virtual void close() = 0;
    [[nodiscard]] virtual bool isOpen() const = 0;
    /// False when the other side has gone away while nothing was asked. Costs no round trip.
    [[nodiscard]] virtual bool isAlive() = 0;
    /// True when somebody else's commit was seen since the last call (SQLite; PostgreSQL tells by itself).
    [[nodiscard]] virtual bool sawForeignCommit() = 0;

    /// Begins a unit of work. PostgreSQL says it to the server together with the first statement.
    [[nodiscard]] virtual SqlResult<void> begin(Database::Access access) = 0;
    /// Runs `before` and then the questions, whose answers are returned in their order: one round trip on
    /// PostgreSQL.
    [[nodiscard]] virtual SqlResult<std::vector<Rows>> ask(
        const std::vector<Statement>& before, const std::vector<const Statement*>& questions) = 0;
    /// The same for a single question.
    [[nodiscard]] SqlResult<Rows> query(const std::vector<Statement>& before, const Statement& question) {
        SqlResult<std::vector<Rows>> answers = ask(before, {&question});
        if (!answers) return tl::unexpected(std::move(answers).error());
        return std::move(answers->front());
    }
    /// Runs the batch and commits: one round trip on PostgreSQL.
    [[nodiscard]] virtual SqlResult<void> commit(const std::vector<Statement>& batch) = 0;
    /// Gives the unit of work up. A failure here means that the connection is gone, and with it the work.
    virtual void rollback() = 0;
    /// Nobody waits: time for what need not be done while somebody does.
    virtual void rest() {}
    /// The whole database as the open unit of work sees it, in the form its own programs read.
    [[nodiscard]] virtual Result<void> copyOut(const CopyOut& to) = 0;
    /// Runs a migration's statements inside the open unit of work.
    [[nodiscard]] virtual SqlResult<void> script(const QString& sql) = 0;
};

}  // namespace balcao
