#pragma once

#include "storage/sql_value.h"

#include <sqlite3.h>

namespace balcao {

/// One statement that SQLite keeps ready: its values are bound, its rows are read, and it waits to be run
/// again. Lives no longer than its connection; not copied, because others hold no second one.
class SqliteStatement {
 public:
    /// Names like `:tenant` in the text become its values' places. `code` says how that went.
    SqliteStatement(sqlite3* connection, const QString& text);
    ~SqliteStatement();
    SqliteStatement(const SqliteStatement&) = delete;
    SqliteStatement& operator=(const SqliteStatement&) = delete;

    /// SQLITE_OK, or why it cannot be run; the sentence is the connection's last one.
    [[nodiscard]] int code() const { return m_code; }
    /// The first name that none of these values has; empty when each has one.
    [[nodiscard]] QByteArray missing(const Binds& binds);
    /// Runs it with values of which none is missing. SQLITE_DONE, or why it stopped before its end; the
    /// sentence is the connection's last one until `rest`.
    [[nodiscard]] int run(const Binds& binds, Rows& rows);
    /// Gives back what a run holds: its locks and its values.
    void rest();

 private:
    [[nodiscard]] int bind(int place, const SqlValue& value);
    void readNames(int width);
    void readRow(Rows& rows, int width);

    sqlite3_stmt* m_statement = nullptr;
    int m_code;
    std::vector<QByteArray> m_names;  // of its values
    std::vector<size_t> m_found;      // where each of them was among the values of the last run
    std::shared_ptr<const Columns> m_columns;
};

}  // namespace balcao
