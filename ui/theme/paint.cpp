#include "ui/theme/paint.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QWidget>

namespace balcao {

void paintBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border,
              qreal borderWidth, Qt::PenStyle style) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    QRectF box = rect;
    qreal corner = radius;
    if (border.isValid() && borderWidth > 0) {
        QPen pen(border, borderWidth, style == Qt::DashLine ? Qt::CustomDashLine : style);
        if (style == Qt::DashLine) pen.setDashPattern({3 / borderWidth, 2 / borderWidth});
        painter.setPen(pen);
        const qreal half = borderWidth / 2;
        box.adjust(half, half, -half, -half);
        corner = qMax(0.0, radius - half);
    } else {
        painter.setPen(Qt::NoPen);
    }
    painter.drawRoundedRect(box, corner, corner);
    painter.restore();
}

void paintFocusRing(QPainter& painter, const Theme& theme, const QRectF& rect, qreal radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Role::Focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), radius + 3, radius + 3);
    painter.restore();
}

void paintRowFocus(QPainter& painter, const Theme& theme, const QRectF& rect) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Role::Focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 4, 4);
    painter.restore();
}

void paintIcon(QPainter& painter, const Theme& theme, Icon icon, Role role, int px, const QRectF& rect) {
    if (icon == Icon::None) return;
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap pixmap = iconPixmap(theme, icon, role, px, ratio);
    const QSizeF size = pixmap.deviceIndependentSize();
    // On whole device pixels, or the thin strokes of the icons blur.
    const auto whole = [ratio](qreal value) { return qRound(value * ratio) / ratio; };
    painter.drawPixmap(
        QPointF(whole(rect.center().x() - size.width() / 2), whole(rect.center().y() - size.height() / 2)),
        pixmap);
}

qreal paintLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
                const QColor& colour, Qt::Alignment alignment) {
    const QFontMetricsF metrics(font);
    const QString shown = metrics.horizontalAdvance(text) > rect.width() + 0.5
                              ? metrics.elidedText(text, Qt::ElideRight, rect.width())
                              : text;
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine | Qt::TextDontClip, shown);
    return metrics.horizontalAdvance(shown);
}

void paintOptical(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
                  const QColor& colour, Qt::Alignment alignment) {
    QPainterPath outline;
    outline.addText(0, 0, font, text);
    const QRectF ink = outline.boundingRect();
    const QFontMetricsF metrics(font);
    const qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    qreal x = rect.left() - ink.left();
    if (alignment & Qt::AlignRight) x = rect.right() - ink.right();
    if (alignment & Qt::AlignHCenter) x = rect.center().x() - ink.center().x();
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QPointF(x, baseline), text);
}

void paintMark(QPainter& painter, const QRectF& square, const QColor& fill, const QColor& stroke) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / 36, square.height() / 36);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(0, 0, 36, 36), 9, 9);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(stroke, 3.2, Qt::SolidLine, Qt::RoundCap));
    QPainterPath tilde(QPointF(9, 16.2));
    tilde.cubicTo(10.9, 12.2, 14.2, 12.1, 18, 14.7);
    tilde.cubicTo(21.8, 17.3, 25.1, 17.2, 27, 13.2);
    painter.drawPath(tilde);
    painter.drawLine(QPointF(8.6, 24.6), QPointF(27.4, 24.6));
    painter.restore();
}

QString keyText(const QKeySequence& keys) {
    QString text = keys.toString(QKeySequence::PortableText);
    text.replace(QStringLiteral("Return"), QStringLiteral("Enter"));
    const bool plusKey = text.endsWith(QStringLiteral("++")) || text == QStringLiteral("+");
    text.replace(u'+', u' ');
    if (plusKey)
        text = text.trimmed() + (text.trimmed().isEmpty() ? QStringLiteral("+") : QStringLiteral(" +"));
    if (text == QStringLiteral("Left")) return QString(QChar(0x2190));
    if (text == QStringLiteral("Up")) return QString(QChar(0x2191));
    if (text == QStringLiteral("Right")) return QString(QChar(0x2192));
    if (text == QStringLiteral("Down")) return QString(QChar(0x2193));
    return text;
}

bool showsFocus(const QWidget& widget) {
    return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

}  // namespace balcao
