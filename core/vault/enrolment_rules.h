#pragma once

#include "vault/enrolment.h"
#include "vault/recipient_key.h"

namespace balcao {

/// What a register shows while it waits, "ABCD-EFGH": 40 bits of argon2id over its public key, salted with
/// the organisation and the register. It takes its time on purpose: whoever can write into the database and
/// looks for another pair with the same code has half a million years of it to do. Busy without the memory
/// for it.
[[nodiscard]] Result<QString> enrolmentCode(const VaultCrypto& vault, const WrapCrypto& crypto,
                                            TenantId tenant, RegisterId id, QByteArrayView publicKey);
/// Whether this was typed for it; blanks, `-` and small letters do not matter. It takes as long for a wrong
/// one.
[[nodiscard]] bool isSameCode(const QString& code, const QString& typed);

/// Wraps a key of the vault for a register: opened by its pair only, and as this generation of this
/// organisation only. InvalidArgument for a public key that is none.
[[nodiscard]] Result<KeyShare> wrapShare(const VaultCrypto& vault, const WrapCrypto& crypto, TenantId tenant,
                                         RegisterId id, QByteArrayView publicKey, qint64 generation,
                                         const SecretKey& key);
/// SealBroken (facts: reason "changed") unless it was wrapped so for the holder of `secret`.
[[nodiscard]] Result<SecretKey> openShare(const VaultCrypto& vault, const WrapCrypto& crypto, TenantId tenant,
                                          const KeyShare& share, const SecretKey& secret);

/// What the proof of a register's row is made over.
[[nodiscard]] QByteArray proofData(TenantId tenant, RegisterId id, QByteArrayView publicKey,
                                   qint64 generation);
/// In a time that does not depend on where they differ.
[[nodiscard]] bool sameBytes(QByteArrayView one, QByteArrayView other);

/// The name under which a register keeps the other half of a public key: of its own for every pair, so that
/// none is ever overwritten.
[[nodiscard]] QString registerSecretName(const QByteArray& publicKey);

/// How a register stands by its rows; `request` may be null.
[[nodiscard]] EnrolmentState enrolmentState(const RegisterMember* member, const EnrolmentRequest* request,
                                            Instant now);

}  // namespace balcao
