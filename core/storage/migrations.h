#pragma once

#include "storage/sql_connection.h"

#include <QStringList>

namespace balcao {

/// One numbered step of the schema in one dialect. Once released it is never edited: the next one changes it.
struct Migration {
    int number = 0;
    QString name;  ///< of the pair, e.g. "0001_first"
    QString sql;
    [[nodiscard]] QString checksum() const;  ///< SHA-256, hex
};

/// The steps this program knows, in order.
[[nodiscard]] std::vector<Migration> knownMigrations(Dialect dialect);

/// Brings the schema to the last step, each in one transaction of its own, recorded with its checksum and the
/// program that applied it. DatabaseNewer (facts: database, program: numbers of the last step) when a newer
/// program was here; DatabaseCorrupt when an applied step is not the one this program knows. In both cases
/// nothing is changed. Two programs that start at once wait for each other.
[[nodiscard]] SqlResult<void> migrate(SqlConnection& connection, const std::vector<Migration>& known,
                                      const QString& program);

/// DatabaseCorrupt (facts: subject "restore") for a database that a restore was begun in and not ended: what
/// stands there was proved by nobody. SQLite's is built in another file, so only PostgreSQL has such a mark.
[[nodiscard]] SqlResult<void> refuseUnendedRestore(SqlConnection& connection);
/// The table that is the mark.
[[nodiscard]] QString unendedRestoreTable();

/// How many of the known steps this database has; none where there is no schema yet. Refuses as `migrate`
/// does and changes nothing at all.
[[nodiscard]] SqlResult<size_t> lookAtSchema(SqlConnection& connection, const std::vector<Migration>& known);

}  // namespace balcao
