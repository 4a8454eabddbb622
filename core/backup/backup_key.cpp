#include "backup/backup_key.h"

#include "base/base32.h"
#include "vault/recipient_key.h"

namespace balcao {

namespace backup_key_detail {

constexpr int kSeedBytes = 20;
constexpr char kPrefix[] = "BKUP";
constexpr qsizetype kSeedLetters = 32;

tl::unexpected<Error> wrongText(const char* reason) {
    return fail(ErrorCode::InvalidArgument, QStringLiteral("not a backup's recovery key"),
                {{QStringLiteral("field"), QStringLiteral("key")},
                 {QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

tl::unexpected<Error> wrong(const char* subject) {
    return fail(ErrorCode::WrongSecret, QStringLiteral("it does not open this backup"),
                {{QStringLiteral("subject"), QString::fromLatin1(subject)}});
}

tl::unexpected<Error> otherKind(const char* field) {
    return fail(ErrorCode::InvalidArgument, QStringLiteral("this backup asks for another kind of secret"),
                {{QStringLiteral("field"), QString::fromLatin1(field)},
                 {QStringLiteral("reason"), QStringLiteral("kind")}});
}

Result<SecretKey> secretOf(const VaultCrypto& vault, QByteArrayView letters) {
    BALCAO_TRY(bytes, vault.derive(letters, {}, "balcao/backup/recovery/v1", SecretKey::kBytes));
    return SecretKey::take(bytes);
}

/// What the recovery key's wrapping is for, as HKDF is told.
constexpr char kPurpose[] = "balcao/backup/wrap/v1";

}  // namespace backup_key_detail

Result<BackupKeyPair> newBackupKey(const VaultCrypto& vault, const WrapCrypto& crypto) {
    using namespace backup_key_detail;
    QByteArray seed(kSeedBytes, '\0');
    if (!vault.random(seed.data(), kSeedBytes)) {
        return fail(ErrorCode::Internal, QStringLiteral("no random bytes"));
    }
    QByteArray letters = toBase32(seed);
    wipe(seed);
    const auto secret = secretOf(vault, letters);
    BackupKeyPair pair;
    pair.text = inGroupsOfFour(kPrefix + letters);
    wipe(letters);
    if (!secret) return tl::unexpected(secret.error());
    BALCAO_TRY(opened, crypto.publicKey(*secret));
    pair.opened = opened;
    return pair;
}

Result<SecretKey> recoverySecret(const VaultCrypto& vault, QByteArrayView typed) {
    using namespace backup_key_detail;
    QByteArray letters = withoutGroups(QByteArray(typed.data(), typed.size()));
    const bool ours = letters.startsWith(kPrefix);
    // Without its first group it would be the other key that this house prints.
    if (!ours && letters.size() == kSeedLetters) {
        wipe(letters);
        return wrongText("other");
    }
    const bool whole = ours && letters.size() == kSeedLetters + 4;
    auto secret = whole ? secretOf(vault, QByteArrayView(letters).sliced(4)) : wrongText("form");
    wipe(letters);
    return secret;
}

Result<OpenedHeader> newHeader(const VaultCrypto& vault, const WrapCrypto& crypto, const BackupFor& wanted) {
    using namespace backup_key_detail;
    BALCAO_TRY(key, randomKey(vault));
    BackupHeader header;
    if (wanted.passphrase) {
        if (wanted.passphrase->bytes().size() < kLeastPassphraseBytes) {
            return fail(ErrorCode::InvalidArgument, QStringLiteral("a short passphrase"),
                        {{QStringLiteral("field"), QStringLiteral("passphrase")},
                         {QStringLiteral("least"), kLeastPassphraseBytes}});
        }
        PassphraseWrap wrap;
        wrap.salt = QByteArray(BackupHeader::kSaltBytes, '\0');
        if (!vault.random(wrap.salt.data(), int(wrap.salt.size()))) {
            return fail(ErrorCode::Internal, QStringLiteral("no random bytes"));
        }
        BALCAO_TRY(by, crypto.passphraseKey(wanted.passphrase->bytes(), wrap.salt, wrap.cost));
        header.wrap = wrap;
        BALCAO_TRY(wrapped, sealKey(vault, by, header.associated(), key));
        header.wrapped = wrapped;
        return OpenedHeader{header, std::move(key)};
    }
    if (wanted.recipient.size() != BackupHeader::kPointBytes) return wrongText("missing");
    BALCAO_TRY(agreed, agreeFor(vault, crypto, wanted.recipient, kPurpose));
    header.wrap = RecoveryWrap{wanted.recipient, agreed.once};
    BALCAO_TRY(wrapped, sealKey(vault, agreed.by, header.associated(), key));
    header.wrapped = wrapped;
    return OpenedHeader{header, std::move(key)};
}

Result<SecretKey> openHeader(const VaultCrypto& vault, const WrapCrypto& crypto, const BackupHeader& header,
                             const BackupSecret& secret) {
    using namespace backup_key_detail;
    const bool typedKey = secret.kind == BackupSecret::Kind::RecoveryKey;
    if (const auto* wrap = std::get_if<PassphraseWrap>(&header.wrap)) {
        if (typedKey) return otherKind("key");
        BALCAO_TRY(by, crypto.passphraseKey(secret.secret->bytes(), wrap->salt, wrap->cost));
        BALCAO_TRY(key, unsealKey(vault, by, header.associated(), header.wrapped));
        if (!key) return wrong("passphrase");
        return *std::move(key);
    }
    if (!typedKey) return otherKind("passphrase");
    const auto& wrap = std::get<RecoveryWrap>(header.wrap);
    BALCAO_TRY(mine, recoverySecret(vault, secret.secret->bytes()));
    BALCAO_TRY(shown, crypto.publicKey(mine));
    if (shown != wrap.recipient) return wrong("key");
    BALCAO_TRY(by, agreedBy(vault, crypto, mine, wrap.once, kPurpose));
    BALCAO_TRY(key, unsealKey(vault, by, header.associated(), header.wrapped));
    if (!key) {
        return fail(ErrorCode::SealBroken, QStringLiteral("the header was changed"),
                    {{QStringLiteral("subject"), QStringLiteral("backup")},
                     {QStringLiteral("reason"), QStringLiteral("changed")}});
    }
    return *std::move(key);
}

}  // namespace balcao
