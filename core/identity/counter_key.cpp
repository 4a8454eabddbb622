#include "identity/counter_key.h"

#include "base/secp256k1.h"
#include "base/wipe.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace balcao {

namespace {

constexpr int kCounterSecretSize = 32;

/// A copy that shares nothing, so that wiping one key neither spares nor spoils another.
QByteArray ownCopy(const QByteArray& secret) {
    return secret.isEmpty() ? QByteArray() : QByteArray(secret.constData(), secret.size());
}

bool isUsableSecret(const QByteArray& secret) {
    return secp256k1::publicKey(secret).has_value();
}

QByteArray makeCounterSecret(IdSource& ids) {
    // All but about 2^-128 of the numbers of 32 bytes are keys, so the second round is never seen.
    while (true) {
        QByteArray secret = ids.randomBytes(kCounterSecretSize);
        if (isUsableSecret(secret)) return secret;
    }
}

Result<CounterKey> readCounterKey(Result<QByteArray> stored) {
    if (!stored) return tl::unexpected(std::move(stored).error());
    if (!isUsableSecret(*stored)) {
        wipe(*stored);
        // Never replaced by a new one: receipts and open invoices depend on the old.
        return fail(ErrorCode::Io, QStringLiteral("the stored counter key is damaged"));
    }
    return CounterKey(*std::move(stored));
}

}  // namespace

CounterKey::CounterKey(QByteArray secret32) : m_secret(ownCopy(secret32)) {
    wipe(secret32);
}

CounterKey::~CounterKey() {
    wipe(m_secret);
}

CounterKey::CounterKey(const CounterKey& other) : m_secret(ownCopy(other.m_secret)) {}

CounterKey& CounterKey::operator=(const CounterKey& other) {
    if (this != &other) {
        wipe(m_secret);
        m_secret = ownCopy(other.m_secret);
    }
    return *this;
}

Future<CounterKey> CounterKey::load(SecretStore& store, IdSource& ids, const QString& registerText,
                                    QObject* context) {
    const QString name = QStringLiteral("counter-key/") + registerText;
    return andThenAlways(store.read(name), context,
                         [&store, &ids, name, context](Result<QByteArray> stored) -> Future<CounterKey> {
                             if (stored || stored.error().code != ErrorCode::SecretMissing) {
                                 return ready(readCounterKey(std::move(stored)));
                             }
                             QByteArray secret = makeCounterSecret(ids);
                             const Future<Done> written = store.write(name, secret);
                             wipe(secret);
                             return andThen(written, context, [&store, name, context](Done) {
                                 // What the keeper gives back is the key: one that forgets at once must not
                                 // be trusted.
                                 return andThenAlways(store.read(name), context, [](Result<QByteArray> kept) {
                                     return ready(readCounterKey(std::move(kept)));
                                 });
                             });
                         });
}

CounterKey CounterKey::passing(IdSource& ids) {
    return CounterKey(makeCounterSecret(ids));
}

QByteArray CounterKey::publicKey() const {
    return secp256k1::xOnlyPublicKey(m_secret).value_or(QByteArray());
}

Result<QByteArray> CounterKey::sign(const QByteArray& digest) const {
    return secp256k1::signSchnorr(digest, m_secret);
}

QByteArray CounterKey::derive(const QByteArray& purpose) const {
    // Anyone could make what an empty key derives.
    if (isNull()) return {};
    return QMessageAuthenticationCode::hash(purpose, m_secret, QCryptographicHash::Sha256);
}

}  // namespace balcao
