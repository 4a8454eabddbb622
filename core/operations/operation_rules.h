#pragma once

#include "operations/operation.h"

#include <vector>

namespace balcao {

/// InvalidArgument (facts: field) for a code or name that is empty, a tax outside 0–100 %, a price that is
/// not positive, limits the wrong way round, or currencies that differ from `currency`.
[[nodiscard]] Result<void> checkOperation(const Operation& operation, Currency currency);

struct OperationMatch {
    Operation operation;
    int matchStart = 0;  ///< where the matched part of the shown name begins; -1: matched by code
    int matchLength = 0;
};

/// What the clerk's typing finds, best first: digits search codes by prefix, letters search names at word
/// starts before inside, ignoring case and accents. An empty text finds nothing.
[[nodiscard]] std::vector<OperationMatch> searchOperations(const std::vector<Operation>& operations,
                                                           const QString& text, const QString& language,
                                                           int limit);

}  // namespace balcao
