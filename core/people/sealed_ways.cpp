#include "people/sealed_ways.h"

#include "base/base32.h"

namespace balcao {

namespace sealed_ways_detail {

QString asTyped(const QString& value) {
    return QString::fromLatin1(withoutGroups(value.toLatin1()));
}

const IndexedField kEmail{"sign_ins", "email", normaliseEmail};
const IndexedField kBadge{"sign_ins", "badge", asTyped};
const IndexedField kCode{"recovery_codes", "code", asTyped};

SubjectId subjectOf(PersonId person) {
    return SubjectId(person.uuid());
}
FieldPlace emailOf(PersonId person) {
    return {"sign_ins", person.uuid(), "email"};
}
FieldPlace secretOf(PersonId person) {
    return {"sign_ins", person.uuid(), "totp"};
}

}  // namespace sealed_ways_detail

Future<bool> SealedWays::open(QObject* context) {
    if (!m_vault.closedBecause()) return ready<bool>(true);
    return andThenAlways(m_service.open(), context, [](const Result<Done>& opened) -> Future<bool> {
        if (opened) return ready<bool>(true);
        const Error& error = opened.error();
        const bool unmade = error.code == ErrorCode::SecretMissing &&
                            error.facts.value(QStringLiteral("reason")) == QStringLiteral("unmade");
        if (unmade) return ready<bool>(false);
        return ready<bool>(tl::unexpected(error));
    });
}

Result<QByteArray> SealedWays::emailIndex(const QString& email) {
    return m_vault.blindIndex(sealed_ways_detail::kEmail, email);
}

Result<QByteArray> SealedWays::badgeIndex(const QByteArray& badge) {
    return m_vault.blindIndex(sealed_ways_detail::kBadge, QString::fromLatin1(badge));
}

Result<QByteArray> SealedWays::codeHash(PersonId person, const QByteArray& code) {
    return m_vault.blindIndex(sealed_ways_detail::kCode, person.text() + QString::fromLatin1(code));
}

Result<QString> SealedWays::sealEmail(Transaction& t, PersonId person, const QString& email) {
    using namespace sealed_ways_detail;
    BALCAO_TRY(key, m_vault.keyFor(t, subjectOf(person)));
    return key.seal(emailOf(person), email.toUtf8());
}

Result<QString> SealedWays::email(Transaction& t, const StoredWays& ways) {
    using namespace sealed_ways_detail;
    if (ways.email.isEmpty()) return QString();
    auto key = m_vault.keyOf(t, subjectOf(ways.person));
    if (!key && key.error().code == ErrorCode::DataErased) return QString();
    if (!key) return tl::unexpected(key.error());
    if (!*key) return fail(ErrorCode::SealBroken, QStringLiteral("an address without a key"));
    BALCAO_TRY(plain, (*key)->open(emailOf(ways.person), ways.email));
    return QString::fromUtf8(plain);
}

Result<QString> SealedWays::sealSecret(Transaction& t, PersonId person, const QByteArray& secret) {
    using namespace sealed_ways_detail;
    BALCAO_TRY(key, m_vault.keyFor(t, subjectOf(person)));
    return key.seal(secretOf(person), secret);
}

Result<QByteArray> SealedWays::secret(Transaction& t, PersonId person, const QString& sealed) {
    using namespace sealed_ways_detail;
    BALCAO_TRY(key, m_vault.keyOf(t, subjectOf(person)));
    if (!key) return fail(ErrorCode::SealBroken, QStringLiteral("a secret without a key"));
    return key->open(secretOf(person), sealed);
}

}  // namespace balcao
