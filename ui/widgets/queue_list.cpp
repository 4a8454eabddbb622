#include "ui/widgets/queue_list.h"

#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/figure_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace balcao {

QString QueueItem::spoken() const {
    QStringList parts{number};
    for (const QString& part : {priority, service, wait}) {
        if (!part.isEmpty()) parts << part;
    }
    return parts.join(QStringLiteral(", "));
}

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const auto item = index.data(Qt::UserRole).value<QueueItem>();
    const QRectF row(option.rect);
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) {
        painter->fillRect(row, theme().color(Role::BrandTint));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(row, theme().color(Role::Hover));
    }
    if (index.row() > 0) {
        painter->fillRect(QRectF(row.left(), row.top(), row.width(), 1), theme().color(Role::Line));
    }
    const qreal numberWidth = theme().pxF(56);
    const qreal gap = theme().pxF(8);
    paintLine(*painter, QRectF(row.left(), row.top() + 1, numberWidth, row.height() - 1), item.number,
              type::section(theme()), theme().color(Role::Ink));
    const QFont waitFont = type::small(theme(), item.overLimit ? QFont::DemiBold : QFont::Normal);
    const qreal wait = FigureText::width(waitFont, item.wait);
    FigureText::paint(*painter, row.adjusted(0, 1, 0, 0), item.wait, waitFont,
                      theme().color(item.overLimit ? Role::Warn : Role::Ink2));
    const QRectF middle(row.left() + numberWidth + gap, row.top() + 1,
                        row.width() - numberWidth - gap - theme().pxF(6) - wait, row.height() - 1);
    const QFont service = type::small(theme());
    if (item.priority.isEmpty() && !item.parked) {
        paintService(*painter, middle, item.service, service);
    } else {
        const qreal high = theme().pxF(16);
        const qreal low = theme().pxF(18);
        const qreal top = middle.center().y() - (high + low) / 2;
        const Icon icon = item.parked ? Icon::PauseCircle : Icon::UniversalAccess;
        paintIcon(*painter, theme(), icon, Role::Ink, 12, QRectF(middle.left(), top, theme().pxF(12), high));
        const qreal text = middle.left() + theme().pxF(16);
        paintLine(*painter, QRectF(text, top, middle.right() - text, high), item.priority,
                  type::caption(theme(), QFont::DemiBold), theme().color(Role::Ink));
        paintLine(*painter, QRectF(middle.left(), top + high, middle.width(), low), item.service, service,
                  theme().color(Role::Ink2));
    }
    if (focused(option)) paintRowFocus(*painter, theme(), row);
    painter->restore();
}

void QueueDelegate::paintService(QPainter& painter, const QRectF& room, const QString& service,
                                 const QFont& font) const {
    const QColor ink = theme().color(Role::Ink2);
    QTextLayout words(service, font);
    words.beginLayout();
    QTextLine first = words.createLine();
    if (first.isValid()) first.setLineWidth(room.width());
    words.endLayout();
    const qsizetype cut = first.isValid() ? first.textLength() : service.size();
    if (cut >= service.size()) {
        paintLine(painter, room, service, font, ink);
        return;
    }
    const qreal line = theme().pxF(18);
    const QRectF above(room.left(), room.center().y() - line, room.width(), line);
    paintLine(painter, above, service.left(cut).trimmed(), font, ink);
    paintLine(painter, above.translated(0, line), service.mid(cut), font, ink);
}

CurrentTicket::CurrentTicket(const Theme& theme, QWidget* parent) : Painted(theme, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CurrentTicket::setTicket(const QString& number, const QString& state, const QString& service) {
    if (number == m_number && state == m_state && service == m_service) return;
    m_number = number;
    m_state = state;
    m_service = service;
    contentChanged();
}

QString CurrentTicket::spokenName() const {
    return QStringList{m_number, m_state, m_service}.join(QStringLiteral(", "));
}

QSize CurrentTicket::sizeHint() const {
    return {theme().px(224), theme().px(59)};
}

void CurrentTicket::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), theme().pxF(10), theme().color(Role::BrandTint),
             theme().color(Role::BrandLine));
    const QRectF inner = QRectF(rect()).adjusted(theme().pxF(13), theme().pxF(10), -theme().pxF(13), 0);
    const QRectF first(inner.left(), inner.top(), inner.width(), theme().pxF(20));
    const qreal number =
        paintLine(painter, first, m_number, type::section(theme()), theme().color(Role::Ink));
    paintLine(painter, first.adjusted(number + theme().pxF(8), 0, 0, 0), m_state, type::caption(theme()),
              theme().color(Role::Ink2), Qt::AlignRight | Qt::AlignVCenter);
    paintLine(painter, QRectF(inner.left(), first.bottom(), inner.width(), theme().pxF(18)), m_service,
              type::small(theme()), theme().color(Role::Ink2));
}

}  // namespace balcao
