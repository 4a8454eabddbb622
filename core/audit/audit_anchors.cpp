#include "audit/audit_anchors.h"

#include <algorithm>

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

Result<AuditAnchor> AuditAnchors::write(Transaction& t, const Actor& actor) {
    AuditAnchor anchor;
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
    BALCAO_CHECK(m_s.log.record(t, actor, anchorAction(), actor.registerId.text(), toJson(anchor)));
    return anchor;
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
        const bool moved = std::any_of(since.begin(), since.end(), [](const AuditEntry& entry) {
            return entry.action != anchorAction();
        });
        if (moved || since.size() == size_t(kMostAnchors)) return true;
    }
    return false;
}

}  // namespace balcao
