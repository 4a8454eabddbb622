#pragma once

#include "audit/audit_entry.h"
#include "base/database.h"

#include <vector>

namespace balcao {

struct AuditHead {
    qint64 sequence = 0;
    QByteArray hash = QByteArray(32, '\0');
};

class AuditStore {
 public:
    virtual ~AuditStore() = default;
    /// Last sequence and hash of a register's chain, counting entries appended earlier in this transaction.
    [[nodiscard]] virtual Result<AuditHead> head(Transaction& t, RegisterId registerId) = 0;
    /// (register, sequence) is unique: of two writers at one place the second runs again.
    virtual void append(Transaction& t, const AuditEntry& entry) = 0;
    [[nodiscard]] virtual Result<std::vector<RegisterId>> chains(Transaction& t) = 0;
    /// Entries of one chain after a sequence, in order.
    [[nodiscard]] virtual Result<std::vector<AuditEntry>> page(Transaction& t, RegisterId registerId,
                                                               qint64 afterSequence, int limit) = 0;
};

}  // namespace balcao
