#include "base/secp256k1.h"
#include "lightning/bech32.h"
#include "lightning/bitcoin_address.h"
#include "lightning/bolt11.h"
#include "lightning/bolt11_fields.h"

namespace balcao {

namespace bolt11 {

namespace {

[[nodiscard]] tl::unexpected<Error> unwritable(const QString& why) {
    return fail(ErrorCode::InvalidArgument, why);
}

/// A field's type, its length in two groups, its data.
void appendField(QByteArray& out, Tag tag, const QByteArray& groups) {
    out.append(static_cast<char>(tag));
    out.append(static_cast<char>(groups.size() / 32));
    out.append(static_cast<char>(groups.size() % 32));
    out.append(groups);
}

void appendBytes(QByteArray& out, Tag tag, const QByteArray& bytes) {
    appendField(out, tag, bech32::regroup(bytes, 8, 5, true).value_or(QByteArray()));
}

Result<void> checkDescription(const Bolt11& invoice) {
    if (invoice.description.has_value() == !invoice.descriptionHash.isEmpty()) {
        return unwritable(QStringLiteral("either a description or a description hash"));
    }
    if (!invoice.description) {
        if (invoice.descriptionHash.size() != 32) {
            return unwritable(QStringLiteral("a description hash has 32 bytes"));
        }
        return {};
    }
    if (!invoice.description->isValidUtf16()) return unwritable(QStringLiteral("the description is no text"));
    if (invoice.description->toUtf8().size() > kMaxFieldBytes) {
        return unwritable(QStringLiteral("a description has at most %1 bytes").arg(kMaxFieldBytes));
    }
    return {};
}

Result<void> checkWritable(const Bolt11& invoice) {
    if (invoice.amount && (invoice.amount->value() <= 0 || *invoice.amount > kMaxMsat)) {
        return unwritable(QStringLiteral("an amount is positive and at most 21 million bitcoins"));
    }
    const qint64 ms = toUnixMs(invoice.timestamp);
    if (ms < 0 || ms % 1000 != 0 || ms / 1000 > kMaxTimestamp) {
        return unwritable(QStringLiteral("the timestamp is not in whole seconds of 35 bits"));
    }
    if (invoice.paymentHash.size() != 32) return unwritable(QStringLiteral("a payment hash has 32 bytes"));
    if (invoice.paymentSecret.size() != 32)
        return unwritable(QStringLiteral("a payment secret has 32 bytes"));
    if (invoice.expirySeconds.value_or(0) < 0) return unwritable(QStringLiteral("a negative expiry"));
    if (invoice.minFinalCltv.value_or(0) < 0)
        return unwritable(QStringLiteral("a negative final CLTV delta"));
    if (invoice.metadata.size() > kMaxFieldBytes) {
        return unwritable(QStringLiteral("metadata has at most %1 bytes").arg(kMaxFieldBytes));
    }
    for (const int bit : invoice.featureBits) {
        if (bit < 0 || bit >= 5 * kMaxFieldGroups)
            return unwritable(QStringLiteral("a feature out of range"));
    }
    for (const FallbackAddress& fallback : invoice.fallbacks) {
        if (!isAddressShape(fallback.version, fallback.program.size())) {
            return unwritable(QStringLiteral("a fallback that is no address"));
        }
    }
    return checkDescription(invoice);
}

/// Timestamp and fields, in the order of the specification's own examples.
Result<QByteArray> dataGroups(const Bolt11& invoice, const QByteArray& secretKey) {
    QByteArray out = numberGroups(toUnixMs(invoice.timestamp) / 1000, kTimestampGroups);
    appendBytes(out, Tag::PaymentSecret, invoice.paymentSecret);
    appendBytes(out, Tag::PaymentHash, invoice.paymentHash);
    if (invoice.description) {
        appendBytes(out, Tag::Description, invoice.description->toUtf8());
    } else {
        appendBytes(out, Tag::DescriptionHash, invoice.descriptionHash);
    }
    if (!invoice.metadata.isEmpty()) appendBytes(out, Tag::Metadata, invoice.metadata);
    if (invoice.payeeStated) {
        BALCAO_TRY(payee, secp256k1::publicKey(secretKey));
        appendBytes(out, Tag::Payee, payee);
    }
    if (invoice.expirySeconds) appendField(out, Tag::Expiry, numberGroups(*invoice.expirySeconds));
    if (invoice.minFinalCltv) appendField(out, Tag::MinFinalCltv, numberGroups(*invoice.minFinalCltv));
    for (const FallbackAddress& fallback : invoice.fallbacks) {
        QByteArray groups(1, static_cast<char>(fallback.version));
        groups += bech32::regroup(fallback.program, 8, 5, true).value_or(QByteArray());
        appendField(out, Tag::Fallback, groups);
    }
    for (const auto& hint : invoice.routeHints) {
        BALCAO_TRY(groups, routeHintGroups(hint));
        appendField(out, Tag::RouteHint, groups);
    }
    if (!invoice.featureBits.isEmpty()) appendField(out, Tag::Features, featureGroups(invoice.featureBits));
    return out;
}

}  // namespace

}  // namespace bolt11

Result<QString> encodeBolt11(const Bolt11& invoice, const QByteArray& secretKey) {
    using namespace bolt11;
    BALCAO_CHECK(checkWritable(invoice));
    QString humanPart = QStringLiteral("ln") + prefixOf(invoice.network);
    if (invoice.amount) humanPart += amountText(*invoice.amount);
    BALCAO_TRY(groups, dataGroups(invoice, secretKey));
    BALCAO_TRY(signature, secp256k1::signRecoverable(signingDigest(humanPart, groups), secretKey));
    QByteArray signatureBytes = signature.compact;
    signatureBytes.append(static_cast<char>(signature.recoveryId));
    groups += bech32::regroup(signatureBytes, 8, 5, true).value_or(QByteArray());
    QString text = bech32::encode(humanPart, groups, bech32::Variant::Bech32);
    if (text.size() > kMaxBolt11Length) {
        return unwritable(QStringLiteral("longer than %1 characters").arg(kMaxBolt11Length));
    }
    return text;
}

}  // namespace balcao
