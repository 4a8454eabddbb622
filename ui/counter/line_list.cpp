#include "ui/counter/line_list.h"

#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/figure_text.h"

#include <QPainter>

namespace balcao {

namespace {

struct LineColumns {
    qreal margin;
    qreal quantity;
    qreal unit;
    qreal discount;
    qreal total;

    explicit LineColumns(const Theme& theme)
        : margin(theme.pxF(22)),
          quantity(theme.pxF(theme.isCompact() ? 44 : 64)),
          unit(theme.pxF(theme.isCompact() ? 84 : 104)),
          discount(theme.pxF(theme.isCompact() ? 84 : 104)),
          total(theme.pxF(theme.isCompact() ? 96 : 112)) {}

    [[nodiscard]] QRectF name(const QRectF& row) const {
        return row.adjusted(margin, 0, -(margin + quantity + unit + discount + total), 0);
    }
    /// 0 quantity, 1 unit, 2 discount, 3 total.
    [[nodiscard]] QRectF figure(const QRectF& row, int column) const {
        const qreal widths[] = {quantity, unit, discount, total};
        qreal right = row.right() - margin;
        for (int i = 3; i > column; --i) right -= widths[i];
        return {right - widths[column], row.top(), widths[column], row.height()};
    }
};

}  // namespace

QString LineItem::spoken() const {
    QStringList parts{quantity % QStringLiteral(" × ") % name, total};
    if (!discount.isEmpty()) parts << discount << reason;
    return parts.join(QStringLiteral(", "));
}

void LineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const auto item = index.data(Qt::UserRole).value<LineItem>();
    // As wide as the head above, whether a scroll bar stands beside the rows or not.
    QRectF row(option.rect);
    if (option.widget != nullptr) row.setWidth(option.widget->width());
    const LineColumns columns(theme());
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(row, theme().color(Role::Hover));
    }
    painter->fillRect(QRectF(row.left(), row.top(), row.width(), 1), theme().color(Role::Line));
    const QFont body = type::body(theme());
    const QRectF name = columns.name(row);
    const qreal used = paintLine(*painter, name, item.name, body, theme().color(Role::Ink));
    const qreal gap = theme().pxF(12);
    if (!item.reason.isEmpty() && name.width() - used > gap * 3) {
        paintLine(*painter, name.adjusted(used + gap, 0, 0, 0), item.reason, type::small(theme()),
                  theme().color(Role::Ink3));
    }
    const auto figure = [&](int column, const QString& text, const QFont& font, Role role) {
        FigureText::paint(*painter, columns.figure(row, column), text, font, theme().color(role));
    };
    figure(0, item.quantity, body, Role::Ink);
    figure(1, item.unit, body, Role::Ink);
    figure(2, item.discount.isEmpty() ? QStringLiteral("–") : item.discount, body,
           item.discount.isEmpty() ? Role::Ink3 : Role::Ink);
    figure(3, item.total, type::body(theme(), QFont::Medium), Role::Ink);
    if (focused(option)) paintRowFocus(*painter, theme(), option.rect);
    painter->restore();
}

LineHead::LineHead(const Theme& theme, QWidget* parent) : Painted(theme, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LineHead::setWords(const QStringList& fiveWords) {
    m_words = fiveWords;
    contentChanged();
}

QSize LineHead::sizeHint() const {
    return {theme().px(320), theme().px(30)};
}

void LineHead::paintEvent(QPaintEvent*) {
    if (m_words.size() != 5) return;
    QPainter painter(this);
    const LineColumns columns(theme());
    const QRectF row(rect());
    const QFont font = type::caption(theme());
    const QColor colour = theme().color(Role::Ink3);
    paintLine(painter, columns.name(row), m_words[0], font, colour);
    for (int i = 0; i < 4; ++i) {
        paintLine(painter, columns.figure(row, i), m_words[i + 1], font, colour,
                  Qt::AlignRight | Qt::AlignVCenter);
    }
}

LineList::LineList(const Theme& theme, QWidget* parent) : RowList(theme, parent) {
    setModel(&m_model);
    setItemDelegate(new LineDelegate(theme, this));
}

void LineList::setItems(std::vector<LineItem> items) {
    const int before = m_model.rowCount();
    m_model.setItems(std::move(items));
    rowsReplaced(before);
}

void LineList::setCurrent(const QString& id) {
    for (int row = 0; row < count(); ++row) {
        if (at(row).id != id) continue;
        if (currentIndex().row() == row) return;
        setCurrentIndex(m_model.index(row));
        scrollTo(m_model.index(row));
        return;
    }
    setCurrentIndex({});
    clearSelection();
}

}  // namespace balcao
