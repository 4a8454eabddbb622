#pragma once

#include "vault/wrap_crypto.h"

#include <QByteArray>

#include <variant>

namespace balcao {

/// The data key is wrapped with what argon2id makes of a passphrase.
struct PassphraseWrap {
    PassphraseCost cost;
    QByteArray salt;  ///< 16 bytes
};
/// The data key is wrapped for whoever holds the recovery key: X25519 with a key that is used once.
struct RecoveryWrap {
    QByteArray recipient;  ///< public, 32 bytes
    QByteArray once;       ///< public, 32 bytes
};
using BackupWrap = std::variant<PassphraseWrap, RecoveryWrap>;

/// The beginning of a backup, in clear: who can open it, and nothing of what is in it.
///
///     "BALCAOBK"  version, 1 byte  wrap, 1 byte  length of all of this, 2 bytes
///     wrap 1: memory in KiB, passes, lanes, 4 bytes each; salt, 16 bytes
///     wrap 2: recipient, 32 bytes; once, 32 bytes
///     nonce, 12 bytes; data key, 32 bytes, and tag, 16 bytes, sealed with everything before as its
///     associated data
///
/// Numbers stand with their highest byte first.
struct BackupHeader {
    BackupWrap wrap;
    QByteArray wrapped;  ///< nonce, sealed data key and tag: 60 bytes

    static constexpr int kVersion = 1;
    static constexpr qsizetype kWrappedBytes = 60;
    static constexpr qsizetype kSaltBytes = 16;
    static constexpr qsizetype kPointBytes = 32;
    /// As much of a file as says how long its header is.
    static constexpr qsizetype kStartBytes = 12;

    /// What the data key is sealed with: everything before it.
    [[nodiscard]] QByteArray associated() const;
    [[nodiscard]] QByteArray bytes() const;

    /// The length of a header that begins like this. SealBroken (facts: reason "text") for another file;
    /// DatabaseNewer (facts: subject "backup", database, program) for a backup of a newer program.
    [[nodiscard]] static Result<qsizetype> lengthOf(QByteArrayView start);
    /// As `lengthOf`; SealBroken too for a cost that nobody here would ask for, because a header must not be
    /// able to stop the machine.
    [[nodiscard]] static Result<BackupHeader> parse(QByteArrayView bytes);
};

}  // namespace balcao
