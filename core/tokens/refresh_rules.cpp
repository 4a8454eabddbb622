#include "tokens/refresh_rules.h"

#include "base/base64_url.h"
#include "base/wipe.h"

#include <QCryptographicHash>

#include <algorithm>

namespace balcao {

namespace refresh_detail {

constexpr QByteArrayView kTextBegin("balcao_refresh_");
constexpr QByteArrayView kPurpose("balcao refresh token 1\n");
constexpr qsizetype kTokenSize = 32;
constexpr qsizetype kTextSize = 43;  // of 32 bytes in base64url

}  // namespace refresh_detail

ShownAs judge(const ShownToken& shown, Instant now) {
    const TokenFamily& family = shown.family;
    if (happened(family.endedAt)) return ShownAs::Ended;
    if (now >= shown.token.expiresAt) return ShownAs::Expired;
    if (shown.token.generation == family.generation) return ShownAs::Current;
    const Millis since = now - family.rotatedAt;
    const bool lately = std::max(since, -since) <= kLostAnswerGrace;
    const bool before = shown.token.generation == family.generation - 1;
    return before && lately ? ShownAs::LostAnswer : ShownAs::Reused;
}

Instant refreshExpiry(const TokenFamily& family, Instant now, Millis refreshLife) {
    return std::min(now + refreshLife, family.startedAt + kLongestFamily);
}

QByteArray renewedToken(const TokenCrypto& crypto, const QByteArray& renewalSecret, const QByteArray& token) {
    QByteArray message = refresh_detail::kPurpose + token;
    const QByteArray renewed = crypto.hmacSha256(renewalSecret, message);
    wipe(message);
    return renewed;
}

QByteArray refreshText(const QByteArray& token) {
    return refresh_detail::kTextBegin + toBase64Url(token);
}

std::optional<QByteArray> refreshFromText(QByteArrayView text) {
    using namespace refresh_detail;
    if (text.size() != kTextBegin.size() + kTextSize || !text.startsWith(kTextBegin)) return std::nullopt;
    auto token = fromBase64Url(text.sliced(kTextBegin.size()));
    if (!token || token->size() != kTokenSize) return std::nullopt;
    return token;
}

QByteArray refreshHash(const QByteArray& token) {
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

}  // namespace balcao
