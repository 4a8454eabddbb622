#pragma once

#include "storage/sql_database.h"

#include <QHash>

namespace balcao {

/// Where a PostgreSQL server is and how to speak to it, in the words of libpq.
struct PostgresOptions {
    QHash<QString, QString> words;  ///< host, port, dbname, user, sslmode, target_session_attrs …
    QByteArray password;
    Millis statementTimeout{10'000};

    /// Reads an address of one or several hosts. InvalidArgument when libpq cannot, when it names no
    /// database, or when a password stands in it (addresses end up in files and process lists).
    [[nodiscard]] static Result<PostgresOptions> fromUrl(const SqlOptions& options);

    /// All words but those QSqlDatabase has setters for, as QPSQL's connect options, quoted.
    [[nodiscard]] QString connectOptions() const;
    /// The same words as PostgreSQL's own programs take them, without the password.
    [[nodiscard]] QString connectionText() const;
};

}  // namespace balcao
