#pragma once

#include "base/result.h"
#include "base/secret_bytes.h"
#include "tokens/token_crypto.h"

#include <variant>
#include <vector>

namespace balcao {

/// What signs a token here; every other algorithm is refused, "none" first of all.
enum class JwsAlgorithm { Es256, Hs256 };
/// As RFC 7518 §3.1 spells it.
[[nodiscard]] QString toText(JwsAlgorithm algorithm);

struct Es256Key {
    P256Point point;
    std::shared_ptr<const Es256Verifier> verifier;
};
struct Hs256Key {
    HeldSecret secret;
};

/// A key and the one algorithm it is for: which of them looks at a token is never the token's choice.
struct TokenKey {
    QString id;  ///< empty: for tokens that name none
    std::variant<Es256Key, Hs256Key> key;
    [[nodiscard]] JwsAlgorithm algorithm() const;
};

struct JwsHeader {
    JwsAlgorithm algorithm = JwsAlgorithm::Es256;
    QString keyId;  ///< empty: it names none
    QString type;   ///< empty: it says none
};

/// A JWS in compact form (RFC 7515 §7.1), taken apart and not looked at yet.
struct Jws {
    JwsHeader header;
    QByteArray payload;
    QByteArray signedPart;  ///< the bytes the signature is over
    QByteArray signature;
};

/// Larger ones are not even taken apart.
constexpr qsizetype kLongestJws = 8'192;
constexpr qsizetype kLongestKeyId = 128;

/// Three parts of strict base64url and a header of strict JSON that says no more than alg, kid, typ and cty:
/// a token that brings its own key (jwk, jku, x5c …) or wants something understood (crit) is refused. Refused
/// as "form", or "algorithm" for one that is not ours.
[[nodiscard]] Result<Jws> parseJws(QByteArrayView compact);

/// The token's parts when one of the keys signed it: the one with the id it names, or the one without an id
/// when it names none. Refused as "form", "key", "algorithm" (not the key's) or "signature".
[[nodiscard]] Result<Jws> verifyJws(QByteArrayView compact, const std::vector<TokenKey>& keys,
                                    const TokenCrypto& crypto);

/// The compact form of a payload signed by this key.
[[nodiscard]] Result<QByteArray> signJws(const QByteArray& payload, const QString& keyId,
                                         const Es256Signer& signer);

}  // namespace balcao
