#include "storage/postgres_connection.h"
#include "storage/postgres_programs.h"

namespace balcao {

namespace postgres_copy {

using namespace Qt::StringLiterals;

Result<Rows> answerOf(PostgresConnection& connection, const QString& sql) {
    SqlResult<Rows> rows = connection.query({}, {sql, {}});
    if (!rows) return tl::unexpected(std::move(rows).error().error);
    return *std::move(rows);
}

}  // namespace postgres_copy

Result<void> PostgresConnection::copyOut(const CopyOut& to) {
    using namespace postgres_copy;
    // The snapshot lives as long as this transaction, which has nothing to say meanwhile.
    BALCAO_CHECK(
        answerOf(*this, u"SELECT set_config('idle_in_transaction_session_timeout', '0', true) AS off"_s));
    BALCAO_TRY(told, answerOf(*this,
                              u"SELECT pg_export_snapshot() AS snapshot, current_schema()::text AS area, "
                              "pg_database_size(current_database()) AS size"_s));
    to.expect(told.first().integer("size"));
    PostgresProgram dump(m_options, u"pg_dump"_s);
    BALCAO_CHECK(dump.start({u"--format=custom"_s, u"--compress=1"_s, u"--no-password"_s, u"--no-owner"_s,
                             u"--no-privileges"_s, u"--lock-wait-timeout=10s"_s,
                             u"--snapshot="_s + told.first().text("snapshot"),
                             u"--schema="_s + quotedName(told.first().text("area")),
                             u"--dbname="_s + m_options.connectionText()}));
    return dump.readAll(to.take);
}

}  // namespace balcao
