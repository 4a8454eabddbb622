#pragma once

#include "base/id_source.h"
#include "base/secret_store.h"
#include "vault/vault_store.h"

#include <QObject>

namespace balcao {

/// A key-encryption key as the keeper of secrets gave it.
struct KeptKey {
    QString secret;  ///< its name there
    std::shared_ptr<const SecretKey> key;
    QByteArray check;   ///< as `KeyGeneration` has it
    bool made = false;  ///< by this program just now; nothing can have been wrapped with it yet
};

/// A generation the database names, with its key or why it is not here.
struct ReadGeneration {
    KeyGeneration generation;
    Result<KeptKey> key;
};

/// Key-encryption keys in the keeper of secrets. A key is written under a name of its own, so none is ever
/// overwritten, whoever makes one at the same moment.
class KeyKeeper final : public QObject {
    Q_OBJECT
 public:
    KeyKeeper(const VaultCrypto& crypto, SecretStore& secrets, IdSource& ids)
        : m_crypto(crypto), m_secrets(secrets), m_ids(ids) {}

    /// Where an operator puts the first key, if not the program is to make it.
    [[nodiscard]] static QString operatorsName() { return QStringLiteral("vault-key"); }

    /// SecretMissing (facts: subject "vault", reason "missing", secret), SecretStoreAway, or Io for one that
    /// does not have 32 bytes.
    [[nodiscard]] Future<KeptKey> read(const QString& secret);
    /// The same for each, in their order; one under whose name there is another key is SecretMissing with the
    /// reason "other".
    [[nodiscard]] Future<std::vector<ReadGeneration>> readAll(const std::vector<KeyGeneration>& generations);
    /// A new one, which is believed once it was read back.
    [[nodiscard]] Future<KeptKey> make();
    /// Writes those of these that are kept here into another keeper, under the same names. How many.
    /// StateConflict (facts: secret) where it has another key under one of them.
    [[nodiscard]] Future<int> copyTo(SecretStore& other, const std::vector<KeyGeneration>& generations);
    /// Takes from another keeper those of these that are not kept here. How many. One that is not the right
    /// key is left where it is, and what is kept here is never overwritten.
    [[nodiscard]] Future<int> bringFrom(SecretStore& other, const std::vector<KeyGeneration>& generations);
    /// Writes the key of this generation, which somebody handed over. StateConflict where another one is kept
    /// under its name; SealBroken (facts: reason "key") for one that is not the right key.
    [[nodiscard]] Future<Done> keep(const KeyGeneration& generation, SecretKey key);
    /// Takes back one that `make` made and that nothing was wrapped with. Another one is left alone.
    [[nodiscard]] Future<Done> drop(const KeptKey& key);

 private:
    struct Reading;
    [[nodiscard]] Future<std::vector<ReadGeneration>> readNext(const std::shared_ptr<Reading>& reading);
    struct Carrying;
    [[nodiscard]] Future<int> carryNext(const std::shared_ptr<Carrying>& carrying);
    [[nodiscard]] Future<Done> putUnlessThere(SecretStore& to, const KeptKey& key);
    [[nodiscard]] Result<KeptKey> keptKey(const QString& secret, Result<QByteArray> stored) const;

    const VaultCrypto& m_crypto;
    SecretStore& m_secrets;
    IdSource& m_ids;
};

}  // namespace balcao
