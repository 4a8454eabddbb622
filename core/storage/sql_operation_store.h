#pragma once

#include "operations/operation_store.h"

namespace balcao {

class SqlOperationStore final : public OperationStore {
 public:
    [[nodiscard]] Result<std::vector<Operation>> list(Transaction& t, Which which) override;
    [[nodiscard]] Result<std::optional<Operation>> byCode(Transaction& t, const QString& code) override;
    [[nodiscard]] Result<std::optional<Operation>> byId(Transaction& t, OperationId id) override;
    void save(Transaction& t, const Operation& operation) override;
};

}  // namespace balcao
