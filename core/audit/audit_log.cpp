#include "audit/audit_log.h"

#include "audit/audit_rules.h"

#include <QJsonDocument>

namespace balcao {

Result<void> AuditLog::prepare(Transaction& t, const Actor& actor) {
    BALCAO_CHECK(m_store.head(t, actor.registerId));
    return {};
}

Result<void> AuditLog::record(Transaction& t, const Actor& actor, const QString& action,
                              const QString& subject, const QJsonObject& details) {
    BALCAO_TRY(head, m_store.head(t, actor.registerId));
    AuditEntry entry;
    entry.registerId = actor.registerId;
    entry.sequence = head.sequence + 1;
    entry.at = m_clock.now();
    entry.person = actor.person;
    entry.action = action;
    entry.subject = subject;
    entry.details = QString::fromUtf8(QJsonDocument(details).toJson(QJsonDocument::Compact));
    entry.previous = head.hash;
    entry.hash = auditHash(m_tenant, entry);
    m_store.append(t, entry);
    return {};
}

}  // namespace balcao
