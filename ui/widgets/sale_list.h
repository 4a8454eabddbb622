#pragma once

#include "ui/widgets/row_list.h"

namespace balcao {

/// One sale of the day: number and time, amount; what, and its state.
struct SaleItem {
    QString id;
    QString number;  ///< "A 046"
    QString time;    ///< "09:38"
    QString amount;  ///< "R$ 174,08"
    QString what;
    BadgeLook state;

    [[nodiscard]] QString spoken() const;
};

class SaleDelegate final : public RowDelegate {
    Q_OBJECT
 public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

 protected:
    [[nodiscard]] int rowHeight() const override { return 62; }
};

/// Recent sales: rows of 62 with a rule above each.
class SaleList final : public RowList {
    Q_OBJECT
 public:
    explicit SaleList(const Theme& theme, QWidget* parent = nullptr);
    void setItems(std::vector<SaleItem> items);
    [[nodiscard]] const SaleItem& at(int row) const { return m_model.at(row); }
    [[nodiscard]] int count() const { return m_model.rowCount(); }

 private:
    RowModel<SaleItem> m_model;
};

}  // namespace balcao

Q_DECLARE_METATYPE(balcao::SaleItem)
