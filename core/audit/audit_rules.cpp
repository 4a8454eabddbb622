#include "audit/audit_rules.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace balcao {

namespace audit_rules_detail {

constexpr char kFormat = 1;

tl::unexpected<Error> broken(const AuditEntry& entry, const char* kind, const char* why) {
    return fail(
        ErrorCode::Internal, QString::fromLatin1(why),
        {{QStringLiteral("sequence"), entry.sequence}, {QStringLiteral("kind"), QString::fromLatin1(kind)}});
}

}  // namespace audit_rules_detail

void CanonicalBytes::append(qint64 value) {
    char raw[8];
    qToBigEndian(value, raw);
    m_all.append(raw, sizeof raw);
}

void CanonicalBytes::text(const QByteArray& field) {
    append(field.size());
    m_all.append(field);
}

void CanonicalBytes::integer(qint64 value) {
    append(8);
    append(value);
}

void CanonicalBytes::id(const QUuid& id) {
    text(id.toRfc4122());
}

QByteArray canonicalBytes(TenantId tenant, const AuditEntry& entry) {
    CanonicalBytes bytes(QByteArray(1, audit_rules_detail::kFormat));
    bytes.id(tenant.uuid());
    bytes.id(entry.registerId.uuid());
    bytes.integer(entry.sequence);
    bytes.integer(toUnixMs(entry.at));
    bytes.id(entry.person.uuid());
    bytes.text(entry.action.toUtf8());
    bytes.text(entry.subject.toUtf8());
    bytes.text(entry.details.toUtf8());
    bytes.text(entry.previous);
    return bytes.all();
}

QByteArray auditHash(TenantId tenant, const AuditEntry& entry) {
    return QCryptographicHash::hash(canonicalBytes(tenant, entry), QCryptographicHash::Sha256);
}

Result<void> AuditChainVerifier::next(const AuditEntry& entry) {
    using namespace audit_rules_detail;
    const qint64 expected = m_count + 1;
    ++m_count;
    const QByteArray before = std::exchange(m_previous, entry.hash);
    if (entry.sequence != expected) return broken(entry, "gap", "the journal has a gap or a double");
    if (entry.previous != before) return broken(entry, "link", "the entry does not follow the one before");
    if (entry.hash != auditHash(m_tenant, entry)) return broken(entry, "changed", "the entry was changed");
    return {};
}

}  // namespace balcao
