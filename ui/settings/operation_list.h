#pragma once

#include "operations/operation.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QStandardItemModel;

namespace balcao {

class Table;
class TextLabel;
class Theme;

/// Everything that can be bought, as a table: code, name, price, tax. What is retired is shown on request.
class OperationList final : public QWidget {
    Q_OBJECT
 public:
    explicit OperationList(const Theme& theme, QWidget* parent = nullptr);

    /// Shows these, on sale first; the row of `current` stays chosen where it is still there.
    void setOperations(std::vector<Operation> all, Currency currency, OperationId current);
    /// Moves the mark only, or takes it away where there is no such row; nothing is said.
    void mark(OperationId operation);

 Q_SIGNALS:
    void chosen(const balcao::Operation& operation);
    /// There is nothing to choose from, or a person asked for a new one.
    void newWanted();
    void emptied();  ///< there is nothing to choose

 private:
    void fill();
    void choose(int row);
    [[nodiscard]] QString priceText(const Operation& operation) const;

    std::vector<Operation> m_all;
    Currency m_currency;
    OperationId m_current;
    Table* m_table;
    QStandardItemModel* m_model;
    TextLabel* m_count;
    QCheckBox* m_retired;
};

}  // namespace balcao
