#pragma once

#include "base/future.h"
#include "people/sign_in_store.h"
#include "vault/vault_service.h"

namespace balcao {

/// What of signing in is personal or secret, in and out of the vault. What is called inside a transaction
/// fails as `Vault` does where its keys are not here.
class SealedWays {
 public:
    SealedWays(Vault& vault, VaultService& service) : m_vault(vault), m_service(service) {}

    /// Before a transaction that reads. False where no key was ever made: then nothing is sealed either.
    [[nodiscard]] Future<bool> open(QObject* context);
    /// Before a transaction that seals.
    [[nodiscard]] Future<Done> prepare(const Actor& actor) { return m_service.prepare(actor); }

    /// Nothing for an empty address.
    [[nodiscard]] Result<QByteArray> emailIndex(const QString& email);
    [[nodiscard]] Result<QByteArray> badgeIndex(const QByteArray& badge);
    /// Of a recovery code of this person: the same code of two people is not the same.
    [[nodiscard]] Result<QByteArray> codeHash(PersonId person, const QByteArray& code);

    [[nodiscard]] Result<QString> sealEmail(Transaction& t, PersonId person, const QString& email);
    /// Empty when there is none, or when the person's data was erased.
    [[nodiscard]] Result<QString> email(Transaction& t, const StoredWays& ways);
    [[nodiscard]] Result<QString> sealSecret(Transaction& t, PersonId person, const QByteArray& secret);
    /// The caller wipes it.
    [[nodiscard]] Result<QByteArray> secret(Transaction& t, PersonId person, const QString& sealed);

 private:
    Vault& m_vault;
    VaultService& m_service;
};

}  // namespace balcao
