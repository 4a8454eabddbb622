#pragma once

#include "ui/widgets/row_list.h"

#include <chrono>

namespace balcao {

/// A charge as the lock screen shows it: neither names nor amounts.
struct ChargeRow {
    QString number;
    BadgeLook state;
    /// Time left of the code; nothing once it is over.
    std::optional<std::chrono::milliseconds> left;
    std::chrono::milliseconds whole{0};
    QString words;  ///< right: "valid for" before the time, or what became of it

    [[nodiscard]] QString spoken() const;
    friend bool operator==(const ChargeRow&, const ChargeRow&) = default;
};

class ChargeRowDelegate final : public RowDelegate {
    Q_OBJECT
 public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

 protected:
    [[nodiscard]] int rowHeight() const override { return 72; }
};

using ChargeRows = ItemList<ChargeRow, ChargeRowDelegate>;

}  // namespace balcao

Q_DECLARE_METATYPE(balcao::ChargeRow)
