#include "ui/widgets/sale_list.h"

#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/figure_text.h"

#include <QPainter>

namespace balcao {

QString SaleItem::spoken() const {
    return QStringList{number, time, amount, what, state.word}.join(QStringLiteral(", "));
}

void SaleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const auto item = index.data(Qt::UserRole).value<SaleItem>();
    const QRectF row(option.rect);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(row, theme().color(Role::BrandTint));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(row, theme().color(Role::Hover));
    }
    painter->fillRect(QRectF(row.left(), row.top(), row.width(), 1), theme().color(Role::Line));
    const QRectF first(row.left(), row.top() + theme().pxF(9), row.width(), theme().pxF(20));
    const QFont strong = type::inter(theme(), 14, QFont::Medium);
    const qreal number = FigureText::width(strong, item.number);
    FigureText::paint(*painter, first, item.number, strong, theme().color(Role::Ink),
                      Qt::AlignLeft | Qt::AlignVCenter);
    FigureText::paint(*painter, first.adjusted(number + theme().pxF(4), 0, 0, 0), item.time,
                      type::inter(theme(), 14), theme().color(Role::Ink3), Qt::AlignLeft | Qt::AlignVCenter);
    FigureText::paint(*painter, first, item.amount, strong, theme().color(Role::Ink));
    const QRectF second(row.left(), first.bottom() + theme().pxF(3), row.width(), theme().pxF(22));
    const qreal badge = badgeSize(theme(), item.state).width();
    paintBadge(*painter, theme(), second, item.state, Qt::AlignRight | Qt::AlignVCenter);
    paintLine(*painter, second.adjusted(0, 0, -badge - theme().pxF(8), 0), item.what, type::small(theme()),
              theme().color(Role::Ink2));
    if (focused(option)) paintRowFocus(*painter, theme(), row);
    painter->restore();
}

}  // namespace balcao
