#pragma once

#include "audit/journal_store.h"

namespace balcao {

class Row;

class SqlJournalStore final : public JournalStore {
 public:
    [[nodiscard]] Result<std::vector<AuditEntry>> newest(Transaction& t, const AuditFilter& filter,
                                                         const std::optional<AuditCursor>& before,
                                                         int limit) override;
};

/// An entry out of a row with all its columns.
[[nodiscard]] Result<AuditEntry> auditEntryFrom(const Row& row);

}  // namespace balcao
