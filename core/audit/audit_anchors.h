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

    /// Closes a day of the office's calendar for the actor's register, in the caller's transaction: an anchor
    /// that says so. Nothing where this register has closed that day before. What it writes later with a
    /// clock of that day is named by the next anchor.
    [[nodiscard]] Result<std::optional<AuditAnchor>> closeDay(Transaction& t, const Actor& actor, QDate day,
                                                              const QString& zone);
    /// Closes every day that is over by now, in which this register wrote something and which it has not
    /// closed; in their order. Days before the first one it ever closed stay as they are. Safe to repeat.
    [[nodiscard]] Future<std::vector<AuditAnchor>> closeEndedDays(const Actor& actor, const QString& zone);

    /// Days with a close that are looked at for one that was left out: longer than a program stays away from
    /// the days that it has to close.
    static constexpr int kDaysBack = 62;
    static constexpr Millis kEvery{15 * 60'000};
    static constexpr int kEntries = 256;

 private:
    [[nodiscard]] Result<AuditAnchor> append(Transaction& t, const Actor& actor,
                                             const std::optional<ClosedDay>& closes);
    /// An entry that names the key, where the last one of this register names another, or none does.
    [[nodiscard]] Result<void> nameKey(Transaction& t, const Actor& actor);
    [[nodiscard]] Result<std::vector<QDate>> endedDays(Transaction& t, RegisterId registerId,
                                                       const QString& zone);
    [[nodiscard]] Result<std::vector<ChainHead>> heads(Transaction& t);
    [[nodiscard]] Result<bool> isDue(Transaction& t, const Actor& actor);
    [[nodiscard]] Result<bool> movedSince(Transaction& t, const AuditAnchor& last);

    const Clock& m_clock;
    TenantId m_tenant;
    Stores m_s;
    CounterKey m_key;
};

}  // namespace balcao
