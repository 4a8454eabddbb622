#include "ui/receipt/page_painter.h"

#include "money/amount_text.h"
#include "tickets/ticket_rules.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/qr_card.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace balcao {
namespace {
constexpr qreal kPageSide = 42;
constexpr qreal kPageTop = 38;
constexpr qreal kInner = PagePainter::kWidth - 2 * kPageSide;
constexpr qreal kPaperRow = 35;

/// Tracking in per cent: an absolute one is not scaled with the page.
QFont tracked(QFont font) {
    font.setLetterSpacing(QFont::PercentageSpacing, 97.5);
    return font;
}
}  // namespace

PagePainter::PagePainter(QPainter& painter, qreal pageHeight, std::function<void()> newPage)
    : m_painter(painter), m_pageHeight(pageHeight), m_newPage(std::move(newPage)), m_y(kPageTop) {
    m_theme.setChoice(SchemeChoice::Light);
    m_theme.setFixedScale(1);
}

void PagePainter::paint(const Receipt& receipt, const Phrasebook& words) {
    m_painter.setRenderHint(QPainter::Antialiasing);
    head(receipt, words);
    parties(receipt, words);
    lines(receipt, words);
    sum(receipt, words);
    proof(receipt, words);
}

bool PagePainter::need(qreal height) {
    if (m_y + height <= m_pageHeight - kPageTop) return false;
    m_newPage();
    m_y = kPageTop;
    return true;
}

void PagePainter::rule(qreal weight, Role role) {
    m_painter.fillRect(QRectF(kPageSide, m_y, kInner, weight), m_theme.color(role));
}

void PagePainter::text(const QRectF& rect, const QString& words, const QFont& font, Role role,
                       Qt::Alignment alignment) {
    paintLine(m_painter, rect, words, font, m_theme.color(role), alignment);
}

void PagePainter::head(const Receipt& receipt, const Phrasebook& words) {
    const Ticket& ticket = receipt.details.ticket;
    text({kPageSide, m_y, kInner, 32}, receiptWord(words, QT_TRANSLATE_NOOP("Receipt", "Receipt")),
         tracked(type::display(m_theme, 26)), Role::ReceiptInk);
    BadgeLook state{Icon::CheckCircleFill, receiptWord(words, QT_TRANSLATE_NOOP("Receipt", "Paid")),
                    StateGroup::Paid};
    if (ticket.training) {
        state = {Icon::Mortarboard, receiptWord(words, QT_TRANSLATE_NOOP("Receipt", "Training")),
                 StateGroup::Training};
    }
    paintBadge(m_painter, m_theme, QRectF(kPageSide, m_y, kInner, 22), state, Qt::AlignRight);
    const QTimeZone zone = zoneOf(receipt.organisation.timeZone);
    text({kPageSide, m_y + 36, kInner, 18},
         QStringLiteral("%1, %2").arg(ticket.number.text(), longStampText(receipt.at, zone, words.locale())),
         type::small(m_theme), Role::ReceiptInk2);
    m_y += 54 + 24;
}

void PagePainter::parties(const Receipt& receipt, const Phrasebook& words) {
    const Organisation& organisation = receipt.organisation;
    const Ticket& ticket = receipt.details.ticket;
    const qreal second = kPageSide + 270;
    const QFont strong = type::small(m_theme, QFont::DemiBold);
    text({kPageSide, m_y, 260, 16}, receiptWord(words, QT_TRANSLATE_NOOP("Receipt", "Received by")),
         type::caption(m_theme), Role::ReceiptInk3);
    text({kPageSide, m_y + 16, 260, 19}, organisation.name, strong, Role::ReceiptInk);
    qreal left = m_y + 35;
    for (const QString& line : {organisation.unit, organisation.address, organisation.registration}) {
        if (line.isEmpty()) continue;
        text({kPageSide, left, 260, 19}, line, type::small(m_theme), Role::ReceiptInk2);
        left += 19;
    }
    qreal right = m_y + 35;
    const qreal rest = kPageSide + kInner - second;
    QStringList from;
    if (!ticket.customer.isEmpty()) from << ticket.customer;
    if (receipt.taxId) from << receipt.taxId->text();
    if (!from.isEmpty()) {
        text({second, m_y, rest, 16}, receiptWord(words, QT_TRANSLATE_NOOP("Receipt", "From")),
             type::caption(m_theme), Role::ReceiptInk3);
        text({second, m_y + 16, rest, 19}, from.first(), strong, Role::ReceiptInk);
        if (from.size() > 1) {
            text({second, right, rest, 19}, from.at(1), type::small(m_theme), Role::ReceiptInk2);
            right += 19;
        }
    } else if (!ticket.registerName.isEmpty()) {
        text({second, m_y, rest, 16}, receiptWord(words, QT_TRANSLATE_NOOP("Receipt", "Served at")),
             type::caption(m_theme), Role::ReceiptInk3);
        text({second, m_y + 16, rest, 19}, ticket.registerName, strong, Role::ReceiptInk);
        text({second, right, rest, 19}, ticket.servedByName, type::small(m_theme), Role::ReceiptInk2);
        right += 19;
    }
    m_y = qMax(left, right) + 26;
}

void PagePainter::tableHead(const Phrasebook& words) {
    const ReceiptWords labels = receiptWords(words);
    const QFont font = type::caption(m_theme);
    const auto column = [&](qreal right, qreal wide, const QString& label) {
        text({kPageSide + kInner - right - wide, m_y, wide, 18}, label, font, Role::ReceiptInk3,
             Qt::AlignRight | Qt::AlignVCenter);
    };
    text({kPageSide, m_y, 200, 18}, labels.item, font, Role::ReceiptInk3);
    column(180, 50, labels.quantity);
    column(90, 90, labels.unit);
    column(0, 90, receiptWord(words, QT_TRANSLATE_NOOP("Receipt", "Total")));
    m_y += 24;
}

void PagePainter::row(const QString& name, const QString& quantity, const QString& unit,
                      const QString& total) {
    rule(1, Role::Line);
    const QFont font = type::small(m_theme);
    const QColor ink = m_theme.color(Role::ReceiptInk);
    const QRectF box(kPageSide, m_y + 1, kInner, kPaperRow - 1);
    text({box.left(), box.top(), kInner - 240, box.height()}, name, font, Role::ReceiptInk);
    FigureText::paint(m_painter, box.adjusted(0, 0, -180, 0), quantity, font, ink);
    FigureText::paint(m_painter, box.adjusted(0, 0, -90, 0), unit, font, ink);
    FigureText::paint(m_painter, box, total, font, ink);
    m_y += kPaperRow;
}

void PagePainter::lines(const Receipt& receipt, const Phrasebook& words) {
    const QLocale& locale = words.locale();
    tableHead(words);
    for (const Line& line : receipt.details.ticket.lines) {
        if (need(kPaperRow)) tableHead(words);
        const auto gross = line.unitPrice.times(line.quantity);
        row(line.name, locale.toString(line.quantity), formatFiatValue(line.unitPrice, locale),
            gross ? formatFiatValue(*gross, locale) : QString());
        if (line.discount.amount.isZero()) continue;
        if (need(kPaperRow)) tableHead(words);
        const QString label = receiptWords(words).discount;
        row(line.discount.reason.isEmpty() ? label
                                           : QStringLiteral("%1: %2").arg(label, line.discount.reason),
            {}, {}, formatFiatValue({-line.discount.amount.minor, line.discount.amount.currency}, locale));
    }
    const Totals& totals = receipt.details.totals;
    if (totals.taxAdded.isZero()) return;
    if (need(kPaperRow)) tableHead(words);
    row(receiptWords(words).tax, {}, {}, formatFiatValue(totals.taxAdded, locale));
}

void PagePainter::sum(const Receipt& receipt, const Phrasebook& words) {
    QStringList facts;
    const Fiat inside = taxIncluded(receipt.details.totals);
    if (!inside.isZero()) {
        facts << QStringLiteral("%1: %2").arg(receiptWords(words).taxIncluded,
                                              formatFiat(inside, words.locale()));
    }
    for (const Payment& payment : receipt.details.payments) {
        if (!payment.covered.isZero()) facts << paidLines(payment, words);
    }
    const qreal height = qMax<qreal>(44, 18.0 * static_cast<qreal>(facts.size()));
    need(2 + 2 + 12 + height + 30);
    m_y += 2;
    rule(2, Role::ReceiptInk);
    m_y += 14;
    QFont font = tracked(type::amount(m_theme, 44));
    const QString total = formatFiat(receipt.details.totals.total, words.locale());
    while (QFontMetricsF(font).horizontalAdvance(total) > kInner * 0.66 && font.pixelSize() > 20) {
        font.setPixelSize(font.pixelSize() - 4);
    }
    paintOptical(m_painter, {kPageSide, m_y + height - 44, kInner, 44}, total, font,
                 m_theme.color(Role::ReceiptInk), Qt::AlignRight);
    qreal y = m_y + height - 18.0 * static_cast<qreal>(facts.size());
    for (const QString& fact : facts) {
        FigureText::paint(m_painter, {kPageSide, y, kInner, 18}, fact, type::small(m_theme),
                          m_theme.color(Role::ReceiptInk2), Qt::AlignLeft | Qt::AlignVCenter);
        y += 18;
    }
    m_y += height + 30;
}

void PagePainter::proof(const Receipt& receipt, const Phrasebook& words) {
    const qreal side = 148;
    need(1 + 18 + side);
    rule(1, Role::Line);
    m_y += 18;
    const QrMatrix code = encodeQr(receipt.payload, QrText::AsIs);
    // The code's own quiet zone makes the indent; its first dot stands on the text's edge.
    const qreal quiet = code.side == 0 ? 0 : side / (code.side + 2 * kQrQuiet) * kQrQuiet;
    paintQr(m_painter, QRectF(kPageSide - quiet, m_y, side, side), code, m_theme.color(Role::QrDark),
            m_theme.color(Role::QrLight));
    const qreal x = kPageSide + side + 12;
    const qreal wide = kPageSide + kInner - x;
    qreal y = m_y + 6;
    const QString check = receiptWord(words, QT_TRANSLATE_NOOP("Receipt", "Check this receipt: %1"));
    text({x, y, wide, 20}, check.arg(receipt.code), type::inter(m_theme, 14, QFont::DemiBold),
         Role::ReceiptInk);
    y += 28;
    const auto hex = [&](const QString& label, const QByteArray& bytes) {
        if (bytes.isEmpty()) return;
        text({x, y, wide, 17}, label, type::caption(m_theme), Role::ReceiptInk3);
        y += 17;
        const QString digits = QString::fromLatin1(bytes.toHex());
        for (int i = 0; i < digits.size(); i += 32) {
            text({x, y, wide, 17}, digits.mid(i, 32), type::mono(m_theme, 11), Role::ReceiptInk);
            y += 17;
        }
        y += 6;
    };
    for (const Payment& payment : receipt.details.payments) {
        if (payment.covered.isZero() || payment.tender != Tender::Lightning) continue;
        hex(receiptWords(words).hash, payment.paymentHash);
        hex(receiptWord(words,
                        QT_TRANSLATE_NOOP("Receipt", "Proof (preimage): its SHA-256 is the hash above")),
            payment.preimage);
    }
    m_y = qMax(m_y + side, y);
}

}  // namespace balcao
