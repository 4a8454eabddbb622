#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace balcao {

/// Codes that change with the time (RFC 6238): HMAC-SHA-1, six digits, 30 seconds, as every authenticator
/// reads them.
namespace totp {
constexpr Millis kStep{30'000};
constexpr int kDigits = 6;
/// RFC 4226 §4 R6: 160 bits.
constexpr int kSecretBytes = 20;
/// RFC 6238 §5.2: one step before and one after, for clocks that differ and people who type slowly.
constexpr int kSteps = 1;
}  // namespace totp

/// Number of the 30 seconds since 1970 in which this is.
[[nodiscard]] qint64 totpStep(Instant at);
/// RFC 4226 §5.3 with the step as the counter; `digits` is 6 to 8.
[[nodiscard]] QByteArray totpCode(const QByteArray& secret, qint64 step, int digits = totp::kDigits);

/// The step whose code this is, among those that are good now and later than `lastUsed`; nothing when there
/// is none. Looks at all of them, whichever fits.
[[nodiscard]] std::optional<qint64> totpMatch(const QByteArray& secret, const QByteArray& code, Instant now,
                                              qint64 lastUsed);

/// What an authenticator reads from a picture: `otpauth://totp/ISSUER:ACCOUNT?secret=…&issuer=ISSUER`.
[[nodiscard]] QString totpUri(const QByteArray& secret, const QString& issuer, const QString& account);

}  // namespace balcao
