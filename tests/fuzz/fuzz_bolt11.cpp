// What is read from any text is a proper invoice or a proper error, and an invoice that was read can be
// written and says the same again.
#include "../core/lightning_invoices.h"
#include "base/secp256k1.h"
#include "fuzz_check.h"
#include "lightning/bech32.h"
#include "lightning/bitcoin_address.h"
#include "lightning/bolt11_fields.h"

using namespace balcao;

namespace {

/// One of a few, chosen by the input.
QString humanPart(const QByteArray& bytes) {
    static const QString parts[] = {QStringLiteral("lnbcrt20u"), QStringLiteral("lnbc"),
                                    QStringLiteral("lntb10p"), QStringLiteral("lntbs21000000"),
                                    QStringLiteral("lnsb9678785340p")};
    return parts[bytes.isEmpty() ? 0 : static_cast<uchar>(bytes.front()) / 32 % std::size(parts)];
}

/// Whatever the fuzzer makes of it, given the right checksum: chance alone never finds one.
QString withChecksum(const QByteArray& bytes) {
    return bech32::encode(humanPart(bytes), fuzz::groupsOf(bytes), bech32::Variant::Bech32);
}

/// The fuzzer writes timestamp and fields; hash and secret are added and all is signed, so that it gets past
/// the signature.
QString withSignature(const QByteArray& bytes) {
    const QString part = humanPart(bytes);
    QByteArray groups = fuzz::groupsOf(bytes);
    if (groups.size() < bolt11::kTimestampGroups) groups.resize(bolt11::kTimestampGroups, '\0');
    for (const auto tag : {bolt11::Tag::PaymentHash, bolt11::Tag::PaymentSecret}) {
        groups.append(static_cast<char>(tag));
        groups.append("\x01\x14", 2);  // 52 groups
        groups.append(QByteArray(51, '\x07'));
        groups.append('\0');
    }
    const auto signature =
        secp256k1::signRecoverable(bolt11::signingDigest(part, groups), test::kInvoiceSecret);
    QByteArray signatureBytes = signature->compact;
    signatureBytes.append(static_cast<char>(signature->recoveryId));
    groups += bech32::regroup(signatureBytes, 8, 5, true).value();
    return bech32::encode(part, groups, bech32::Variant::Bech32);
}

void requireProper(const Error& error) {
    FUZZ_CHECK(error.code == ErrorCode::InvoiceMalformed || error.code == ErrorCode::InvoiceSignature ||
               error.code == ErrorCode::InvoiceFeature);
    FUZZ_CHECK(!error.detail.isEmpty());
}

void requireProper(const Bolt11& invoice) {
    FUZZ_CHECK(!invoice.amount || (invoice.amount->value() > 0 && *invoice.amount <= kMaxMsat));
    FUZZ_CHECK(toUnixMs(invoice.timestamp) >= 0 && toUnixMs(invoice.timestamp) % 1000 == 0);
    FUZZ_CHECK(invoice.expiresAt() >= invoice.timestamp);
    FUZZ_CHECK(invoice.effectiveExpirySeconds() >= 0 && invoice.effectiveMinFinalCltv() >= 0);
    FUZZ_CHECK(invoice.paymentHash.size() == 32 && invoice.paymentSecret.size() == 32);
    FUZZ_CHECK(invoice.descriptionHash.isEmpty() || invoice.descriptionHash.size() == 32);
    FUZZ_CHECK(invoice.payee.size() == 33 && invoice.signature.size() == 64);
    FUZZ_CHECK(invoice.recoveryId >= 0 && invoice.recoveryId <= 3);
    FUZZ_CHECK(!invoice.description || invoice.description->isValidUtf16());
    for (const int bit : invoice.featureBits) FUZZ_CHECK(bolt11::isKnownOrOptionalFeature(bit));
    for (const auto& hint : invoice.routeHints) {
        FUZZ_CHECK(!hint.empty() && hint.size() <= 12);
        for (const RouteHop& hop : hint) FUZZ_CHECK(hop.nodeId.size() == 33);
    }
    for (const FallbackAddress& fallback : invoice.fallbacks) {
        const auto address = readAddress(fallback.address);
        FUZZ_CHECK(address && address->version == fallback.version && address->program == fallback.program);
    }
}

void requireSameAgain(const Bolt11& invoice) {
    const auto written = encodeBolt11(invoice, test::kInvoiceSecret);
    // The specification lets a reader accept what a writer must not make.
    const bool writable = invoice.description.has_value() != !invoice.descriptionHash.isEmpty();
    if (!written) {
        FUZZ_CHECK(written.error().code == ErrorCode::InvalidArgument);
        FUZZ_CHECK(!writable || invoice.routeHints.size() > 20 || invoice.fallbacks.size() > 20);
        return;
    }
    FUZZ_CHECK(writable);
    auto again = decodeBolt11(*written);
    FUZZ_CHECK(again);
    FUZZ_CHECK(again->payee == secp256k1::publicKey(test::kInvoiceSecret).value());
    FUZZ_CHECK(encodeBolt11(*again, test::kInvoiceSecret).value() == *written);
    again->payee = invoice.payee;
    again->signature = invoice.signature;
    again->recoveryId = invoice.recoveryId;
    FUZZ_CHECK(test::describe(*again) == test::describe(invoice));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const QByteArray bytes = fuzz::bytesOf(data, size);
    QString text;
    if (bytes.startsWith("G:")) {
        text = withChecksum(bytes.sliced(2));
    } else if (bytes.startsWith("F:")) {
        text = withSignature(bytes.sliced(2));
    } else {
        text = QString::fromUtf8(bytes);
    }
    const auto invoice = decodeBolt11(text);
    if (!invoice) {
        requireProper(invoice.error());
        return 0;
    }
    FUZZ_CHECK(text.size() <= kMaxBolt11Length);
    requireProper(*invoice);
    requireSameAgain(*invoice);
    return 0;
}
