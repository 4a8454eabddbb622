#pragma once

#include "tokens/refresh_family.h"
#include "tokens/token_crypto.h"

#include <optional>

namespace balcao {

/// How long the token before the current one still gets the same answer again: it may have been lost on its
/// way.
constexpr Millis kLostAnswerGrace{20'000};
/// However often it is refreshed, after this a person signs in again.
constexpr Millis kLongestFamily{Millis(std::chrono::hours(24 * 90))};

enum class ShownAs {
    Current,     ///< the next one is made
    LostAnswer,  ///< the one that was made from it is made again
    Reused,      ///< somebody used it before: whoever it was, the family ends
    Expired,
    Ended
};
/// What a token that was found is. Times that lie ahead, after a clock was set back, count like those as far
/// behind.
[[nodiscard]] ShownAs judge(const ShownToken& shown, Instant now);

/// When a token made now expires.
[[nodiscard]] Instant refreshExpiry(const TokenFamily& family, Instant now, Millis refreshLife);

/// The 32 bytes of the token that follows `token`. A server that keeps only hashes cannot say a token twice,
/// so the next one is made of the one shown: HMAC-SHA256(the ring's secret, a fixed text and the token).
/// Whoever shows the same token again gets the same next one without its having been kept; the database alone
/// does not yield it, for the secret is not there, and the secret alone does not, for the token is nowhere.
[[nodiscard]] QByteArray renewedToken(const TokenCrypto& crypto, const QByteArray& renewalSecret,
                                      const QByteArray& token);

/// "balcao_refresh_" and 32 bytes in base64url: opaque, and recognised by those who look for leaked secrets.
[[nodiscard]] QByteArray refreshText(const QByteArray& token);
/// The 32 bytes; nothing for any other text.
[[nodiscard]] std::optional<QByteArray> refreshFromText(QByteArrayView text);
[[nodiscard]] QByteArray refreshHash(const QByteArray& token);

}  // namespace balcao
