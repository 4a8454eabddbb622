#include "crypto/openssl_token_crypto.h"

#include "base/wipe.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>

#include <array>

namespace balcao {

namespace openssl_token {

constexpr qsizetype kNumberSize = 32;
constexpr int kNumberBytes = 32;
constexpr size_t kMostDerBytes = 80;  // r and s with their tags and lengths are 72 at most
constexpr auto kGroup = "P-256";

template <auto Free>
struct FreeWith {
    template <typename T>
    void operator()(T* held) const {
        Free(held);
    }
};
using Key = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, FreeWith<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, FreeWith<EVP_MD_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, FreeWith<BN_clear_free>>;
using Group = std::unique_ptr<EC_GROUP, FreeWith<EC_GROUP_free>>;
using Point = std::unique_ptr<EC_POINT, FreeWith<EC_POINT_free>>;
using Params = std::unique_ptr<OSSL_PARAM, FreeWith<OSSL_PARAM_free>>;
using ParamsBuilder = std::unique_ptr<OSSL_PARAM_BLD, FreeWith<OSSL_PARAM_BLD_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, FreeWith<ECDSA_SIG_free>>;

const unsigned char* bytesOf(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

unsigned char* bytesOf(QByteArray& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

size_t sizeOf(const QByteArray& bytes) {
    return static_cast<size_t>(bytes.size());
}

tl::unexpected<Error> notOurs(const char* what) {
    return fail(ErrorCode::InvalidArgument, QString::fromLatin1(what));
}

/// A key of the curve from the point as 04, x, y and, for a pair, its number.
Key keyFrom(const QByteArray& encodedPoint, const BIGNUM* number) {
    const ParamsBuilder builder(OSSL_PARAM_BLD_new());
    if (builder == nullptr ||
        OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, kGroup, 0) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, encodedPoint.constData(),
                                         sizeOf(encodedPoint)) != 1) {
        return nullptr;
    }
    if (number != nullptr && OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, number) != 1) {
        return nullptr;
    }
    const Params params(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY* made = nullptr;
    if (params == nullptr || context == nullptr || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &made, number != nullptr ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY,
                          params.get()) != 1) {
        return nullptr;
    }
    Key key(made);
    const KeyContext checking(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
    if (checking == nullptr || EVP_PKEY_public_check(checking.get()) != 1) return nullptr;
    return key;
}

/// r and s as OpenSSL wants them; empty when they are no pair of numbers of this curve.
QByteArray derOf(const QByteArray& signature) {
    if (signature.size() != 2 * kNumberSize) return {};
    const Signature parts(ECDSA_SIG_new());
    Number r(BN_bin2bn(bytesOf(signature), kNumberBytes, nullptr));
    Number s(BN_bin2bn(bytesOf(signature) + kNumberSize, kNumberBytes, nullptr));
    if (parts == nullptr || r == nullptr || s == nullptr || BN_is_zero(r.get()) || BN_is_zero(s.get())) {
        return {};
    }
    if (ECDSA_SIG_set0(parts.get(), r.get(), s.get()) != 1) return {};
    (void)r.release();  // they are the signature's now
    (void)s.release();
    std::array<unsigned char, kMostDerBytes> der{};
    unsigned char* end = der.data();
    const int size = i2d_ECDSA_SIG(parts.get(), &end);
    return size > 0 ? QByteArray(reinterpret_cast<const char*>(der.data()), size) : QByteArray();
}

QByteArray rawOf(const QByteArray& der) {
    const unsigned char* begin = bytesOf(der);
    const Signature parts(d2i_ECDSA_SIG(nullptr, &begin, static_cast<long>(der.size())));
    if (parts == nullptr) return {};
    QByteArray raw(2 * kNumberSize, '\0');
    const bool whole =
        BN_bn2binpad(ECDSA_SIG_get0_r(parts.get()), bytesOf(raw), kNumberBytes) == kNumberBytes &&
        BN_bn2binpad(ECDSA_SIG_get0_s(parts.get()), bytesOf(raw) + kNumberSize, kNumberBytes) == kNumberBytes;
    return whole ? raw : QByteArray();
}

class Verifier final : public Es256Verifier {
 public:
    explicit Verifier(Key key) : m_key(std::move(key)) {}

    [[nodiscard]] bool verifies(const QByteArray& message, const QByteArray& signature) const override {
        const QByteArray der = derOf(signature);
        const DigestContext context(EVP_MD_CTX_new());
        return !der.isEmpty() && context != nullptr &&
               EVP_DigestVerifyInit_ex(context.get(), nullptr, "SHA256", nullptr, nullptr, m_key.get(),
                                       nullptr) == 1 &&
               EVP_DigestVerify(context.get(), bytesOf(der), sizeOf(der), bytesOf(message),
                                sizeOf(message)) == 1;
    }

 private:
    Key m_key;
};

class Signer final : public Es256Signer {
 public:
    Signer(Key key, P256Point point) : m_key(std::move(key)), m_point(std::move(point)) {}

    [[nodiscard]] P256Point publicKey() const override { return m_point; }

    [[nodiscard]] Result<QByteArray> sign(const QByteArray& message) const override {
        QByteArray der(kMostDerBytes, '\0');
        size_t size = sizeOf(der);
        const DigestContext context(EVP_MD_CTX_new());
        if (context == nullptr ||
            EVP_DigestSignInit_ex(context.get(), nullptr, "SHA256", nullptr, nullptr, m_key.get(), nullptr) !=
                1 ||
            EVP_DigestSign(context.get(), bytesOf(der), &size, bytesOf(message), sizeOf(message)) != 1) {
            return fail(ErrorCode::Internal, QStringLiteral("a token could not be signed"));
        }
        der.truncate(static_cast<qsizetype>(size));
        const QByteArray raw = rawOf(der);
        if (raw.isEmpty()) return fail(ErrorCode::Internal, QStringLiteral("a token could not be signed"));
        return raw;
    }

 private:
    Key m_key;
    P256Point m_point;
};

/// 04, x, y of the number's point; empty when the number is none of the curve's.
QByteArray pointOf(const BIGNUM* number) {
    const Group group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
    if (group == nullptr || BN_is_zero(number) != 0 ||
        BN_cmp(number, EC_GROUP_get0_order(group.get())) >= 0) {
        return {};
    }
    const Point point(EC_POINT_new(group.get()));
    QByteArray encoded(1 + 2 * kNumberSize, '\0');
    const bool made = point != nullptr &&
                      EC_POINT_mul(group.get(), point.get(), number, nullptr, nullptr, nullptr) == 1 &&
                      EC_POINT_point2oct(group.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED,
                                         bytesOf(encoded), sizeOf(encoded), nullptr) == sizeOf(encoded);
    return made ? encoded : QByteArray();
}

}  // namespace openssl_token

Result<std::shared_ptr<const Es256Verifier>> OpenSslTokenCrypto::verifier(const P256Point& point) const {
    using namespace openssl_token;
    if (point.x.size() != kNumberSize || point.y.size() != kNumberSize) return notOurs("no point of P-256");
    Key key = keyFrom('\x04' + point.x + point.y, nullptr);
    if (key == nullptr) return notOurs("no point of P-256");
    return std::make_shared<const Verifier>(std::move(key));
}

Result<std::shared_ptr<const Es256Signer>> OpenSslTokenCrypto::signer(const QByteArray& secret32) const {
    using namespace openssl_token;
    if (secret32.size() != kNumberSize) return notOurs("no key of P-256");
    const Number number(BN_secure_new());
    if (number == nullptr || BN_bin2bn(bytesOf(secret32), kNumberBytes, number.get()) == nullptr) {
        return notOurs("no key of P-256");
    }
    BN_set_flags(number.get(), BN_FLG_CONSTTIME);
    const QByteArray encoded = pointOf(number.get());
    Key key = encoded.isEmpty() ? nullptr : keyFrom(encoded, number.get());
    if (key == nullptr) return notOurs("no key of P-256");
    return std::make_shared<const Signer>(
        std::move(key), P256Point{encoded.mid(1, kNumberSize), encoded.mid(1 + kNumberSize)});
}

QByteArray OpenSslTokenCrypto::hmacSha256(const QByteArray& key, const QByteArray& message) const {
    using namespace openssl_token;
    QByteArray mac(kNumberSize, '\0');
    unsigned size = 0;
    const unsigned char* made = HMAC(EVP_sha256(), key.constData(), static_cast<int>(key.size()),
                                     bytesOf(message), sizeOf(message), bytesOf(mac), &size);
    // Nothing but a lack of memory makes it fail; what is empty equals no mac.
    return made != nullptr && size == kNumberBytes ? mac : QByteArray();
}

bool OpenSslTokenCrypto::isHmacSha256(const QByteArray& key, const QByteArray& message,
                                      const QByteArray& mac) const {
    QByteArray right = hmacSha256(key, message);
    const bool same = !right.isEmpty() && mac.size() == right.size() &&
                      CRYPTO_memcmp(mac.constData(), right.constData(), openssl_token::sizeOf(right)) == 0;
    wipe(right);
    return same;
}

}  // namespace balcao
