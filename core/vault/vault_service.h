#pragma once

#include "audit/audit_log.h"
#include "base/command_store.h"
#include "vault/key_keeper.h"
#include "vault/key_shares.h"
#include "vault/vault.h"

namespace balcao {

struct RotateVault {
    CommandId id;
    Actor actor;
    /// The name of a key that the operator put into the keeper of secrets; empty: one is made and kept there.
    QString secret;
};

struct EraseSubject {
    CommandId id;
    Actor actor;
    SubjectId subject;
};

/// Carries keys between this program's keeper of secrets and another one.
struct CarryVaultKeys {
    CommandId id;
    Actor actor;
};

/// How far the keys have moved to the newest key-encryption key.
struct VaultProgress {
    qint64 generation = 0;  ///< the newest
    qint64 moved = 0;       ///< since this work began
    qint64 total = 0;       ///< of so many
    bool finished = false;
};

struct VaultStatus {
    struct Generation {
        KeyGeneration key;
        qint64 keys = 0;    ///< that it wraps
        bool here = false;  ///< it is open in this program
    };
    std::vector<Generation> generations;  ///< oldest first; none: no key was ever made
    std::optional<Error> closed;          ///< why personal values cannot be read here
    qint64 left = 0;                      ///< keys that an older generation than the newest wraps
};

/// Opens the vault, makes its first key, exchanges the key that wraps the others, and erases. The keeper of
/// secrets is asked here only; what services do with personal data is `Vault`'s.
class VaultService final : public QObject {
    Q_OBJECT
 public:
    struct Stores {
        Database& database;
        CommandStore& commands;
        VaultStore& vault;
        AuditLog& audit;
    };
    VaultService(const Clock& clock, KeyKeeper& keeper, Vault& vault, Stores stores);
    /// From now on a key that is made is wrapped for the other registers, and one that was wrapped for this
    /// one is taken. It lives as long as this.
    void setShares(KeyShares* shares) { m_shares = shares; }

    /// Reads the keys the database names from the keeper of secrets. Fails as `Vault::closedBecause` says,
    /// and changes nothing. Called again it reads what is new.
    [[nodiscard]] Future<Done> open();
    /// The same, and where the database has never had a key the first is taken, when the operator put one
    /// under `KeyKeeper::operatorsName`, or made. Never where there was one: a key that is missing stays
    /// missing until somebody brings it. Called before personal data is stored; at once when the vault is
    /// open. Journal: vault.make.
    [[nodiscard]] Future<Done> prepare(const Actor& actor);

    /// Capability vault.edit.
    [[nodiscard]] Future<VaultStatus> status(const Actor& actor);
    /// Makes a newer key-encryption key and wraps every person's key by it, in the background and in small
    /// steps; `moved` tells how far. Whatever was begun before is ended instead, and no other key is made.
    /// Killed at any moment, every value stays readable and `resume` goes on. Capability vault.edit; fails as
    /// `open`; InvalidArgument (facts: field "secret") for a key that was used before; SealBroken (facts:
    /// keys) when some keys are not what was stored, which stay as they are. The old key stays with the
    /// keeper, for older backups need it. Journal: vault.rotate, and vault.retire when a key wraps nothing.
    [[nodiscard]] Future<VaultProgress> rotate(const RotateVault& command);
    /// Ends a rotation that was begun, here or at another register; finished at once when there is none.
    [[nodiscard]] Future<VaultProgress> resume(const Actor& actor);
    /// Destroys the subject's key: nothing that was sealed for them can be read again, and what the books and
    /// the journal say stays as it is. Capability data.erase. Journal: data.erase.
    [[nodiscard]] Future<Done> erase(const EraseSubject& command);
    /// Writes every key the database names, as far as it is kept here, into another keeper: a copy for a safe
    /// place, or for another register. How many. Capability vault.edit; NotFound when none is kept here.
    /// Journal: vault.copy. `to` lives until then.
    [[nodiscard]] Future<int> copyKeys(const CarryVaultKeys& command, SecretStore& to);
    /// Takes the keys the database names and this program lacks from another keeper, and opens. How many.
    /// What is kept here is never overwritten. Capability vault.edit; NotFound when the other has none that
    /// is lacking here. Journal: vault.bring. `from` lives until then.
    [[nodiscard]] Future<int> bringKeys(const CarryVaultKeys& command, SecretStore& from);

 Q_SIGNALS:
    void moved(const balcao::VaultProgress& progress);

 private:
    friend class KeyTurn;
    /// Makes a newer key-encryption key in one transaction with `also`, which says whether it is wanted, and
    /// moves everything to it: also when an older rotation has not ended. Whoever calls has looked at what
    /// the actor may do. Journal: vault.rotate. Otherwise as `rotate`.
    [[nodiscard]] Future<VaultProgress> turn(const Actor& actor,
                                             const std::function<Result<bool>(Transaction&)>& also);

    struct Found {
        std::vector<KeyGeneration> generations;
        std::optional<WrappedKey> root;
        OwnShares own;
    };
    /// Where a walk over the older generations' keys has come to.
    struct Place {
        qint64 generation = 0;
        std::optional<SubjectId> after;
        qint64 broken = 0;  ///< keys of this generation that are not what was stored
    };
    struct Batch {
        Place next;
        qint64 moved = 0;
        qint64 broken = 0;
        bool retired = false;
        bool finished = false;
    };
    struct Moving;

    [[nodiscard]] Future<Done> openNow();
    [[nodiscard]] Future<Done> openFound(const Found& found);
    /// Those that are not kept here are taken if they were wrapped for this register.
    [[nodiscard]] Future<std::vector<ReadGeneration>> readOrTake(const Found& found,
                                                                 const std::vector<KeyGeneration>& wanted);
    [[nodiscard]] Result<Done> openRead(const Found& found, const std::vector<ReadGeneration>& read);
    [[nodiscard]] Future<Done> makeFirst(const Actor& actor);
    [[nodiscard]] Future<Done> storeFirst(const Actor& actor, const KeptKey& key);
    [[nodiscard]] Result<VaultStatus> readStatus(Transaction& t);
    /// The generations, once the journal says that somebody carries their keys.
    [[nodiscard]] Future<std::vector<KeyGeneration>> recordCarrying(const CarryVaultKeys& command,
                                                                    const QString& kind);
    [[nodiscard]] Result<Done> storeErasure(Transaction& t, const EraseSubject& command);

    /// Whether a new generation is to be made for this command: not for a repeated one, nor before an older
    /// rotation has ended.
    [[nodiscard]] Result<bool> isNewRotation(Transaction& t, const RotateVault& command);
    [[nodiscard]] Future<Done> beginRotation(const RotateVault& command);
    using StoreKey = std::function<Result<bool>(Transaction&, const KeptKey&)>;
    [[nodiscard]] Future<Done> storeNewKey(const Future<KeptKey>& key, const StoreKey& store);
    /// Journal: vault.rotate.
    [[nodiscard]] Result<qint64> addGeneration(Transaction& t, const Actor& actor, qint64 newest,
                                               const KeptKey& key);
    [[nodiscard]] Result<bool> storeRotation(Transaction& t, const RotateVault& command, const KeptKey& key);
    [[nodiscard]] Future<VaultProgress> moveKeys(const Actor& actor);
    void moveNext(const std::shared_ptr<Moving>& moving);
    [[nodiscard]] Result<Batch> moveBatch(Transaction& t, const Actor& actor, const Place& place);
    [[nodiscard]] Result<Batch> endGeneration(Transaction& t, const Actor& actor, const Place& place);

    const Clock& m_clock;
    KeyKeeper& m_keeper;
    Vault& m_vault;
    Stores m_s;
    KeyShares* m_shares = nullptr;
    QFuture<Result<Done>> m_opening;
    QFuture<Result<Done>> m_nextOpening;  // waits for the one before
    QFuture<Result<Done>> m_preparing;
};

}  // namespace balcao
