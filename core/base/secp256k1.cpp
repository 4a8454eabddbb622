#include "base/secp256k1.h"

#include "base/wipe.h"

#include <QRandomGenerator>

#include <secp256k1.h>
#include <secp256k1_extrakeys.h>
#include <secp256k1_recovery.h>
#include <secp256k1_schnorrsig.h>

#include <array>
#include <memory>

namespace balcao::secp256k1 {

namespace {

constexpr qsizetype kScalarSize = 32;
constexpr qsizetype kCompressedKeySize = 33;
constexpr qsizetype kSignatureSize = 64;

using Byte = unsigned char;

struct ContextDeleter {
    void operator()(secp256k1_context* context) const { secp256k1_context_destroy(context); }
};
using ContextPointer = std::unique_ptr<secp256k1_context, ContextDeleter>;

ContextPointer makeContext() {
    ContextPointer context(secp256k1_context_create(SECP256K1_CONTEXT_SIGN | SECP256K1_CONTEXT_VERIFY));
    std::array<quint32, 8> seed{};
    QRandomGenerator::system()->fillRange(seed.data(), static_cast<qsizetype>(seed.size()));
    // Blinding only: a failure leaves a context that is just as correct.
    [[maybe_unused]] const int randomized =
        secp256k1_context_randomize(context.get(), reinterpret_cast<const Byte*>(seed.data()));
    wipe(seed.data(), sizeof seed);
    return context;
}

/// Built once, by whichever thread comes first; read-only afterwards, which the library allows from any
/// number of threads.
const secp256k1_context* context() {
    static const ContextPointer shared = makeContext();
    return shared.get();
}

const Byte* bytes(const QByteArray& array) {
    return reinterpret_cast<const Byte*>(array.constData());
}

Byte* bytes(QByteArray& array) {
    return reinterpret_cast<Byte*>(array.data());
}

Error keyError() {
    return Error{ErrorCode::InvalidArgument, QStringLiteral("not a secret key of the curve"), {}};
}

Error sizeError(const char* what) {
    return Error{ErrorCode::InvalidArgument, QLatin1String(what) + QStringLiteral(" of a wrong size"), {}};
}

QByteArray serialized(const secp256k1_pubkey& key) {
    QByteArray out(kCompressedKeySize, Qt::Uninitialized);
    std::size_t size = kCompressedKeySize;
    secp256k1_ec_pubkey_serialize(context(), bytes(out), &size, &key, SECP256K1_EC_COMPRESSED);
    return out;
}

/// A key pair that leaves nothing on the stack.
class KeyPair {
 public:
    explicit KeyPair(const QByteArray& secretKey) {
        m_valid = secretKey.size() == kScalarSize &&
                  secp256k1_keypair_create(context(), &m_pair, bytes(secretKey)) == 1;
    }
    ~KeyPair() { wipe(&m_pair, sizeof m_pair); }
    Q_DISABLE_COPY_MOVE(KeyPair)

    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] const secp256k1_keypair* get() const { return &m_pair; }

 private:
    secp256k1_keypair m_pair{};
    bool m_valid = false;
};

}  // namespace

Result<QByteArray> publicKey(const QByteArray& secretKey) {
    secp256k1_pubkey key{};
    if (secretKey.size() != kScalarSize ||
        secp256k1_ec_pubkey_create(context(), &key, bytes(secretKey)) != 1) {
        return tl::unexpected(keyError());
    }
    return serialized(key);
}

Result<RecoverableSignature> signRecoverable(const QByteArray& digest, const QByteArray& secretKey) {
    if (digest.size() != kScalarSize) return tl::unexpected(sizeError("digest"));
    if (secretKey.size() != kScalarSize) return tl::unexpected(keyError());
    secp256k1_ecdsa_recoverable_signature signature{};
    if (secp256k1_ecdsa_sign_recoverable(context(), &signature, bytes(digest), bytes(secretKey), nullptr,
                                         nullptr) != 1) {
        return tl::unexpected(keyError());
    }
    RecoverableSignature out{QByteArray(kSignatureSize, Qt::Uninitialized), 0};
    secp256k1_ecdsa_recoverable_signature_serialize_compact(context(), bytes(out.compact), &out.recoveryId,
                                                            &signature);
    return out;
}

Result<QByteArray> recover(const QByteArray& digest, const RecoverableSignature& signature) {
    if (digest.size() != kScalarSize) return tl::unexpected(sizeError("digest"));
    if (signature.compact.size() != kSignatureSize) return tl::unexpected(sizeError("signature"));
    // The library treats an id out of range as a bug of its caller and aborts.
    if (signature.recoveryId < 0 || signature.recoveryId > 3) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("recovery id out of range"));
    }
    secp256k1_ecdsa_recoverable_signature parsed{};
    secp256k1_pubkey key{};
    if (secp256k1_ecdsa_recoverable_signature_parse_compact(context(), &parsed, bytes(signature.compact),
                                                            signature.recoveryId) != 1 ||
        secp256k1_ecdsa_recover(context(), &key, &parsed, bytes(digest)) != 1) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("no key can be recovered from the signature"));
    }
    return serialized(key);
}

bool verify(const QByteArray& digest, const QByteArray& compactSignature, const QByteArray& publicKey33,
            bool allowHighS) {
    if (digest.size() != kScalarSize || compactSignature.size() != kSignatureSize ||
        publicKey33.size() != kCompressedKeySize) {
        return false;
    }
    secp256k1_pubkey key{};
    secp256k1_ecdsa_signature signature{};
    if (secp256k1_ec_pubkey_parse(context(), &key, bytes(publicKey33), kCompressedKeySize) != 1 ||
        secp256k1_ecdsa_signature_parse_compact(context(), &signature, bytes(compactSignature)) != 1) {
        return false;
    }
    // secp256k1_ecdsa_verify refuses high S by itself.
    if (allowHighS) secp256k1_ecdsa_signature_normalize(context(), &signature, &signature);
    return secp256k1_ecdsa_verify(context(), &signature, bytes(digest), &key) == 1;
}

Result<QByteArray> xOnlyPublicKey(const QByteArray& secretKey) {
    const KeyPair pair(secretKey);
    if (!pair.isValid()) return tl::unexpected(keyError());
    secp256k1_xonly_pubkey key{};
    QByteArray out(kScalarSize, Qt::Uninitialized);
    if (secp256k1_keypair_xonly_pub(context(), &key, nullptr, pair.get()) != 1 ||
        secp256k1_xonly_pubkey_serialize(context(), bytes(out), &key) != 1) {
        return fail(ErrorCode::Internal, QStringLiteral("the public key could not be written"));
    }
    return out;
}

Result<QByteArray> signSchnorr(const QByteArray& digest, const QByteArray& secretKey) {
    if (digest.size() != kScalarSize) return tl::unexpected(sizeError("digest"));
    const KeyPair pair(secretKey);
    if (!pair.isValid()) return tl::unexpected(keyError());
    QByteArray out(kSignatureSize, Qt::Uninitialized);
    // No auxiliary randomness: signing the same receipt again gives the same bytes.
    if (secp256k1_schnorrsig_sign32(context(), bytes(out), bytes(digest), pair.get(), nullptr) != 1) {
        return fail(ErrorCode::Internal, QStringLiteral("the signature could not be made"));
    }
    // BIP-340 recommends it where nonces are deterministic: a signature that a fault spoiled can give the
    // key away.
    secp256k1_xonly_pubkey key{};
    if (secp256k1_keypair_xonly_pub(context(), &key, nullptr, pair.get()) != 1 ||
        secp256k1_schnorrsig_verify(context(), bytes(std::as_const(out)), bytes(digest), kScalarSize, &key) !=
            1) {
        return fail(ErrorCode::Internal, QStringLiteral("the signature does not verify"));
    }
    return out;
}

bool verifySchnorr(const QByteArray& digest, const QByteArray& signature, const QByteArray& xOnlyKey) {
    if (digest.size() != kScalarSize || signature.size() != kSignatureSize ||
        xOnlyKey.size() != kScalarSize) {
        return false;
    }
    secp256k1_xonly_pubkey key{};
    return secp256k1_xonly_pubkey_parse(context(), &key, bytes(xOnlyKey)) == 1 &&
           secp256k1_schnorrsig_verify(context(), bytes(signature), bytes(digest), kScalarSize, &key) == 1;
}

}  // namespace balcao::secp256k1
