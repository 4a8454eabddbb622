#include "vault/key_wrap.h"

#include <cstring>

namespace balcao {

namespace {

constexpr qsizetype kWrapNonce = sizeof(Nonce);
constexpr qsizetype kWrappedBytes = kWrapNonce + SecretKey::kBytes + kTagBytes;

QByteArray wrapDataOf(qint64 generation, DataKeyId id) {
    const QByteArray name = QByteArrayLiteral("k") + QByteArray::number(generation);
    return wrapData(name, id.text().toLatin1());
}

}  // namespace

Result<QByteArray> checkOf(const VaultCrypto& crypto, const SecretKey& key) {
    constexpr int kCheckBytes = 16;
    return crypto.derive(key.view(), {}, "balcao/kek-check/v1", kCheckBytes);
}

QByteArray wrapData(QByteArrayView generation, QByteArrayView key) {
    return QByteArrayLiteral("balcao/dek/v1|kek=") + generation.toByteArray() + "|dek=" + key.toByteArray();
}

Result<QByteArray> wrapKey(KeyCipher& by, NoncePool& nonces, qint64 generation, DataKeyId id,
                           const SecretKey& key) {
    const std::optional<Nonce> nonce = nonces.next();
    if (!nonce) return fail(ErrorCode::Internal, QStringLiteral("there are no random bytes"));
    QByteArray wrapped(kWrappedBytes, Qt::Uninitialized);
    std::memcpy(wrapped.data(), nonce->data(), sizeof(Nonce));
    if (!by.seal(*nonce, wrapDataOf(generation, id), key.view(), wrapped.data() + kWrapNonce)) {
        return fail(ErrorCode::Internal, QStringLiteral("a key could not be wrapped"));
    }
    return wrapped;
}

Result<SecretKey> unwrapKey(KeyCipher& by, qint64 generation, DataKeyId id, const QByteArray& wrapped) {
    const auto changed = [] {
        return fail(ErrorCode::SealBroken, QStringLiteral("a wrapped key is not what was stored"),
                    {{QStringLiteral("reason"), QStringLiteral("changed")}});
    };
    if (wrapped.size() != kWrappedBytes) return changed();
    Nonce nonce;
    std::memcpy(nonce.data(), wrapped.constData(), sizeof(Nonce));
    QByteArray bytes(SecretKey::kBytes, Qt::Uninitialized);
    const QByteArrayView sealed = QByteArrayView(wrapped).sliced(kWrapNonce);
    if (!by.open(nonce, wrapDataOf(generation, id), sealed, bytes.data())) return changed();
    return SecretKey::take(bytes);
}

}  // namespace balcao
