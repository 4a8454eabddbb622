#pragma once

#include "tickets/receipt_rules.h"

namespace balcao {

/// The labels of a receipt printed on a terminal, in its language; the same texts as on paper.
[[nodiscard]] ReceiptWords terminalReceiptWords();

}  // namespace balcao
