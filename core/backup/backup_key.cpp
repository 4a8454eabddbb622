#include "backup/backup_key.h"

#include "base/base32.h"

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

Result<SecretKey> randomKey(const VaultCrypto& vault) {
    QByteArray bytes(SecretKey::kBytes, '\0');
    if (!vault.random(bytes.data(), SecretKey::kBytes)) {
        return fail(ErrorCode::Internal, QStringLiteral("no random bytes"));
    }
    return SecretKey::take(bytes);
}

/// What wraps the data key: of the agreed secret, bound to both public halves.
Result<SecretKey> wrappingKey(const VaultCrypto& vault, const SecretKey& agreed, const RecoveryWrap& wrap) {
    const QByteArray salt = wrap.once + wrap.recipient;
    BALCAO_TRY(bytes, vault.derive(agreed.view(), salt, "balcao/backup/wrap/v1", SecretKey::kBytes));
    return SecretKey::take(bytes);
}

Result<QByteArray> seal(const VaultCrypto& vault, const SecretKey& by, QByteArrayView associated,
                        const SecretKey& key) {
    BALCAO_TRY(cipher, vault.cipher(by));
    Nonce nonce;
    QByteArray wrapped(BackupHeader::kWrappedBytes, '\0');
    const bool done = vault.random(nonce.data(), int(nonce.size())) &&
                      cipher->seal(nonce, associated, key.view(), wrapped.data() + nonce.size());
    if (!done) return fail(ErrorCode::Internal, QStringLiteral("the data key could not be wrapped"));
    std::copy(nonce.begin(), nonce.end(), wrapped.begin());
    return wrapped;
}

/// Nothing when it was not wrapped with this key, or was changed.
Result<std::optional<SecretKey>> unseal(const VaultCrypto& vault, const SecretKey& by,
                                        const BackupHeader& header) {
    BALCAO_TRY(cipher, vault.cipher(by));
    Nonce nonce;
    std::copy_n(header.wrapped.begin(), nonce.size(), nonce.begin());
    QByteArray bytes(SecretKey::kBytes, '\0');
    const QByteArrayView sealed = QByteArrayView(header.wrapped).sliced(qsizetype(nonce.size()));
    if (!cipher->open(nonce, header.associated(), sealed, bytes.data())) return std::optional<SecretKey>();
    BALCAO_TRY(key, SecretKey::take(bytes));
    return std::optional<SecretKey>(std::move(key));
}

}  // namespace backup_key_detail

Result<BackupKeyPair> newBackupKey(const VaultCrypto& vault, const BackupCrypto& crypto) {
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

Result<OpenedHeader> newHeader(const VaultCrypto& vault, const BackupCrypto& crypto,
                               const BackupFor& wanted) {
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
        BALCAO_TRY(wrapped, seal(vault, by, header.associated(), key));
        header.wrapped = wrapped;
        return OpenedHeader{header, std::move(key)};
    }
    if (wanted.recipient.size() != BackupHeader::kPointBytes) return wrongText("missing");
    BALCAO_TRY(once, randomKey(vault));
    BALCAO_TRY(shown, crypto.publicKey(once));
    const RecoveryWrap wrap{wanted.recipient, shown};
    BALCAO_TRY(agreed, crypto.agree(once, wanted.recipient));
    BALCAO_TRY(by, wrappingKey(vault, agreed, wrap));
    header.wrap = wrap;
    BALCAO_TRY(wrapped, seal(vault, by, header.associated(), key));
    header.wrapped = wrapped;
    return OpenedHeader{header, std::move(key)};
}

Result<SecretKey> openHeader(const VaultCrypto& vault, const BackupCrypto& crypto, const BackupHeader& header,
                             const BackupSecret& secret) {
    using namespace backup_key_detail;
    const bool typedKey = secret.kind == BackupSecret::Kind::RecoveryKey;
    if (const auto* wrap = std::get_if<PassphraseWrap>(&header.wrap)) {
        if (typedKey) return otherKind("key");
        BALCAO_TRY(by, crypto.passphraseKey(secret.secret->bytes(), wrap->salt, wrap->cost));
        BALCAO_TRY(key, unseal(vault, by, header));
        if (!key) return wrong("passphrase");
        return *std::move(key);
    }
    if (!typedKey) return otherKind("passphrase");
    const auto& wrap = std::get<RecoveryWrap>(header.wrap);
    BALCAO_TRY(mine, recoverySecret(vault, secret.secret->bytes()));
    BALCAO_TRY(shown, crypto.publicKey(mine));
    if (shown != wrap.recipient) return wrong("key");
    BALCAO_TRY(agreed, crypto.agree(mine, wrap.once));
    BALCAO_TRY(by, wrappingKey(vault, agreed, wrap));
    BALCAO_TRY(key, unseal(vault, by, header));
    if (!key) {
        return fail(ErrorCode::SealBroken, QStringLiteral("the header was changed"),
                    {{QStringLiteral("subject"), QStringLiteral("backup")},
                     {QStringLiteral("reason"), QStringLiteral("changed")}});
    }
    return *std::move(key);
}

}  // namespace balcao
