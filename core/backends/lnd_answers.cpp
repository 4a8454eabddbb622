#include "backends/lnd_answers.h"

#include "backends/exact_json.h"

#include <QJsonArray>

#include <algorithm>

namespace balcao::lnd {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGrpcDeadlineExceeded = 4;
constexpr int kGrpcNotFound = 5;
constexpr int kGrpcPermissionDenied = 7;
constexpr int kGrpcUnavailable = 14;
constexpr int kGrpcUnauthenticated = 16;
constexpr qsizetype kMaxQuotedWords = 200;

struct Phrase {
    QLatin1StringView words;
    ErrorCode code;
};

/// Words of lnd's own sentences, lower case; the first that fits decides.
constexpr Phrase kPhrases[] = {
    {"already settled"_L1, ErrorCode::BackendAlreadySettled},
    {"unable to locate invoice"_L1, ErrorCode::BackendInvoiceUnknown},
    {"no existing invoices"_L1, ErrorCode::BackendInvoiceUnknown},
    {"wallet locked"_L1, ErrorCode::BackendLocked},
    {"wallet is locked"_L1, ErrorCode::BackendLocked},
    {"wallet not created"_L1, ErrorCode::BackendLocked},
    {"in the process of starting up"_L1, ErrorCode::BackendStarting},
    {"waiting to start"_L1, ErrorCode::BackendStarting},
    {"not yet ready"_L1, ErrorCode::BackendStarting},
    {"expected 1 macaroon"_L1, ErrorCode::BackendUnauthorized},
    {"verification failed"_L1, ErrorCode::BackendUnauthorized},
    {"permission denied"_L1, ErrorCode::BackendUnauthorized},
    {"cannot get macaroon"_L1, ErrorCode::BackendUnauthorized},
    {"macaroon"_L1, ErrorCode::BackendUnauthorized},
    {"unmarshal v"_L1, ErrorCode::BackendUnauthorized},  // of a macaroon that is cut or not one at all
};

Error badAnswer(const QString& what) {
    return {ErrorCode::BackendAnswer, u"lnd: "_s + what, {}};
}

ErrorCode codeOf(const QString& words, int grpcCode, int status) {
    for (const Phrase& phrase : kPhrases) {
        if (words.contains(phrase.words)) return phrase.code;
    }
    if (grpcCode == kGrpcUnauthenticated || grpcCode == kGrpcPermissionDenied || status == 401 ||
        status == 403) {
        return ErrorCode::BackendUnauthorized;
    }
    if (grpcCode == kGrpcDeadlineExceeded || status == 504) return ErrorCode::BackendTimeout;
    if (grpcCode == kGrpcUnavailable || status == 503) return ErrorCode::BackendStarting;
    return ErrorCode::BackendRefused;
}

/// A non-negative integer LND wrote as a string; absent means zero, as in its protocol.
Result<qint64> amountAt(const QJsonObject& json, const QString& key) {
    if (!json.contains(key)) return 0;
    bool whole = false;
    const qint64 value = json[key].toString().toLongLong(&whole);
    if (!whole || value < 0) return tl::unexpected(badAnswer(key + u" is not an amount"_s));
    return value;
}

Result<QByteArray> bytesAt(const QJsonObject& json, const QString& key, int size) {
    auto decoded = QByteArray::fromBase64Encoding(json[key].toString().toLatin1(),
                                                  QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).size() != size) {
        return tl::unexpected(badAnswer(key + u" is not %1 bytes of base64"_s.arg(size)));
    }
    return *decoded;
}

InvoiceStatus statusOf(const QJsonObject& json) {
    const QString state = json[u"state"_s].toString();
    if (state == u"SETTLED"_s) return InvoiceStatus::Settled;
    if (state == u"CANCELED"_s) return InvoiceStatus::Cancelled;
    if (state == u"ACCEPTED"_s) return InvoiceStatus::Accepted;
    if (state != u"OPEN"_s) return InvoiceStatus::Unknown;
    // A payment in several parts shows its first ones here while the invoice itself stays open.
    const QJsonArray parts = json[u"htlcs"_s].toArray();
    const bool partHere = std::any_of(parts.begin(), parts.end(), [](const QJsonValue& part) {
        return part[u"state"_s].toString() == u"ACCEPTED"_s;
    });
    return partHere ? InvoiceStatus::Accepted : InvoiceStatus::Open;
}

Result<Msat> satsAsMsat(qint64 sats) {
    return toMsat(Sat(std::max<qint64>(sats, 0)));
}

}  // namespace

Result<QJsonObject> readObject(const HttpAnswer& answer) {
    const auto json = parseExactJson(answer.body);
    if (!json || !json->isObject()) {
        return tl::unexpected(badAnswer(u"status %1 without an object"_s.arg(answer.status)));
    }
    if (answer.status != 200) return tl::unexpected(errorFrom(json->object(), answer.status));
    return json->object();
}

Error errorFrom(const QJsonObject& error, int status) {
    const QString sentence = error[u"message"_s].toString(error[u"error"_s].toString());
    const int grpcCode = error[u"code"_s].toString().toInt();
    if (sentence.isEmpty() && grpcCode == 0) return badAnswer(u"status %1 without a reason"_s.arg(status));
    ErrorCode code = codeOf(sentence.toLower(), grpcCode, status);
    // "Not Found" without any words is a path this server does not have: it is no lnd, or an old one.
    if (grpcCode == kGrpcNotFound && sentence.compare(u"Not Found"_s, Qt::CaseInsensitive) == 0) {
        code = ErrorCode::BackendAnswer;
    }
    return {code, u"lnd: "_s + sentence.left(kMaxQuotedWords), {}};
}

Result<NodeInfo> readInfo(const QJsonObject& json) {
    NodeInfo info;
    info.alias = json[u"alias"_s].toString();
    // "0.21.2-beta commit=v0.21.2-beta": the commit says nothing that a person could use.
    info.version = json[u"version"_s].toString().section(u' ', 0, 0);
    info.publicKey = QByteArray::fromHex(json[u"identity_pubkey"_s].toString().toLatin1());
    if (info.publicKey.size() != 33) return tl::unexpected(badAnswer(u"no public key"_s));
    const QJsonArray chains = json[u"chains"_s].toArray();
    auto network = networkFromText(chains.isEmpty() ? QString() : chains[0][u"network"_s].toString());
    if (!network) return tl::unexpected(badAnswer(u"a network we do not know"_s));
    info.network = *network;
    info.syncedToChain = json[u"synced_to_chain"_s].toBool();
    info.activeChannels = json[u"num_active_channels"_s].toString().toInt();
    info.blockHeight = json[u"block_height"_s].toString().toLongLong();
    return info;
}

Result<BackendInvoice> readCreated(const QJsonObject& json, const QByteArray& paymentHash) {
    BALCAO_TRY(hash, bytesAt(json, u"r_hash"_s, 32));
    if (hash != paymentHash) return tl::unexpected(badAnswer(u"an invoice for another hash"_s));
    BackendInvoice invoice;
    invoice.paymentHash = hash;
    invoice.bolt11 = json[u"payment_request"_s].toString();
    invoice.reference = json[u"add_index"_s].toString();
    if (invoice.bolt11.isEmpty()) return tl::unexpected(badAnswer(u"an invoice without its text"_s));
    return invoice;
}

Result<InvoiceReport> readInvoice(const QJsonObject& json) {
    InvoiceReport report;
    BALCAO_TRY(hash, bytesAt(json, u"r_hash"_s, 32));
    report.paymentHash = hash;
    report.status = statusOf(json);
    if (report.status != InvoiceStatus::Settled) return report;
    BALCAO_TRY(received, amountAt(json, u"amt_paid_msat"_s));
    BALCAO_TRY(settleDate, amountAt(json, u"settle_date"_s));
    BALCAO_TRY(settleIndex, amountAt(json, u"settle_index"_s));
    if (received > kMaxMsat.value() || settleDate > std::numeric_limits<qint64>::max() / 1000) {
        return tl::unexpected(badAnswer(u"a settlement out of range"_s));
    }
    report.received = Msat(received);
    report.settledAt = fromUnixMs(settleDate * 1000);
    report.settleIndex = static_cast<quint64>(settleIndex);
    // An AMP payment has no preimage of the invoice's own; the money counts all the same.
    if (auto preimage = bytesAt(json, u"r_preimage"_s, 32)) report.preimage = *preimage;
    return report;
}

Result<InvoiceReport> readStreamLine(const QByteArray& line) {
    const auto json = parseExactJson(line);
    if (!json || !json->isObject()) return tl::unexpected(badAnswer(u"a line that is no object"_s));
    const QJsonObject object = json->object();
    if (object.contains(u"error"_s)) {
        return tl::unexpected(errorFrom(object[u"error"_s].toObject(), 0));
    }
    return readInvoice(object[u"result"_s].toObject());
}

quint64 newestSettleIndex(const QJsonObject& json) {
    quint64 newest = 0;
    for (const QJsonValue& invoice : json[u"invoices"_s].toArray()) {
        newest = std::max(newest, invoice[u"settle_index"_s].toString().toULongLong());
    }
    return newest;
}

Result<Channels> readChannels(const QJsonObject& json) {
    Channels found;
    for (const QJsonValue& value : json[u"channels"_s].toArray()) {
        const QJsonObject channel = value.toObject();
        if (!channel[u"active"_s].toBool()) continue;
        BALCAO_TRY(local, amountAt(channel, u"local_balance"_s));
        BALCAO_TRY(remote, amountAt(channel, u"remote_balance"_s));
        BALCAO_TRY(localReserve, amountAt(channel[u"local_constraints"_s].toObject(), u"chan_reserve_sat"_s));
        BALCAO_TRY(remoteReserve,
                   amountAt(channel[u"remote_constraints"_s].toObject(), u"chan_reserve_sat"_s));
        BALCAO_TRY(spendable, satsAsMsat(local - localReserve));
        BALCAO_TRY(receivable, satsAsMsat(remote - remoteReserve));
        BALCAO_TRY(allSpendable, found.balance.spendable.plus(spendable));
        BALCAO_TRY(allReceivable, found.balance.receivable.plus(receivable));
        found.balance = {allSpendable, allReceivable};
        found.anyPublic = found.anyPublic || !channel[u"private"_s].toBool();
    }
    return found;
}

}  // namespace balcao::lnd
