#include "tickets/receipt_rules.h"

#include "base/secp256k1.h"

#include <QCborArray>
#include <QCborValue>
#include <QCryptographicHash>

#include <algorithm>
#include <initializer_list>

namespace balcao {

namespace {

constexpr int kMaxPayload = 4'096;
constexpr int kVersion = 1;
const auto kPrefix = QLatin1String("BLC1");
constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray digestOf(const QByteArray& fields) {
    QByteArray bytes = QByteArrayLiteral("balcao-receipt-1/");
    bytes += fields;
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

tl::unexpected<Error> malformed(const char* why) {
    return fail(ErrorCode::InvalidArgument, QStringLiteral("receipt: ") + QString::fromLatin1(why),
                {{QStringLiteral("field"), QStringLiteral("payload")}});
}

QCborArray paymentFields(const Payment& payment) {
    return {static_cast<int>(payment.tender), payment.covered.minor, payment.received.value(),
            payment.preimage};
}

/// The values at these places are whole numbers. Asking a fraction for its integer is undefined outside the
/// integer's range, and what is read here was written by a stranger.
bool wholeNumbers(const QCborArray& fields, std::initializer_list<qsizetype> places) {
    return std::all_of(places.begin(), places.end(),
                       [&fields](qsizetype place) { return fields.at(place).isInteger(); });
}

Result<ReceiptClaims::Settled> readPayment(const QCborValue& value, Currency currency) {
    const QCborArray fields = value.toArray();
    if (fields.size() != 4 || !wholeNumbers(fields, {0, 1, 2})) return malformed("payment fields");
    ReceiptClaims::Settled settled;
    const qint64 tender = fields.at(0).toInteger(-1);
    if (tender != 0 && tender != 1) return malformed("unknown tender");
    settled.tender = static_cast<Tender>(tender);
    settled.amount = Fiat{fields.at(1).toInteger(), currency};
    settled.received = Msat(fields.at(2).toInteger());
    settled.preimage = fields.at(3).toByteArray();
    if (settled.amount.minor < 0 || settled.received < Msat(0)) return malformed("negative amount");
    if (settled.tender == Tender::Lightning) {
        if (settled.preimage.size() != 32) return malformed("proof of a wrong length");
        settled.paymentHash = QCryptographicHash::hash(settled.preimage, QCryptographicHash::Sha256);
    }
    return settled;
}

Result<ReceiptClaims> readFields(const QByteArray& bytes) {
    QCborParserError error;
    const QCborArray fields = QCborValue::fromCbor(bytes, &error).toArray();
    if (error.error != QCborError::NoError || fields.size() != 11) return malformed("fields");
    if (!wholeNumbers(fields, {0, 7, 8})) return malformed("numbers");
    if (fields.at(0).toInteger() != kVersion) return malformed("unknown version");
    ReceiptClaims claims;
    claims.counterKey = fields.at(1).toByteArray();
    const QByteArray ticket = fields.at(2).toByteArray();
    if (claims.counterKey.size() != 32 || ticket.size() != 16) return malformed("key or ticket");
    claims.ticket = TicketId(QUuid::fromRfc4122(ticket));
    claims.number = fields.at(3).toString();
    claims.organisation = fields.at(5).toString();
    BALCAO_TRY(currency, Currency::fromCode(fields.at(6).toString()));
    claims.total = Fiat{fields.at(7).toInteger(), currency};
    claims.at = fromUnixMs(fields.at(8).toInteger());
    claims.training = fields.at(9).toBool();
    const QCborArray payments = fields.at(10).toArray();
    for (const QCborValue payment : payments) {
        BALCAO_TRY(settled, readPayment(payment, currency));
        claims.payments.push_back(std::move(settled));
    }
    return claims;
}

}  // namespace

Result<Receipt> makeReceipt(const TicketDetails& details, const Organisation& organisation,
                            const CounterKey& key) {
    const Ticket& ticket = details.ticket;
    if (ticket.state != TicketState::Paid) {
        return fail(ErrorCode::StateConflict, QStringLiteral("ticket is not paid"),
                    {{QStringLiteral("state"), toText(ticket.state)}});
    }
    if (key.isNull()) return fail(ErrorCode::SecretMissing);
    QCborArray payments;
    for (const Payment& payment : details.payments) {
        if (!payment.covered.isZero()) payments.append(paymentFields(payment));
    }
    const QCborArray fields{kVersion,
                            key.publicKey(),
                            ticket.id.uuid().toRfc4122(),
                            ticket.number.text(),
                            ticket.number.day.toString(Qt::ISODate),
                            organisation.name,
                            ticket.currency.code(),
                            details.totals.total.minor,
                            toUnixMs(ticket.finishedAt),
                            ticket.training,
                            payments};
    const QByteArray bytes = fields.toCborValue().toCbor();
    BALCAO_TRY(signature, key.sign(digestOf(bytes)));
    Receipt receipt;
    receipt.ticket = ticket.id;
    receipt.payload = kPrefix + QLatin1Char('.') + QString::fromLatin1(bytes.toBase64(kBase64)) +
                      QLatin1Char('.') + QString::fromLatin1(signature.toBase64(kBase64));
    receipt.code = receiptCode(receipt.payload);
    receipt.at = ticket.finishedAt;
    receipt.organisation = organisation;
    receipt.details = details;
    return receipt;
}

Result<ReceiptClaims> readReceipt(const QString& payload) {
    if (payload.size() > kMaxPayload) return malformed("too long");
    const QStringList parts = payload.trimmed().split(QLatin1Char('.'));
    if (parts.size() != 3 || parts.at(0) != kPrefix) return malformed("not a receipt");
    const auto decode = [](const QString& text) {
        return QByteArray::fromBase64Encoding(text.toLatin1(),
                                              kBase64 | QByteArray::AbortOnBase64DecodingErrors);
    };
    const auto fields = decode(parts.at(1));
    const auto signature = decode(parts.at(2));
    if (!fields || !signature || signature.decoded.size() != 64) return malformed("encoding");
    BALCAO_TRY(claims, readFields(fields.decoded));
    if (!secp256k1::verifySchnorr(digestOf(fields.decoded), signature.decoded, claims.counterKey)) {
        return fail(ErrorCode::InvoiceSignature, QStringLiteral("receipt: the signature does not fit"));
    }
    Fiat sum{0, claims.total.currency};
    for (const ReceiptClaims::Settled& payment : claims.payments) {
        BALCAO_TRY(next, sum.plus(payment.amount));
        sum = next;
    }
    if (sum.minor < claims.total.minor) return malformed("payments do not cover the total");
    return claims;
}

QString receiptCode(const QString& payload) {
    // Crockford's alphabet: nothing in it is read for something else.
    static constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const QByteArray hash = QCryptographicHash::hash(payload.toLatin1(), QCryptographicHash::Sha256);
    quint64 bits = 0;
    for (int i = 0; i < 8; ++i) bits = (bits << 8) | static_cast<quint8>(hash.at(i));
    QString code;
    for (int i = 0; i < 12; ++i) {
        if (i > 0 && i % 4 == 0) code += QLatin1Char('-');
        code += QLatin1Char(kAlphabet[(bits >> (59 - 5 * i)) & 31]);
    }
    return code;
}

}  // namespace balcao
