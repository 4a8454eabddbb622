#include "backends/http_errors.h"

#include "backends/http_client.h"

#include <QMetaEnum>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace balcao {

using namespace Qt::StringLiterals;

QString describe(const HttpRequest& request) {
    const QString method = request.method == HttpRequest::Method::Post ? u"POST "_s : u"GET "_s;
    return method + request.url.path() + u": "_s;
}

bool isWholeAnswer(const QNetworkReply& reply) {
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const int error = reply.error();
    // Qt's numbers: 200 to 299 speak of the content and 400 to 499 of the server, as statuses of 4xx and 5xx
    // do; a 400 itself has a number of its own. What is below 200 speaks of the connection: the body may be
    // cut.
    return status > 0 &&
           (error == QNetworkReply::NoError || (error > 200 && error < 300) || (error > 400 && error < 500) ||
            (error == QNetworkReply::ProtocolInvalidOperationError && status >= 400));
}

namespace http_errors {

ErrorCode codeOf(QNetworkReply::NetworkError error) {
    const int number = error;
    if (error == QNetworkReply::TimeoutError || error == QNetworkReply::ProxyTimeoutError) {
        return ErrorCode::BackendTimeout;
    }
    if (error == QNetworkReply::SslHandshakeFailedError) return ErrorCode::BackendCertificate;
    if (number < 200) return ErrorCode::BackendUnreachable;
    return ErrorCode::BackendAnswer;
}

}  // namespace http_errors

Error errorOf(const QNetworkReply& reply, const HttpRequest& request) {
    const auto kind = QMetaEnum::fromType<QNetworkReply::NetworkError>();
    const char* name = kind.valueToKey(reply.error());
    const QString detail = describe(request) + QString::fromLatin1(name != nullptr ? name : "no answer");
    // A handshake that failed before any certificate came is a server that speaks something else.
    if (reply.error() == QNetworkReply::SslHandshakeFailedError &&
        reply.sslConfiguration().peerCertificate().isNull()) {
        return {ErrorCode::BackendUnreachable, detail + u" before a certificate came"_s, {}};
    }
    return {http_errors::codeOf(reply.error()), detail, {}};
}

}  // namespace balcao
