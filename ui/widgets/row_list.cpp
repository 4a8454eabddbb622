#include "ui/widgets/row_list.h"

#include "ui/theme/paint.h"

#include <QAccessibleWidget>
#include <QKeyEvent>

namespace balcao {

namespace {

/// Rows as children that can be pressed; Qt's own would be cells of a table that cannot.
class SpokenRows final : public QAccessibleWidget {
 public:
    explicit SpokenRows(RowList* list) : QAccessibleWidget(list, QAccessible::List), m_parts(list) {}

    int childCount() const override { return m_parts.count(); }
    QAccessibleInterface* child(int index) const override { return m_parts.at(index); }
    int indexOfChild(const QAccessibleInterface* child) const override { return m_parts.indexOf(child); }
    QAccessibleInterface* childAt(int x, int y) const override { return m_parts.at(x, y); }
    QAccessibleInterface* focusChild() const override { return m_parts.focused(); }

 private:
    SpokenParts m_parts;
};

QAccessibleInterface* makeSpokenRows(const QString& className, QObject* object) {
    Q_UNUSED(className)
    auto* list = qobject_cast<RowList*>(object);
    return list == nullptr ? nullptr : new SpokenRows(list);
}

void installSpokenRows() {
    static const bool kInstalled = [] {
        QAccessible::installFactory(&makeSpokenRows);
        return true;
    }();
    Q_UNUSED(kInstalled)
}

}  // namespace

RowList::RowList(const Theme& theme, QWidget* parent) : QListView(parent), m_theme(theme) {
    installSpokenRows();
    setProperty("bare", true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, this, [this] {
        doItemsLayout();
        updateGeometry();
    });
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT opened(index.row()); });
}

void RowList::setFitsRows(bool fits) {
    m_fits = fits;
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, fits ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

QSize RowList::sizeHint() const {
    if (!m_fits || model() == nullptr) return {m_theme.px(240), m_theme.px(200)};
    const int rows = model()->rowCount();
    const int height = rows == 0 ? 0 : sizeHintForRow(0) * rows;
    return {m_theme.px(240), height};
}

QSize RowList::minimumSizeHint() const {
    return m_fits ? QSize(m_theme.px(120), sizeHint().height()) : QSize(m_theme.px(120), m_theme.px(44));
}

int RowList::partCount() const {
    return model() == nullptr ? 0 : model()->rowCount();
}

SpokenPart RowList::part(int index) const {
    const QModelIndex at = model()->index(index, 0);
    const bool current = currentIndex().row() == index;
    return {.role = QAccessible::ListItem,
            .name = at.data(Qt::AccessibleTextRole).toString(),
            .box = visualRect(at),
            .chosen = current,
            .focused = current && hasFocus()};
}

void RowList::rowsReplaced(int before) {
    if (before == partCount()) return;
    tellCount(this, before, partCount());
    updateGeometry();
}

void RowList::keyPressEvent(QKeyEvent* event) {
    const bool opens =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex().row());
        return;
    }
    QListView::keyPressEvent(event);
}

RowDelegate::RowDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {m_theme.px(120), m_theme.px(rowHeight())};
}

bool RowDelegate::focused(const QStyleOptionViewItem& option) {
    return option.state.testFlag(QStyle::State_HasFocus) && option.widget != nullptr &&
           showsFocus(*option.widget);
}

}  // namespace balcao
