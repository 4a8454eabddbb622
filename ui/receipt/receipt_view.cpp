#include "ui/receipt/receipt_view.h"

#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QTextOption>

#include <cmath>

namespace balcao {
namespace {

constexpr qreal kPaperSide = 18;
constexpr qreal kPaperTop = 20;
constexpr qreal kPaperBottom = 14;
constexpr qreal kPaperLine = 18;
constexpr qreal kTear = 8;
constexpr qreal kTooth = 11;

QColor paperInk() {
    return roleColor(Scheme::Light, Role::ReceiptInk);
}

QFont thermalFont(int px, QFont::Weight weight = QFont::Normal) {
    QFont font(QStringLiteral("Noto Sans Mono"));
    font.setPixelSize(px);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

}  // namespace

ThermalPaper::ThermalPaper(const Receipt& receipt, const Phrasebook& words, qreal width)
    : m_width(width), m_rows(receiptRows(receipt, words)), m_code(encodeQr(receipt.payload, QrText::AsIs)) {
    registerFonts();
    m_height = lay(nullptr);
}

void ThermalPaper::paint(QPainter& painter) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(paperInk());
    lay(&painter);
    painter.restore();
}

qreal ThermalPaper::lay(QPainter* painter) const {
    qreal y = kPaperTop;
    for (const ReceiptRow& row : m_rows) y += layRow(painter, row, y);
    return y + kPaperBottom;
}

qreal ThermalPaper::layText(QPainter* painter, const QRectF& rect, const QString& text, const QFont& font,
                            qreal line, Qt::Alignment alignment) const {
    QTextLayout layout(text, font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine one = layout.createLine(); one.isValid(); one = layout.createLine()) {
        one.setLineWidth(rect.width());
        one.setPosition(QPointF(0, y + (line - one.height()) / 2));
        y += line;
    }
    layout.endLayout();
    if (painter != nullptr) layout.draw(painter, rect.topLeft());
    return y;
}

qreal ThermalPaper::layRow(QPainter* painter, const ReceiptRow& row, qreal y) const {
    const qreal inner = m_width - 2 * kPaperSide;
    const QRectF rect(kPaperSide, y, inner, kPaperLine);
    switch (row.kind) {
        case ReceiptRow::Kind::Title:
            return layText(painter, rect, row.left, thermalFont(15, QFont::Bold), 20, Qt::AlignHCenter);
        case ReceiptRow::Kind::Training:
            return layText(painter, rect, row.left, thermalFont(12, QFont::Bold), kPaperLine,
                           Qt::AlignHCenter);
        case ReceiptRow::Kind::Centred:
            return layText(painter, rect, row.left, thermalFont(12), kPaperLine, Qt::AlignHCenter);
        case ReceiptRow::Kind::Left: {
            // 32 digits of a hash stay on one line on narrow paper too.
            const QFontMetricsF wide(thermalFont(12));
            const int px = wide.horizontalAdvance(u'0') * 32 <= inner ? 12 : 10;
            return layText(painter, rect, row.left, thermalFont(px), kPaperLine, Qt::AlignLeft);
        }
        case ReceiptRow::Kind::Rule:
            if (painter != nullptr) {
                QPen pen(roleColor(Scheme::Light, Role::ReceiptRule), 1);
                pen.setDashPattern({3, 2});
                painter->save();
                painter->setPen(pen);
                painter->drawLine(QPointF(kPaperSide, y + 8.5), QPointF(kPaperSide + inner, y + 8.5));
                painter->restore();
            }
            return 17;
        case ReceiptRow::Kind::Pair:
        case ReceiptRow::Kind::Total: {
            const bool total = row.kind == ReceiptRow::Kind::Total;
            const QFont font = total ? thermalFont(m_width < kWide ? 16 : 19, QFont::Bold) : thermalFont(12);
            const qreal line = total ? 28 : kPaperLine;
            const qreal right = std::ceil(QFontMetricsF(font).horizontalAdvance(row.right));
            const qreal left = std::ceil(QFontMetricsF(font).horizontalAdvance(row.left));
            if (left + 8 + right > inner && right > inner / 2) {
                // Both are long: one under the other.
                const qreal first = layText(painter, rect, row.left, font, line, Qt::AlignLeft);
                return first +
                       layText(painter, rect.translated(0, first), row.right, font, line, Qt::AlignRight);
            }
            layText(painter, rect, row.right, font, line, Qt::AlignRight);
            return layText(painter, QRectF(kPaperSide, y, qMin(inner, inner - right - 8 + 0.5), line),
                           row.left, font, line, Qt::AlignLeft);
        }
        case ReceiptRow::Kind::Code: {
            // As large a module as the paper lets, and no paper wasted on what is left over.
            const int modules = m_code.side + 2 * kQrQuiet;
            const qreal side =
                m_code.side == 0 ? 0 : modules * qMax(1.0, std::floor(qMin(inner, 240.0) / modules));
            if (painter != nullptr) {
                paintQr(*painter, QRectF((m_width - side) / 2, y, side, side), m_code,
                        roleColor(Scheme::Light, Role::QrDark), roleColor(Scheme::Light, Role::ReceiptPaper));
            }
            return side;
        }
    }
    return 0;
}

ReceiptView::ReceiptView(const Theme& theme, QWidget* parent) : Painted(theme, parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ReceiptView::setReceipt(const Receipt& receipt, const Phrasebook& words) {
    m_paper.emplace(receipt, words);
    m_spoken = plainReceipt(receipt, words, 48);
    contentChanged();
}

void ReceiptView::clear() {
    m_paper.reset();
    m_spoken.clear();
    contentChanged();
}

QSize ReceiptView::sizeHint() const {
    if (!m_paper) return {theme().px(330), theme().px(40)};
    return {theme().px(330), qCeil(theme().pxF(m_paper->height() + kTear))};
}

void ReceiptView::paintEvent(QPaintEvent*) {
    if (!m_paper) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(theme().scale(), theme().scale());
    const qreal wide = m_paper->width();
    const qreal high = m_paper->height();
    QPainterPath paper(QPointF(0.5, 0.5));
    paper.lineTo(wide - 0.5, 0.5);
    paper.lineTo(wide - 0.5, high + kTear);
    for (qreal x = wide; x > 0.5; x -= kTooth) {
        paper.lineTo(x - kTooth / 2, high + 2);
        paper.lineTo(qMax(0.5, x - kTooth), high + kTear);
    }
    paper.closeSubpath();
    painter.setPen(QPen(theme().color(Role::Line), 1));
    painter.setBrush(theme().color(Role::ReceiptPaper));
    painter.drawPath(paper);
    m_paper->paint(painter);
}

}  // namespace balcao
