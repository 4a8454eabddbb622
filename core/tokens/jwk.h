#pragma once

#include "tokens/jws.h"

#include <QJsonObject>

namespace balcao {

/// A key as RFC 7517 writes it: a point of P-256 for ES256, or at least 32 bytes for HS256 (RFC 7518 §3.2).
/// InvalidArgument for another kind, curve, algorithm or use, for a point that is none, and for the private
/// half of a pair.
[[nodiscard]] Result<TokenKey> readJwk(const QJsonObject& jwk, const TokenCrypto& crypto);

/// The keys of a set (RFC 7517 §5). InvalidArgument as soon as one is not taken, when two have one id, and
/// when secrets and public keys are mixed.
[[nodiscard]] Result<std::vector<TokenKey>> readJwkSet(QByteArrayView json, const TokenCrypto& crypto);

/// The public half of a pair that signs tokens, for everybody to read.
[[nodiscard]] QJsonObject publicJwk(const QString& id, const P256Point& point);

/// The thumbprint of RFC 7638 in base64url: an id that two keys never share and anybody can make again.
[[nodiscard]] QString keyIdOf(const P256Point& point);

}  // namespace balcao
