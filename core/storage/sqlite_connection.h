#pragma once

#include "storage/sql_connection.h"

#include <unordered_map>

struct sqlite3;

namespace balcao {

class SqliteStatement;

/// A connection to the embedded database file. One that is not a database, or not ours, is left exactly as it
/// is.
class SqliteConnection final : public SqlConnection {
 public:
    enum class Mode {
        Make,  ///< makes the file, readable by its owner only, when there is none; never a second time
        Work,  ///< works with a file that is there
        Look   ///< reads what is there and changes nothing, not even the file's settings
    };
    explicit SqliteConnection(QString path, Mode mode = Mode::Make);
    ~SqliteConnection() override;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Sqlite; }
    [[nodiscard]] SqlResult<void> open() override;
    void close() override;
    [[nodiscard]] bool isOpen() const override { return m_connection != nullptr; }
    [[nodiscard]] bool isAlive() override { return isOpen() && !isTakenAway(); }
    [[nodiscard]] bool sawForeignCommit() override;
    [[nodiscard]] SqlResult<void> begin(Database::Access access) override;
    [[nodiscard]] SqlResult<std::vector<Rows>> ask(const std::vector<Statement>& before,
                                                   const std::vector<const Statement*>& questions) override;
    [[nodiscard]] SqlResult<void> commit(const std::vector<Statement>& batch) override;
    void rollback() override;
    void rest() override;
    [[nodiscard]] SqlResult<void> script(const QString& sql) override;
    [[nodiscard]] Result<void> copyOut(const CopyOut& to) override;

 private:
    /// Whether the open file no longer is the one at its path: what is written now would be found by nobody.
    [[nodiscard]] bool isTakenAway() const;
    [[nodiscard]] SqlResult<Rows> run(const Statement& statement);
    [[nodiscard]] SqlResult<qint64> dataVersion();
    [[nodiscard]] SqlResult<void> configure(bool uncleanShutdown);
    /// What is committed lies in the log first; this brings it into the file, as far as nobody reads there.
    void emptyLog();

    QString m_path;
    Mode m_mode;
    sqlite3* m_connection = nullptr;
    /// By their text, kept ready from their first use on.
    std::unordered_map<QString, std::unique_ptr<SqliteStatement>> m_prepared;
    qint64 m_dataVersion = 0;
    int m_logPages = 0;  ///< in the log after the last commit of this connection
};

}  // namespace balcao
