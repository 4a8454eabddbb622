#pragma once

#include "base/id_source.h"
#include "base/secret_store.h"

namespace balcao {

/// The secret of one counter: signs its receipts and derives the preimages of its invoices. Kept in the
/// secret store under "counter-key/REGISTER"; wiped from memory when the object goes.
class CounterKey {
 public:
    CounterKey() = default;
    explicit CounterKey(QByteArray secret32);
    ~CounterKey();
    CounterKey(const CounterKey&);
    CounterKey& operator=(const CounterKey&);

    /// Reads the key, or makes and stores one when the store says it has none (never when the store is away).
    [[nodiscard]] static Future<CounterKey> load(SecretStore& store, IdSource& ids,
                                                 const QString& registerText, QObject* context);
    /// A key that lives as long as the program, for when there is no secret store.
    [[nodiscard]] static CounterKey passing(IdSource& ids);

    [[nodiscard]] bool isNull() const { return m_secret.isEmpty(); }
    /// x-only public key, 32 bytes (BIP-340).
    [[nodiscard]] QByteArray publicKey() const;
    /// BIP-340 signature over a 32-byte digest.
    [[nodiscard]] Result<QByteArray> sign(const QByteArray& digest) const;
    /// 32 bytes only this counter can make again: HMAC-SHA256(secret, purpose).
    [[nodiscard]] QByteArray derive(const QByteArray& purpose) const;

 private:
    QByteArray m_secret;
};

}  // namespace balcao
