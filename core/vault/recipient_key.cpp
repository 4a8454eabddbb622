#include "vault/recipient_key.h"

#include <algorithm>

namespace balcao {

namespace recipient_key_detail {

Result<SecretKey> wrappingKey(const VaultCrypto& vault, const SecretKey& agreed, QByteArrayView once,
                              QByteArrayView recipient, QByteArrayView purpose) {
    const QByteArray salt = once.toByteArray() + recipient.toByteArray();
    BALCAO_TRY(bytes, vault.derive(agreed.view(), salt, purpose, SecretKey::kBytes));
    return SecretKey::take(bytes);
}

}  // namespace recipient_key_detail

Result<SecretKey> randomKey(const VaultCrypto& vault) {
    QByteArray bytes(SecretKey::kBytes, '\0');
    if (!vault.random(bytes.data(), SecretKey::kBytes)) {
        return fail(ErrorCode::Internal, QStringLiteral("no random bytes"));
    }
    return SecretKey::take(bytes);
}

Result<AgreedOnce> agreeFor(const VaultCrypto& vault, const WrapCrypto& crypto, QByteArrayView recipient,
                            QByteArrayView purpose) {
    BALCAO_TRY(secret, randomKey(vault));
    BALCAO_TRY(once, crypto.publicKey(secret));
    BALCAO_TRY(agreed, crypto.agree(secret, recipient));
    BALCAO_TRY(by, recipient_key_detail::wrappingKey(vault, agreed, once, recipient, purpose));
    return AgreedOnce{once, std::move(by)};
}

Result<SecretKey> agreedBy(const VaultCrypto& vault, const WrapCrypto& crypto, const SecretKey& secret,
                           QByteArrayView once, QByteArrayView purpose) {
    BALCAO_TRY(recipient, crypto.publicKey(secret));
    BALCAO_TRY(agreed, crypto.agree(secret, once));
    return recipient_key_detail::wrappingKey(vault, agreed, once, recipient, purpose);
}

Result<QByteArray> sealKey(const VaultCrypto& vault, const SecretKey& by, QByteArrayView associated,
                           const SecretKey& key) {
    BALCAO_TRY(cipher, vault.cipher(by));
    Nonce nonce;
    QByteArray wrapped(kWrappedKeyBytes, '\0');
    const bool done = vault.random(nonce.data(), int(nonce.size())) &&
                      cipher->seal(nonce, associated, key.view(), wrapped.data() + nonce.size());
    if (!done) return fail(ErrorCode::Internal, QStringLiteral("a key could not be wrapped"));
    std::copy(nonce.begin(), nonce.end(), wrapped.begin());
    return wrapped;
}

Result<std::optional<SecretKey>> unsealKey(const VaultCrypto& vault, const SecretKey& by,
                                           QByteArrayView associated, const QByteArray& wrapped) {
    if (wrapped.size() != kWrappedKeyBytes) return std::optional<SecretKey>();
    BALCAO_TRY(cipher, vault.cipher(by));
    Nonce nonce;
    std::copy_n(wrapped.begin(), nonce.size(), nonce.begin());
    QByteArray bytes(SecretKey::kBytes, '\0');
    const QByteArrayView sealed = QByteArrayView(wrapped).sliced(qsizetype(nonce.size()));
    if (!cipher->open(nonce, associated, sealed, bytes.data())) return std::optional<SecretKey>();
    BALCAO_TRY(key, SecretKey::take(bytes));
    return std::optional<SecretKey>(std::move(key));
}

}  // namespace balcao
