#pragma once

#include "audit/journal_check.h"
#include "ledger/ledger_store.h"
#include "tickets/receipt_service.h"
#include "tickets/ticket_service.h"

namespace balcao {

/// One invariant that does not hold; `verification_rules.h` names those of one row, the rest are
/// "without_ticket", "journal_payments", "ledger_zero", "audit_chain" and "audit_anchor". `subject` is the id
/// of what is wrong.
struct Violation {
    QString rule;  ///< e.g. "ledger_zero", "paid_once", "proof", "audit_chain", "stuck_intent"
    QString subject;
    QString detail;
};

struct VerificationReport {
    qint64 tickets = 0;
    qint64 payments = 0;
    qint64 ledgerTransactions = 0;
    qint64 auditEntries = 0;
    std::vector<Violation> violations;
    [[nodiscard]] bool ok() const { return violations.empty(); }
};

/// Checks every invariant over everything stored, page by page: ledger zero per unit and transaction,
/// reservations closed at most once, each paid ticket covered by settled payments exactly once and every
/// Lightning one proven by its preimage, nothing booked without its ticket, journal chains whole, as long as
/// their anchors say and naming every payment, no intent left unanswered longer than `kStuckAfter`.
class Verification {
 public:
    Verification(const Clock& clock, TenantId tenant, TicketService::Stores stores, LedgerStore& ledger,
                 AuditStore& audit, JournalStore& journal);
    [[nodiscard]] Future<VerificationReport> run();
    /// A copy of an anchor that is kept outside the database: what it names has to be there.
    void keep(const AuditAnchor& anchor) { m_kept = {anchor}; }

    static constexpr Millis kStuckAfter{300'000};

 private:
    const Clock& m_clock;
    TenantId m_tenant;
    TicketService::Stores m_s;
    LedgerStore& m_ledger;
    AuditStore& m_audit;
    JournalStore& m_journal;
    std::vector<AuditAnchor> m_kept;
};

}  // namespace balcao
