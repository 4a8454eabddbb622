#include "tokens/token_keys.h"

#include "base/wipe.h"
#include "tokens/jwk.h"

namespace balcao {

namespace token_keys_detail {

constexpr int kSecretSize = 32;

PublishedKey publishedOf(KeyPlace place, const RingKey& key, const P256Point& point) {
    return {place, key.id, point, key.madeAt, key.signsSince, key.signedUntil};
}

}  // namespace token_keys_detail

QString toText(KeyPlace place) {
    switch (place) {
        case KeyPlace::Next: return QStringLiteral("next");
        case KeyPlace::Current: return QStringLiteral("current");
        case KeyPlace::Previous: return QStringLiteral("previous");
    }
    return {};
}

TokenKeys::TokenKeys(TenantId tenant, Outside outside) : m_tenant(tenant), m_outside(outside) {}

QString TokenKeys::secretName(TenantId tenant) {
    return QStringLiteral("token-keys/") + tenant.text();
}

std::shared_ptr<const ReadyKeys> TokenKeys::ready() const {
    const QMutexLocker lock(&m_mutex);
    return m_ready;
}

Future<Done> TokenKeys::bringUp() {
    return andThenAlways(m_outside.secrets.read(secretName(m_tenant)), this,
                         [this](const Result<QByteArray>& kept) -> Future<Done> {
                             if (!kept && kept.error().code == ErrorCode::SecretMissing) {
                                 const auto made = makeRing();
                                 if (!made) return balcao::ready<Done>(tl::unexpected(made.error()));
                                 return store(*made);
                             }
                             const auto taken = take(kept);
                             if (!taken || !isRotationDue(ready()->ring, m_outside.clock.now()))
                                 return balcao::ready(taken);
                             return andThenAlways(rotateStored(), this, [](const Result<Done>&) {
                                 // What is there still signs: better an old key than no key.
                                 return balcao::ready<Done>(Done{});
                             });
                         });
}

Future<Done> TokenKeys::rotateTo(const QString& nextId) {
    return andThen(readBack(), this, [this, nextId](Done) -> Future<Done> {
        const KeyRing ring = ready()->ring;
        if (ring.current.id == nextId) return balcao::ready<Done>(Done{});
        if (ring.next.id != nextId) {
            return balcao::ready<Done>(fail(ErrorCode::NotFound, QStringLiteral("no such key comes next")));
        }
        const Millis wait = untilRotatable(ring, m_outside.clock.now());
        if (wait > Millis(0)) {
            return balcao::ready<Done>(fail(ErrorCode::StateConflict,
                                            QStringLiteral("the next key has not been published for an hour"),
                                            {{QStringLiteral("wait_ms"), qint64{wait.count()}}}));
        }
        return rotateStored();
    });
}

Future<Done> TokenKeys::rotateStored() {
    const Instant now = m_outside.clock.now();
    const auto fresh = makeKey(Instant());
    if (!fresh) return balcao::ready<Done>(tl::unexpected(fresh.error()));
    return store(rotated(ready()->ring, *fresh, now));
}

Future<Done> TokenKeys::store(const KeyRing& ring) {
    QByteArray secret = ringSecret(ring);
    const auto written = m_outside.secrets.write(secretName(m_tenant), secret);
    wipe(secret);
    // What the keeper gives back are the keys: another program may have been a moment later, and a keeper
    // that forgets at once must not be trusted.
    return andThen(written, this, [this](Done) { return readBack(); });
}

Future<Done> TokenKeys::readBack() {
    return andThenAlways(m_outside.secrets.read(secretName(m_tenant)), this,
                         [this](const Result<QByteArray>& kept) { return balcao::ready(take(kept)); });
}

Result<Done> TokenKeys::take(const Result<QByteArray>& kept) {
    if (!kept) return tl::unexpected(kept.error());
    BALCAO_TRY(ring, ringFromSecret(*kept));
    return use(ring);
}

Result<Done> TokenKeys::use(const KeyRing& ring) {
    using namespace token_keys_detail;
    auto fresh = std::make_shared<ReadyKeys>();
    fresh->ring = ring;
    const auto add = [&](KeyPlace place, const RingKey& key) -> Result<Done> {
        BALCAO_TRY(signer, m_outside.crypto.signer(key.signing->bytes()));
        const P256Point point = signer->publicKey();
        if (keyIdOf(point) != key.id) {
            return fail(ErrorCode::Io, QStringLiteral("the stored token keys are damaged"));
        }
        BALCAO_TRY(verifier, m_outside.crypto.verifier(point));
        fresh->published.push_back(publishedOf(place, key, point));
        fresh->proving.push_back({key.id, Es256Key{point, verifier}});
        if (place == KeyPlace::Current) fresh->signer = signer;
        return Done{};
    };
    BALCAO_CHECK(add(KeyPlace::Next, ring.next));
    BALCAO_CHECK(add(KeyPlace::Current, ring.current));
    if (ring.previous) BALCAO_CHECK(add(KeyPlace::Previous, *ring.previous));
    const QMutexLocker lock(&m_mutex);
    m_ready = std::move(fresh);
    return Done{};
}

Result<RingKey> TokenKeys::makeKey(Instant signsSince) {
    using namespace token_keys_detail;
    // All but about 2^-32 of the numbers of 32 bytes are keys.
    for (int tries = 0; tries < 8; ++tries) {
        QByteArray secret = m_outside.ids.randomBytes(kSecretSize);
        const HeldSecret signing = holdSecret(secret);
        const auto signer = m_outside.crypto.signer(signing->bytes());
        if (!signer) continue;
        QByteArray renewal = m_outside.ids.randomBytes(kSecretSize);
        return RingKey{keyIdOf((*signer)->publicKey()), signing,    holdSecret(renewal),
                       m_outside.clock.now(),           signsSince, Instant()};
    }
    return fail(ErrorCode::Internal, QStringLiteral("no key could be made"));
}

Result<KeyRing> TokenKeys::makeRing() {
    BALCAO_TRY(next, makeKey(Instant()));
    BALCAO_TRY(current, makeKey(m_outside.clock.now()));
    return KeyRing{next, current, {}};
}

}  // namespace balcao
