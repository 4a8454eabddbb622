#include "base/secp256k1.h"
#include "lightning/bech32.h"
#include "lightning/bitcoin_address.h"
#include "lightning/bolt11.h"
#include "lightning/bolt11_fields.h"

#include <QStringDecoder>

namespace balcao {

namespace bolt11 {

namespace {

/// Reads the tagged fields of one invoice into it.
class FieldReader {
 public:
    explicit FieldReader(Bolt11& invoice) : m_invoice(invoice) {}

    /// `groups` is what stands between the timestamp and the signature.
    [[nodiscard]] Result<void> readAll(const QByteArray& groups);

 private:
    [[nodiscard]] Result<void> readField(Tag tag, const QByteArray& groups);
    [[nodiscard]] Result<void> readBytes(QByteArray& into, const QByteArray& groups, const char* what);
    [[nodiscard]] Result<void> readDescription(const QByteArray& groups);
    void readFallback(const QByteArray& groups);
    /// True the first time: of a field that may stand once, only the first counts.
    [[nodiscard]] bool isFirst(Tag tag);

    Bolt11& m_invoice;
    quint32 m_seen = 0;
};

Result<void> FieldReader::readAll(const QByteArray& groups) {
    qsizetype at = 0;
    while (at < groups.size()) {
        if (groups.size() - at < 3) return malformed(QStringLiteral("a field is cut off"));
        const auto tag = static_cast<Tag>(groups[at]);
        const qsizetype length = groups[at + 1] * 32 + groups[at + 2];
        at += 3;
        if (groups.size() - at < length) return malformed(QStringLiteral("a field is cut off"));
        // Looks at the invoice's own groups: a field is read without copying it first.
        BALCAO_CHECK(readField(tag, QByteArray::fromRawData(groups.constData() + at, length)));
        at += length;
    }
    return {};
}

Result<void> FieldReader::readField(Tag tag, const QByteArray& groups) {
    switch (tag) {
        case Tag::PaymentHash:
            if (groups.size() != kHash256Groups || !isFirst(tag)) return {};
            return readBytes(m_invoice.paymentHash, groups, "payment hash");
        case Tag::PaymentSecret:
            if (groups.size() != kHash256Groups || !isFirst(tag)) return {};
            return readBytes(m_invoice.paymentSecret, groups, "payment secret");
        case Tag::DescriptionHash:
            if (groups.size() != kHash256Groups || !isFirst(tag)) return {};
            return readBytes(m_invoice.descriptionHash, groups, "description hash");
        case Tag::Payee:
            if (groups.size() != kPayeeGroups || !isFirst(tag)) return {};
            m_invoice.payeeStated = true;
            return readBytes(m_invoice.payee, groups, "payee");
        case Tag::Description: return isFirst(tag) ? readDescription(groups) : Result<void>();
        case Tag::Metadata:
            return isFirst(tag) ? readBytes(m_invoice.metadata, groups, "metadata") : Result<void>();
        case Tag::Expiry: {
            if (!isFirst(tag)) return {};
            BALCAO_TRY(seconds, readNumber(groups));
            m_invoice.expirySeconds = seconds;
            return {};
        }
        case Tag::MinFinalCltv: {
            if (!isFirst(tag)) return {};
            BALCAO_TRY(blocks, readNumber(groups));
            m_invoice.minFinalCltv = blocks;
            return {};
        }
        case Tag::Features:
            if (isFirst(tag)) m_invoice.featureBits = readFeatures(groups);
            return {};
        case Tag::Fallback: readFallback(groups); return {};
        case Tag::RouteHint: {
            BALCAO_TRY(hops, readRouteHint(groups));
            m_invoice.routeHints.push_back(std::move(hops));
            return {};
        }
    }
    return {};  // An unknown field is skipped.
}

Result<void> FieldReader::readBytes(QByteArray& into, const QByteArray& groups, const char* what) {
    auto bytes = bech32::regroup(groups, 5, 8, false);
    if (!bytes) return malformed(QLatin1String(what) + QStringLiteral(": ") + bytes.error().detail);
    into = *std::move(bytes);
    return {};
}

Result<void> FieldReader::readDescription(const QByteArray& groups) {
    QByteArray bytes;
    BALCAO_CHECK(readBytes(bytes, groups, "description"));
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    if (decoder.hasError()) return malformed(QStringLiteral("the description is not UTF-8"));
    m_invoice.description = std::move(text);
    return {};
}

void FieldReader::readFallback(const QByteArray& groups) {
    if (groups.isEmpty()) return;
    const auto program = bech32::regroup(groups.sliced(1), 5, 8, false);
    // Payers skip what they do not know; so do we.
    if (!program || !isAddressShape(groups[0], program->size())) return;
    const BitcoinAddress address{groups[0], *program};
    m_invoice.fallbacks.push_back(
        {address.version, address.program, addressText(address, m_invoice.network)});
}

bool FieldReader::isFirst(Tag tag) {
    const quint32 mark = 1U << static_cast<int>(tag);
    const bool first = (m_seen & mark) == 0;
    m_seen |= mark;
    return first;
}

/// "lnbc2500u" into network and amount.
Result<void> readHumanPart(const QString& part, Bolt11& invoice) {
    if (!part.startsWith(u"ln")) return malformed(QStringLiteral("it does not begin with ln"));
    const QStringView rest = QStringView(part).sliced(2);
    qsizetype letters = 0;
    while (letters < rest.size() && rest[letters] >= u'a' && rest[letters] <= u'z') ++letters;
    const auto network = networkOfPrefix(rest.first(letters));
    if (!network) return malformed(QStringLiteral("the prefix is of no known network"));
    invoice.network = *network;
    if (letters == rest.size()) return {};
    BALCAO_TRY(amount, readAmount(rest.sliced(letters)));
    invoice.amount = amount;
    return {};
}

Result<void> checkContents(const Bolt11& invoice) {
    if (invoice.paymentHash.isEmpty()) return malformed(QStringLiteral("there is no payment hash"));
    if (invoice.paymentSecret.isEmpty()) return malformed(QStringLiteral("there is no payment secret"));
    for (const int bit : invoice.featureBits) {
        if (!isKnownOrOptionalFeature(bit)) {
            return fail(ErrorCode::InvoiceFeature,
                        QStringLiteral("it demands the unknown feature %1").arg(bit));
        }
    }
    return {};
}

/// Verifies against the stated payee, or finds the payee. High S is acceptable only in the second case.
Result<void> checkSignature(const QByteArray& digest, Bolt11& invoice) {
    if (invoice.recoveryId > 3) {
        return fail(ErrorCode::InvoiceSignature, QStringLiteral("the recovery id is not 0 to 3"));
    }
    if (invoice.payeeStated) {
        if (secp256k1::verify(digest, invoice.signature, invoice.payee, false)) return {};
        return fail(ErrorCode::InvoiceSignature, QStringLiteral("the signature is not the stated payee's"));
    }
    auto payee = secp256k1::recover(digest, {invoice.signature, invoice.recoveryId});
    if (!payee) return fail(ErrorCode::InvoiceSignature, payee.error().detail);
    invoice.payee = *std::move(payee);
    return {};
}

}  // namespace

}  // namespace bolt11

Result<Bolt11> decodeBolt11(QStringView text) {
    using namespace bolt11;
    const auto decoded = bech32::decode(text, kMaxBolt11Length);
    if (!decoded) return malformed(decoded.error().detail);
    if (decoded->variant != bech32::Variant::Bech32) {
        return malformed(QStringLiteral("the checksum is bech32m's"));
    }
    Bolt11 invoice;
    BALCAO_CHECK(readHumanPart(decoded->prefix, invoice));

    const QByteArray& groups = decoded->groups;
    if (groups.size() < kTimestampGroups + kSignatureGroups) {
        return malformed(QStringLiteral("too short for a timestamp and a signature"));
    }
    const qsizetype signatureAt = groups.size() - kSignatureGroups;
    BALCAO_TRY(seconds, readNumber(groups.first(kTimestampGroups)));
    invoice.timestamp = fromUnixMs(seconds * 1000);
    BALCAO_CHECK(
        FieldReader(invoice).readAll(groups.sliced(kTimestampGroups, signatureAt - kTimestampGroups)));
    BALCAO_CHECK(checkContents(invoice));

    // 104 groups are 65 bytes exactly: nothing can be left over.
    const QByteArray signature =
        bech32::regroup(groups.sliced(signatureAt), 5, 8, false).value_or(QByteArray(65, '\xff'));
    invoice.signature = signature.first(64);
    invoice.recoveryId = static_cast<uchar>(signature[64]);
    BALCAO_CHECK(checkSignature(signingDigest(decoded->prefix, groups.first(signatureAt)), invoice));
    return invoice;
}

}  // namespace balcao
