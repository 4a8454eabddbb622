#include "tokens/claims.h"

#include "base/strict_json.h"
#include "tokens/token_refusal.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

namespace balcao {

namespace claims_detail {

constexpr qsizetype kLongestText = 256;
constexpr qsizetype kMostTexts = 64;
/// The year 5138: beyond it milliseconds and leeways could overflow nowhere, and no token is meant.
constexpr qint64 kLastSecond = 100'000'000'000;

/// Reads members one after the other and remembers whether each was what it has to be.
class Members {
 public:
    explicit Members(const QJsonObject& json) : m_json(json) {}

    QString text(const char* name, bool needed) {
        const QJsonValue value = m_json.value(QLatin1String(name));
        if (value.isUndefined() && !needed) return {};
        m_good = m_good && isText(value);
        return value.toString();
    }
    std::optional<Instant> seconds(const char* name, bool needed) {
        const QJsonValue value = m_json.value(QLatin1String(name));
        if (value.isUndefined() && !needed) return std::nullopt;
        const qint64 read = value.toInteger(-1);
        m_good = m_good && read >= 0 && read <= kLastSecond;
        return fromUnixMs(m_good ? read * 1'000 : 0);
    }
    QStringList texts(const char* name, bool needed, bool oneWillDo) {
        const QJsonValue value = m_json.value(QLatin1String(name));
        if (value.isUndefined() && !needed) return {};
        if (oneWillDo && isText(value)) return {value.toString()};
        const QJsonArray listed = value.toArray();
        m_good = m_good && value.isArray() && listed.size() <= kMostTexts;
        QStringList read;
        for (const QJsonValue& each : listed) {
            m_good = m_good && isText(each);
            read.append(each.toString());
        }
        return read;
    }
    [[nodiscard]] bool areGood() const { return m_good; }

 private:
    [[nodiscard]] static bool isText(const QJsonValue& value) {
        return value.isString() && !value.toString().isEmpty() && value.toString().size() <= kLongestText;
    }
    const QJsonObject& m_json;
    bool m_good = true;
};

qint64 secondsOf(Instant at) {
    return toUnixMs(at) / 1'000;
}

}  // namespace claims_detail

Result<AccessClaims> readClaims(QByteArrayView payload) {
    const auto json = parseStrictJson(payload);
    if (!json) return refuseToken(TokenRefusal::Claims);
    claims_detail::Members members(*json);
    AccessClaims claims;
    claims.issuer = members.text("iss", true);
    claims.audience = members.texts("aud", true, true);
    claims.subject = members.text("sub", true);
    claims.id = members.text("jti", true);
    claims.issuedAt = members.seconds("iat", true).value_or(Instant());
    claims.notBefore = members.seconds("nbf", false).value_or(claims.issuedAt);
    claims.expiresAt = members.seconds("exp", true).value_or(Instant());
    claims.capabilities = members.texts("cap", false, false);
    claims.registerId = members.text("reg", false);
    claims.family = members.text("fam", false);
    if (!members.areGood()) return refuseToken(TokenRefusal::Claims);
    return claims;
}

Result<void> checkClaims(const AccessClaims& claims, const ClaimsPolicy& policy, Instant now) {
    if (claims.issuer != policy.issuer) return refuseToken(TokenRefusal::Issuer);
    if (!claims.audience.contains(policy.audience)) return refuseToken(TokenRefusal::Audience);
    const Millis life = claims.expiresAt - claims.issuedAt;
    if (life <= Millis(0) || life > policy.longestLife) return refuseToken(TokenRefusal::Claims);
    // "On or after" the time it expires it is not taken (RFC 7519 §4.1.4), give or take what clocks differ.
    if (now >= claims.expiresAt + policy.leeway) return refuseToken(TokenRefusal::Expired);
    const Instant begins = std::max(claims.notBefore, claims.issuedAt);
    if (now + policy.leeway < begins) return refuseToken(TokenRefusal::Early);
    return {};
}

QByteArray claimsPayload(const AccessClaims& claims) {
    using claims_detail::secondsOf;
    QJsonObject json{{QStringLiteral("iss"), claims.issuer},
                     {QStringLiteral("aud"), claims.audience.size() == 1
                                                 ? QJsonValue(claims.audience.first())
                                                 : QJsonValue(QJsonArray::fromStringList(claims.audience))},
                     {QStringLiteral("sub"), claims.subject},
                     {QStringLiteral("jti"), claims.id},
                     {QStringLiteral("iat"), secondsOf(claims.issuedAt)},
                     {QStringLiteral("nbf"), secondsOf(claims.notBefore)},
                     {QStringLiteral("exp"), secondsOf(claims.expiresAt)},
                     {QStringLiteral("cap"), QJsonArray::fromStringList(claims.capabilities)}};
    if (!claims.registerId.isEmpty()) json.insert(QStringLiteral("reg"), claims.registerId);
    if (!claims.family.isEmpty()) json.insert(QStringLiteral("fam"), claims.family);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

}  // namespace balcao
