#include "tokens/key_ring.h"

#include "base/base64_url.h"

#include <algorithm>
#include <vector>

namespace balcao {

namespace key_ring_detail {

/// By how many keys follow, so that a ring that was cut off is no smaller ring.
QByteArrayView firstLine(bool hasPrevious) {
    return hasPrevious ? "balcao-token-keys 1 of 3" : "balcao-token-keys 1 of 2";
}
constexpr qsizetype kSecretSize = 32;
constexpr qsizetype kLongestRing = 4'096;
constexpr Millis kNonsense{Millis(std::chrono::hours(24))};

tl::unexpected<Error> damaged() {
    return fail(ErrorCode::Io, QStringLiteral("the stored token keys are damaged"));
}

QByteArray lineOf(const RingKey& key) {
    QByteArray line = key.id.toLatin1();
    for (const Instant at : {key.madeAt, key.signsSince, key.signedUntil}) {
        line += ' ' + QByteArray::number(toUnixMs(at));
    }
    for (const HeldSecret& secret : {key.signing, key.renewal}) {
        QByteArray text = toBase64Url(secret->bytes());
        line += ' ' + text;
        wipe(text);
    }
    return line;
}

std::vector<QByteArrayView> partsOf(QByteArrayView text, char between) {
    std::vector<QByteArrayView> parts;
    while (true) {
        const qsizetype end = text.indexOf(between);
        parts.push_back(end < 0 ? text : text.first(end));
        if (end < 0) return parts;
        text = text.sliced(end + 1);
    }
}

HeldSecret secretFrom(QByteArrayView text) {
    auto bytes = fromBase64Url(text);
    if (!bytes) return nullptr;
    const bool whole = bytes->size() == kSecretSize;
    HeldSecret held = holdSecret(*bytes);
    return whole ? held : nullptr;
}

std::optional<RingKey> keyFrom(QByteArrayView line) {
    const auto parts = partsOf(line, ' ');
    if (parts.size() != 6 || parts[0].isEmpty()) return std::nullopt;
    RingKey key;
    key.id = QString::fromLatin1(parts[0]);
    Instant* const times[] = {&key.madeAt, &key.signsSince, &key.signedUntil};
    for (size_t i = 0; i < 3; ++i) {
        bool whole = false;
        *times[i] = fromUnixMs(parts[i + 1].toByteArray().toLongLong(&whole));
        if (!whole) return std::nullopt;
    }
    key.signing = secretFrom(parts[4]);
    key.renewal = secretFrom(parts[5]);
    if (key.signing == nullptr || key.renewal == nullptr) return std::nullopt;
    return key;
}

}  // namespace key_ring_detail

const RingKey* keyOf(const KeyRing& ring, const QString& id) {
    for (const RingKey* key : {&ring.current, ring.previous ? &*ring.previous : nullptr, &ring.next}) {
        if (key != nullptr && key->id == id) return key;
    }
    return nullptr;
}

bool isRotationDue(const KeyRing& ring, Instant now) {
    const Instant since = ring.current.signsSince;
    return now >= since + kSigningLife || since > now + key_ring_detail::kNonsense;
}

Millis untilRotatable(const KeyRing& ring, Instant now) {
    const Instant since = ring.next.madeAt;
    // One that was made in the future was published before the clock was put right.
    if (since > now + key_ring_detail::kNonsense) return Millis(0);
    return std::max(since + kPublishedAhead - now, Millis(0));
}

KeyRing rotated(const KeyRing& ring, const RingKey& fresh, Instant now) {
    KeyRing after{fresh, ring.next, ring.current};
    after.next.madeAt = now;
    after.next.signsSince = after.next.signedUntil = Instant();
    after.current.signsSince = now;
    after.previous->signedUntil = now;
    return after;
}

bool provesStill(const RingKey& key, Instant now) {
    return !happened(key.signedUntil) || now < key.signedUntil + kProvesAfter;
}

QByteArray ringSecret(const KeyRing& ring) {
    using namespace key_ring_detail;
    QByteArray text;
    text.reserve(kLongestRing);  // it never moves, so no piece of it stays behind
    text += firstLine(ring.previous.has_value());
    const auto add = [&text](const RingKey& key) {
        QByteArray line = lineOf(key);
        text += '\n' + line;
        wipe(line);
    };
    add(ring.next);
    add(ring.current);
    if (ring.previous) add(*ring.previous);
    return text;
}

Result<KeyRing> ringFromSecret(const QByteArray& secret) {
    using namespace key_ring_detail;
    if (secret.size() > kLongestRing) return damaged();
    const auto lines = partsOf(secret, '\n');
    if (lines.size() < 3 || lines.size() > 4 || lines[0] != firstLine(lines.size() == 4)) return damaged();
    std::vector<RingKey> keys;
    for (size_t i = 1; i < lines.size(); ++i) {
        auto key = keyFrom(lines[i]);
        if (!key) return damaged();
        keys.push_back(*std::move(key));
    }
    KeyRing ring{keys[0], keys[1], {}};
    if (keys.size() == 3) ring.previous = keys[2];
    return ring;
}

}  // namespace balcao
