#include "ui/settings/lnd_connect.h"

#include <QUrl>
#include <QUrlQuery>

namespace balcao {

namespace {

constexpr int kGrpcPort = 10'009;
constexpr int kRestPort = 8'080;
constexpr int kLeastMacaroon = 16;
constexpr int kMostMacaroon = 8'192;
constexpr int kMostText = 65'536;

tl::unexpected<Error> wrong(const QString& field, const QString& detail) {
    return fail(ErrorCode::InvalidArgument, detail, {{QStringLiteral("field"), field}});
}

std::optional<QByteArray> fromBase64Url(const QString& text) {
    const auto result = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!result || result.decoded.isEmpty()) return std::nullopt;
    return result.decoded;
}

bool looksLikeDer(const QByteArray& bytes) {
    return bytes.size() > 64 && static_cast<quint8>(bytes[0]) == 0x30 &&
           (static_cast<quint8>(bytes[1]) & 0x80);
}

QByteArray derToPem(const QByteArray& der) {
    QByteArray pem = QByteArrayLiteral("-----BEGIN CERTIFICATE-----\n");
    const QByteArray base64 = der.toBase64();
    for (qsizetype i = 0; i < base64.size(); i += 64) pem += base64.mid(i, 64) + '\n';
    return pem + QByteArrayLiteral("-----END CERTIFICATE-----\n");
}

}  // namespace

Result<LndConnectText> readLndConnect(const QString& text) {
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed);
    if (trimmed.size() > kMostText || url.scheme() != QStringLiteral("lndconnect") || url.host().isEmpty()) {
        return wrong(QStringLiteral("text"), QStringLiteral("not an lndconnect text"));
    }
    const QUrlQuery query(url);
    LndConnectText found;
    const int port = url.port() == kGrpcPort || url.port() < 0 ? kRestPort : url.port();
    QUrl rest;
    rest.setScheme(QStringLiteral("https"));
    rest.setHost(url.host());
    rest.setPort(port);
    found.connection.url = rest.toString();

    const QString cert = query.queryItemValue(QStringLiteral("cert"));
    if (!cert.isEmpty()) {
        const auto der = fromBase64Url(cert);
        if (!der || !looksLikeDer(*der)) {
            return wrong(QStringLiteral("certificate"), QStringLiteral("the certificate is not readable"));
        }
        found.connection.certificatePem = derToPem(*der);
    }
    const auto macaroon = fromBase64Url(query.queryItemValue(QStringLiteral("macaroon")));
    if (!macaroon || macaroon->size() < kLeastMacaroon || macaroon->size() > kMostMacaroon) {
        return wrong(QStringLiteral("macaroon"), QStringLiteral("the macaroon is not readable"));
    }
    found.macaroon = *macaroon;
    return found;
}

Result<QByteArray> certificateToPem(const QByteArray& file) {
    if (file.contains("-----BEGIN CERTIFICATE-----") && file.contains("-----END CERTIFICATE-----"))
        return file;
    if (looksLikeDer(file)) return derToPem(file);
    return wrong(QStringLiteral("certificate"), QStringLiteral("neither PEM nor DER"));
}

Result<QByteArray> macaroonFromText(const QByteArray& textOrBytes) {
    const auto fits = [](const QByteArray& bytes) {
        // Version 2 macaroons begin with the byte 2; version 1 with a packet length of four hex digits.
        return bytes.size() >= kLeastMacaroon && bytes.size() <= kMostMacaroon &&
               (bytes[0] == 2 || bytes.mid(4).startsWith("location") ||
                bytes.mid(4).startsWith("identifier"));
    };
    if (fits(textOrBytes)) return textOrBytes;
    const QByteArray trimmed = textOrBytes.trimmed();
    const QByteArray fromHex = QByteArray::fromHex(trimmed);
    if (fromHex.toHex() == trimmed.toLower() && fits(fromHex)) return fromHex;
    return wrong(QStringLiteral("macaroon"), QStringLiteral("neither a macaroon nor its hexadecimal text"));
}

QStringList fingerprintPairs(const QString& sha256Hex) {
    QStringList pairs;
    QString hex = sha256Hex.toUpper();
    hex.remove(QLatin1Char(':'));
    for (qsizetype i = 0; i + 1 < hex.size(); i += 2) pairs << hex.mid(i, 2);
    return pairs;
}

}  // namespace balcao
