#pragma once

#include "audit/audit_entry.h"
#include "base/database.h"

#include <optional>
#include <vector>

namespace balcao {

/// The end of one register's chain as somebody saw it; sequence 0 and 32 zero bytes before its first entry.
struct ChainHead {
    RegisterId registerId;
    qint64 sequence = 0;
    QByteArray hash = QByteArray(32, '\0');
    friend bool operator==(const ChainHead&, const ChainHead&) = default;
};

/// The place of an entry in the order of time over all chains. Two entries of one moment stand by register,
/// two of one register by sequence.
struct AuditCursor {
    Instant at;
    RegisterId registerId;
    qint64 sequence = 0;
};

/// Which entries are asked for; what is empty asks for nothing.
struct AuditFilter {
    std::optional<PersonId> person;
    QString action;
    QString subject;
    std::optional<RegisterId> registerId;
    std::optional<Instant> from;   ///< that moment or later
    std::optional<Instant> until;  ///< earlier than that moment
    bool withoutOwn = false;       ///< none that the journal wrote of itself, see isJournalsOwn
};

/// What reading the journal across all registers needs; writing it is AuditStore's.
class JournalStore {
 public:
    virtual ~JournalStore() = default;
    /// Entries of all chains, newest first, older than `before` where it is given.
    [[nodiscard]] virtual Result<std::vector<AuditEntry>> newest(Transaction& t, const AuditFilter& filter,
                                                                 const std::optional<AuditCursor>& before,
                                                                 int limit) = 0;
};

}  // namespace balcao
