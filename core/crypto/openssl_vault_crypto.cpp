#include "crypto/openssl_vault_crypto.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <limits>

namespace balcao {

namespace openssl_vault {

using namespace Qt::StringLiterals;

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T* object) const {
        Free(object);
    }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Freed<EVP_CIPHER_CTX_free>>;
using MacContext = std::unique_ptr<EVP_MAC_CTX, Freed<EVP_MAC_CTX_free>>;
using KdfContext = std::unique_ptr<EVP_KDF_CTX, Freed<EVP_KDF_CTX_free>>;

const unsigned char* in(const char* bytes) {
    return reinterpret_cast<const unsigned char*>(bytes);
}
unsigned char* out(char* bytes) {
    return reinterpret_cast<unsigned char*>(bytes);
}
bool fits(QByteArrayView bytes) {
    return bytes.size() <= std::numeric_limits<int>::max() - kTagBytes;
}
/// The library takes a missing pointer for a missing buffer, where there are only no bytes.
const unsigned char* start(QByteArrayView bytes) {
    return in(bytes.isEmpty() ? "" : bytes.data());
}
OSSL_PARAM octets(const char* name, QByteArrayView bytes) {
    return OSSL_PARAM_construct_octet_string(name, const_cast<unsigned char*>(start(bytes)),
                                             static_cast<size_t>(bytes.size()));
}
OSSL_PARAM sha256() {
    static char name[] = "SHA256";
    return OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0);
}
tl::unexpected<Error> libraryFailed() {
    return fail(ErrorCode::Internal, u"OpenSSL could not do it"_s);
}

/// Freeing a context overwrites its key.
class AesGcm final : public KeyCipher {
 public:
    AesGcm(CipherContext sealing, CipherContext opening)
        : m_sealing(std::move(sealing)), m_opening(std::move(opening)) {}

    bool seal(const Nonce& nonce, QByteArrayView associated, QByteArrayView plain, char* sealed) override {
        if (!fits(associated) || !fits(plain)) return false;
        EVP_CIPHER_CTX* c = m_sealing.get();
        int written = 0;
        int last = 0;
        OSSL_PARAM tag[] = {
            OSSL_PARAM_construct_octet_string(OSSL_CIPHER_PARAM_AEAD_TAG, sealed + plain.size(), kTagBytes),
            OSSL_PARAM_construct_end()};
        return EVP_EncryptInit_ex2(c, nullptr, nullptr, in(nonce.data()), nullptr) == 1 &&
               EVP_EncryptUpdate(c, nullptr, &written, start(associated),
                                 static_cast<int>(associated.size())) == 1 &&
               EVP_EncryptUpdate(c, out(sealed), &written, start(plain), static_cast<int>(plain.size())) ==
                   1 &&
               EVP_EncryptFinal_ex(c, out(sealed) + written, &last) == 1 &&
               EVP_CIPHER_CTX_get_params(c, tag) == 1;
    }

    bool open(const Nonce& nonce, QByteArrayView associated, QByteArrayView sealed, char* plain) override {
        const qsizetype size = sealed.size() - kTagBytes;
        if (size < 0 || !fits(associated) || !fits(sealed)) return false;
        const bool same = decrypt(nonce, associated, sealed.first(size), sealed.data() + size, plain);
        if (!same) OPENSSL_cleanse(plain, static_cast<size_t>(size));
        return same;
    }

 private:
    bool decrypt(const Nonce& nonce, QByteArrayView associated, QByteArrayView text, const char* tagBytes,
                 char* plain) {
        EVP_CIPHER_CTX* c = m_opening.get();
        int written = 0;
        int last = 0;
        const OSSL_PARAM tag[] = {octets(OSSL_CIPHER_PARAM_AEAD_TAG, {tagBytes, kTagBytes}),
                                  OSSL_PARAM_construct_end()};
        return EVP_DecryptInit_ex2(c, nullptr, nullptr, in(nonce.data()), tag) == 1 &&
               EVP_DecryptUpdate(c, nullptr, &written, start(associated),
                                 static_cast<int>(associated.size())) == 1 &&
               EVP_DecryptUpdate(c, out(plain), &written, start(text), static_cast<int>(text.size())) == 1 &&
               EVP_DecryptFinal_ex(c, out(plain) + written, &last) == 1;
    }

    CipherContext m_sealing;
    CipherContext m_opening;
};

}  // namespace openssl_vault

struct OpenSslVaultCrypto::Algorithms {
    std::unique_ptr<EVP_CIPHER, openssl_vault::Freed<EVP_CIPHER_free>> aes{
        EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr)};
    std::unique_ptr<EVP_MAC, openssl_vault::Freed<EVP_MAC_free>> hmac{
        EVP_MAC_fetch(nullptr, "HMAC", nullptr)};
    std::unique_ptr<EVP_KDF, openssl_vault::Freed<EVP_KDF_free>> hkdf{
        EVP_KDF_fetch(nullptr, "HKDF", nullptr)};
};

OpenSslVaultCrypto::OpenSslVaultCrypto() : m_algorithms(std::make_unique<Algorithms>()) {}
OpenSslVaultCrypto::~OpenSslVaultCrypto() = default;

Result<std::unique_ptr<KeyCipher>> OpenSslVaultCrypto::cipher(const SecretKey& key) const {
    using namespace openssl_vault;
    const EVP_CIPHER* aes = m_algorithms->aes.get();
    CipherContext sealing(EVP_CIPHER_CTX_new());
    CipherContext opening(EVP_CIPHER_CTX_new());
    const auto* bytes = in(key.view().data());
    if (aes == nullptr || !sealing || !opening ||
        EVP_EncryptInit_ex2(sealing.get(), aes, bytes, nullptr, nullptr) != 1 ||
        EVP_DecryptInit_ex2(opening.get(), aes, bytes, nullptr, nullptr) != 1) {
        return libraryFailed();
    }
    return std::unique_ptr<KeyCipher>(std::make_unique<AesGcm>(std::move(sealing), std::move(opening)));
}

bool OpenSslVaultCrypto::random(char* out, int count) const {
    return RAND_bytes(openssl_vault::out(out), count) == 1;
}

Result<QByteArray> OpenSslVaultCrypto::mac(QByteArrayView key, QByteArrayView data) const {
    using namespace openssl_vault;
    if (!m_algorithms->hmac) return libraryFailed();
    const MacContext context(EVP_MAC_CTX_new(m_algorithms->hmac.get()));
    const OSSL_PARAM options[] = {sha256(), OSSL_PARAM_construct_end()};
    QByteArray hash(32, Qt::Uninitialized);
    size_t written = 0;
    if (!context || EVP_MAC_init(context.get(), start(key), static_cast<size_t>(key.size()), options) != 1 ||
        EVP_MAC_update(context.get(), start(data), static_cast<size_t>(data.size())) != 1 ||
        EVP_MAC_final(context.get(), out(hash.data()), &written, static_cast<size_t>(hash.size())) != 1) {
        return libraryFailed();
    }
    return hash;
}

Result<QByteArray> OpenSslVaultCrypto::derive(QByteArrayView key, QByteArrayView salt, QByteArrayView info,
                                              int size) const {
    using namespace openssl_vault;
    constexpr int kMostDerived = 255 * 32;
    if (size < 1 || size > kMostDerived)
        return fail(ErrorCode::InvalidArgument, u"HKDF makes 1 to 8160 bytes"_s);
    if (!m_algorithms->hkdf) return libraryFailed();
    const KdfContext context(EVP_KDF_CTX_new(m_algorithms->hkdf.get()));
    const OSSL_PARAM options[] = {sha256(), octets(OSSL_KDF_PARAM_KEY, key),
                                  octets(OSSL_KDF_PARAM_SALT, salt), octets(OSSL_KDF_PARAM_INFO, info),
                                  OSSL_PARAM_construct_end()};
    QByteArray made(size, Qt::Uninitialized);
    if (!context ||
        EVP_KDF_derive(context.get(), out(made.data()), static_cast<size_t>(size), options) != 1) {
        return libraryFailed();
    }
    return made;
}

}  // namespace balcao
