#pragma once

#include "ui/widgets/row_list.h"

namespace balcao {

/// One match of a search. The found part of the name is shown in bold.
struct ResultItem {
    QString id;
    QString code;  ///< "2010"; empty: the name stands at the left
    QString name;
    int matchStart = 0;
    int matchLength = 0;
    QString price;  ///< "R$ 174,08"
    QString note;   ///< instead of a price: "price on request"

    [[nodiscard]] QString spoken() const;
    friend bool operator==(const ResultItem& a, const ResultItem& b) = default;
};

class ResultDelegate final : public RowDelegate {
    Q_OBJECT
 public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

 protected:
    [[nodiscard]] int rowHeight() const override;
};

/// Results in the sheet itself, no pop-up. The search field keeps the focus: give Up and Down to `step`, and
/// Enter to the current row.
class ResultList final : public RowList {
    Q_OBJECT
 public:
    explicit ResultList(const Theme& theme, QWidget* parent = nullptr);
    void setItems(std::vector<ResultItem> items);
    [[nodiscard]] const ResultItem& at(int row) const { return m_model.at(row); }
    [[nodiscard]] int count() const { return m_model.rowCount(); }
    /// The current row, -1 without results.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    /// Moves the current row by `rows`, stopping at the ends.
    void step(int rows);

 private:
    RowModel<ResultItem> m_model;
};

}  // namespace balcao

Q_DECLARE_METATYPE(balcao::ResultItem)
