#include "lightning/invoice_guard.h"

#include <QCryptographicHash>

namespace balcao {

namespace {

/// How much longer than asked an invoice may live: a node has its own clock.
constexpr Millis kInvoiceExpirySlack = std::chrono::minutes(2);

QByteArray invoiceSha256(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<void> checkInvoiceExpiry(const Bolt11& invoice, const ExpectedInvoice& expected, Instant now) {
    if (invoice.expiresAt() <= now) {
        return fail(ErrorCode::InvoiceExpired, QStringLiteral("it has expired"));
    }
    // The subtraction cannot wrap; adding the slack to a far moment could.
    if (happened(expected.notLaterThan) && invoice.expiresAt() > expected.notLaterThan &&
        invoice.expiresAt() - expected.notLaterThan > kInvoiceExpirySlack) {
        return fail(ErrorCode::InvoiceExpired, QStringLiteral("it can be paid for longer than asked"));
    }
    return {};
}

Result<void> checkInvoiceDescription(const Bolt11& invoice, const QString& expected) {
    const bool fits = invoice.description ? *invoice.description == expected
                                          : invoice.descriptionHash == invoiceSha256(expected.toUtf8());
    if (!fits) return fail(ErrorCode::InvoiceDescription, QStringLiteral("the description is not ours"));
    return {};
}

}  // namespace

Result<Bolt11> checkInvoice(const QString& bolt11, const ExpectedInvoice& expected, Instant now) {
    BALCAO_TRY(invoice, decodeBolt11(bolt11));
    if (invoice.network != expected.network) {
        return fail(
            ErrorCode::InvoiceNetwork,
            QStringLiteral("it is for %1, not %2").arg(toText(invoice.network), toText(expected.network)));
    }
    if (invoice.amount != expected.amount) {
        return fail(ErrorCode::InvoiceAmount, invoice.amount ? QStringLiteral("it asks for %1 msat, not %2")
                                                                   .arg(invoice.amount->value())
                                                                   .arg(expected.amount.value())
                                                             : QStringLiteral("it states no amount"));
    }
    if (!expected.paymentHash.isEmpty() && invoice.paymentHash != expected.paymentHash) {
        return fail(ErrorCode::InvoiceHash, QStringLiteral("the payment hash is not the one asked for"));
    }
    BALCAO_CHECK(checkInvoiceExpiry(invoice, expected, now));
    if (!expected.pinnedPayee.isEmpty() && invoice.payee != expected.pinnedPayee) {
        return fail(ErrorCode::InvoicePayee, QStringLiteral("the payee is not the pinned node"));
    }
    if (expected.description) BALCAO_CHECK(checkInvoiceDescription(invoice, *expected.description));
    return invoice;
}

bool proves(const QByteArray& preimage, const QByteArray& paymentHash) {
    return preimage.size() == 32 && paymentHash.size() == 32 && invoiceSha256(preimage) == paymentHash;
}

}  // namespace balcao
