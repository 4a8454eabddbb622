#include "audit/audit_rules.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace balcao {

namespace audit_rules_detail {

constexpr char kFormat = 1;

void appendInteger(QByteArray& bytes, qint64 value) {
    char raw[8];
    qToBigEndian(value, raw);
    bytes.append(raw, sizeof raw);
}

void appendField(QByteArray& bytes, const QByteArray& field) {
    appendInteger(bytes, field.size());
    bytes.append(field);
}

void appendIntegerField(QByteArray& bytes, qint64 value) {
    appendInteger(bytes, 8);
    appendInteger(bytes, value);
}

void appendId(QByteArray& bytes, const QUuid& id) {
    appendField(bytes, id.toRfc4122());
}

tl::unexpected<Error> broken(const AuditEntry& entry, const char* why) {
    return fail(ErrorCode::Internal, QString::fromLatin1(why),
                {{QStringLiteral("sequence"), entry.sequence}});
}

}  // namespace audit_rules_detail

QByteArray canonicalBytes(TenantId tenant, const AuditEntry& entry) {
    using namespace audit_rules_detail;
    QByteArray bytes(1, kFormat);
    appendId(bytes, tenant.uuid());
    appendId(bytes, entry.registerId.uuid());
    appendIntegerField(bytes, entry.sequence);
    appendIntegerField(bytes, toUnixMs(entry.at));
    appendId(bytes, entry.person.uuid());
    appendField(bytes, entry.action.toUtf8());
    appendField(bytes, entry.subject.toUtf8());
    appendField(bytes, entry.details.toUtf8());
    appendField(bytes, entry.previous);
    return bytes;
}

QByteArray auditHash(TenantId tenant, const AuditEntry& entry) {
    return QCryptographicHash::hash(canonicalBytes(tenant, entry), QCryptographicHash::Sha256);
}

Result<void> AuditChainVerifier::next(const AuditEntry& entry) {
    using namespace audit_rules_detail;
    const qint64 expected = m_count + 1;
    ++m_count;
    const QByteArray before = std::exchange(m_previous, entry.hash);
    if (entry.sequence != expected) return broken(entry, "the journal has a gap or a double");
    if (entry.previous != before) return broken(entry, "the entry does not follow the one before");
    if (entry.hash != auditHash(m_tenant, entry)) return broken(entry, "the entry was changed");
    return {};
}

}  // namespace balcao
