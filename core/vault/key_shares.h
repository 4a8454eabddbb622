#pragma once

#include "base/secret_store.h"
#include "vault/enrolment_rules.h"
#include "vault/enrolment_store.h"
#include "vault/key_keeper.h"
#include "vault/vault.h"

#include <QObject>

namespace balcao {

/// What the database has for one register.
struct OwnShares {
    std::optional<RegisterMember> member;
    std::vector<KeyShare> shares;
};

/// Hands the vault's keys from register to register: wraps a key that was made for everyone who belongs, and
/// takes what was wrapped for this one.
class KeyShares final : public QObject {
    Q_OBJECT
 public:
    struct Tools {
        const VaultCrypto& vault;
        const WrapCrypto& crypto;
        SecretStore& secrets;
    };
    struct Here {
        TenantId tenant;
        RegisterId registerId;
    };
    KeyShares(Tools tools, EnrolmentStore& store, Here here) : m_t(tools), m_store(store), m_here(here) {}

    [[nodiscard]] const Here& here() const { return m_here; }
    [[nodiscard]] Result<OwnShares> own(Transaction& t);
    /// What this register is told once it was expelled: SecretMissing (facts: subject "vault", reason
    /// "expelled"). Nothing otherwise.
    [[nodiscard]] static std::optional<Error> expelled(const OwnShares& own);

    /// Keeps the keys of these generations that were wrapped for this register. How many: those that are not
    /// what was wrapped, or for a pair that is not kept here, are left.
    [[nodiscard]] Future<int> take(const OwnShares& own, const std::vector<KeyGeneration>& lacking,
                                   KeyKeeper& keeper);

    /// Wraps a key that is being made for every other register that belongs and is proved by the key before
    /// it, and proves their rows by the new one.
    [[nodiscard]] Result<void> shareNew(Transaction& t, const Vault& vault, qint64 before,
                                        const Vault::OpenGeneration& fresh, const SecretKey& key);
    /// Whether a row was made by somebody who holds this key.
    [[nodiscard]] Result<bool> isProved(const Vault& vault, const RegisterMember& member,
                                        qint64 generation) const;
    [[nodiscard]] Result<QByteArray> proofOf(const Vault& vault, RegisterId id, const QByteArray& publicKey,
                                             qint64 generation) const;
    /// A register's other half. SecretMissing when it is not kept here.
    [[nodiscard]] Future<std::shared_ptr<const SecretKey>> secretOf(const QByteArray& publicKey);
    /// A new pair, kept here; its public half.
    [[nodiscard]] Future<QByteArray> newPair();

 private:
    struct Taking;
    [[nodiscard]] Future<int> takeNext(const std::shared_ptr<Taking>& taking);

    Tools m_t;
    EnrolmentStore& m_store;
    Here m_here;
};

}  // namespace balcao
