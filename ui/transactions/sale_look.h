#pragma once

#include "tickets/sale_row.h"
#include "ui/shell/table.h"
#include "ui/widgets/state_badge.h"

namespace balcao {

/// Icon, word and colours of what a list says about a sale.
[[nodiscard]] BadgeLook saleBadge(const SaleRow& row);
/// In lists the normal outcome is quiet.
[[nodiscard]] bool isQuiet(const SaleRow& row);
/// How one cell of the sales table is drawn.
[[nodiscard]] CellLook saleCell(const SaleRow& row, int column);

}  // namespace balcao
