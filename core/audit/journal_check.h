#pragma once

#include "audit/audit_anchor.h"
#include "audit/audit_rules.h"
#include "audit/audit_store.h"

#include <functional>
#include <map>
#include <memory>

namespace balcao {

/// The first place of a chain that does not hold, or an anchor that does not.
struct JournalBreak {
    enum class Kind {
        Gap,        ///< an entry is missing or twice
        Link,       ///< it does not follow the entry before it
        Changed,    ///< it is not what was written
        Cut,        ///< from this sequence on entries are missing that an anchor names
        Rewritten,  ///< an anchor names another entry at this place
        Signature,  ///< it is an anchor whose signature does not fit what it says
        Key         ///< it is an anchor signed by a key that the register did not have there
    };
    Kind kind = Kind::Gap;
    RegisterId registerId;
    qint64 sequence = 0;
    QString detail;  ///< English, for logs and command line
};

/// Name of a kind as reports write it, e.g. "cut".
[[nodiscard]] QString toText(JournalBreak::Kind kind);

/// A day of the office's calendar in which a register wrote something and which it never closed. It is no
/// break: a register that was switched off closes its last day when it is switched on again.
struct OpenDay {
    RegisterId registerId;
    QDate day;
    qint64 sequence = 0;  ///< the first entry of it
};

/// Verifies every chain and every anchor, a few rows at a time, so that a long journal holds up nobody who
/// reads or sells meanwhile. A value: a step that has to be run again begins with a copy of the one before
/// it.
///
/// It verifies what is there when it has read the anchors. What is appended later only makes chains longer.
class JournalCheck {
 public:
    struct Stores {
        AuditStore& audit;
        JournalStore& journal;
    };
    /// Which days are over, and by whose calendar.
    struct Calendar {
        Instant now;
        QString zone;  ///< IANA name
    };
    /// `kept` are copies of anchors from outside the database. Without a calendar open days are not looked
    /// for.
    explicit JournalCheck(TenantId tenant, const std::vector<AuditAnchor>& kept = {},
                          const std::optional<Calendar>& calendar = {});

    /// Reads and verifies about `limit` more entries. `seen` is told each entry of a chain as it is read.
    [[nodiscard]] Result<void> step(Transaction& t, const Stores& stores, int limit,
                                    const std::function<void(const AuditEntry&)>& seen = {});

    [[nodiscard]] bool finished() const { return m_stage == Stage::Done; }
    [[nodiscard]] qint64 checked() const { return m_checked; }
    [[nodiscard]] qint64 total() const { return m_total; }  ///< as the ends of the chains say
    [[nodiscard]] qint64 anchors() const { return m_anchors; }
    [[nodiscard]] qint64 chains() const { return static_cast<qint64>(m_heads.size()); }
    [[nodiscard]] qint64 closedDays() const { return m_closedDays; }  ///< of all registers together
    /// Times that a register signed with another key than before.
    [[nodiscard]] qint64 keyChanges() const { return m_keyChanges; }
    /// Days that are over, since the first one that their register closed. The running day is not among them.
    [[nodiscard]] const std::vector<OpenDay>& openDays() const { return m_openDays; }
    [[nodiscard]] const std::vector<JournalBreak>& breaks() const { return m_breaks; }
    [[nodiscard]] bool whole() const { return m_breaks.empty(); }

 private:
    enum class Stage { Anchors, Closes, Ends, Chains, Done };
    /// A head that somebody named, by sequence: hash, and who named it.
    struct Witness {
        QByteArray hash;
        QString who;
    };
    using Witnesses = std::map<RegisterId, std::map<qint64, Witness>>;
    struct Closed {
        Instant until;
        QDate day;
    };
    /// The days each register closed, by the moment they began.
    using Closings = std::map<RegisterId, std::map<Instant, Closed>>;

    [[nodiscard]] Result<void> readEnds(Transaction& t, const Stores& stores);
    [[nodiscard]] Result<void> readAnchors(Transaction& t, const Stores& stores, const QString& action,
                                           Stage then);
    [[nodiscard]] Result<void> readChain(Transaction& t, const Stores& stores, int limit,
                                         const std::function<void(const AuditEntry&)>& seen);
    void take(Witnesses& all, const AuditAnchor& anchor, const QString& who);
    void beginChain();
    void endChain();
    void check(const AuditEntry& entry);
    void checkKey(const AuditEntry& entry);
    void checkDay(const AuditEntry& entry);
    [[nodiscard]] bool isClosed(const std::map<Instant, Closed>& closings, Instant at) const;
    void report(JournalBreak::Kind kind, RegisterId registerId, qint64 sequence, const QString& detail);
    [[nodiscard]] const std::map<qint64, Witness>* witnessed() const;

    TenantId m_tenant;
    Stage m_stage = Stage::Anchors;
    std::vector<ChainHead> m_heads;
    std::shared_ptr<const Witnesses> m_witnesses;  // shared by all copies; replaced, never changed
    std::shared_ptr<const Closings> m_closings;    // the same
    std::optional<Calendar> m_calendar;
    Instant m_today;  // its first moment
    std::optional<AuditCursor> m_anchorsFrom;
    size_t m_chain = 0;
    AuditChainVerifier m_verifier;
    qint64 m_after = 0;
    bool m_chainWhole = true;
    QByteArray m_key;           // of the chain's anchors from here on; empty before it names one
    bool m_strangeKey = false;  // said once, until the next key is named
    Instant m_openFrom;         // the open day that was named last
    Instant m_openUntil;
    qint64 m_checked = 0;
    qint64 m_total = 0;
    qint64 m_anchors = 0;
    qint64 m_closedDays = 0;
    qint64 m_keyChanges = 0;
    std::vector<OpenDay> m_openDays;
    std::vector<JournalBreak> m_breaks;
};

}  // namespace balcao
