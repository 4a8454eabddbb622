#pragma once

#include "audit/audit_store.h"
#include "base/clock.h"
#include "identity/actor.h"

#include <QJsonObject>

namespace balcao {

/// Writes the journal: every privileged act of a service ends in one call here, in its own transaction.
class AuditLog {
 public:
    AuditLog(TenantId tenant, const Clock& clock, AuditStore& store)
        : m_tenant(tenant), m_clock(clock), m_store(store) {}

    /// Reads where the register's chain ends. Not needed before `record`, but foreseen and called before the
    /// first write it saves a round trip.
    [[nodiscard]] Result<void> prepare(Transaction& t, const Actor& actor);
    [[nodiscard]] Result<void> record(Transaction& t, const Actor& actor, const QString& action,
                                      const QString& subject, const QJsonObject& details);

 private:
    TenantId m_tenant;
    const Clock& m_clock;
    AuditStore& m_store;
};

}  // namespace balcao
