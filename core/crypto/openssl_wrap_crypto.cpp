#include "crypto/openssl_wrap_crypto.h"

#include <argon2.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <memory>

namespace balcao {

namespace openssl_wrap {

using namespace Qt::StringLiterals;

struct FreeKey {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct FreeContext {
    void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeKey>;
using Context = std::unique_ptr<EVP_PKEY_CTX, FreeContext>;

const unsigned char* from(QByteArrayView bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

Key secretHalf(const SecretKey& secret) {
    return Key(EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, from(secret.view()),
                                            static_cast<size_t>(SecretKey::kBytes)));
}

}  // namespace openssl_wrap

Result<SecretKey> OpenSslWrapCrypto::passphraseKey(QByteArrayView passphrase, QByteArrayView salt,
                                                   const PassphraseCost& cost) const {
    QByteArray made(SecretKey::kBytes, '\0');
    const int code = argon2id_hash_raw(
        cost.passes, cost.memoryKib, cost.lanes, passphrase.data(), static_cast<size_t>(passphrase.size()),
        salt.data(), static_cast<size_t>(salt.size()), made.data(), static_cast<size_t>(made.size()));
    if (code == ARGON2_MEMORY_ALLOCATION_ERROR) {
        return fail(ErrorCode::Busy, QStringLiteral("no memory for a passphrase"));
    }
    if (code != ARGON2_OK) {
        return fail(ErrorCode::Internal, QString::fromLatin1(argon2_error_message(code)));
    }
    return SecretKey::take(made);
}

Result<QByteArray> OpenSslWrapCrypto::publicKey(const SecretKey& secret) const {
    const openssl_wrap::Key key = openssl_wrap::secretHalf(secret);
    QByteArray shown(SecretKey::kBytes, '\0');
    auto size = static_cast<size_t>(shown.size());
    if (!key ||
        EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<unsigned char*>(shown.data()), &size) != 1) {
        return fail(ErrorCode::Internal, QStringLiteral("OpenSSL could not do it"));
    }
    return shown;
}

Result<SecretKey> OpenSslWrapCrypto::agree(const SecretKey& secret, QByteArrayView other) const {
    using namespace openssl_wrap;
    const Key mine = secretHalf(secret);
    const Key theirs(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, from(other),
                                                 static_cast<size_t>(other.size())));
    const Context context(mine ? EVP_PKEY_CTX_new(mine.get(), nullptr) : nullptr);
    QByteArray shared(SecretKey::kBytes, '\0');
    auto size = static_cast<size_t>(shared.size());
    // OpenSSL refuses a point that makes zeros of everything (RFC 7748 section 6.1).
    if (!theirs || !context || EVP_PKEY_derive_init(context.get()) != 1 ||
        EVP_PKEY_derive_set_peer(context.get(), theirs.get()) != 1 ||
        EVP_PKEY_derive(context.get(), reinterpret_cast<unsigned char*>(shared.data()), &size) != 1) {
        wipe(shared);
        return fail(ErrorCode::InvalidArgument, QStringLiteral("not a point one can agree with"));
    }
    return SecretKey::take(shared);
}

void OpenSslWrapCrypto::forgetThread() const {
    OPENSSL_thread_stop();
}

}  // namespace balcao
