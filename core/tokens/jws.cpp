#include "tokens/jws.h"

#include "base/base64_url.h"
#include "base/strict_json.h"
#include "tokens/token_refusal.h"

#include <QJsonDocument>

#include <algorithm>

namespace balcao {

namespace jws_detail {

constexpr JsonLimits kHeaderLimits{1'024, 2};

/// The member as text; empty when it is missing, nothing when it is something else or empty.
std::optional<QString> textOf(const QJsonObject& header, const QString& name) {
    const QJsonValue value = header.value(name);
    if (value.isUndefined()) return QString();
    if (!value.isString() || value.toString().isEmpty()) return std::nullopt;
    return value.toString();
}

std::optional<JwsAlgorithm> algorithmFrom(const QString& name) {
    for (const JwsAlgorithm known : {JwsAlgorithm::Es256, JwsAlgorithm::Hs256}) {
        if (name == toText(known)) return known;
    }
    return std::nullopt;
}

Result<JwsHeader> headerFrom(QByteArrayView encoded) {
    static const QStringList understood{QStringLiteral("alg"), QStringLiteral("kid"), QStringLiteral("typ"),
                                        QStringLiteral("cty")};
    const auto bytes = fromBase64Url(encoded);
    if (!bytes) return refuseToken(TokenRefusal::Form);
    const auto json = parseStrictJson(*bytes, kHeaderLimits);
    if (!json) return refuseToken(TokenRefusal::Form);
    for (const QString& name : json->keys()) {
        if (!understood.contains(name)) return refuseToken(TokenRefusal::Form);
    }
    const auto algorithmName = textOf(*json, QStringLiteral("alg"));
    const auto keyId = textOf(*json, QStringLiteral("kid"));
    const auto type = textOf(*json, QStringLiteral("typ"));
    const bool whole = algorithmName && !algorithmName->isEmpty() && keyId && type;
    if (!whole || keyId->size() > kLongestKeyId) {
        return refuseToken(TokenRefusal::Form);
    }
    const auto algorithm = algorithmFrom(*algorithmName);
    if (!algorithm) return refuseToken(TokenRefusal::Algorithm);
    return JwsHeader{*algorithm, *keyId, *type};
}

/// Whether the key made the signature; one overload for each kind.
struct SignedBy {
    const Jws& jws;
    const TokenCrypto& crypto;
    bool operator()(const Es256Key& key) const {
        return key.verifier->verifies(jws.signedPart, jws.signature);
    }
    bool operator()(const Hs256Key& key) const {
        return crypto.isHmacSha256(key.secret->bytes(), jws.signedPart, jws.signature);
    }
};

}  // namespace jws_detail

QString toText(JwsAlgorithm algorithm) {
    switch (algorithm) {
        case JwsAlgorithm::Es256: return QStringLiteral("ES256");
        case JwsAlgorithm::Hs256: return QStringLiteral("HS256");
    }
    return {};
}

JwsAlgorithm TokenKey::algorithm() const {
    return std::holds_alternative<Es256Key>(key) ? JwsAlgorithm::Es256 : JwsAlgorithm::Hs256;
}

Result<Jws> parseJws(QByteArrayView compact) {
    if (compact.isEmpty() || compact.size() > kLongestJws) return refuseToken(TokenRefusal::Form);
    const qsizetype first = compact.indexOf('.');
    const qsizetype second = compact.lastIndexOf('.');
    if (first < 0 || first == second || compact.sliced(first + 1, second - first - 1).contains('.')) {
        return refuseToken(TokenRefusal::Form);
    }
    BALCAO_TRY(header, jws_detail::headerFrom(compact.first(first)));
    auto payload = fromBase64Url(compact.sliced(first + 1, second - first - 1));
    auto signature = fromBase64Url(compact.sliced(second + 1));
    if (!payload || !signature || signature->isEmpty()) return refuseToken(TokenRefusal::Form);
    return Jws{header, *std::move(payload), compact.first(second).toByteArray(), *std::move(signature)};
}

Result<Jws> verifyJws(QByteArrayView compact, const std::vector<TokenKey>& keys, const TokenCrypto& crypto) {
    BALCAO_TRY(jws, parseJws(compact));
    const auto key = std::find_if(keys.begin(), keys.end(),
                                  [&jws](const TokenKey& one) { return one.id == jws.header.keyId; });
    if (key == keys.end()) return refuseToken(TokenRefusal::Key);
    if (key->algorithm() != jws.header.algorithm) return refuseToken(TokenRefusal::Algorithm);
    if (!std::visit(jws_detail::SignedBy{jws, crypto}, key->key)) {
        return refuseToken(TokenRefusal::Signature);
    }
    return jws;
}

Result<QByteArray> signJws(const QByteArray& payload, const QString& keyId, const Es256Signer& signer) {
    const QJsonObject header{{QStringLiteral("alg"), toText(JwsAlgorithm::Es256)},
                             {QStringLiteral("kid"), keyId},
                             {QStringLiteral("typ"), QStringLiteral("JWT")}};
    QByteArray compact =
        toBase64Url(QJsonDocument(header).toJson(QJsonDocument::Compact)) + '.' + toBase64Url(payload);
    BALCAO_TRY(signature, signer.sign(compact));
    compact += '.' + toBase64Url(signature);
    return compact;
}

}  // namespace balcao
