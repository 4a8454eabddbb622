#pragma once

#include "base/result.h"
#include "settings/connection_service.h"

#include <QByteArray>
#include <QString>

namespace balcao {

/// What a node's connection text holds. The macaroon is a secret: the caller hands it over once and wipes it.
struct LndConnectText {
    LndConnection connection;
    QByteArray macaroon;
};

/// Reads "lndconnect://HOST:PORT?cert=…&macaroon=…" (base64url, DER certificate). The port of the text is the
/// node's gRPC one by habit: 10009 becomes REST's 8080, any other is kept. InvalidArgument (facts: field)
/// says which part is wrong; nothing of the text is repeated in the error.
[[nodiscard]] Result<LndConnectText> readLndConnect(const QString& text);

/// PEM or DER, as a file holds it, to PEM. InvalidArgument when it is neither.
[[nodiscard]] Result<QByteArray> certificateToPem(const QByteArray& file);
/// Binary, or hexadecimal as people paste it, to binary. InvalidArgument when it cannot be a macaroon.
[[nodiscard]] Result<QByteArray> macaroonFromText(const QByteArray& textOrBytes);

/// "4E 19 C7 …" of 16 pairs a line, out of a SHA-256 in hexadecimal.
[[nodiscard]] QStringList fingerprintPairs(const QString& sha256Hex);

}  // namespace balcao
