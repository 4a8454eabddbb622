#include "backends/http_client.h"

#include "backends/http_errors.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

namespace balcao {

using namespace Qt::StringLiterals;

namespace http_client {

/// How far Qt may read ahead of us beyond the agreed size. Streams have no such bound: with one, Qt 6.4
/// stalls on a chunk that is larger than it, and lines are taken as they come.
constexpr qint64 kReadAhead = qint64{64} * 1024;

/// How often a request is sent whose connection was given up because of another one.
constexpr int kTriesUnasked = 4;

/// The system's proxies, but never for this machine: a node beside the till must not be asked for elsewhere.
class ProxyChoice final : public QNetworkProxyFactory {
 public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        const QString host = query.peerHostName();
        if (host == u"localhost"_s || QHostAddress(host).isLoopback()) {
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        }
        return systemProxyForQuery(query);
    }
};

}  // namespace http_client

/// One request on its way, and why we ended it ourselves when we did.
struct HttpClient::Exchange {
    HttpRequest request;
    QByteArray pin;  ///< of the certificate that alone is forgiven; empty: none
    QPointer<QNetworkReply> reply;
    std::optional<Error> ended;
    QByteArray body;

    void end(ErrorCode code, const QString& why, const QVariantMap& facts = {}) {
        if (ended) return;
        ended = Error{code, describe(request) + why, facts};
        if (reply) reply->abort();
    }
    /// Takes what arrived, up to one byte more than agreed.
    void take() {
        if (reply && !ended) body += reply->read(request.maxBytes + 1 - body.size());
    }
    void takeAnswer() {
        take();
        if (body.size() > request.maxBytes) endTooLarge();
    }
    void endTooLarge() {
        end(ErrorCode::BackendAnswer, u"the answer is larger than %1 bytes"_s.arg(request.maxBytes));
    }
    /// The next whole line of a stream, as long as there is one.
    std::optional<QByteArray> takeLine() {
        while (reply && !ended) {
            if (const auto end = body.indexOf('\n'); end >= 0) {
                const QByteArray text = body.left(end).trimmed();
                body.remove(0, end + 1);
                if (!text.isEmpty()) return text;
            } else if (body.size() > request.maxBytes) {
                endTooLarge();
            } else if (reply->bytesAvailable() > 0) {
                take();
            } else {
                break;
            }
        }
        return std::nullopt;
    }
    /// Gives the whole lines on, as long as somebody is there to take them. What comes instead of a stream is
    /// kept.
    void giveLines(const QPointer<HttpStream>& stream) {
        if (status() != 200) {
            takeAnswer();
            return;
        }
        while (const auto text = takeLine()) {
            Q_EMIT stream->line(*text);
            if (!stream) return;
        }
    }
    [[nodiscard]] int status() const {
        return reply ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
    }
    /// The handshake of the right certificate failed. When a request is given up in the middle of its own, Qt
    /// has nobody left to ask whether the certificate is forgiven, and whatever waits for a connection fails
    /// with it.
    [[nodiscard]] bool failedUnasked() const {
        return !ended && reply && !pin.isEmpty() &&
               reply->error() == QNetworkReply::SslHandshakeFailedError && seenCertificate() == pin;
    }
    [[nodiscard]] QByteArray seenCertificate() const {
        return reply->sslConfiguration().peerCertificate().digest(QCryptographicHash::Sha256);
    }
    [[nodiscard]] Result<HttpAnswer> answer() const {
        if (ended) return tl::unexpected(*ended);
        if (!reply) return fail(ErrorCode::BackendUnreachable, describe(request) + u"dropped"_s);
        if (failedUnasked()) {
            return fail(ErrorCode::BackendUnreachable, describe(request) + u"the connection was given up"_s);
        }
        if (isWholeAnswer(*reply)) return HttpAnswer{status(), body};
        return tl::unexpected(errorOf(*reply, request));
    }
};

HttpClient::HttpClient(QByteArray pinnedSha256) : m_pin(std::move(pinnedSha256)) {
    m_network.setProxyFactory(new http_client::ProxyChoice);
    m_network.setAutoDeleteReplies(false);
}

HttpClient::~HttpClient() = default;

QNetworkRequest HttpClient::prepare(const HttpRequest& request) const {
    QNetworkRequest prepared(request.url);
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    prepared.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("balcao/" BALCAO_VERSION));
    // Asking for plain bytes keeps the size limit meaningful: nothing is unpacked behind its back.
    prepared.setRawHeader("Accept-Encoding", "identity");
    prepared.setRawHeader("Accept", "application/json");
    if (!request.body.isEmpty()) {
        prepared.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    }
    for (const auto& header : request.headers) prepared.setRawHeader(header.first, header.second);

    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!m_pin.isEmpty()) {
        // No authority at all: every certificate is an error first, and only the pinned one is forgiven.
        tls.setCaCertificates({});
        tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
        tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    }
    prepared.setSslConfiguration(tls);
    return prepared;
}

std::shared_ptr<HttpClient::Exchange> HttpClient::start(const HttpRequest& request) {
    auto exchange = std::make_shared<Exchange>();
    exchange->request = request;
    exchange->pin = m_pin;
    const QNetworkRequest prepared = prepare(request);
    QNetworkReply* reply = request.method == HttpRequest::Method::Post
                               ? m_network.post(prepared, request.body)
                               : m_network.get(prepared);
    exchange->reply = reply;
    reply->setReadBufferSize(request.maxBytes + http_client::kReadAhead);
    guardCertificate(exchange);

    auto* connecting = new QTimer(reply);
    connecting->setSingleShot(true);
    connect(connecting, &QTimer::timeout, reply,
            [exchange] { exchange->end(ErrorCode::BackendTimeout, u"no connection in time"_s); });
    connect(reply, &QNetworkReply::requestSent, connecting, &QTimer::stop);
    connecting->start(request.connectTime);
    return exchange;
}

void HttpClient::guardCertificate(const std::shared_ptr<Exchange>& exchange) {
    QNetworkReply* reply = exchange->reply;
    const auto refuse = [exchange] {
        exchange->end(ErrorCode::BackendCertificate, u"the certificate is not the expected one"_s,
                      {{u"expected"_s, QString::fromLatin1(exchange->pin.toHex())},
                       {u"seen"_s, QString::fromLatin1(exchange->seenCertificate().toHex())}});
    };
    connect(reply, &QNetworkReply::sslErrors, this,
            [exchange, reply, refuse](const QList<QSslError>& errors) {
                if (!exchange->pin.isEmpty() && exchange->seenCertificate() == exchange->pin) {
                    // These, of this certificate. Forgiving everything is remembered for every later
                    // connection to that address, and what waits for one is then sent to whoever answers
                    // there.
                    reply->ignoreSslErrors(errors);
                } else {
                    refuse();
                }
            });
    // Nothing was sent yet when this comes; a certificate without any error is still not the pinned one.
    connect(reply, &QNetworkReply::encrypted, this, [exchange, refuse] {
        if (!exchange->pin.isEmpty() && exchange->seenCertificate() != exchange->pin) refuse();
    });
}

Future<HttpAnswer> HttpClient::send(const HttpRequest& request) {
    auto promise = std::make_shared<QPromise<Result<HttpAnswer>>>();
    promise->start();
    sendInto(promise, request, http_client::kTriesUnasked);
    return promise->future();
}

void HttpClient::sendInto(const std::shared_ptr<QPromise<Result<HttpAnswer>>>& promise,
                          const HttpRequest& request, int tries) {
    auto exchange = start(request);
    QNetworkReply* reply = exchange->reply;
    connect(reply, &QNetworkReply::readyRead, this, [exchange] { exchange->takeAnswer(); });
    connect(reply, &QNetworkReply::finished, this, [this, exchange, promise, reply, tries] {
        exchange->takeAnswer();
        reply->deleteLater();
        // Before a handshake has ended nothing was sent, so even a payment's request may be sent again.
        if (tries > 1 && exchange->failedUnasked()) {
            sendInto(promise, exchange->request, tries - 1);
            return;
        }
        promise->addResult(exchange->answer());
        promise->finish();
    });
    QTimer::singleShot(request.totalTime, reply,
                       [exchange] { exchange->end(ErrorCode::BackendTimeout, u"no answer in time"_s); });
}

HttpStream* HttpClient::openStream(const HttpRequest& request) {
    auto exchange = start(request);
    auto* stream = new HttpStream(this);
    QNetworkReply* reply = exchange->reply;
    reply->setParent(stream);  // deleting the stream ends the request
    const QPointer<HttpStream> guard(stream);
    connect(reply, &QNetworkReply::readyRead, stream, [exchange, guard] { exchange->giveLines(guard); });
    // Cut before its first byte, Qt asks again by itself, in the same words. What the server said in between
    // would be missing and nobody would know; whoever listens has to choose from where to go on.
    connect(reply, &QNetworkReply::requestSent, stream, [exchange, sent = 0]() mutable {
        if (++sent > 1) exchange->end(ErrorCode::BackendUnreachable, u"cut before the first byte"_s);
    });
    connect(reply, &QNetworkReply::finished, stream, [exchange, guard] {
        exchange->giveLines(guard);
        if (!guard) return;
        const Result<HttpAnswer> answer = exchange->answer();
        if (answer) {
            Q_EMIT guard->closed(*answer);
        } else {
            Q_EMIT guard->broken(answer.error());
        }
    });
    return stream;
}

}  // namespace balcao
