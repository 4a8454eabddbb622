#pragma once

#include "base/id_source.h"
#include "base/ids.h"
#include "base/secret_store.h"
#include "tokens/jws.h"
#include "tokens/key_ring.h"

#include <QMutex>
#include <QObject>

#include <vector>

namespace balcao {

enum class KeyPlace { Next, Current, Previous };
/// "next", "current", "previous"
[[nodiscard]] QString toText(KeyPlace place);

/// What everybody may know of one key.
struct PublishedKey {
    KeyPlace place = KeyPlace::Current;
    QString id;
    P256Point point;
    Instant madeAt;
    Instant signsSince;   ///< zero: not yet
    Instant signedUntil;  ///< zero: it has not stopped
};

/// The keys as they stand at one moment, ready to be used; never changed.
struct ReadyKeys {
    KeyRing ring;
    std::shared_ptr<const Es256Signer> signer;
    std::vector<PublishedKey> published;
    std::vector<TokenKey> proving;  ///< of the ring, by id
};

/// The keys that sign tokens. They are in the secret store, as one entry per organisation, and nowhere else;
/// what stands there wins over what a program remembers, so programs that share a store share the keys. Two
/// that rotate at once take the same next key into use, because it was there before.
class TokenKeys final : public QObject {
    Q_OBJECT
 public:
    struct Outside {
        const Clock& clock;
        IdSource& ids;
        SecretStore& secrets;
        const TokenCrypto& crypto;
    };
    TokenKeys(TenantId tenant, Outside outside);

    /// Reads the keys and makes them when the store says that there are none (never when it is away, and
    /// never in the place of damaged ones: Io). Rotates them when that is due. To be asked again from time to
    /// time. Where nothing can be written, the keys that are there go on.
    [[nodiscard]] Future<Done> bringUp();
    /// Takes into use the next key if it is the one named; Done at once if that key signs already.
    /// StateConflict (facts: wait_ms) when it has not been published for an hour, NotFound when there is no
    /// such key.
    [[nodiscard]] Future<Done> rotateTo(const QString& nextId);

    /// The keys in use; nothing before `bringUp`. From any thread.
    [[nodiscard]] std::shared_ptr<const ReadyKeys> ready() const;

    [[nodiscard]] static QString secretName(TenantId tenant);

 private:
    [[nodiscard]] Result<RingKey> makeKey(Instant signsSince);
    [[nodiscard]] Result<KeyRing> makeRing();
    [[nodiscard]] Future<Done> store(const KeyRing& ring);
    [[nodiscard]] Future<Done> readBack();
    [[nodiscard]] Result<Done> take(const Result<QByteArray>& kept);
    [[nodiscard]] Result<Done> use(const KeyRing& ring);
    [[nodiscard]] Future<Done> rotateStored();

    TenantId m_tenant;
    Outside m_outside;
    mutable QMutex m_mutex;
    std::shared_ptr<const ReadyKeys> m_ready;
};

}  // namespace balcao
