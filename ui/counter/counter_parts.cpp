#include "ui/counter/counter_parts.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QFontMetricsF>
#include <QPainter>

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

}  // namespace balcao
