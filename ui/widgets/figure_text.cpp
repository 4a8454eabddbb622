#include "ui/widgets/figure_text.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace balcao {
namespace {

qreal cellWidth(const QFontMetricsF& metrics) {
    qreal widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit) {
        widest = std::max(widest, metrics.horizontalAdvance(QChar::fromLatin1(digit)));
    }
    return widest;
}

bool isFigure(QChar c) {
    return c >= u'0' && c <= u'9';
}

}  // namespace

qreal FigureText::width(const QFont& font, const QString& text) {
    const QFontMetricsF metrics(font);
    const qreal cell = cellWidth(metrics);
    qreal sum = 0;
    for (const QChar c : text) sum += isFigure(c) ? cell : metrics.horizontalAdvance(c);
    return sum;
}

void FigureText::paint(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
                       const QColor& colour, Qt::Alignment alignment) {
    const QFontMetricsF metrics(font);
    const qreal cell = cellWidth(metrics);
    const qreal total = width(font, text);
    qreal right = rect.right();
    if (alignment & Qt::AlignLeft) right = rect.left() + total;
    if (alignment & Qt::AlignHCenter) right = rect.center().x() + total / 2;
    qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    if (alignment & Qt::AlignTop) baseline = rect.top() + metrics.ascent();
    if (alignment & Qt::AlignBottom) baseline = rect.bottom() - metrics.descent();
    painter.save();
    painter.setFont(font);
    painter.setPen(colour);
    qsizetype end = text.size();
    while (end > 0) {
        if (isFigure(text[end - 1])) {
            const QChar c = text[--end];
            right -= cell;
            painter.drawText(QPointF(right + (cell - metrics.horizontalAdvance(c)) / 2, baseline),
                             QString(c));
            continue;
        }
        // A run of other characters is drawn as one, or words would lose their kerning.
        qsizetype start = end;
        qreal run = 0;
        while (start > 0 && !isFigure(text[start - 1])) run += metrics.horizontalAdvance(text[--start]);
        const QString part = text.mid(start, end - start);
        right -= run;
        painter.drawText(QPointF(right + (run - metrics.horizontalAdvance(part)) / 2, baseline), part);
        end = start;
    }
    painter.restore();
}

AmountLabel::AmountLabel(const Theme& theme, AmountSize size, QWidget* parent)
    : Painted(theme, parent), m_size(size) {
    if (size == AmountSize::Clock) m_weight = QFont::DemiBold;
    if (size == AmountSize::Sats) {
        m_weight = QFont::Medium;
        m_role = Role::Ink2;
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void AmountLabel::setText(const QString& text) {
    if (m_text == text) return;
    m_text = text;
    contentChanged();
}

void AmountLabel::setRole(Role role) {
    if (m_role == role) return;
    m_role = role;
    update();
}

void AmountLabel::setWeight(QFont::Weight weight) {
    m_weight = weight;
    updateGeometry();
    update();
}

void AmountLabel::setAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    update();
}

QString AmountLabel::spokenName() const {
    if (accessibleName().isEmpty()) return m_text;
    return QString(accessibleName() + QStringLiteral(" ") + m_text);
}

bool AmountLabel::inCells() const {
    switch (m_size) {
        case AmountSize::Small:
        case AmountSize::Column:
        case AmountSize::Clock:
        case AmountSize::Sats: return true;
        case AmountSize::Band:
        case AmountSize::Day:
        case AmountSize::Total:
        case AmountSize::Paid:
        case AmountSize::Hero: return false;
    }
    return true;
}

std::vector<int> AmountLabel::steps() const {
    switch (m_size) {
        case AmountSize::Small: return {13};
        case AmountSize::Column: return {15};
        case AmountSize::Clock: return {20};
        case AmountSize::Sats: return {24};
        case AmountSize::Band: return {28, 24, 20};
        case AmountSize::Day: return {32, 28, 24, 20};
        case AmountSize::Total: return {54, 46, 38, 32};
        case AmountSize::Paid: return {64, 54, 46, 38};
        case AmountSize::Hero:
            if (theme().isCompact()) return {104, 92, 80, 68, 54};
            return {118, 104, 92, 80, 68, 54};
    }
    return {15};
}

QFont AmountLabel::fontAt(int px) const {
    return inCells() ? type::inter(theme(), px, m_weight) : type::amount(theme(), px);
}

int AmountLabel::lineBox(int px) const {
    switch (m_size) {
        case AmountSize::Small: return 18;
        case AmountSize::Column: return 22;
        case AmountSize::Clock: return 26;
        case AmountSize::Sats: return 32;
        case AmountSize::Band: return 34;
        case AmountSize::Day: return 38;
        case AmountSize::Total: return 56;
        case AmountSize::Paid: return 72;
        case AmountSize::Hero: return px + 4;
    }
    return px + 4;
}

QSize AmountLabel::sizeHint() const {
    const int px = steps().front();
    const QFont font = fontAt(px);
    const qreal width =
        inCells() ? FigureText::width(font, m_text) : QFontMetricsF(font).horizontalAdvance(m_text);
    return {qCeil(width) + 1, theme().px(lineBox(px))};
}

QSize AmountLabel::minimumSizeHint() const {
    const std::vector<int> all = steps();
    const QFont font = fontAt(all.back());
    const qreal width =
        inCells() ? FigureText::width(font, m_text) : QFontMetricsF(font).horizontalAdvance(m_text);
    return {qCeil(width), theme().px(lineBox(all.front()))};
}

void AmountLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::TextAntialiasing);
    if (inCells()) {
        FigureText::paint(painter, rect(), m_text, fontAt(steps().front()), theme().color(m_role),
                          m_alignment);
        return;
    }
    QFont font;
    for (const int px : steps()) {
        font = fontAt(px);
        if (QFontMetricsF(font).horizontalAdvance(m_text) <= width()) break;
    }
    paintOptical(painter, rect(), m_text, font, theme().color(m_role), m_alignment);
}

ClockLabel::ClockLabel(const Theme& theme, QWidget* parent) : AmountLabel(theme, AmountSize::Clock, parent) {
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

}  // namespace balcao
