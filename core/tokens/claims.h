#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QStringList>

namespace balcao {

/// How long a token is good for at most, whoever made it.
constexpr Millis kLongestAccessLife{3'600'000};

/// What an access token says (RFC 7519 §4.1), whole seconds for times. No name and no address: a token passes
/// through logs and other people's programs.
struct AccessClaims {
    QString issuer;
    QStringList audience;
    QString subject;  ///< the person's id
    QString id;       ///< of this token
    Instant issuedAt;
    Instant notBefore;  ///< the same as issuedAt when it is not said
    Instant expiresAt;
    QStringList capabilities;  ///< "cap"; names that this program does not know are kept
    QString registerId;        ///< "reg"; may be empty
    QString family;            ///< "fam"; may be empty
};

/// Whose tokens are taken, for what, and how far two clocks may be apart.
struct ClaimsPolicy {
    QString issuer;
    QString audience = QStringLiteral("balcao-api");
    Millis leeway{60'000};
    Millis longestLife = kLongestAccessLife;
};

/// Refused as "claims" unless iss, aud, sub, jti, iat and exp are all there and everything that is there is
/// of its kind: texts, whole seconds since 1970, lists of texts.
[[nodiscard]] Result<AccessClaims> readClaims(QByteArrayView payload);

/// Refused as "issuer", "audience", "early", "expired", or "claims" for a life that is none or too long.
[[nodiscard]] Result<void> checkClaims(const AccessClaims& claims, const ClaimsPolicy& policy, Instant now);

/// As `readClaims` reads them.
[[nodiscard]] QByteArray claimsPayload(const AccessClaims& claims);

}  // namespace balcao
