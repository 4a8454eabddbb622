#pragma once

#include "base/database.h"
#include "operations/operation.h"

#include <optional>
#include <vector>

namespace balcao {

class OperationStore {
 public:
    virtual ~OperationStore() = default;
    /// All active operations by code; with retired ones when asked. A catalogue is hundreds, not millions.
    enum class Which { Active, All };
    [[nodiscard]] virtual Result<std::vector<Operation>> list(Transaction& t, Which which) = 0;
    [[nodiscard]] virtual Result<std::optional<Operation>> byCode(Transaction& t, const QString& code) = 0;
    [[nodiscard]] virtual Result<std::optional<Operation>> byId(Transaction& t, OperationId id) = 0;
    /// Inserts (version 0) or updates; a stale version fails the transaction with DatabaseConflict.
    virtual void save(Transaction& t, const Operation& operation) = 0;
};

}  // namespace balcao
