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
    friend bool operator==(const SaleItem& a, const SaleItem& b) = default;
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
using SaleList = ItemList<SaleItem, SaleDelegate>;

}  // namespace balcao

Q_DECLARE_METATYPE(balcao::SaleItem)
