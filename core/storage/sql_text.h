#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace balcao {

/// A statement as one dialect wants it: the names were replaced by placeholders, `names` says which value
/// each placeholder takes.
struct PlacedSql {
    QByteArray sql;  ///< UTF-8
    std::vector<QByteArray> names;
};

enum class Placeholder {
    Question,  ///< "?" for each occurrence, as SQLite through QtSql takes them
    Numbered   ///< "$1", the same number for the same name, as libpq takes them
};

/// Replaces each `:name` outside quotes. A double colon (a PostgreSQL cast) is left alone.
[[nodiscard]] PlacedSql placeNames(const QString& sql, Placeholder placeholder);

/// The statements of a migration: each ends with a line's last semicolon, a trigger with the line "END;".
[[nodiscard]] QStringList splitScript(const QString& script);

}  // namespace balcao
