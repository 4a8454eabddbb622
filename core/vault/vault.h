#pragma once

#include "base/clock.h"
#include "base/id_source.h"
#include "vault/blind_index.h"
#include "vault/vault_store.h"

#include <map>
#include <mutex>

namespace balcao {

/// What a service does with personal data inside its transaction: a key per person, made on demand, and the
/// indexes by which sealed values are found. Keys that wrap keys are held in memory from the moment
/// `VaultService` opened it; nothing here asks a keychain or waits. Safe to call from any thread.
///
/// A service that keeps personal data calls `VaultService::prepare` first, then, in its transaction,
/// `keyFor(subject)` and `seal`. Erasing somebody: `destroyKey`, and the service's own indexes of that person
/// are set to NULL in the same transaction, for their key is the organisation's.
class Vault {
 public:
    Vault(const Clock& clock, IdSource& ids, const VaultCrypto& crypto, VaultStore& store);
    ~Vault();
    Q_DISABLE_COPY_MOVE(Vault)

    /// Nothing, or why what needs a key is refused: SecretMissing (facts: reason "unopened" before it was
    /// tried, "unmade" where no key was ever made, "missing" where it is not kept here, "other" where another
    /// one is kept under its name; secret: that name), SecretStoreAway, or an error of the database.
    [[nodiscard]] std::optional<Error> closedBecause() const;

    /// The subject's key, held until the transaction ends so that nobody destroys it meanwhile; made when
    /// there is none. DataErased when it was destroyed; SecretMissing (facts: reason "newer") when another
    /// register made a newer key-encryption key that was not read here yet. InvalidArgument without a
    /// subject.
    [[nodiscard]] Result<DataKey> keyFor(Transaction& t, SubjectId subject);
    /// The same for reading: nothing when there never was one.
    [[nodiscard]] Result<std::optional<DataKey>> keyOf(Transaction& t, SubjectId subject);
    /// Those of many, in one question. Who has none, or one that was destroyed, is not among them.
    [[nodiscard]] Result<std::map<SubjectId, DataKey>> keysOf(Transaction& t,
                                                              const std::vector<SubjectId>& subjects);
    /// Opens what was read by a statement of the caller's own. DataErased, SealBroken; SecretMissing (facts:
    /// reason "missing") for a generation whose key is not kept here.
    [[nodiscard]] Result<DataKey> unwrap(const WrappedKey& key);

    /// Nobody opens this person's values ever again, and none can be sealed for them. Works also where the
    /// vault is closed. False when it was destroyed before.
    [[nodiscard]] Result<bool> destroyKey(Transaction& t, SubjectId subject);

    /// What a value is stored and searched by. The same for all registers; it outlives every rotation.
    [[nodiscard]] Result<QByteArray> blindIndex(const IndexedField& field, const QString& value);

    // What VaultService does with it.

    /// A key-encryption key that is kept here.
    struct OpenGeneration {
        qint64 number = 0;
        std::shared_ptr<KeyCipher> cipher;
        std::shared_ptr<const SecretKey> prover;  ///< of HKDF: proves that somebody holds the key
    };
    [[nodiscard]] Result<OpenGeneration> generation(qint64 number, const SecretKey& key) const;
    /// From now on these are open too. `root` is the organisation's own key as it is stored; nothing is
    /// opened when it cannot be unwrapped.
    [[nodiscard]] Result<void> open(const std::vector<OpenGeneration>& generations, const WrappedKey& root);
    /// Why it is not open, where it is not.
    void setClosed(const Error& reason);
    /// From now on nothing is open, for this reason.
    void close(const Error& reason);
    /// HMAC-SHA-256 that only a holder of this generation's key can make. SecretMissing as `unwrap` for one
    /// that is not open here.
    [[nodiscard]] Result<QByteArray> proof(qint64 number, QByteArrayView about) const;
    [[nodiscard]] Result<QByteArray> proof(const OpenGeneration& by, QByteArrayView about) const;
    [[nodiscard]] bool hasGeneration(qint64 number) const;
    /// Makes the organisation's own key.
    [[nodiscard]] Result<void> makeRoot(Transaction& t, const OpenGeneration& by);
    [[nodiscard]] Result<SecretKey> newKey();
    /// The same key wrapped by the generation with this number.
    [[nodiscard]] Result<WrappedKey> rewrapped(const WrappedKey& key, qint64 number);

 private:
    [[nodiscard]] Result<void> usable() const;
    [[nodiscard]] Result<OpenGeneration> opened(qint64 number) const;
    [[nodiscard]] Result<WrappedKey> make(Transaction& t, SubjectId subject, const OpenGeneration& by);
    [[nodiscard]] Result<SecretKey> unwrapped(const OpenGeneration& by, const WrappedKey& key) const;
    [[nodiscard]] Result<WrappedKey> wrappedBy(const OpenGeneration& by, WrappedKey key,
                                               const SecretKey& bytes);
    [[nodiscard]] Result<std::shared_ptr<SecretKey>> keyOfIndex(const IndexedField& field);

    const Clock& m_clock;
    IdSource& m_ids;
    const VaultCrypto& m_crypto;
    VaultStore& m_store;
    NoncePool m_nonces;

    mutable std::mutex m_work;   // the ciphers of the generations serve one thread at a time
    mutable std::mutex m_mutex;  // of everything below
    std::map<qint64, OpenGeneration> m_generations;
    Error m_closed;
    std::unique_ptr<SecretKey> m_root;
    std::map<QByteArray, std::shared_ptr<SecretKey>> m_indexKeys;
};

}  // namespace balcao
