#include "ui/shell/table.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/state_badge.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace balcao {

namespace {

constexpr int kRowHeight = 36;
constexpr int kTableHead = 30;
constexpr int kCellSide = 12;
constexpr int kQuietIcon = 13;
constexpr int kQuietGap = 5;

}  // namespace

TableDelegate::TableDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF cell(option.rect);
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    const bool selected =
        table && table->currentIndex().row() == index.row() && table->currentIndex().isValid();
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered) {
        painter->fillRect(option.rect, m_theme.color(selected ? Role::BrandTint : Role::Hover));
    }
    painter->fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), m_theme.color(Role::Line));
    if (selected && index.column() == 0) {
        painter->fillRect(QRectF(cell.left(), cell.top(), m_theme.pxF(3), cell.height()),
                          m_theme.color(Role::Brand));
    }
    if (selected && table->hasFocus() && showsFocus(*table) && index.column() == 0) {
        painter->save();
        painter->setClipping(false);
        const QRectF row(cell.left(), cell.top(), table->viewport()->width(), cell.height());
        paintRowFocus(*painter, m_theme, row);
        painter->restore();
    }

    const CellLook look = m_look ? m_look(index) : CellLook{};
    const QString text = index.data(Qt::DisplayRole).toString();
    const qreal side = m_theme.pxF(kCellSide);
    const QRectF inner = cell.adjusted(side, 0, -side, -1);
    if (look.badge && !text.isEmpty()) {
        // A filled badge hangs out by its own padding, so that all words begin at one edge.
        if (look.quiet) {
            paintQuietBadge(*painter, inner, text, look);
        } else {
            paintBadge(*painter, m_theme, inner.adjusted(-m_theme.pxF(7), 0, 0, 0),
                       {look.icon, text, look.group});
        }
    } else {
        const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
        const QFont font = type::small(m_theme, look.weight);
        if (look.figures) {
            FigureText::paint(*painter, inner, text, font, m_theme.color(look.role), alignment);
        } else {
            paintLine(*painter, inner, text, font, m_theme.color(look.role), alignment);
        }
    }
    painter->restore();
}

void TableDelegate::paintQuietBadge(QPainter& painter, const QRectF& cell, const QString& text,
                                    const CellLook& look) const {
    const qreal icon = m_theme.pxF(kQuietIcon);
    const Role picture = look.group == StateGroup::Paid ? Role::Paid : Role::Ink3;
    paintIcon(painter, m_theme, look.icon, picture, kQuietIcon,
              QRectF(cell.left(), cell.top(), icon, cell.height()));
    paintLine(painter, cell.adjusted(icon + m_theme.pxF(kQuietGap), 0, 0, 0), text, type::small(m_theme),
              m_theme.color(look.role));
}

Table::Table(const Theme& theme, QWidget* parent) : QTableView(parent), m_theme(theme) {
    setItemDelegate(new TableDelegate(theme, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& at) { Q_EMIT rowChosen(at.row()); });
    connect(&theme, &Theme::changed, this, &Table::restyle);
    restyle();
}

void Table::setLook(std::function<CellLook(const QModelIndex&)> look) {
    static_cast<TableDelegate*>(itemDelegate())->setLook(std::move(look));
}

void Table::setColumnWidths(std::vector<int> widths) {
    m_widths = std::move(widths);
    layoutColumns();
}

void Table::setTable(QAbstractItemModel* model) {
    setModel(model);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        viewport()->update();
        Q_EMIT currentRowChanged(now.isValid() ? now.row() : -1);
    });
    layoutColumns();
}

void Table::keyPressEvent(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (currentIndex().isValid()) Q_EMIT rowChosen(currentIndex().row());
        return;
    }
    if (plain && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        const int key = event->key() == Qt::Key_J ? Qt::Key_Down : Qt::Key_Up;
        QKeyEvent moved(event->type(), key, Qt::NoModifier);
        QTableView::keyPressEvent(&moved);
        return;
    }
    QTableView::keyPressEvent(event);
}

void Table::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0 &&
        event->reason() != Qt::MouseFocusReason) {
        setCurrentIndex(model()->index(0, 0));
    }
    viewport()->update();
}

void Table::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    layoutColumns();
}

void Table::restyle() {
    verticalHeader()->setMinimumSectionSize(m_theme.px(20));
    verticalHeader()->setDefaultSectionSize(m_theme.px(kRowHeight));
    horizontalHeader()->setFixedHeight(m_theme.px(kTableHead));
    layoutColumns();
    viewport()->update();
}

void Table::layoutColumns() {
    if (!model() || m_widths.empty()) return;
    const int columns = std::min(model()->columnCount(), static_cast<int>(m_widths.size()));
    int fixed = 0;
    int stretching = 0;
    for (int i = 0; i < columns; ++i) {
        const int wide = m_theme.px(m_widths[static_cast<size_t>(i)]);
        fixed += wide;
        if (wide == 0) ++stretching;
    }
    const int rest = std::max(m_theme.px(80), viewport()->width() - fixed);
    for (int i = 0; i < columns; ++i) {
        const int wide = m_theme.px(m_widths[static_cast<size_t>(i)]);
        setColumnWidth(i, wide > 0 ? wide : rest / std::max(1, stretching));
    }
}

}  // namespace balcao
