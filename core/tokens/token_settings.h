#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/secret_bytes.h"

#include <optional>

namespace balcao {

/// What an operator decides about tokens.
struct TokenSettings {
    Millis accessLife{Millis(std::chrono::minutes(10))};
    Millis refreshLife{Millis(std::chrono::hours(24 * 7))};
    /// With which HS256 tokens of the operator's other services are taken too; null: none are. Ours are ES256
    /// in any case.
    HeldSecret sharedSecret;
};

/// What is wrong with a shared secret: "short" (under 32 bytes, RFC 7518 §3.2), "default" (published
/// somewhere, or made of words that stand for a secret), "plain" (a few characters again and again). Nothing
/// when it will do.
[[nodiscard]] std::optional<QString> weaknessOf(const QByteArray& sharedSecret);

/// Training takes any secret, because nothing it guards is real.
enum class TokenUse { Training, Production };

/// As an operator writes them; empty for what they do not say.
struct TokenWishes {
    QByteArray algorithm;      ///< JWT_ALGORITHM: ES256 (also when empty) or HS256
    HeldSecret secret;         ///< JWT_SECRET_KEY
    QByteArray accessMinutes;  ///< ACCESS_TOKEN_EXPIRE_MINUTES: 1 to 60
    QByteArray refreshDays;    ///< REFRESH_TOKEN_EXPIRE_DAYS: 1 to 90
};

/// InvalidArgument (facts: field, reason) for a wish that cannot be met: the name of the variable, and
/// "short", "default" or "plain" for a secret that production does not take even if nothing would use it,
/// "missing" for HS256 without one, "range" for a number, "unknown" for an algorithm. The value is in no
/// error.
[[nodiscard]] Result<TokenSettings> tokenSettings(const TokenWishes& wishes, TokenUse use);

}  // namespace balcao
