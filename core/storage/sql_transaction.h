#pragma once

#include "base/result.h"
#include "storage/sql_connection.h"

#include <map>
#include <optional>

namespace balcao {

/// The open unit of work every Sql…Store casts its Transaction to. `:tenant` is bound in every statement.
///
/// Writes are collected. A read sends what was collected before it first, so a work always reads what it
/// wrote; on PostgreSQL both travel together, so this costs no round trip. The first failure decides: after
/// it nothing is sent any more and every read returns it.
class SqlTransaction final : public Transaction {
 public:
    SqlTransaction(SqlConnection& connection, TenantId tenant, Database::Access access);

    void announce(Change change) override;
    void foresee(const std::function<void()>& reads) override;

    /// `next` are the reads that follow this one, foreseen by the store itself.
    [[nodiscard]] Result<Rows> query(const QString& sql, Binds binds, std::vector<Statement> next = {});
    void write(const QString& sql, Binds binds);
    /// As SqlConnection has it; what was written before is not in it.
    [[nodiscard]] Result<void> copyOut(const CopyOut& to) { return m_connection.copyOut(to); }
    [[nodiscard]] Dialect dialect() const { return m_connection.dialect(); }
    /// Makes the transaction fail with this error, whatever the work returns.
    void refuse(Error error);

    /// What a SELECT ends with to hold its rows until the end of the transaction. SQLite has one writer, who
    /// holds everything already.
    [[nodiscard]] QString forUpdate() const;

    [[nodiscard]] const std::optional<SqlFailure>& failure() const { return m_failure; }
    [[nodiscard]] std::vector<Change>& changes() { return m_changes; }
    [[nodiscard]] std::vector<Statement>& pending() { return m_pending; }

    /// Values a store wants to remember until this transaction ends, by a key of its own.
    std::map<QString, std::pair<qint64, QByteArray>> remembered;

 private:
    SqlConnection& m_connection;
    QString m_tenant;
    Database::Access m_access;
    /// A read that was foreseen, and its answer once it is here.
    struct Foreseen {
        Statement statement;
        std::optional<Rows> answer;
    };
    [[nodiscard]] std::vector<Foreseen>::iterator findForeseen(const Statement& statement);
    void addForeseen(Statement statement);
    [[nodiscard]] Result<Rows> send(const Statement& asked);

    std::vector<Statement> m_pending;
    std::vector<Foreseen> m_foreseen;
    bool m_foreseeing = false;
    std::vector<Change> m_changes;
    std::optional<SqlFailure> m_failure;
};

/// The transaction as storage knows it. Composition guarantees that a Sql…Store only ever meets one of these.
[[nodiscard]] inline SqlTransaction& sql(Transaction& t) {
    return static_cast<SqlTransaction&>(t);
}

/// Every row through `read(Row) -> Result<T>`; the first that cannot be read is the result.
template <typename T, typename F>
[[nodiscard]] Result<std::vector<T>> readAll(const Result<Rows>& rows, F read) {
    if (!rows) return tl::unexpected(rows.error());
    std::vector<T> all;
    all.reserve(rows->size());
    for (const Row& row : *rows) {
        Result<T> one = read(row);
        if (!one) return tl::unexpected(std::move(one).error());
        all.push_back(*std::move(one));
    }
    return all;
}

template <typename T, typename F>
[[nodiscard]] Result<std::optional<T>> readFirst(const Result<Rows>& rows, F read) {
    if (!rows) return tl::unexpected(rows.error());
    if (rows->isEmpty()) return std::optional<T>();
    Result<T> one = read(rows->first());
    if (!one) return tl::unexpected(std::move(one).error());
    return std::optional<T>(*std::move(one));
}

}  // namespace balcao
