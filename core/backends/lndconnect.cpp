#include "backends/lndconnect.h"

#include <QSslCertificate>
#include <QUrl>
#include <QUrlQuery>

namespace balcao {

using namespace Qt::StringLiterals;

namespace lndconnect {

constexpr int kRestPort = 8080;
constexpr qsizetype kMaxText = 16 * 1024;

Error badField(const QString& field, const QString& why) {
    return {ErrorCode::InvalidArgument, u"lndconnect: "_s + why, {{u"field"_s, field}}};
}

/// Base64url with or without padding; nothing when it is neither.
std::optional<QByteArray> bytesOf(const QString& text) {
    auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).isEmpty()) return std::nullopt;
    return *decoded;
}

}  // namespace lndconnect

Result<LndPairing> parseLndConnect(const QString& text) {
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (text.size() > lndconnect::kMaxText || !url.isValid() || url.scheme() != u"lndconnect"_s ||
        url.host().isEmpty() || url.port() == 0) {
        return tl::unexpected(lndconnect::badField(u"host"_s, u"not a pairing text with a host"_s));
    }
    const QUrlQuery query(url);
    LndPairing pairing;
    if (const QString certificate = query.queryItemValue(u"cert"_s); !certificate.isEmpty()) {
        const auto der = lndconnect::bytesOf(certificate);
        const QSslCertificate parsed(der.value_or(QByteArray()), QSsl::Der);
        if (parsed.isNull()) {
            return tl::unexpected(
                lndconnect::badField(u"certificate"_s, u"the certificate cannot be read"_s));
        }
        pairing.certificatePem = parsed.toPem();
    }
    const auto macaroon = lndconnect::bytesOf(query.queryItemValue(u"macaroon"_s));
    if (!macaroon) {
        return tl::unexpected(lndconnect::badField(u"macaroon"_s, u"the macaroon cannot be read"_s));
    }
    pairing.macaroonHex = macaroon->toHex();
    QUrl address;
    address.setScheme(u"https"_s);
    address.setHost(url.host());
    address.setPort(url.port(lndconnect::kRestPort));
    pairing.url = address.toString();
    return pairing;
}

}  // namespace balcao
