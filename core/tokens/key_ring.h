#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/secret_bytes.h"

#include <QString>

#include <optional>

namespace balcao {

/// How long one key signs.
constexpr Millis kSigningLife{Millis(std::chrono::hours(24 * 90))};
/// How long the next key is published before it signs: whoever reads the set of keys reads it at least as
/// often.
constexpr Millis kPublishedAhead{Millis(std::chrono::hours(1))};
/// How long a key that signs no more still proves what it signed: an hour for the longest token, and the
/// leeway.
constexpr Millis kProvesAfter{Millis(std::chrono::minutes(62))};

/// One pair of keys and the secret of its time, from which a lost refresh token is made again.
struct RingKey {
    QString id;
    HeldSecret signing;  ///< 32 bytes, ES256
    HeldSecret renewal;  ///< 32 bytes, see renewedToken
    Instant madeAt;
    Instant signsSince;   ///< zero: not yet
    Instant signedUntil;  ///< zero: it has not stopped
};

/// The key that will sign, the one that does, and the one that did. A value: the keys themselves are shared
/// and never change.
struct KeyRing {
    RingKey next;
    RingKey current;
    std::optional<RingKey> previous;
};

/// The key of that id; null where it is none of the ring.
[[nodiscard]] const RingKey* keyOf(const KeyRing& ring, const QString& id);
/// Once the current key has signed for its life; also when it is to begin more than a day from now, which
/// only a clock that was put right can say.
[[nodiscard]] bool isRotationDue(const KeyRing& ring, Instant now);
/// How long until the next key was published long enough; zero when it was.
[[nodiscard]] Millis untilRotatable(const KeyRing& ring, Instant now);
/// The next key signs from now on, `fresh` is published, and the one before the current is forgotten.
[[nodiscard]] KeyRing rotated(const KeyRing& ring, const RingKey& fresh, Instant now);
/// False for the key that stopped so long ago that all it signed has expired.
[[nodiscard]] bool provesStill(const RingKey& key, Instant now);

/// What is kept of a ring in the store of secrets. The caller wipes it.
[[nodiscard]] QByteArray ringSecret(const KeyRing& ring);
/// Io when it is damaged; what it says of itself is never quoted.
[[nodiscard]] Result<KeyRing> ringFromSecret(const QByteArray& secret);

}  // namespace balcao
