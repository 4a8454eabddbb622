#pragma once

#include "base/clock.h"
#include "base/future.h"

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QPair>
#include <QUrl>

#include <functional>

class QNetworkReply;
class QNetworkRequest;

namespace balcao {

struct HttpRequest {
    enum class Method { Get, Post };
    Method method = Method::Get;
    QUrl url;
    QByteArray body;  ///< JSON, when there is one
    QList<QPair<QByteArray, QByteArray>> headers;
    Millis connectTime{5'000};            ///< until the request is on its way
    Millis totalTime{10'000};             ///< until the last byte is here; a stream has no such limit
    qint64 maxBytes = qint64{64} * 1024;  ///< of the answer, or of one line of a stream
};

struct HttpAnswer {
    int status = 0;
    QByteArray body;
};

/// An open stream of lines; deleting it ends the request.
class HttpStream : public QObject {
    Q_OBJECT
 public:
    using QObject::QObject;

 Q_SIGNALS:
    /// One line without its end; never empty.
    void line(const QByteArray& text);
    /// The server closed the stream, with the answer it gave when that was a refusal. Nothing comes after it.
    void closed(const balcao::HttpAnswer& answer);
    /// The stream could not be opened or broke. Nothing comes after it.
    void broken(const balcao::Error& reason);
};

/// Asks servers with bounds on time and size. Follows no redirect, keeps no cookie, uses no proxy for this
/// machine and speaks TLS 1.2 or later. A failure is BackendUnreachable, BackendTimeout, BackendCertificate
/// or BackendAnswer; any HTTP status is an answer.
class HttpClient final : public QObject {
    Q_OBJECT
 public:
    /// With a pin (SHA-256 of the leaf certificate, 32 bytes) exactly that certificate is accepted, whatever
    /// name, date or issuer it carries; without one the system's authorities decide.
    explicit HttpClient(QByteArray pinnedSha256 = {});
    ~HttpClient() override;

    [[nodiscard]] Future<HttpAnswer> send(const HttpRequest& request);
    /// Lines arrive after control returns to the event loop. Owned by the client until deleted.
    [[nodiscard]] HttpStream* openStream(const HttpRequest& request);

 private:
    struct Exchange;

    [[nodiscard]] QNetworkRequest prepare(const HttpRequest& request) const;
    [[nodiscard]] std::shared_ptr<Exchange> start(const HttpRequest& request);
    void guardCertificate(const std::shared_ptr<Exchange>& exchange);
    void sendInto(const std::shared_ptr<QPromise<Result<HttpAnswer>>>& promise, const HttpRequest& request,
                  int tries);

    QByteArray m_pin;
    QNetworkAccessManager m_network;
};

}  // namespace balcao
