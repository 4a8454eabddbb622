#pragma once

#include "audit/audit_anchor.h"
#include "audit/audit_log.h"

namespace balcao {

/// Writes anchors: at the close of a day, and in between whenever something happened that none names yet.
class AuditAnchors {
 public:
    struct Stores {
        Database& database;
        AuditStore& audit;
        JournalStore& journal;
        AuditLog& log;
    };
    /// A null key leaves the anchors unsigned.
    AuditAnchors(const Clock& clock, TenantId tenant, Stores stores, const CounterKey& key);

    /// Appends an anchor to the actor's register's chain, in the caller's transaction. What is written there
    /// before is named by it.
    [[nodiscard]] Result<AuditAnchor> write(Transaction& t, const Actor& actor);
    /// The same in a transaction of its own.
    [[nodiscard]] Future<AuditAnchor> write(const Actor& actor);
    /// The same when it is time; nothing when it is not: nothing but anchors were written anywhere since the
    /// last one, or it is younger than `kEvery` and fewer than `kEntries` follow it.
    [[nodiscard]] Future<std::optional<AuditAnchor>> writeIfDue(const Actor& actor);

    static constexpr Millis kEvery{15 * 60'000};
    static constexpr int kEntries = 256;

 private:
    [[nodiscard]] Result<std::vector<ChainHead>> heads(Transaction& t);
    [[nodiscard]] Result<bool> isDue(Transaction& t, const Actor& actor);
    [[nodiscard]] Result<bool> movedSince(Transaction& t, const AuditAnchor& last);

    const Clock& m_clock;
    TenantId m_tenant;
    Stores m_s;
    CounterKey m_key;
};

}  // namespace balcao
