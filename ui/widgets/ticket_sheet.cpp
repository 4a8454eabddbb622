#include "ui/widgets/ticket_sheet.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace balcao {

Sheet::Sheet(const Theme& theme, QWidget* parent) : Painted(theme, parent) {}

void Sheet::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), theme().pxF(12), theme().color(Role::Paper), theme().color(Role::Line));
}

TicketSheet::TicketSheet(const Theme& theme, QWidget* parent)
    : Sheet(theme, parent),
      m_headBox(new QWidget(this)),
      m_head(new QVBoxLayout(m_headBox)),
      m_body(new QVBoxLayout) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 1, 1, 1);
    whole->setSpacing(0);
    m_head->setContentsMargins(0, 0, 0, 0);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_head->setSpacing(0);
    m_body->setSpacing(0);
    whole->addWidget(m_headBox);
    whole->addSpacing(2);
    whole->addLayout(m_body, 1);
}

void TicketSheet::setPerforated(bool perforated) {
    m_perforated = perforated;
    update();
}

void TicketSheet::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = theme().pxF(12);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath sheet;
    sheet.addRoundedRect(box, radius - 0.5, radius - 0.5);
    const qreal y = m_headBox->geometry().bottom() + 2;
    const qreal disc = theme().pxF(8);
    if (m_perforated) {
        // The discs are cut out of the outline itself: what lies behind shows through and the border follows.
        QPainterPath holes;
        holes.addEllipse(QPointF(box.left(), y), disc, disc);
        holes.addEllipse(QPointF(box.right(), y), disc, disc);
        sheet = sheet.subtracted(holes);
    }
    painter.setPen(QPen(theme().color(Role::Line), 1));
    painter.setBrush(theme().color(Role::Paper));
    painter.drawPath(sheet);
    if (!m_perforated) return;
    QPen dashes(theme().color(Role::Line2), 2);
    dashes.setDashPattern({2, 1.5});  // in pen widths: 4 on, 3 off
    dashes.setCapStyle(Qt::FlatCap);
    painter.setPen(dashes);
    const qreal edge = theme().pxF(14);
    painter.drawLine(QPointF(edge, y), QPointF(width() - edge, y));
}

}  // namespace balcao
