#pragma once

#include "audit/audit_log.h"
#include "audit/journal_store.h"
#include "base/command_store.h"

namespace balcao {

/// Hands the journal out, or the part of it that the filter names.
struct ExportJournal {
    CommandId id;
    Actor actor;
    AuditFilter filter;
    bool csv = false;
};

/// Nothing leaves the journal without standing in it: what is handed out, to whom and how is written down
/// before the first line is read.
class JournalExports {
 public:
    struct Stores {
        Database& database;
        CommandStore& commands;
        AuditLog& audit;
    };
    JournalExports(const Clock& clock, Stores stores) : m_clock(clock), m_s(stores) {}

    /// For capability journal.read. The lines themselves are JournalService's to read.
    [[nodiscard]] Future<Done> begin(const ExportJournal& command);

 private:
    const Clock& m_clock;
    Stores m_s;
};

}  // namespace balcao
