#pragma once

#include "backup/backup_header.h"
#include "base/secret_bytes.h"
#include "vault/vault_crypto.h"

namespace balcao {

/// The recovery key of backups: what is printed once and kept on paper, and the half that stays here. With
/// the half nobody can open anything, so a register that makes backups every night holds no secret.
struct BackupKeyPair {
    QByteArray text;    ///< "BKUP-ABCD-…": nine groups of four; the caller wipes it
    QByteArray opened;  ///< public, 32 bytes: backups are made for it
};

/// A new one of 160 unpredictable bits. It has the form of the key that brings administrators back, and a
/// first group that tells which of the two it is.
[[nodiscard]] Result<BackupKeyPair> newBackupKey(const VaultCrypto& vault, const WrapCrypto& crypto);

/// What opens a backup: what was printed, or a passphrase.
struct BackupSecret {
    enum class Kind { RecoveryKey, Passphrase };
    Kind kind = Kind::RecoveryKey;
    HeldSecret secret;
};

/// What a new backup is wrapped with.
struct BackupFor {
    HeldSecret passphrase;  ///< null: the recovery key's public half counts
    QByteArray recipient;
};

/// The least a passphrase has to have, in bytes: it is what stands between the file and whoever finds it.
constexpr qsizetype kLeastPassphraseBytes = 12;

/// The secret half of a typed recovery key. InvalidArgument (facts: field "key", reason "form", or "other"
/// for a key that is no backup's).
[[nodiscard]] Result<SecretKey> recoverySecret(const VaultCrypto& vault, QByteArrayView typed);

/// A header and the data key that it wraps.
struct OpenedHeader {
    BackupHeader header;
    SecretKey key;
};

/// A new data key and the header that wraps it. InvalidArgument (facts: field "passphrase") for a short one,
/// (field "key") without either.
[[nodiscard]] Result<OpenedHeader> newHeader(const VaultCrypto& vault, const WrapCrypto& crypto,
                                             const BackupFor& wanted);
/// The data key that a header wraps. WrongSecret (facts: subject "key" or "passphrase"); InvalidArgument
/// (facts: field "key" or "passphrase", reason "kind") when the header asks for the other kind; SealBroken
/// for a header that somebody changed, as far as that can be told from a wrong passphrase.
[[nodiscard]] Result<SecretKey> openHeader(const VaultCrypto& vault, const WrapCrypto& crypto,
                                           const BackupHeader& header, const BackupSecret& secret);

}  // namespace balcao
