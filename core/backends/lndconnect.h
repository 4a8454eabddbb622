#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace balcao {

/// What a pairing text of LND carries: lndconnect://host:port?cert=…&macaroon=…
struct LndPairing {
    QString url;                ///< https://host:port; port 8080 when the text names none
    QByteArray certificatePem;  ///< empty when the node has a certificate of a public authority
    QByteArray macaroonHex;     ///< a secret
};

/// InvalidArgument (facts: field = host, certificate or macaroon) when the text is not one.
/// https://github.com/LN-Zap/lndconnect/blob/master/lnd_connect_uri.md
[[nodiscard]] Result<LndPairing> parseLndConnect(const QString& text);

}  // namespace balcao
