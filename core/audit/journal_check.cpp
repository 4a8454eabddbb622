#include "audit/journal_check.h"

#include "base/civil_time.h"

#include <algorithm>
#include <limits>

namespace balcao {

namespace journal_check_detail {

/// Anchors are larger than other entries, and each is a signature to verify.
constexpr int kAnchorsAtOnce = 200;
/// As many ends of one chain are remembered: a chain that has the right hash at the last of them has the
/// right ones before it, the others only say better where it went wrong.
constexpr size_t kMostWitnesses = 1'024;
/// An entry before the first would be skipped by a reader that begins at 1.
constexpr qint64 kBeforeAll = std::numeric_limits<qint64>::min();

/// Takes every second one out, never the last.
template <typename Map>
void thin(Map& all) {
    bool drop = false;
    for (auto it = all.begin(); std::next(it) != all.end();) {
        drop = !drop;
        it = drop ? all.erase(it) : std::next(it);
    }
}

/// As many open days are named; where there are more, nobody closes days.
constexpr size_t kMostOpenDays = 1'000;

JournalBreak::Kind kindOf(const Error& error) {
    const QString kind = error.facts.value(QStringLiteral("kind")).toString();
    if (kind == QStringLiteral("gap")) return JournalBreak::Kind::Gap;
    return kind == QStringLiteral("link") ? JournalBreak::Kind::Link : JournalBreak::Kind::Changed;
}

}  // namespace journal_check_detail

QString toText(JournalBreak::Kind kind) {
    switch (kind) {
        case JournalBreak::Kind::Gap: return QStringLiteral("gap");
        case JournalBreak::Kind::Link: return QStringLiteral("link");
        case JournalBreak::Kind::Changed: return QStringLiteral("changed");
        case JournalBreak::Kind::Cut: return QStringLiteral("cut");
        case JournalBreak::Kind::Rewritten: return QStringLiteral("rewritten");
        case JournalBreak::Kind::Signature: return QStringLiteral("signature");
        case JournalBreak::Kind::Key: return QStringLiteral("key");
    }
    return {};
}

JournalCheck::JournalCheck(TenantId tenant, const std::vector<AuditAnchor>& kept,
                           const std::optional<Calendar>& calendar)
    : m_tenant(tenant),
      m_closings(std::make_shared<const Closings>()),
      m_calendar(calendar),
      m_verifier(tenant) {
    if (calendar) m_today = civilDayBegins(civilDay(calendar->now, calendar->zone), calendar->zone);
    Witnesses all;
    for (const AuditAnchor& anchor : kept) {
        if (isSoundlySigned(tenant, anchor)) {
            take(all, anchor, QStringLiteral("the copy outside the database"));
        } else {
            report(JournalBreak::Kind::Signature, anchor.by, anchor.own.sequence,
                   QStringLiteral("the copy of an anchor outside the database is not signed by its key"));
        }
    }
    m_witnesses = std::make_shared<const Witnesses>(std::move(all));
}

void JournalCheck::report(JournalBreak::Kind kind, RegisterId registerId, qint64 sequence,
                          const QString& detail) {
    m_breaks.push_back({kind, registerId, sequence, detail});
}

void JournalCheck::take(Witnesses& all, const AuditAnchor& anchor, const QString& who) {
    const auto add = [&](const ChainHead& head) {
        if (head.sequence == 0) return;
        auto& ofChain = all[head.registerId];
        ofChain.try_emplace(head.sequence, Witness{head.hash, who});
        if (ofChain.size() > journal_check_detail::kMostWitnesses) journal_check_detail::thin(ofChain);
    };
    add(anchor.own);
    for (const ChainHead& head : anchor.others) add(head);
}

Result<void> JournalCheck::step(Transaction& t, const Stores& stores, int limit,
                                const std::function<void(const AuditEntry&)>& seen) {
    switch (m_stage) {
        case Stage::Ends: return readEnds(t, stores);
        case Stage::Anchors: return readAnchors(t, stores, anchorAction(), Stage::Closes);
        case Stage::Closes: return readAnchors(t, stores, dayCloseAction(), Stage::Ends);
        case Stage::Chains: return readChain(t, stores, limit, seen);
        case Stage::Done: return {};
    }
    return {};
}

Result<void> JournalCheck::readEnds(Transaction& t, const Stores& stores) {
    // After the anchors: what an anchor names was there before it, so no end can be older than it says.
    BALCAO_TRY(chains, stores.audit.chains(t));
    for (const RegisterId chain : chains) {
        BALCAO_TRY(head, stores.audit.head(t, chain));
        m_heads.push_back({chain, head.sequence, head.hash});
        m_total += std::max<qint64>(head.sequence, 0);
    }
    // A chain of which nothing is left is known by those who saw it.
    for (const auto& [registerId, ends] : *m_witnesses) {
        const bool there =
            std::any_of(m_heads.begin(), m_heads.end(),
                        [id = registerId](const ChainHead& head) { return head.registerId == id; });
        if (!there) m_heads.push_back({registerId, 0, {}});
    }
    m_stage = Stage::Chains;
    beginChain();
    return {};
}

Result<void> JournalCheck::readAnchors(Transaction& t, const Stores& stores, const QString& action,
                                       Stage then) {
    using namespace journal_check_detail;
    AuditFilter filter;
    filter.action = action;
    BALCAO_TRY(page, stores.journal.newest(t, filter, m_anchorsFrom, kAnchorsAtOnce));
    Witnesses all = *m_witnesses;
    Closings closings = *m_closings;
    for (const AuditEntry& entry : page) {
        ++m_anchors;
        const auto anchor = anchorFrom(entry);
        if (!anchor || !isSoundlySigned(m_tenant, *anchor)) {
            report(JournalBreak::Kind::Signature, entry.registerId, entry.sequence,
                   QStringLiteral("the anchor is not signed by its key"));
            continue;
        }
        if (anchor->closes) {
            ++m_closedDays;
            const ClosedDay& day = *anchor->closes;
            closings[anchor->by].insert_or_assign(day.from, Closed{day.until, day.day});
        }
        take(all, *anchor, u"entry " + QString::number(entry.sequence) + u" of " + entry.registerId.text());
    }
    m_witnesses = std::make_shared<const Witnesses>(std::move(all));
    m_closings = std::make_shared<const Closings>(std::move(closings));
    if (!page.empty())
        m_anchorsFrom = AuditCursor{page.back().at, page.back().registerId, page.back().sequence};
    if (page.size() == size_t(kAnchorsAtOnce)) return {};
    m_anchorsFrom.reset();
    m_stage = then;
    return {};
}

void JournalCheck::beginChain() {
    m_verifier = AuditChainVerifier(m_tenant);
    m_after = journal_check_detail::kBeforeAll;
    m_chainWhole = true;
    m_key.clear();
    m_strangeKey = false;
    m_openFrom = m_openUntil = Instant();
    if (m_chain >= m_heads.size()) m_stage = Stage::Done;
}

Result<void> JournalCheck::readChain(Transaction& t, const Stores& stores, int limit,
                                     const std::function<void(const AuditEntry&)>& seen) {
    const ChainHead& head = m_heads[m_chain];
    BALCAO_TRY(page, stores.audit.page(t, head.registerId, m_after, limit));
    bool ended = page.size() < size_t(limit);
    for (const AuditEntry& entry : page) {
        if (entry.sequence > head.sequence) {  // written since the check began
            ended = true;
            break;
        }
        check(entry);
        if (seen) seen(entry);
        ++m_checked;
        m_after = entry.sequence;
    }
    if (!ended) return {};
    endChain();
    ++m_chain;
    beginChain();
    return {};
}

const std::map<qint64, JournalCheck::Witness>* JournalCheck::witnessed() const {
    const auto found = m_witnesses->find(m_heads[m_chain].registerId);
    return found == m_witnesses->end() ? nullptr : &found->second;
}

void JournalCheck::check(const AuditEntry& entry) {
    // After its first break the rest of a chain is only counted: everything that follows a break is broken.
    if (!m_chainWhole) return;
    if (const auto follows = m_verifier.next(entry); !follows) {
        m_chainWhole = false;
        const auto kind = journal_check_detail::kindOf(follows.error());
        // What is missing is named by its own place, not by that of the entry after it.
        const bool missing = kind == JournalBreak::Kind::Gap && entry.sequence > m_verifier.count();
        report(kind, entry.registerId, missing ? m_verifier.count() : entry.sequence, follows.error().detail);
        return;
    }
    if (isJournalsOwn(entry.action)) {
        checkKey(entry);
    } else {
        checkDay(entry);
    }
    const auto* ends = witnessed();
    if (ends == nullptr) return;
    const auto named = ends->find(entry.sequence);
    if (named == ends->end() || named->second.hash == entry.hash) return;
    m_chainWhole = false;
    report(JournalBreak::Kind::Rewritten, entry.registerId, entry.sequence,
           QString(named->second.who + u" names another entry here"));
}

void JournalCheck::checkKey(const AuditEntry& entry) {
    if (entry.action == anchorKeyAction()) {
        const auto key = anchorKeyFrom(entry);
        if (!key) {
            report(JournalBreak::Kind::Key, entry.registerId, entry.sequence,
                   QStringLiteral("the entry names no key"));
            return;
        }
        if (!m_key.isEmpty() && *key != m_key) ++m_keyChanges;
        m_key = *key;
        m_strangeKey = false;
        return;
    }
    // Before its first key a chain is from before keys were named.
    if (m_key.isEmpty() || m_strangeKey) return;
    const auto anchor = anchorFrom(entry);
    if (!anchor || anchor->key.isEmpty() || anchor->key == m_key) return;
    m_strangeKey = true;
    report(JournalBreak::Kind::Key, entry.registerId, entry.sequence,
           QStringLiteral("the anchor is signed by a key that the register did not have"));
}

bool JournalCheck::isClosed(const std::map<Instant, Closed>& closings, Instant at) const {
    const auto after = closings.upper_bound(at);
    if (after != closings.begin() && at < std::prev(after)->second.until) return true;
    // An office that moved to another zone has days that began at other moments.
    const QDate day = civilDay(at, m_calendar->zone);
    return std::any_of(closings.begin(), closings.end(),
                       [day](const auto& closed) { return closed.second.day == day; });
}

void JournalCheck::checkDay(const AuditEntry& entry) {
    if (!m_calendar || entry.at >= m_today) return;
    if (entry.at >= m_openFrom && entry.at < m_openUntil) return;
    const auto found = m_closings->find(entry.registerId);
    if (found == m_closings->end() || entry.at < found->second.begin()->first) return;
    if (isClosed(found->second, entry.at)) return;
    const QDate day = civilDay(entry.at, m_calendar->zone);
    m_openFrom = civilDayBegins(day, m_calendar->zone);
    m_openUntil = civilDayBegins(day.addDays(1), m_calendar->zone);
    const bool named = std::any_of(m_openDays.begin(), m_openDays.end(), [&](const OpenDay& each) {
        return each.registerId == entry.registerId && each.day == day;
    });
    if (!named && m_openDays.size() < journal_check_detail::kMostOpenDays) {
        m_openDays.push_back({entry.registerId, day, entry.sequence});
    }
}

void JournalCheck::endChain() {
    const auto* ends = witnessed();
    if (!m_chainWhole || ends == nullptr) return;
    const qint64 last = ends->rbegin()->first;
    const qint64 there = m_verifier.count();
    if (last <= there) return;
    report(JournalBreak::Kind::Cut, m_heads[m_chain].registerId, there + 1,
           QString(u"the journal was cut: entries " + QString::number(there + 1) + u" to " +
                   QString::number(last) + u" are missing, which " + ends->rbegin()->second.who + u" names"));
}

}  // namespace balcao
