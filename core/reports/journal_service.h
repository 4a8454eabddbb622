#pragma once

#include "audit/journal_check.h"
#include "identity/register_store.h"
#include "people/people_store.h"

namespace balcao {

/// An entry with the names that its ids have today; empty for whom nobody knows any more.
struct JournalRow {
    AuditEntry entry;
    QString person;
    QString registerName;
};

/// Where a walk through all chains stands: the last entry that was read.
struct JournalPlace {
    RegisterId registerId;
    qint64 sequence = 0;
};

struct JournalPart {
    std::vector<JournalRow> rows;
    JournalPlace last;
    bool more = false;
};

/// Whom and what a journal can be searched for.
struct JournalNames {
    std::vector<std::pair<PersonId, QString>> people;  ///< by name
    std::vector<Register> registers;
};

/// Reads and verifies the journal; nothing here changes anything. All of it is for capability journal.read.
class JournalService {
 public:
    struct Stores {
        Database& database;
        AuditStore& audit;
        JournalStore& journal;
        RegisterStore& registers;
        PeopleStore& people;
    };
    /// `kept` are copies of anchors from outside the database.
    JournalService(TenantId tenant, Stores stores, std::vector<AuditAnchor> kept = {});

    /// Newest first, of all registers.
    [[nodiscard]] Future<std::vector<JournalRow>> newest(const Actor& actor, const AuditFilter& filter,
                                                         const std::optional<AuditCursor>& before, int limit);
    /// Chain by chain, each in its order, after a place: for export.
    [[nodiscard]] Future<JournalPart> after(const Actor& actor, const JournalPlace& place, int limit);
    [[nodiscard]] Future<JournalNames> names(const Actor& actor);

    /// A verification that has not begun; `verify` takes it a step further, until it is finished. Between
    /// two steps others read and write.
    [[nodiscard]] JournalCheck check(const JournalCheck::Calendar& calendar) const {
        return JournalCheck(m_tenant, m_kept, calendar);
    }
    [[nodiscard]] Future<JournalCheck> verify(const Actor& actor, const JournalCheck& check);

    /// Whether an entry is what was written, by its own hash; its place in the chain is verify's.
    [[nodiscard]] bool holds(const AuditEntry& entry) const;

    /// A copy of an anchor was put aside: from now on it is looked for too.
    void keep(const AuditAnchor& anchor) { m_kept = {anchor}; }

    /// Entries in one step of `verify`: a few tens of milliseconds of a database thread.
    static constexpr int kStep = 2'000;

 private:
    [[nodiscard]] Result<std::vector<JournalRow>> named(Transaction& t, std::vector<AuditEntry> entries);

    TenantId m_tenant;
    Stores m_s;
    std::vector<AuditAnchor> m_kept;
};

}  // namespace balcao
