#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/role.h"

#include <QFont>
#include <QStyledItemDelegate>
#include <QTableView>

#include <functional>

namespace balcao {

class Theme;

/// How one cell is drawn; the words come from the model.
struct CellLook {
    Role role = Role::Ink;
    QFont::Weight weight = QFont::Normal;
    bool figures = false;  ///< digits in fixed cells
    bool badge = false;    ///< icon and word in a box of `group`'s colours
    bool quiet = false;    ///< the badge without box: the normal outcome does not shout
    StateGroup group = StateGroup::Over;
    Icon icon = Icon::None;
};

/// A back-office table: rows of 36, head of 30, horizontal rules, one current row. Up, Down, J and K move;
/// Enter is `rowChosen`.
class Table final : public QTableView {
    Q_OBJECT
 public:
    explicit Table(const Theme& theme, QWidget* parent = nullptr);

    void setLook(std::function<CellLook(const QModelIndex&)> look);
    /// Design pixels per column; 0 takes the rest. Kept at every scale.
    void setColumnWidths(std::vector<int> widths);
    void setTable(
        QAbstractItemModel* model);  ///< instead of setModel: keeps widths and the current row's signal

 Q_SIGNALS:
    void currentRowChanged(int row);  ///< -1: none
    void rowChosen(int row);

 protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

 private:
    void restyle();
    void layoutColumns();

    const Theme& m_theme;
    std::vector<int> m_widths;
};

/// Paints cells in tokens; used by Table.
class TableDelegate final : public QStyledItemDelegate {
    Q_OBJECT
 public:
    explicit TableDelegate(const Theme& theme, QObject* parent = nullptr);

    void setLook(std::function<CellLook(const QModelIndex&)> look) { m_look = std::move(look); }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

 private:
    void paintQuietBadge(QPainter& painter, const QRectF& cell, const QString& text,
                         const CellLook& look) const;

    const Theme& m_theme;
    std::function<CellLook(const QModelIndex&)> m_look;
};

}  // namespace balcao
