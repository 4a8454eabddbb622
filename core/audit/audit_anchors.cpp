#include "audit/audit_anchors.h"

#include "base/civil_time.h"

#include <algorithm>
#include <set>

namespace balcao {

AuditAnchors::AuditAnchors(const Clock& clock, TenantId tenant, Stores stores, const CounterKey& key)
    : m_clock(clock), m_tenant(tenant), m_s(stores), m_key(key) {}

Result<std::vector<ChainHead>> AuditAnchors::heads(Transaction& t) {
    BALCAO_TRY(chains, m_s.audit.chains(t));
    std::vector<ChainHead> all;
    for (const RegisterId chain : chains) {
        BALCAO_TRY(head, m_s.audit.head(t, chain));
        all.push_back({chain, head.sequence, head.hash});
    }
    return all;
}

Result<void> AuditAnchors::nameKey(Transaction& t, const Actor& actor) {
    if (m_key.isNull()) return {};
    AuditFilter own;
    own.action = anchorKeyAction();
    own.registerId = actor.registerId;
    BALCAO_TRY(last, m_s.journal.newest(t, own, std::nullopt, 1));
    const QByteArray before =
        last.empty() ? QByteArray() : anchorKeyFrom(last.front()).value_or(QByteArray());
    if (before == m_key.publicKey()) return {};
    return m_s.log.record(t, actor, anchorKeyAction(), actor.registerId.text(),
                          anchorKeyDetails(m_key.publicKey(), before));
}

Result<AuditAnchor> AuditAnchors::write(Transaction& t, const Actor& actor) {
    return append(t, actor, std::nullopt);
}

Result<AuditAnchor> AuditAnchors::append(Transaction& t, const Actor& actor,
                                         const std::optional<ClosedDay>& closes) {
    BALCAO_CHECK(nameKey(t, actor));
    AuditAnchor anchor;
    anchor.closes = closes;
    anchor.by = actor.registerId;
    anchor.own.registerId = actor.registerId;
    // A head that is named is committed, and stands earlier in the log of the database than this entry: no
    // crash keeps the anchor and loses what it names.
    BALCAO_TRY(seen, heads(t));
    for (ChainHead& head : seen) {
        if (head.registerId == actor.registerId) {
            anchor.own = std::move(head);
        } else {
            anchor.others.push_back(std::move(head));
        }
    }
    BALCAO_CHECK(signAnchor(m_tenant, anchor, m_key));
    const QString subject = closes ? closes->day.toString(Qt::ISODate) : actor.registerId.text();
    BALCAO_CHECK(
        m_s.log.record(t, actor, closes ? dayCloseAction() : anchorAction(), subject, toJson(anchor)));
    return anchor;
}

Result<std::optional<AuditAnchor>> AuditAnchors::closeDay(Transaction& t, const Actor& actor, QDate day,
                                                          const QString& zone) {
    using Written = std::optional<AuditAnchor>;
    // The end of the chain before the look: another program of this register that closes the day in between
    // takes the place behind it, and this work runs again.
    BALCAO_CHECK(m_s.audit.head(t, actor.registerId));
    AuditFilter same;
    same.action = dayCloseAction();
    same.subject = day.toString(Qt::ISODate);
    same.registerId = actor.registerId;
    BALCAO_TRY(closed, m_s.journal.newest(t, same, std::nullopt, 1));
    if (!closed.empty()) return Written();
    const ClosedDay closes{day, civilDayBegins(day, zone), civilDayBegins(day.addDays(1), zone)};
    BALCAO_TRY(anchor, append(t, actor, closes));
    return Written(std::move(anchor));
}

Result<std::vector<QDate>> AuditAnchors::endedDays(Transaction& t, RegisterId registerId,
                                                   const QString& zone) {
    AuditFilter closes;
    closes.action = dayCloseAction();
    closes.registerId = registerId;
    BALCAO_TRY(written, m_s.journal.newest(t, closes, std::nullopt, kDaysBack));
    std::set<QDate> closed;
    for (const AuditEntry& entry : written) closed.insert(QDate::fromString(entry.subject, Qt::ISODate));
    // From one day with something in it to the one before: each is one step through an index, however much a
    // day holds.
    std::vector<QDate> ended;
    AuditFilter before;
    before.registerId = registerId;
    before.withoutOwn = true;
    before.until = civilDayBegins(civilDay(m_clock.now(), zone), zone);
    while (true) {
        BALCAO_TRY(last, m_s.journal.newest(t, before, std::nullopt, 1));
        if (last.empty()) break;
        const QDate day = civilDay(last.front().at, zone);
        if (!closed.empty() && day < *closed.begin()) break;
        if (closed.count(day) == 0) ended.push_back(day);
        if (closed.empty()) break;
        before.until = civilDayBegins(day, zone);
    }
    std::reverse(ended.begin(), ended.end());
    return ended;
}

Future<std::vector<AuditAnchor>> AuditAnchors::closeEndedDays(const Actor& actor, const QString& zone) {
    using Written = std::vector<AuditAnchor>;
    return m_s.database.write<Written>([this, actor, zone](Transaction& t) -> Result<Written> {
        Written written;
        BALCAO_TRY(days, endedDays(t, actor.registerId, zone));
        for (const QDate day : days) {
            BALCAO_TRY(anchor, closeDay(t, actor, day, zone));
            if (anchor) written.push_back(*std::move(anchor));
        }
        return written;
    });
}

Future<AuditAnchor> AuditAnchors::write(const Actor& actor) {
    return m_s.database.write<AuditAnchor>([this, actor](Transaction& t) { return write(t, actor); });
}

Future<std::optional<AuditAnchor>> AuditAnchors::writeIfDue(const Actor& actor) {
    using Written = std::optional<AuditAnchor>;
    return m_s.database.write<Written>([this, actor](Transaction& t) -> Result<Written> {
        BALCAO_TRY(due, isDue(t, actor));
        if (!due) return Written();
        BALCAO_TRY(anchor, write(t, actor));
        return Written(std::move(anchor));
    });
}

Result<bool> AuditAnchors::isDue(Transaction& t, const Actor& actor) {
    AuditFilter own;
    own.action = anchorAction();
    own.registerId = actor.registerId;
    BALCAO_TRY(last, m_s.journal.newest(t, own, std::nullopt, 1));
    if (last.empty()) return true;
    const auto anchor = anchorFrom(last.front());
    if (!anchor) return true;
    BALCAO_TRY(head, m_s.audit.head(t, actor.registerId));
    if (head.sequence - last.front().sequence >= kEntries) return true;
    if (m_clock.now() - last.front().at < kEvery) return false;
    return movedSince(t, *anchor);
}

Result<bool> AuditAnchors::movedSince(Transaction& t, const AuditAnchor& last) {
    // Registers that only anchored each other have nothing new to say.
    constexpr int kMostAnchors = 50;
    BALCAO_TRY(chains, m_s.audit.chains(t));
    for (const RegisterId chain : chains) {
        qint64 named = chain == last.by ? last.own.sequence : 0;
        for (const ChainHead& head : last.others) {
            if (head.registerId == chain) named = head.sequence;
        }
        BALCAO_TRY(since, m_s.audit.page(t, chain, named, kMostAnchors));
        const bool moved = std::any_of(since.begin(), since.end(),
                                       [](const AuditEntry& entry) { return !isJournalsOwn(entry.action); });
        if (moved || since.size() == size_t(kMostAnchors)) return true;
    }
    return false;
}

}  // namespace balcao
