#pragma once

#include "backup/bytes.h"
#include "storage/postgres_options.h"

#include <QProcess>

namespace balcao {

/// One of PostgreSQL's own programs, pg_dump or pg_restore, run on the server that the options name. The
/// password goes through its environment, never into its arguments. Used by one thread; it needs no event
/// loop. A program that is let go of before its end is ended.
class PostgresProgram {
 public:
    PostgresProgram(const PostgresOptions& options, QString program);
    ~PostgresProgram();
    Q_DISABLE_COPY_MOVE(PostgresProgram)

    /// Busy (facts: program) when it is not installed.
    [[nodiscard]] Result<void> start(const QStringList& arguments);
    /// Everything it says, until it is at its end.
    [[nodiscard]] Result<void> readAll(const TakeBytes& take);
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    /// Nothing more is written: waits until it ended, well.
    [[nodiscard]] Result<void> finish();

 private:
    [[nodiscard]] tl::unexpected<Error> failed();

    QString m_name;
    QProcess m_process;
};

/// A name as SQL and the patterns of PostgreSQL's programs take it literally.
[[nodiscard]] QString quotedName(const QString& name);

}  // namespace balcao
