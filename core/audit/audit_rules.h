#pragma once

#include "audit/audit_entry.h"
#include "base/result.h"

namespace balcao {

/// Fields one behind the other, each as an 8-byte big-endian length and its bytes (integers as their 8
/// big-endian bytes). Length prefixes keep two different rows of fields from meeting.
class CanonicalBytes {
 public:
    explicit CanonicalBytes(const QByteArray& start = {}) : m_all(start) {}
    void text(const QByteArray& field);
    void integer(qint64 value);
    void id(const QUuid& id);
    [[nodiscard]] const QByteArray& all() const { return m_all; }

 private:
    void append(qint64 value);

    QByteArray m_all;
};

/// The bytes that are hashed: a version byte, the tenant, then each field of the entry.
[[nodiscard]] QByteArray canonicalBytes(TenantId tenant, const AuditEntry& entry);
[[nodiscard]] QByteArray auditHash(TenantId tenant, const AuditEntry& entry);

/// Checks one chain as its entries come by in order; keeps only the last hash.
class AuditChainVerifier {
 public:
    explicit AuditChainVerifier(TenantId tenant) : m_tenant(tenant) {}
    /// Internal (facts: sequence; kind: "gap", "link" or "changed") when this entry does not follow the ones
    /// before or its hash is wrong.
    [[nodiscard]] Result<void> next(const AuditEntry& entry);
    [[nodiscard]] qint64 count() const { return m_count; }

 private:
    TenantId m_tenant;
    QByteArray m_previous = QByteArray(32, '\0');
    qint64 m_count = 0;
};

}  // namespace balcao
