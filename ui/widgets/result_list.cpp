#include "ui/widgets/result_list.h"

#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/keycap.h"

#include <QFontMetricsF>
#include <QPainter>

namespace balcao {

QString ResultItem::spoken() const {
    QStringList parts{code, name, price.isEmpty() ? note : price};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

int ResultDelegate::rowHeight() const {
    return theme().isCompact() ? 40 : 44;
}

void ResultDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const auto item = index.data(Qt::UserRole).value<ResultItem>();
    const QRectF row(option.rect);
    painter->save();
    const bool current = option.state.testFlag(QStyle::State_Selected);
    if (current) {
        paintBox(*painter, row, theme().pxF(8), theme().color(Role::BrandTint), QColor());
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        paintBox(*painter, row, theme().pxF(8), theme().color(Role::Hover), QColor());
    }
    const qreal left = row.left() + theme().pxF(14);
    const qreal name = item.code.isEmpty() ? left : left + theme().pxF(56);
    const qreal right = row.right() - theme().pxF(8 + 60);
    FigureText::paint(*painter, QRectF(left, row.top(), theme().pxF(52), row.height()), item.code,
                      type::small(theme()), theme().color(Role::Ink3), Qt::AlignLeft | Qt::AlignVCenter);
    const QFont plain = type::body(theme());
    qreal nameEnd = right;
    if (item.price.isEmpty()) {
        const QFont small = type::small(theme());
        nameEnd -= QFontMetricsF(small).horizontalAdvance(item.note);
        paintLine(*painter, QRectF(nameEnd - 1, row.top(), right - nameEnd + 1, row.height()), item.note,
                  small, theme().color(Role::Ink2), Qt::AlignRight | Qt::AlignVCenter);
    } else {
        nameEnd -= FigureText::width(plain, item.price);
        FigureText::paint(*painter, QRectF(row.left(), row.top(), right - row.left(), row.height()),
                          item.price, plain, theme().color(Role::Ink));
    }
    nameEnd -= theme().pxF(12);
    const QString parts[] = {item.name.left(item.matchStart),
                             item.name.mid(item.matchStart, item.matchLength),
                             item.name.mid(item.matchStart + item.matchLength)};
    qreal x = name;
    for (int i = 0; i < 3 && x < nameEnd; ++i) {
        if (parts[i].isEmpty()) continue;
        const QFont font = type::body(theme(), i == 1 ? QFont::Bold : QFont::Normal);
        x += paintLine(*painter, QRectF(x, row.top(), nameEnd - x, row.height()), parts[i], font,
                       theme().color(Role::Ink));
    }
    if (current) {
        const QString enter = keyText(QKeySequence(Qt::Key_Return));
        const QSizeF cap = keycapSize(theme(), enter, KeycapSize::Normal);
        paintKeycap(*painter, theme(),
                    QRectF(row.right() - theme().pxF(8) - cap.width(), row.top(), cap.width(), row.height()),
                    enter, KeycapLook::Paper, KeycapSize::Normal);
    }
    painter->restore();
}

ResultList::ResultList(const Theme& theme, QWidget* parent) : RowList(theme, parent) {
    setModel(&m_model);
    setItemDelegate(new ResultDelegate(theme, this));
    setFocusPolicy(Qt::NoFocus);  // the search field has it
    setFitsRows(true);
}

void ResultList::setItems(std::vector<ResultItem> items) {
    const bool any = !items.empty();
    const int before = m_model.rowCount();
    m_model.setItems(std::move(items));
    if (any) setCurrentIndex(m_model.index(0));
    rowsReplaced(before);
}

void ResultList::step(int rows) {
    if (count() == 0) return;
    setCurrentIndex(m_model.index(qBound(0, currentRow() + rows, count() - 1)));
}

}  // namespace balcao
