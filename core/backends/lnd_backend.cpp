#include "backends/lnd_backend.h"

#include "base/wipe.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSslCertificate>

namespace balcao {

using namespace Qt::StringLiterals;

namespace lnd_backend {

constexpr qint64 kMaxAnswer = 256 * 1024;
constexpr qint64 kMaxChannels = 8 * 1024 * 1024;
constexpr Millis kChannelsKept{60'000};
constexpr int kMaxDescriptionBytes = 639;  // what BOLT11's length field can hold

Error badField(const QString& field, const QString& why) {
    return {ErrorCode::InvalidArgument, why, {{u"field"_s, field}}};
}

Result<QUrl> readUrl(const QString& text) {
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != u"https"_s || url.host().isEmpty() || !url.userInfo().isEmpty() ||
        url.hasQuery() || url.hasFragment()) {
        return tl::unexpected(badField(u"url"_s, u"the address must look like https://host:8080"_s));
    }
    QString path = url.path();
    while (path.endsWith(u'/')) path.chop(1);
    url.setPath(path);
    return url;
}

/// SHA-256 of the first certificate, or nothing when none is given.
Result<QByteArray> readPin(const QByteArray& pem) {
    if (pem.trimmed().isEmpty()) return QByteArray();
    const QList<QSslCertificate> chain = QSslCertificate::fromData(pem, QSsl::Pem);
    if (chain.isEmpty() || chain.first().isNull()) {
        return tl::unexpected(badField(u"certificate"_s, u"the certificate is no PEM text"_s));
    }
    return chain.first().digest(QCryptographicHash::Sha256);
}

bool isHex(const QByteArray& text) {
    return text.size() % 2 == 0 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

Result<QByteArray> readMacaroon(const QByteArray& given) {
    const QByteArray trimmed = given.trimmed();
    if (trimmed.isEmpty()) return tl::unexpected(badField(u"macaroon"_s, u"the macaroon is empty"_s));
    return isHex(trimmed) ? trimmed.toLower() : given.toHex();
}

Result<void> checkRequest(const InvoiceRequest& request) {
    if (request.preimage.size() != 32) return fail(ErrorCode::InvalidArgument, u"a preimage has 32 bytes"_s);
    if (request.amount <= Msat(0) || request.amount > kMaxMsat) {
        return fail(ErrorCode::InvalidArgument, u"an amount that cannot be paid"_s);
    }
    if (request.expiry <= Millis(0))
        return fail(ErrorCode::InvalidArgument, u"an invoice lives for a while"_s);
    if (request.description.toUtf8().size() > kMaxDescriptionBytes) {
        return fail(ErrorCode::InvalidArgument, u"the description is longer than an invoice can hold"_s);
    }
    return {};
}

}  // namespace lnd_backend

Result<std::unique_ptr<LndBackend>> LndBackend::create(const LndConnection& connection, QByteArray macaroon,
                                                       const Clock& clock, Scheduler& scheduler,
                                                       IdSource& ids) {
    BALCAO_TRY(url, lnd_backend::readUrl(connection.url));
    BALCAO_TRY(pin, lnd_backend::readPin(connection.certificatePem));
    BALCAO_TRY(macaroonHex, lnd_backend::readMacaroon(macaroon));
    wipe(macaroon);
    const QString name = u"lnd:"_s + connection.name;
    return std::unique_ptr<LndBackend>(
        new LndBackend(name, url, pin, std::move(macaroonHex), clock, scheduler, ids));
}

LndBackend::LndBackend(QString name, QUrl url, QByteArray pin, QByteArray macaroonHex, const Clock& clock,
                       Scheduler& scheduler, IdSource& ids)
    : m_name(std::move(name)),
      m_url(std::move(url)),
      m_macaroonHex(std::move(macaroonHex)),
      m_clock(clock),
      m_scheduler(scheduler),
      m_ids(ids),
      m_http(std::move(pin)) {}

LndBackend::~LndBackend() {
    wipe(m_macaroonHex);
}

HttpRequest LndBackend::get(const QString& path, const QString& query) const {
    HttpRequest request;
    request.url = m_url;
    request.url.setPath(m_url.path() + path);
    if (!query.isEmpty()) request.url.setQuery(query);
    request.headers.append(qMakePair(QByteArray("Grpc-Metadata-macaroon"), m_macaroonHex));
    request.maxBytes = lnd_backend::kMaxAnswer;
    return request;
}

HttpRequest LndBackend::post(const QString& path, const QJsonObject& body) const {
    HttpRequest request = get(path);
    request.method = HttpRequest::Method::Post;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

Future<QJsonObject> LndBackend::ask(const HttpRequest& request) {
    return andThen(m_http.send(request), this,
                   [](const HttpAnswer& answer) { return ready(lnd::readObject(answer)); });
}

Future<NodeInfo> LndBackend::info() {
    return andThen(ask(get(u"/v1/getinfo"_s)), this,
                   [](const QJsonObject& json) { return ready(lnd::readInfo(json)); });
}

Future<lnd::Channels> LndBackend::channels() {
    HttpRequest request = get(u"/v1/channels"_s, u"active_only=true"_s);
    request.maxBytes = lnd_backend::kMaxChannels;
    return andThen(ask(request), this, [this](const QJsonObject& json) {
        auto found = lnd::readChannels(json);
        if (found) {
            m_anyPublic = found->anyPublic;
            m_channelsAt = m_clock.now();
        }
        return ready(std::move(found));
    });
}

Future<NodeBalance> LndBackend::balance() {
    return andThen(channels(), this,
                   [](const lnd::Channels& found) { return ready<NodeBalance>(found.balance); });
}

Future<bool> LndBackend::needsHints() {
    if (m_anyPublic && m_clock.now() - m_channelsAt < lnd_backend::kChannelsKept) {
        return ready<bool>(!*m_anyPublic);
    }
    return andThenAlways(channels(), this, [](const Result<lnd::Channels>& found) {
        if (found) return ready<bool>(!found->anyPublic);
        // A macaroon that may not see the channels: hints never keep a payment from arriving, their absence
        // can. A node that does not answer will not make an invoice either, so that is said at once.
        const ErrorCode code = found.error().code;
        const bool answers = code == ErrorCode::BackendUnauthorized || code == ErrorCode::BackendRefused ||
                             code == ErrorCode::BackendAnswer;
        return answers ? ready<bool>(true) : ready<bool>(tl::unexpected(found.error()));
    });
}

Future<BackendInvoice> LndBackend::createInvoice(const InvoiceRequest& request) {
    if (auto checked = lnd_backend::checkRequest(request); !checked) {
        return ready<BackendInvoice>(tl::unexpected(checked.error()));
    }
    return andThen(needsHints(), this, [this, request](bool hints) { return add(request, hints); });
}

Future<BackendInvoice> LndBackend::add(const InvoiceRequest& request, bool hints) {
    const QByteArray hash = QCryptographicHash::hash(request.preimage, QCryptographicHash::Sha256);
    const qint64 seconds = std::chrono::ceil<std::chrono::seconds>(request.expiry).count();
    const QJsonObject body{{u"memo"_s, request.description},
                           {u"r_preimage"_s, QString::fromLatin1(request.preimage.toBase64())},
                           {u"value_msat"_s, QString::number(request.amount.value())},
                           {u"expiry"_s, QString::number(seconds)},
                           {u"private"_s, hints}};
    return andThenAlways(ask(post(u"/v1/invoices"_s, body)), this,
                         [this, hash](const Result<QJsonObject>& added) -> Future<BackendInvoice> {
                             if (added) return ready(lnd::readCreated(*added, hash));
                             // It was made before: by a try whose answer was lost, or before a restart.
                             const bool known =
                                 added.error().detail.contains(u"payment hash already exists"_s);
                             if (known) return findAdded(hash);
                             return ready<BackendInvoice>(tl::unexpected(added.error()));
                         });
}

Future<BackendInvoice> LndBackend::findAdded(const QByteArray& paymentHash) {
    const QString path = u"/v1/invoice/"_s + QString::fromLatin1(paymentHash.toHex());
    return andThen(ask(get(path)), this, [paymentHash](const QJsonObject& json) {
        return ready(lnd::readCreated(json, paymentHash));
    });
}

Future<InvoiceReport> LndBackend::lookUp(const QByteArray& paymentHash) {
    const QString path = u"/v1/invoice/"_s + QString::fromLatin1(paymentHash.toHex());
    return andThen(ask(get(path)), this, [paymentHash](const QJsonObject& json) {
        auto report = lnd::readInvoice(json);
        if (report && report->paymentHash != paymentHash) {
            report = fail(ErrorCode::BackendAnswer, u"lnd: another invoice than the one asked for"_s);
        }
        return ready(std::move(report));
    });
}

Future<Done> LndBackend::cancel(const QByteArray& paymentHash) {
    const QJsonObject body{{u"payment_hash"_s, QString::fromLatin1(paymentHash.toBase64())}};
    return andThenAlways(ask(post(u"/v2/invoices/cancel"_s, body)), this,
                         [](const Result<QJsonObject>& cancelled) -> Future<Done> {
                             const bool before = !cancelled && cancelled.error().detail.contains(
                                                                   u"invoice already canceled"_s);
                             if (cancelled || before) return ready<Done>(Done{});
                             return ready<Done>(tl::unexpected(cancelled.error()));
                         });
}

}  // namespace balcao
