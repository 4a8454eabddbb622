#include "ui/widgets/qr_card.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QPainter>
#include <QPainterPath>

#include <qrencode.h>

#include <memory>

namespace balcao {

QrMatrix encodeQr(const QString& text, QrText kind) {
    const QByteArray bytes = kind == QrText::Alphanumeric ? text.toUpper().toUtf8() : text.toUtf8();
    if (bytes.isEmpty()) return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code) return {};
    QrMatrix matrix{code->width, QBitArray(code->width * code->width)};
    for (int i = 0; i < matrix.dark.size(); ++i) matrix.dark.setBit(i, (code->data[i] & 1) != 0);
    return matrix;
}

int qrModule(const QrMatrix& matrix, int space) {
    return matrix.side == 0 ? 0 : space / (matrix.side + 2 * kQrQuiet);
}

int paintQr(QPainter& painter, const QRectF& space, const QrMatrix& matrix, const QColor& dark,
            const QColor& light) {
    const QTransform toDevice = painter.deviceTransform();
    const qreal ratio = toDevice.m11();
    const int module = qrModule(matrix, qFloor(qMin(space.width(), space.height()) * ratio + 0.01));
    if (module < 1) return 0;
    const int side = (matrix.side + 2 * kQrQuiet) * module;
    // Placed on a whole device pixel, or a fractional screen scale would smear every edge.
    const QPointF corner = toDevice.map(space.center()) - QPointF(side / 2.0, side / 2.0);
    const QPoint first(qRound(corner.x()), qRound(corner.y()));
    const QTransform toLogical = toDevice.inverted();
    const auto cell = [&](int x, int y, int wide, int high) {
        return toLogical.mapRect(
            QRectF(first.x() + x * module, first.y() + y * module, wide * module, high * module));
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int whole = matrix.side + 2 * kQrQuiet;
    if (light.isValid()) painter.fillRect(cell(0, 0, whole, whole), light);
    for (int y = 0; y < matrix.side; ++y) {
        for (int x = 0; x < matrix.side; ++x) {
            int run = 0;
            while (x + run < matrix.side && matrix.isDark(x + run, y)) ++run;
            if (run == 0) continue;
            painter.fillRect(cell(x + kQrQuiet, y + kQrQuiet, run, 1), dark);
            x += run;
        }
    }
    painter.restore();
    return module;
}

QrCard::QrCard(const Theme& theme, QWidget* parent) : Painted(theme, parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void QrCard::setText(const QString& text, QrText kind) {
    if (text == m_text) return;
    m_text = text;
    m_matrix = encodeQr(text, kind);
    contentChanged();
}

void QrCard::setHidden(const QString& title, const QString& sentence) {
    if (title == m_hiddenTitle && sentence == m_hiddenSentence) return;
    m_hiddenTitle = title;
    m_hiddenSentence = sentence;
    contentChanged();
}

bool QrCard::isScannable() const {
    return qrModule(m_matrix, qFloor(qMin(width(), height()) * devicePixelRatioF())) >= 4;
}

QString QrCard::spokenName() const {
    if (isHiddenCode()) return QString(m_hiddenTitle + QStringLiteral(". ") + m_hiddenSentence);
    return accessibleName();
}

QSize QrCard::sizeHint() const {
    return {theme().px(455), theme().px(455)};
}

void QrCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (isHiddenCode()) {
        paintHidden(painter);
        return;
    }
    if (m_matrix.side == 0) return;
    const qreal side = qMin(width(), height());
    const QRectF card((width() - side) / 2, (height() - side) / 2, side, side);
    paintBox(painter, card, theme().pxF(8), theme().color(Role::QrLight), QColor());
    paintQr(painter, card, m_matrix, theme().color(Role::QrDark), QColor());
}

void QrCard::paintHidden(QPainter& painter) {
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(rect());
    const qreal radius = theme().pxF(10);
    QPainterPath clip;
    clip.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.fillPath(clip, theme().color(Role::Inset));
    painter.save();
    painter.setClipPath(clip);
    // Stripes of 8 across the slope, which is 8·√2 along an edge.
    const qreal along = theme().pxF(8) * 1.41421356;
    painter.setPen(QPen(theme().color(Role::MuteBg), theme().pxF(8)));
    for (qreal x = -box.height(); x < box.width() + box.height(); x += 2 * along) {
        painter.drawLine(QPointF(x, -10), QPointF(x + box.height() + 20, box.height() + 10));
    }
    painter.restore();
    paintBox(painter, box, radius, QColor(), theme().color(Role::Line));

    const qreal icon = theme().pxF(28);
    const qreal gap = theme().pxF(8);
    const QFont titleFont = type::inter(theme(), 14, QFont::DemiBold);
    const QFont textFontSmall = type::small(theme());
    const qreal wide = qMin(theme().pxF(270), box.width() - theme().pxF(24));
    const QRectF measured =
        QFontMetricsF(textFontSmall)
            .boundingRect(QRectF(0, 0, wide, 1000), Qt::TextWordWrap | Qt::AlignHCenter, m_hiddenSentence);
    const qreal title = theme().pxF(20);
    qreal y = box.center().y() - (icon + gap + title + gap + measured.height()) / 2;
    paintIcon(painter, theme(), Icon::QrCode, Role::Ink2, 28, QRectF(box.left(), y, box.width(), icon));
    y += icon + gap;
    paintLine(painter, QRectF(box.left(), y, box.width(), title), m_hiddenTitle, titleFont,
              theme().color(Role::Ink), Qt::AlignCenter);
    y += title + gap;
    painter.setFont(textFontSmall);
    painter.setPen(theme().color(Role::Ink2));
    painter.drawText(QRectF(box.center().x() - wide / 2, y, wide, measured.height() + 4),
                     Qt::TextWordWrap | Qt::AlignHCenter, m_hiddenSentence);
}

}  // namespace balcao
