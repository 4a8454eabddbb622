#include "ui/receipt/receipt_rows.h"

#include "money/amount_text.h"
#include "tickets/ticket_rules.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

namespace balcao {
namespace {

using RowKind = ReceiptRow::Kind;

QString satsOf(Msat amount, const Phrasebook& words) {
    return receiptWord(words, QT_TRANSLATE_NOOP("Receipt", "%1 sats"))
        .arg(formatSat(toSat(amount, Rounding::Up), words.locale()));
}

Fiat negated(const Fiat& amount) {
    return {-amount.minor, amount.currency};
}

void addHead(std::vector<ReceiptRow>& rows, const Receipt& receipt, const Phrasebook& words) {
    const Organisation& organisation = receipt.organisation;
    const Ticket& ticket = receipt.details.ticket;
    rows.push_back({RowKind::Title, organisation.name, {}});
    for (const QString& line : {organisation.unit, organisation.address, organisation.registration}) {
        if (!line.isEmpty()) rows.push_back({RowKind::Centred, line, {}});
    }
    rows.push_back({RowKind::Rule, {}, {}});
    if (ticket.training) rows.push_back({RowKind::Training, receiptWords(words).training, {}});
    const QTimeZone zone = zoneOf(organisation.timeZone);
    const QString stamp = stampText(receipt.at, zone);
    const QStringList who{ticket.registerName, ticket.servedByName.section(u' ', 0, 0)};
    QStringList known;
    for (const QString& part : who) {
        if (!part.isEmpty()) known << part;
    }
    rows.push_back({RowKind::Pair, receiptWords(words).ticket + QStringLiteral(" ") + ticket.number.text(),
                    known.join(QStringLiteral(", "))});
    rows.push_back(
        {RowKind::Pair, stamp.section(u' ', 0, 1), QStringLiteral("UTC ") + stamp.section(u' ', 2, 2)});
    if (!ticket.customer.isEmpty())
        rows.push_back({RowKind::Pair, receiptWords(words).customer, ticket.customer});
    if (receipt.taxId) {
        const QString text = receipt.taxId->text();
        rows.push_back({RowKind::Pair, text.section(u' ', 0, 0), text.section(u' ', 1)});
    }
    rows.push_back({RowKind::Rule, {}, {}});
}

void addItems(std::vector<ReceiptRow>& rows, const Receipt& receipt, const Phrasebook& words) {
    const QLocale& locale = words.locale();
    for (const Line& line : receipt.details.ticket.lines) {
        const auto gross = line.unitPrice.times(line.quantity);
        rows.push_back({RowKind::Pair, QStringLiteral("%1 %2").arg(line.quantity).arg(line.name),
                        gross ? formatFiatValue(*gross, locale) : QString()});
        if (line.discount.amount.isZero()) continue;
        const QString reason =
            line.discount.reason.isEmpty()
                ? receiptWords(words).discount
                : QStringLiteral("%1: %2").arg(receiptWords(words).discount, line.discount.reason);
        rows.push_back({RowKind::Pair, QStringLiteral("  ") + reason,
                        formatFiatValue(negated(line.discount.amount), locale)});
    }
    rows.push_back({RowKind::Rule, {}, {}});
    const Totals& totals = receipt.details.totals;
    // Only what was added stands above the total, so that the column adds up.
    if (!totals.taxAdded.isZero()) {
        rows.push_back({RowKind::Pair, receiptWords(words).tax, formatFiatValue(totals.taxAdded, locale)});
    }
    rows.push_back({RowKind::Total, receiptWords(words).total, formatFiat(totals.total, locale)});
    const Fiat inside = taxIncluded(totals);
    if (!inside.isZero()) {
        rows.push_back({RowKind::Pair, receiptWords(words).taxIncluded, formatFiatValue(inside, locale)});
    }
}

void addLightning(std::vector<ReceiptRow>& rows, const Payment& payment, const Receipt& receipt,
                  const Phrasebook& words) {
    const ReceiptWords labels = receiptWords(words);
    rows.push_back({RowKind::Pair, labels.paidLightning, satsOf(payment.received, words)});
    if (payment.quote) {
        const QString at = clockSecondsText(payment.quote->rateAt, zoneOf(receipt.organisation.timeZone));
        const Fiat price{payment.quote->rate.minorPerBtc, payment.quote->rate.currency};
        rows.push_back(
            {RowKind::Pair, labels.rate + QStringLiteral(" ") + at, formatFiat(price, words.locale())});
    }
    // Hash and proof in two lines of 32: a person can compare them.
    const auto addHex = [&rows](const QString& label, const QByteArray& bytes) {
        const QString hex = QString::fromLatin1(bytes.toHex());
        rows.push_back({RowKind::Left, label, {}});
        for (int i = 0; i < hex.size(); i += 32) rows.push_back({RowKind::Left, hex.mid(i, 32), {}});
    };
    if (!payment.paymentHash.isEmpty()) addHex(labels.hash, payment.paymentHash);
    if (!payment.preimage.isEmpty()) addHex(labels.proof, payment.preimage);
}

void addPayments(std::vector<ReceiptRow>& rows, const Receipt& receipt, const Phrasebook& words) {
    const ReceiptWords labels = receiptWords(words);
    const QLocale& locale = words.locale();
    for (const Payment& payment : receipt.details.payments) {
        if (payment.covered.isZero()) continue;
        if (payment.tender == Tender::Lightning) {
            addLightning(rows, payment, receipt, words);
            continue;
        }
        rows.push_back({RowKind::Pair, labels.paidCash, formatFiat(payment.amount, locale)});
        if (payment.change.isZero()) continue;
        rows.push_back({RowKind::Pair, labels.given, formatFiat(payment.given, locale)});
        rows.push_back({RowKind::Pair, labels.change, formatFiat(payment.change, locale)});
    }
    rows.push_back({RowKind::Rule, {}, {}});
}

}  // namespace

QString receiptWord(const Phrasebook& words, const char* source) {
    return words.say("Receipt", source);
}

ReceiptWords receiptWords(const Phrasebook& words) {
    const auto say = [&words](const char* source) { return words.say("Receipt", source); };
    ReceiptWords w;
    w.ticket = say(QT_TRANSLATE_NOOP("Receipt", "Number"));
    w.attendant = say(QT_TRANSLATE_NOOP("Receipt", "Served by"));
    w.quantity = say(QT_TRANSLATE_NOOP("Receipt", "Qty."));
    w.item = say(QT_TRANSLATE_NOOP("Receipt", "Service"));
    w.unit = say(QT_TRANSLATE_NOOP("Receipt", "Unit"));
    w.total = say(QT_TRANSLATE_NOOP("Receipt", "TOTAL"));
    w.discount = say(QT_TRANSLATE_NOOP("Receipt", "Discount"));
    w.tax = say(QT_TRANSLATE_NOOP("Receipt", "Tax"));
    w.taxIncluded = say(QT_TRANSLATE_NOOP("Receipt", "Tax included"));
    w.paidLightning = say(QT_TRANSLATE_NOOP("Receipt", "Paid with Lightning"));
    w.paidCash = say(QT_TRANSLATE_NOOP("Receipt", "Paid in cash"));
    w.given = say(QT_TRANSLATE_NOOP("Receipt", "Given"));
    w.change = say(QT_TRANSLATE_NOOP("Receipt", "Change"));
    w.rate = say(QT_TRANSLATE_NOOP("Receipt", "Rate of"));
    w.hash = say(QT_TRANSLATE_NOOP("Receipt", "Payment hash"));
    w.proof = say(QT_TRANSLATE_NOOP("Receipt", "Proof (preimage)"));
    w.check = say(QT_TRANSLATE_NOOP("Receipt", "Check:"));
    w.training = say(QT_TRANSLATE_NOOP("Receipt", "TRAINING, NOT A REAL SALE"));
    w.thanks = say(QT_TRANSLATE_NOOP("Receipt", "Valid as proof. Thank you."));
    w.customer = say(QT_TRANSLATE_NOOP("Receipt", "Customer"));
    return w;
}

std::vector<ReceiptRow> receiptRows(const Receipt& receipt, const Phrasebook& words) {
    std::vector<ReceiptRow> rows;
    addHead(rows, receipt, words);
    addItems(rows, receipt, words);
    addPayments(rows, receipt, words);
    if (!receipt.payload.isEmpty()) rows.push_back({RowKind::Code, receipt.payload, {}});
    rows.push_back({RowKind::Centred, receiptWords(words).check + QStringLiteral(" ") + receipt.code, {}});
    // The organisation's own last line stands in the place of ours.
    const QString footer = receipt.organisation.footer;
    rows.push_back({RowKind::Centred, footer.isEmpty() ? receiptWords(words).thanks : footer, {}});
    return rows;
}

QString plainReceipt(const Receipt& receipt, const Phrasebook& words, int columns) {
    ReceiptWords labels = receiptWords(words);
    labels.rate = receiptWord(words, QT_TRANSLATE_NOOP("Receipt", "Rate"));
    return receiptText(receipt, labels, columns, words.locale(),
                       stampText(receipt.at, zoneOf(receipt.organisation.timeZone)));
}

QStringList paidLines(const Payment& payment, const Phrasebook& words) {
    const QLocale& locale = words.locale();
    if (payment.tender == Tender::Cash) {
        const QString cash = receiptWord(words, QT_TRANSLATE_NOOP("Receipt", "Cash, %1"));
        return {cash.arg(formatFiat(payment.amount, locale))};
    }
    const QString lightning = receiptWord(words, QT_TRANSLATE_NOOP("Receipt", "Lightning, %1"));
    QStringList lines{lightning.arg(satsOf(payment.received, words))};
    if (payment.quote) {
        const Fiat price{payment.quote->rate.minorPerBtc, payment.quote->rate.currency};
        lines << receiptWord(words, QT_TRANSLATE_NOOP("Receipt", "BTC at %1")).arg(formatFiat(price, locale));
    }
    return lines;
}

}  // namespace balcao
