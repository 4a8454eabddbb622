#pragma once

#include "audit/audit_store.h"

namespace balcao {

class SqlAuditStore final : public AuditStore {
 public:
    [[nodiscard]] Result<AuditHead> head(Transaction& t, RegisterId registerId) override;
    void append(Transaction& t, const AuditEntry& entry) override;
    [[nodiscard]] Result<std::vector<RegisterId>> chains(Transaction& t) override;
    [[nodiscard]] Result<std::vector<AuditEntry>> page(Transaction& t, RegisterId registerId,
                                                       qint64 afterSequence, int limit) override;
};

}  // namespace balcao
