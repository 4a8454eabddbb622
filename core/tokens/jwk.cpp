#include "tokens/jwk.h"

#include "base/base64_url.h"
#include "base/strict_json.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace balcao {

namespace jwk_detail {

constexpr qsizetype kCoordinateSize = 32;
constexpr qsizetype kLeastSecretSize = 32;
constexpr qsizetype kMostSecretSize = 1'024;
constexpr qsizetype kMostKeys = 64;
constexpr JsonLimits kSetLimits{65'536, 6};

tl::unexpected<Error> badKey(const char* why) {
    return fail(ErrorCode::InvalidArgument, QString::fromLatin1(why));
}

/// The member, or the text it must be when it is there at all.
bool isAbsentOr(const QJsonObject& jwk, const QString& name, const QString& wanted) {
    const QJsonValue value = jwk.value(name);
    return value.isUndefined() || (value.isString() && value.toString() == wanted);
}

bool mayVerify(const QJsonObject& jwk) {
    if (!isAbsentOr(jwk, QStringLiteral("use"), QStringLiteral("sig"))) return false;
    const QJsonValue operations = jwk.value(QStringLiteral("key_ops"));
    if (operations.isUndefined()) return true;
    return operations.isArray() && operations.toArray().contains(QStringLiteral("verify"));
}

std::optional<QByteArray> bytesOf(const QJsonObject& jwk, const QString& name) {
    const QJsonValue value = jwk.value(name);
    if (!value.isString()) return std::nullopt;
    return fromBase64Url(value.toString().toLatin1());
}

Result<TokenKey> readPoint(const QString& id, const QJsonObject& jwk, const TokenCrypto& crypto) {
    if (!isAbsentOr(jwk, QStringLiteral("alg"), toText(JwsAlgorithm::Es256))) {
        return badKey("another algorithm");
    }
    if (jwk.value(QStringLiteral("crv")).toString() != QStringLiteral("P-256")) {
        return badKey("another curve");
    }
    if (jwk.contains(QStringLiteral("d"))) return badKey("a private key where a public one belongs");
    const auto x = bytesOf(jwk, QStringLiteral("x"));
    const auto y = bytesOf(jwk, QStringLiteral("y"));
    if (!x || !y || x->size() != kCoordinateSize || y->size() != kCoordinateSize) {
        return badKey("no point");
    }
    const P256Point point{*x, *y};
    BALCAO_TRY(verifier, crypto.verifier(point));
    return TokenKey{id, Es256Key{point, std::move(verifier)}};
}

Result<TokenKey> readSecret(const QString& id, const QJsonObject& jwk) {
    // A secret does not say what it is for, so the algorithm must.
    if (jwk.value(QStringLiteral("alg")).toString() != toText(JwsAlgorithm::Hs256)) {
        return badKey("another algorithm");
    }
    auto secret = bytesOf(jwk, QStringLiteral("k"));
    if (!secret || secret->size() < kLeastSecretSize || secret->size() > kMostSecretSize) {
        return badKey("a secret of another length");
    }
    return TokenKey{id, Hs256Key{holdSecret(*secret)}};
}

}  // namespace jwk_detail

Result<TokenKey> readJwk(const QJsonObject& jwk, const TokenCrypto& crypto) {
    using namespace jwk_detail;
    const QJsonValue id = jwk.value(QStringLiteral("kid"));
    if (!id.isUndefined() && (!id.isString() || id.toString().size() > kLongestKeyId)) {
        return badKey("an id that is none");
    }
    if (!mayVerify(jwk)) return badKey("a key for something else");
    const QString kind = jwk.value(QStringLiteral("kty")).toString();
    if (kind == QStringLiteral("EC")) return readPoint(id.toString(), jwk, crypto);
    if (kind == QStringLiteral("oct")) return readSecret(id.toString(), jwk);
    return badKey("another kind of key");
}

Result<std::vector<TokenKey>> readJwkSet(QByteArrayView json, const TokenCrypto& crypto) {
    using namespace jwk_detail;
    BALCAO_TRY(set, parseStrictJson(json, kSetLimits));
    const QJsonValue listed = set.value(QStringLiteral("keys"));
    if (!listed.isArray() || listed.toArray().size() > kMostKeys) return badKey("no set of keys");
    std::vector<TokenKey> keys;
    for (const QJsonValue& each : listed.toArray()) {
        if (!each.isObject()) return badKey("no set of keys");
        BALCAO_TRY(key, readJwk(each.toObject(), crypto));
        for (const TokenKey& other : keys) {
            if (other.id == key.id) return badKey("two keys with one id");
            if (other.algorithm() != key.algorithm()) return badKey("secrets among public keys");
        }
        keys.push_back(std::move(key));
    }
    return keys;
}

QJsonObject publicJwk(const QString& id, const P256Point& point) {
    return {{QStringLiteral("kty"), QStringLiteral("EC")},
            {QStringLiteral("crv"), QStringLiteral("P-256")},
            {QStringLiteral("alg"), toText(JwsAlgorithm::Es256)},
            {QStringLiteral("use"), QStringLiteral("sig")},
            {QStringLiteral("kid"), id},
            {QStringLiteral("x"), QString::fromLatin1(toBase64Url(point.x))},
            {QStringLiteral("y"), QString::fromLatin1(toBase64Url(point.y))}};
}

QString keyIdOf(const P256Point& point) {
    // The members in the order of their names and nothing between them, as RFC 7638 §3 wants it.
    const QByteArray canonical = R"({"crv":"P-256","kty":"EC","x":")" + toBase64Url(point.x) + R"(","y":")" +
                                 toBase64Url(point.y) + R"("})";
    const QByteArray digest = QCryptographicHash::hash(canonical, QCryptographicHash::Sha256);
    return QString::fromLatin1(toBase64Url(digest));
}

}  // namespace balcao
