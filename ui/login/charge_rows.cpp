#include "ui/login/charge_rows.h"

#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/countdown_bar.h"
#include "ui/widgets/figure_text.h"

#include <QPainter>

namespace balcao {

namespace {
constexpr int kNumberWidth = 110;
constexpr int kBarWidth = 126;
}  // namespace

QString ChargeRow::spoken() const {
    QStringList parts{number, state.word};
    parts << (left ? QString(words + QLatin1Char(' ') + minutesText(*left)) : words);
    return parts.join(QStringLiteral(", "));
}

void ChargeRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const auto row = index.data(Qt::UserRole).value<ChargeRow>();
    const QRectF box(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.row() > 0) {
        painter->fillRect(QRectF(box.left(), box.top(), box.width(), 1), theme().color(Role::Line));
    }
    const QRectF inner = box.adjusted(theme().pxF(22), 0, -theme().pxF(22), 0);
    const qreal numberWidth = theme().pxF(kNumberWidth);
    paintLine(*painter, QRectF(inner.left(), inner.top(), numberWidth, inner.height()), row.number,
              type::titlePage(theme()), theme().color(Role::Ink));
    paintBadge(*painter, theme(), inner.adjusted(numberWidth, 0, 0, 0), row.state);
    const QFont small = type::small(theme());
    if (!row.left) {
        paintLine(*painter, inner, row.words, small, theme().color(Role::Ink2),
                  Qt::AlignRight | Qt::AlignVCenter);
        if (focused(option)) paintRowFocus(*painter, theme(), box);
        painter->restore();
        return;
    }
    const QRectF line(inner.right() - theme().pxF(300), inner.center().y() - theme().pxF(16),
                      theme().pxF(300), theme().pxF(20));
    const QFont strong = type::small(theme(), QFont::DemiBold);
    const QString time = minutesText(*row.left);
    FigureText::paint(*painter, line, time, strong, theme().color(Role::Ink));
    paintLine(*painter, line.adjusted(0, 0, -FigureText::width(strong, time) - theme().pxF(5), 0), row.words,
              small, theme().color(Role::Ink2), Qt::AlignRight | Qt::AlignVCenter);
    const qreal share = row.whole.count() > 0 ? qreal(row.left->count()) / qreal(row.whole.count()) : 0;
    paintBar(*painter,
             QRectF(inner.right() - theme().pxF(kBarWidth), line.bottom() + theme().pxF(6),
                    theme().pxF(kBarWidth), theme().pxF(4)),
             share, theme().color(Role::Line), theme().color(Role::BrandFill));
    if (focused(option)) paintRowFocus(*painter, theme(), box);
    painter->restore();
}

}  // namespace balcao
