#pragma once

#include "base/result.h"
#include "ledger/ledger.h"

namespace balcao {

/// LedgerUnbalanced (facts: unit, sum) unless the postings sum to zero in every unit; InvalidArgument for an
/// empty posted transaction, a zero posting, or a Post/Void without its reservation (and the reverse).
[[nodiscard]] Result<void> checkBalanced(const LedgerTransaction& transaction);

}  // namespace balcao
