#include "storage/sql_transaction.h"

#include <algorithm>

namespace balcao {

SqlTransaction::SqlTransaction(SqlConnection& connection, TenantId tenant, Database::Access access)
    : m_connection(connection), m_tenant(tenant.text()), m_access(access) {}

void SqlTransaction::announce(Change change) {
    const bool known = std::any_of(m_changes.begin(), m_changes.end(), [&change](const Change& other) {
        return other.kind == change.kind && other.id == change.id;
    });
    if (!known) m_changes.push_back(std::move(change));
}

Result<Rows> SqlTransaction::query(const QString& sql, Binds binds) {
    if (m_failure) return tl::unexpected(m_failure->error);
    binds.push_back({"tenant", m_tenant});
    SqlResult<Rows> rows = m_connection.query(m_pending, {sql, std::move(binds)});
    m_pending.clear();
    if (!rows) {
        m_failure = std::move(rows).error();
        return tl::unexpected(m_failure->error);
    }
    return *std::move(rows);
}

void SqlTransaction::write(const QString& sql, Binds binds) {
    if (m_access == Database::Access::Read) {
        refuse({ErrorCode::Internal, QStringLiteral("a write inside a read transaction"), {}});
        return;
    }
    binds.push_back({"tenant", m_tenant});
    m_pending.push_back({sql, std::move(binds)});
}

void SqlTransaction::refuse(Error error) {
    if (!m_failure) m_failure = SqlFailure{std::move(error), Again::No};
}

QString SqlTransaction::forUpdate() const {
    return m_connection.dialect() == Dialect::Postgres ? QStringLiteral(" FOR UPDATE") : QString();
}

}  // namespace balcao
