#pragma once

#include "audit/audit_entry.h"
#include "base/result.h"

namespace balcao {

/// The bytes that are hashed: a version byte, the tenant, then each field as an 8-byte big-endian length and
/// its bytes (integers as their 8 big-endian bytes). Length prefixes keep two different entries from meeting.
[[nodiscard]] QByteArray canonicalBytes(TenantId tenant, const AuditEntry& entry);
[[nodiscard]] QByteArray auditHash(TenantId tenant, const AuditEntry& entry);

/// Checks one chain as its entries come by in order; keeps only the last hash.
class AuditChainVerifier {
 public:
    explicit AuditChainVerifier(TenantId tenant) : m_tenant(tenant) {}
    /// Internal (facts: sequence) when this entry does not follow the ones before or its hash is wrong.
    [[nodiscard]] Result<void> next(const AuditEntry& entry);
    [[nodiscard]] qint64 count() const { return m_count; }

 private:
    TenantId m_tenant;
    QByteArray m_previous = QByteArray(32, '\0');
    qint64 m_count = 0;
};

}  // namespace balcao
