// A receipt as fixed-width text: what a thermal printer prints and a file keeps.

#include "money/amount_text.h"
#include "tickets/receipt_rules.h"
#include "tickets/ticket_rules.h"

namespace balcao {

namespace {

constexpr int kAmountWidth = 10;

class Paper {
 public:
    Paper(int columns, const QLocale& locale) : m_columns(columns), m_locale(locale) {}

    void centred(const QString& text) {
        for (const QString& line : wrapped(text, m_columns)) {
            m_lines += QString((m_columns - line.size()) / 2, QLatin1Char(' ')) + line;
        }
    }
    void left(const QString& text) { m_lines += wrapped(text, m_columns); }
    /// Two texts at the two edges; on two lines when they do not fit beside each other.
    void edges(const QString& left, const QString& right) {
        const int gap = m_columns - static_cast<int>(left.size() + right.size());
        if (gap >= 1) {
            m_lines += QString(left + QString(gap, QLatin1Char(' ')) + right);
            return;
        }
        m_lines += wrapped(left, m_columns);
        m_lines += right.rightJustified(m_columns);
    }
    void rule() { m_lines += QString(m_columns, QLatin1Char('-')); }
    /// Hex in lines of 32, which a person can compare.
    void hex(const QByteArray& bytes) {
        const QString text = QString::fromLatin1(bytes.toHex());
        for (int i = 0; i < text.size(); i += 32) m_lines += text.mid(i, 32);
    }
    [[nodiscard]] QString value(const Fiat& amount) const { return formatFiatValue(amount, m_locale); }
    [[nodiscard]] QString money(const Fiat& amount) const { return formatFiat(amount, m_locale); }
    [[nodiscard]] QString sats(Msat amount) const {
        return formatSat(toSat(amount, Rounding::Up), m_locale) + QStringLiteral(" sats");
    }
    [[nodiscard]] QString text() const { return m_lines.join(QLatin1Char('\n')) + QLatin1Char('\n'); }

    void item(int quantity, const QString& name, const QString& total) {
        const int room = m_columns - 4 - kAmountWidth;
        const QStringList names = wrapped(name, room);
        m_lines += QString(QString::number(quantity).rightJustified(3) + QLatin1Char(' ') +
                           names.value(0).leftJustified(room) + total.rightJustified(kAmountWidth));
        for (int i = 1; i < names.size(); ++i) m_lines += QString(QStringLiteral("    ") + names.at(i));
    }

 private:
    static QStringList wrapped(const QString& text, int width) {
        QStringList lines;
        QString line;
        for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            if (!line.isEmpty() && line.size() + 1 + word.size() > width) {
                lines += line;
                line.clear();
            }
            line = line.isEmpty() ? word : QString(line + QLatin1Char(' ') + word);
            while (line.size() > width) {
                lines += line.first(width);
                line = line.mid(width);
            }
        }
        if (!line.isEmpty()) lines += line;
        return lines;
    }

    int m_columns;
    QLocale m_locale;
    QStringList m_lines;
};

void head(Paper& paper, const Receipt& receipt, const ReceiptWords& words, const QString& time) {
    const Organisation& organisation = receipt.organisation;
    for (const QString& line :
         {organisation.name, organisation.unit, organisation.address, organisation.registration}) {
        if (!line.isEmpty()) paper.centred(line);
    }
    paper.rule();
    const Ticket& ticket = receipt.details.ticket;
    if (ticket.training) paper.centred(words.training);
    paper.edges(words.ticket + QLatin1Char(' ') + ticket.number.text(), ticket.registerName);
    paper.edges(time, ticket.servedByName);
    if (!ticket.customer.isEmpty()) paper.left(words.customer + QLatin1Char(' ') + ticket.customer);
    if (receipt.taxId) paper.left(receipt.taxId->text());
    paper.rule();
}

void items(Paper& paper, const Receipt& receipt, const ReceiptWords& words) {
    for (const Line& line : receipt.details.ticket.lines) {
        const auto gross = line.unitPrice.times(line.quantity);
        paper.item(line.quantity, line.name, gross ? paper.value(*gross) : QString());
        if (line.discount.amount.isZero()) continue;
        const Fiat off{-line.discount.amount.minor, line.discount.amount.currency};
        paper.edges(QStringLiteral("    ") + words.discount + QStringLiteral(": ") + line.discount.reason,
                    paper.value(off));
    }
    paper.rule();
    const Totals& sum = receipt.details.totals;
    // Only what was added stands above the total, so that the column adds up.
    if (!sum.taxAdded.isZero()) paper.edges(words.tax, paper.value(sum.taxAdded));
    paper.edges(words.total, paper.money(sum.total));
    const Fiat inside = taxIncluded(sum);
    if (!inside.isZero()) paper.edges(words.taxIncluded, paper.value(inside));
}

void payments(Paper& paper, const Receipt& receipt, const ReceiptWords& words) {
    for (const Payment& payment : receipt.details.payments) {
        if (payment.covered.isZero()) continue;
        if (payment.tender == Tender::Cash) {
            paper.edges(words.paidCash, paper.money(payment.amount));
            if (payment.change.isZero()) continue;
            paper.edges(words.given, paper.money(payment.given));
            paper.edges(words.change, paper.money(payment.change));
            continue;
        }
        paper.edges(words.paidLightning, paper.sats(payment.received));
        if (payment.quote) {
            const Fiat price{payment.quote->rate.minorPerBtc, payment.quote->rate.currency};
            paper.edges(words.rate, QStringLiteral("1 BTC = ") + paper.money(price));
        }
        paper.rule();
        paper.left(words.hash);
        paper.hex(payment.paymentHash);
        paper.left(words.proof);
        paper.hex(payment.preimage);
    }
    paper.rule();
}

}  // namespace

QString receiptText(const Receipt& receipt, const ReceiptWords& words, int columns, const QLocale& locale,
                    const QString& zoneStampedTime) {
    Paper paper(columns, locale);
    head(paper, receipt, words, zoneStampedTime);
    items(paper, receipt, words);
    payments(paper, receipt, words);
    paper.centred(words.check + QLatin1Char(' ') + receipt.code);
    // The organisation's own last line stands in the place of ours.
    paper.centred(receipt.organisation.footer.isEmpty() ? words.thanks : receipt.organisation.footer);
    return paper.text();
}

}  // namespace balcao
