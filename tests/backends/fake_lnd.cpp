#include "backends/fake_lnd.h"

#include "base/secp256k1.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

namespace balcao::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray kNodeKey(32, '\x11');

void sendTo(HttpTurn& stream, const QByteArray& line) {
    if (!stream.property("started").toBool()) stream.startChunks();
    stream.setProperty("started", true);
    stream.chunk(line + "\n");
}

QString base64(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

}  // namespace

std::unique_ptr<FakeLnd> FakeLnd::start(FakeClock& clock) {
    auto tls = TlsIdentity::make(u"lnd.example"_s);
    if (!tls) return nullptr;
    std::unique_ptr<FakeLnd> node(new FakeLnd(clock, *tls));
    if (!node->m_server.start()) return nullptr;
    return node;
}

FakeLnd::FakeLnd(FakeClock& clock, TlsIdentity tls)
    : m_clock(clock),
      m_tls(std::move(tls)),
      m_server([this](const HttpExchange& request, HttpTurn& turn) { serve(request, turn); }, m_tls) {}

void FakeLnd::fail(HttpTurn& turn, int status, int code, const QByteArray& message) {
    turn.answer(status, R"({"code":)" + QByteArray::number(code) + R"(,"message":")" + message +
                            R"(","details":[]})");
}

bool FakeLnd::refuses(const HttpExchange& request, HttpTurn& turn) {
    if (mood == Mood::Waiting) {
        fail(turn, 500, 2, "waiting to start, RPC services not available");
    } else if (mood == Mood::Locked) {
        fail(turn, 500, 2, "wallet locked, unlock it to enable full RPC access");
    } else if (mood == Mood::Starting) {
        fail(turn, 500, 2,
             "the RPC server is in the process of starting up, but not yet ready to accept calls");
    } else if (!request.headers.contains("grpc-metadata-macaroon")) {
        fail(turn, 500, 2, "expected 1 macaroon, got 0");
    } else if (request.headers.value("grpc-metadata-macaroon") != macaroonHex()) {
        fail(turn, 500, 2, "verification failed: signature mismatch after caveat verification");
    } else if (receiveOnlyMacaroon && (request.path == "/v1/getinfo" || request.path == "/v1/channels")) {
        fail(turn, 500, 2, "permission denied");
    } else {
        return false;
    }
    return true;
}

void FakeLnd::serve(const HttpExchange& request, HttpTurn& turn) {
    if (instead && instead(request, turn)) return;
    if (refuses(request, turn)) return;
    if (request.path == "/v1/getinfo") return turn.answer(200, compact(info()));
    if (request.path == "/v1/channels") return turn.answer(200, compact(channels()));
    if (request.path == "/v1/invoices" && request.method == "POST") return create(request, turn);
    if (request.path == "/v1/invoices") return list(turn);
    if (request.path == "/v2/invoices/cancel") return cancel(request, turn);
    if (request.path == "/v1/invoices/subscribe") return subscribe(request, turn);
    if (request.path.startsWith("/v1/invoice/")) {
        return show(QByteArray::fromHex(request.path.mid(int(qstrlen("/v1/invoice/")))), turn);
    }
    fail(turn, 404, 5, "Not Found");
}

FakeLnd::Invoice* FakeLnd::find(const QByteArray& hash) {
    if (forgetful) return nullptr;
    const auto found = std::find_if(m_invoices.begin(), m_invoices.end(),
                                    [&](const Invoice& invoice) { return invoice.hash == hash; });
    return found == m_invoices.end() ? nullptr : &*found;
}

void FakeLnd::create(const HttpExchange& request, HttpTurn& turn) {
    const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
    Invoice invoice;
    invoice.preimage = QByteArray::fromBase64(asked[u"r_preimage"_s].toString().toLatin1());
    invoice.hash = QCryptographicHash::hash(invoice.preimage, QCryptographicHash::Sha256);
    // A client may try again by itself: its second answer is lost as well.
    if (find(invoice.hash) != nullptr && losesAnswers) return turn.cut();
    if (find(invoice.hash) != nullptr) return fail(turn, 500, 2, "invoice with payment hash already exists");
    invoice.memo = asked[u"memo"_s].toString();
    invoice.valueMsat = asked[u"value_msat"_s].toString().toLongLong();
    invoice.expiry = asked[u"expiry"_s].toString().toLongLong();
    invoice.created = toUnixMs(m_clock.now()) / 1000;
    invoice.addIndex = static_cast<qint64>(m_invoices.size()) + 1;
    Bolt11 text;
    text.network = Network::Regtest;
    text.amount = Msat(invoice.valueMsat);
    text.timestamp = fromUnixMs(invoice.created * 1000);
    text.paymentHash = invoice.hash;
    text.paymentSecret = QByteArray(32, '\x22');
    text.description = invoice.memo;
    text.expirySeconds = invoice.expiry;
    text.minFinalCltv = 80;
    text.featureBits = {8, 14, 17};
    if (misprints) misprints(text);
    invoice.bolt11 = encodeBolt11(text, signer.isEmpty() ? kNodeKey : signer).value_or(QString());
    if (mangles) invoice.bolt11 = mangles(invoice.bolt11);
    m_invoices.push_back(invoice);
    if (losesAnswers) return turn.cut();
    turn.answer(200, compact({{u"r_hash"_s, base64(invoice.hash)},
                              {u"payment_request"_s, invoice.bolt11},
                              {u"add_index"_s, QString::number(invoice.addIndex)},
                              {u"payment_addr"_s, base64(text.paymentSecret)}}));
}

void FakeLnd::list(HttpTurn& turn) {
    QJsonArray newest;
    for (auto it = m_invoices.rbegin(); it != m_invoices.rend() && newest.size() < 20; ++it) {
        newest.append(said(*it));
    }
    turn.answer(200, compact({{u"invoices"_s, newest}}));
}

void FakeLnd::cancel(const HttpExchange& request, HttpTurn& turn) {
    const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
    Invoice* invoice = find(QByteArray::fromBase64(asked[u"payment_hash"_s].toString().toLatin1()));
    if (invoice == nullptr) return fail(turn, 404, 5, "unable to locate invoice");
    if (invoice->settleIndex > 0) return fail(turn, 500, 2, "invoice already settled");
    invoice->cancelled = true;
    turn.answer(200, "{}");
}

void FakeLnd::show(const QByteArray& hash, HttpTurn& turn) {
    const Invoice* invoice = find(hash);
    if (invoice == nullptr) return fail(turn, 404, 5, "unable to locate invoice");
    turn.answer(200, compact(said(*invoice)));
}

QJsonObject FakeLnd::json(const Invoice& invoice) const {
    const bool over = toUnixMs(m_clock.now()) / 1000 >= invoice.created + invoice.expiry;
    QString state = u"OPEN"_s;
    if (invoice.cancelled || over) state = u"CANCELED"_s;
    if (invoice.settleIndex > 0) state = u"SETTLED"_s;
    QJsonArray htlcs;
    if (invoice.part) {
        htlcs.append(QJsonObject{{u"state"_s, u"ACCEPTED"_s},
                                 {u"amt_msat"_s, QString::number(invoice.valueMsat / 2)},
                                 {u"mpp_total_amt_msat"_s, QString::number(invoice.valueMsat)}});
    }
    return {{u"memo"_s, invoice.memo},
            {u"r_preimage"_s, base64(invoice.preimage)},
            {u"r_hash"_s, base64(invoice.hash)},
            {u"value"_s, QString::number(invoice.valueMsat / 1000)},
            {u"value_msat"_s, QString::number(invoice.valueMsat)},
            {u"settled"_s, invoice.settleIndex > 0},
            {u"creation_date"_s, QString::number(invoice.created)},
            {u"settle_date"_s, QString::number(invoice.settled)},
            {u"payment_request"_s, invoice.bolt11},
            {u"expiry"_s, QString::number(invoice.expiry)},
            {u"add_index"_s, QString::number(invoice.addIndex)},
            {u"settle_index"_s, QString::number(invoice.settleIndex)},
            {u"amt_paid_msat"_s, QString::number(invoice.paidMsat)},
            {u"state"_s, state},
            {u"htlcs"_s, htlcs}};
}

QJsonObject FakeLnd::said(const Invoice& invoice) const {
    QJsonObject object = json(invoice);
    if (lies) lies(object);
    return object;
}

void FakeLnd::tellTheTruth() {
    misprints = nullptr;
    mangles = nullptr;
    lies = nullptr;
    instead = nullptr;
    signer.clear();
    mood = Mood::Ready;
    forgetful = false;
    losesAnswers = false;
    mutesStream = false;
}

QByteArray FakeLnd::publicKey() {
    return secp256k1::publicKey(kNodeKey).value_or(QByteArray());
}

QJsonObject FakeLnd::info() const {
    const QByteArray key = publicKey();
    return {{u"version"_s, u"0.21.2-beta commit=v0.21.2-beta"_s},
            {u"identity_pubkey"_s, QString::fromLatin1(key.toHex())},
            {u"alias"_s, u"till"_s},
            {u"num_active_channels"_s, 2},
            {u"block_height"_s, 902'517},
            {u"synced_to_chain"_s, true},
            {u"chains"_s, QJsonArray{QJsonObject{{u"chain"_s, u"bitcoin"_s}, {u"network"_s, u"regtest"_s}}}}};
}

QJsonObject FakeLnd::channels() const {
    const auto channel = [](bool active, bool isPrivate, const QString& local, const QString& remote) {
        return QJsonObject{{u"active"_s, active},
                           {u"private"_s, isPrivate},
                           {u"capacity"_s, u"1000000"_s},
                           {u"local_balance"_s, local},
                           {u"remote_balance"_s, remote},
                           {u"local_constraints"_s, QJsonObject{{u"chan_reserve_sat"_s, u"10000"_s}}},
                           {u"remote_constraints"_s, QJsonObject{{u"chan_reserve_sat"_s, u"10000"_s}}}};
    };
    return {{u"channels"_s, QJsonArray{channel(true, !publicChannels, u"400000"_s, u"596530"_s),
                                       channel(true, true, u"5000"_s, u"9000"_s),
                                       channel(false, false, u"0"_s, u"900000"_s)}}};
}

void FakeLnd::subscribe(const HttpExchange& request, HttpTurn& turn) {
    m_lastStreamQuery = request.query;
    m_streams.append(&turn);
    if (mutesStream) return;
    const qint64 after =
        QUrlQuery(QString::fromLatin1(request.query)).queryItemValue(u"settle_index"_s).toLongLong();
    if (after == 0) return;  // as the real one: no header before the first event
    std::vector<const Invoice*> missed;
    for (const Invoice& invoice : m_invoices) {
        if (invoice.settleIndex > after) missed.push_back(&invoice);
    }
    std::sort(missed.begin(), missed.end(),
              [](const Invoice* a, const Invoice* b) { return a->settleIndex < b->settleIndex; });
    for (const Invoice* invoice : missed) sendTo(turn, compact({{u"result"_s, said(*invoice)}}));
}

Result<QByteArray> FakeLnd::pay(const QString& bolt11, std::optional<Msat> amount) {
    BALCAO_TRY(decoded, decodeBolt11(bolt11));
    Invoice* invoice = find(decoded.paymentHash);
    if (invoice == nullptr || json(*invoice)[u"state"_s].toString() != u"OPEN"_s) {
        return balcao::fail(ErrorCode::BackendRefused, u"INCORRECT_PAYMENT_DETAILS"_s);
    }
    invoice->settleIndex = ++m_settleIndex;
    invoice->settled = toUnixMs(m_clock.now()) / 1000;
    invoice->paidMsat = amount ? amount->value() : invoice->valueMsat;
    invoice->part = false;
    if (!mutesStream) sendLine(compact({{u"result"_s, said(*invoice)}}));
    return invoice->preimage;
}

void FakeLnd::payPart(const QByteArray& paymentHash) {
    if (Invoice* invoice = find(paymentHash)) invoice->part = true;
}

void FakeLnd::sendLine(const QByteArray& line) {
    for (const auto& stream : m_streams) {
        if (stream) sendTo(*stream, line);
    }
}

QByteArray FakeLnd::settledLine(const QByteArray& paymentHash) const {
    for (const Invoice& invoice : m_invoices) {
        if (invoice.hash == paymentHash) return compact({{u"result"_s, said(invoice)}});
    }
    return {};
}

void FakeLnd::cutStreams() {
    const auto streams = m_streams;
    m_streams.clear();
    for (const auto& stream : streams) {
        if (stream) stream->cut();
    }
}

int FakeLnd::openStreams() const {
    return static_cast<int>(std::count_if(m_streams.begin(), m_streams.end(),
                                          [](const auto& stream) { return !stream.isNull(); }));
}

int FakeLnd::asked(const QByteArray& path) const {
    const auto& seen = m_server.seen();
    return static_cast<int>(std::count_if(
        seen.begin(), seen.end(), [&](const HttpExchange& exchange) { return exchange.path == path; }));
}

QByteArray FakeLnd::lastCreateBody() const {
    for (auto it = m_server.seen().rbegin(); it != m_server.seen().rend(); ++it) {
        if (it->path == "/v1/invoices" && it->method == "POST") return it->body;
    }
    return {};
}

}  // namespace balcao::test
