#pragma once

#include "ui/shell/table.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QCheckBox;
class QStandardItem;
class QStandardItemModel;
class QVBoxLayout;

namespace balcao {

class TextLabel;

/// A table of the settings and what stands above it: a button for a new entry, a box that shows those no
/// longer in use, and a count. The entries themselves are the heir's; a row knows the index of its own.
class EntryList : public QWidget {
    Q_OBJECT
 Q_SIGNALS:
    void newWanted();

 protected:
    struct Words {
        QString fresh;   ///< on the button
        QString unused;  ///< beside the box
        QString table;   ///< for a screen reader
    };
    struct Row {
        std::size_t entry = 0;
        bool active = true;
        QList<QStandardItem*> cells;
    };
    /// `kind` begins the names of the controls: "person" has personNew, personUnused and personTable.
    EntryList(const Theme& theme, const QString& kind, const Words& words, std::vector<int> columns,
              std::function<CellLook(const QModelIndex&)> look, QWidget* parent);

    [[nodiscard]] static QStandardItem* cell(const QString& text, Qt::Alignment side = Qt::AlignLeft);
    /// Whether the entry of this cell's row is in use.
    [[nodiscard]] static bool isActive(const QModelIndex& at);
    [[nodiscard]] bool showsUnused() const;
    /// Between what stands above the table and the table.
    void addAbove(QWidget* widget);

    /// The rows, from the heir's entries.
    virtual void fill() = 0;
    virtual void choose(std::size_t entry) = 0;

    /// Shows these and chooses `wanted`, or the first where it has no row. False when there is none to
    /// choose.
    bool setRows(const QList<QStandardItem*>& heads, const std::vector<Row>& rows, const QString& count,
                 std::optional<std::size_t> wanted);
    /// Moves the mark only, or takes it away where there is no such row; nothing is said.
    void markEntry(std::optional<std::size_t> entry);
    /// As many rows further, from a field above the table.
    void move(int rows);

 private:
    void chooseRow(int row);

    Table* m_table;
    QStandardItemModel* m_model;
    QCheckBox* m_unused;
    TextLabel* m_count;
    QVBoxLayout* m_column;
    std::vector<int> m_columns;
};

}  // namespace balcao
