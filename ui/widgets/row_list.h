#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/spoken_parts.h"
#include "ui/widgets/state_badge.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

#include <algorithm>
#include <vector>

namespace balcao {

/// Values of one kind as a list model; the delegate takes the whole value, a screen reader its sentence.
template <typename Item>
class RowModel final : public QAbstractListModel {
 public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_items.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid() || index.row() >= rowCount()) return {};
        const Item& item = at(index.row());
        if (role == Qt::UserRole) return QVariant::fromValue(item);
        if (role == Qt::AccessibleTextRole || role == Qt::DisplayRole) return item.spoken();
        return {};
    }
    [[nodiscard]] const Item& at(int row) const { return m_items[static_cast<std::size_t>(row)]; }
    /// Rows that stay in number are changed in place, so that selection and scroll position survive; those
    /// that say the same as before are not painted again.
    void setItems(std::vector<Item> items) {
        if (items.size() == m_items.size()) {
            const auto [first, other] = std::mismatch(m_items.begin(), m_items.end(), items.begin());
            if (first == m_items.end()) return;
            const auto last = std::mismatch(m_items.rbegin(), m_items.rend(), items.rbegin()).first;
            const auto from = static_cast<int>(first - m_items.begin());
            const auto to = static_cast<int>(m_items.rend() - last) - 1;
            m_items = std::move(items);
            Q_EMIT dataChanged(index(from), index(to));
            return;
        }
        beginResetModel();
        m_items = std::move(items);
        endResetModel();
    }

 private:
    std::vector<Item> m_items;
};

/// A list without frame or background of its own; its rows are painted by a delegate. Emits `opened` on a
/// click, Enter or Space.
class RowList : public QListView, public HasSpokenParts {
    Q_OBJECT
 public:
    explicit RowList(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    /// As high as its rows, for a list that stands in a sheet and never scrolls.
    void setFitsRows(bool fits);

    /// A row is a part: a screen reader hears its sentence and may open it.
    [[nodiscard]] int partCount() const override;
    [[nodiscard]] SpokenPart part(int index) const override;
    void pressPart(int index) override { Q_EMIT opened(index); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
    void opened(int row);

 protected:
    void keyPressEvent(QKeyEvent* event) override;
    /// After the model has other rows.
    void rowsReplaced(int before);

 private:
    const Theme& m_theme;
    bool m_fits = false;
};

/// Base of the row painters: knows the theme and the state of the row.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
 public:
    explicit RowDelegate(const Theme& theme, QObject* parent = nullptr);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 protected:
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] virtual int rowHeight() const = 0;  ///< design pixels
    /// The row has the keyboard's focus.
    [[nodiscard]] static bool focused(const QStyleOptionViewItem& option);

 private:
    const Theme& m_theme;
};

/// A list of values of one kind: clicked and opened, never selected. `Delegate` paints a row.
template <typename Item, typename Delegate>
class ItemList final : public RowList {
 public:
    explicit ItemList(const Theme& theme, QWidget* parent = nullptr) : RowList(theme, parent) {
        setModel(&m_model);
        setItemDelegate(new Delegate(theme, this));
        setSelectionMode(QAbstractItemView::NoSelection);
    }
    void setItems(std::vector<Item> items) {
        const int before = m_model.rowCount();
        m_model.setItems(std::move(items));
        rowsReplaced(before);
    }
    [[nodiscard]] const Item& at(int row) const { return m_model.at(row); }
    [[nodiscard]] int count() const { return m_model.rowCount(); }

 private:
    RowModel<Item> m_model;
};

}  // namespace balcao
