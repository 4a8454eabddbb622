#include "ui/counter/counter_parts.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/countdown_bar.h"
#include "ui/widgets/text_label.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace balcao {

SheetRule::SheetRule(const Theme& theme, QWidget* parent) : Painted(theme, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(1);
}

void SheetRule::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Role::Line));
}

IconLine::IconLine(const Theme& theme, Icon icon, Role iconRole, QWidget* parent)
    : Painted(theme, parent), m_icon(icon), m_iconRole(iconRole) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void IconLine::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    updateGeometry();
    contentChanged();
}

QSize IconLine::sizeHint() const {
    const QFontMetricsF metrics(type::body(theme()));
    return {qCeil(theme().pxF(24) + metrics.horizontalAdvance(m_text)) + 2, theme().px(22)};
}

void IconLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF all(rect());
    paintIcon(painter, theme(), m_icon, m_iconRole, 16, QRectF(0, 0, theme().pxF(16), all.height()));
    paintLine(painter, all.adjusted(theme().pxF(24), 0, 0, 0), m_text, type::body(theme()),
              theme().color(Role::Ink));
}

WaitBar::WaitBar(const Theme& theme, QWidget* parent) : Painted(theme, parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void WaitBar::setShare(qreal over) {
    const qreal share = std::clamp<qreal>(over, 0, 1);
    if (qFuzzyCompare(share + 1, m_share + 1)) return;
    m_share = share;
    contentChanged();
}

QString WaitBar::spokenValue() const {
    return QStringLiteral("%1 %").arg(qRound(100 * m_share));
}

QSize WaitBar::sizeHint() const {
    return {theme().px(160), theme().px(textLine(TextStyle::Problem))};
}

void WaitBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const qreal high = theme().pxF(6);
    paintBar(painter, QRectF(0, (height() - high) / 2, width(), high), m_share, theme().color(Role::Line),
             theme().color(Role::Ink2));
}

}  // namespace balcao
