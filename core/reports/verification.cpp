#include "reports/verification.h"

#include "ledger/ledger_rules.h"
#include "reports/verification_rules.h"

#include <algorithm>
#include <iterator>

namespace balcao {

namespace verification_detail {

/// Rows in memory at a time, whatever the size of the database.
constexpr int kPage = 500;

/// What was seen from two sides and must come out the same.
struct Tally {
    qint64 paymentsOfTickets = 0;
    qint64 entriesOfTickets = 0;
    qint64 entriesWithTicket = 0;
    qint64 paymentsInJournal = 0;
};

void append(VerificationReport& report, std::vector<Violation> found) {
    for (Violation& violation : found) report.violations.push_back(std::move(violation));
}

/// The next rows that belong together, moved out of a page that lists them in order.
template <typename T, typename Belongs>
std::vector<T> takeWhile(std::vector<T>& rows, typename std::vector<T>::iterator& at, Belongs belongs) {
    const auto end = std::find_if_not(at, rows.end(), belongs);
    std::vector<T> taken(std::make_move_iterator(at), std::make_move_iterator(end));
    at = end;
    return taken;
}

Result<void> verifyTickets(Transaction& t, TicketStore& tickets, PaymentStore& payments, LedgerStore& ledger,
                           VerificationReport& report, Tally& tally) {
    TicketId after;
    while (true) {
        BALCAO_TRY(page, tickets.page(t, after, kPage));
        if (page.empty()) return {};
        // One question for the whole page: a million tickets are not asked for one by one.
        BALCAO_TRY(paid, payments.ofTickets(t, page.front().id, page.back().id));
        BALCAO_TRY(booked, ledger.ofTickets(t, page.front().id, page.back().id));
        auto payment = paid.begin();
        auto entry = booked.begin();
        for (const Ticket& ticket : page) {
            const auto ofTicket =
                takeWhile(paid, payment, [&](const Payment& p) { return p.ticket == ticket.id; });
            const auto entries =
                takeWhile(booked, entry, [&](const LedgerTransaction& e) { return e.ticket == ticket.id; });
            append(report, checkTicket(ticket, ofTicket, entries));
            tally.paymentsOfTickets += static_cast<qint64>(ofTicket.size());
            tally.entriesOfTickets += static_cast<qint64>(entries.size());
            ++report.tickets;
        }
        if (page.size() < size_t(kPage)) return {};
        after = page.back().id;
    }
}

Result<void> verifyPayments(Transaction& t, PaymentStore& payments, Instant now, VerificationReport& report) {
    PaymentId after;
    while (true) {
        BALCAO_TRY(page, payments.page(t, after, kPage));
        for (const Payment& payment : page) append(report, checkPayment(payment, now));
        report.payments += static_cast<qint64>(page.size());
        if (page.size() < size_t(kPage)) return {};
        after = page.back().id;
    }
}

Result<void> verifyLedger(Transaction& t, LedgerStore& ledger, VerificationReport& report, Tally& tally) {
    LedgerTransactionId after;
    while (true) {
        BALCAO_TRY(page, ledger.page(t, after, kPage));
        for (const LedgerTransaction& transaction : page) {
            if (transaction.ticket) ++tally.entriesWithTicket;
            const auto balanced = checkBalanced(transaction);
            if (balanced) continue;
            report.violations.push_back(
                {QStringLiteral("ledger_zero"), transaction.id.text(), balanced.error().detail});
        }
        report.ledgerTransactions += static_cast<qint64>(page.size());
        if (page.size() < size_t(kPage)) return {};
        after = page.back().id;
    }
}

/// Every payment begins with one of these.
bool namesPayment(const AuditEntry& entry) {
    return entry.action == QStringLiteral("ticket.charge") || entry.action == QStringLiteral("ticket.cash");
}

/// Rows without the ticket they are of, and a journal that was cut off: no single row shows either.
void compare(VerificationReport& report, const Tally& tally) {
    const auto differs = [&report](const char* rule, qint64 seen, qint64 expected, const char* what) {
        if (seen == expected) return;
        report.violations.push_back(
            {QString::fromLatin1(rule), QStringLiteral("all"),
             QString::number(seen) + u" of " + QString::number(expected) + QLatin1String(what)});
    };
    differs("without_ticket", tally.paymentsOfTickets, report.payments, " payments have their ticket");
    differs("without_ticket", tally.entriesOfTickets, tally.entriesWithTicket,
            " ledger transactions have their ticket");
    differs("journal_payments", tally.paymentsInJournal, report.payments, " payments are in the journal");
}

/// Every chain and every anchor; what is written meanwhile is not in this transaction.
Result<void> verifyJournal(Transaction& t, TenantId tenant, const std::vector<AuditAnchor>& kept,
                           const JournalCheck::Stores& stores, VerificationReport& report, Tally& tally) {
    JournalCheck check(tenant, kept);
    while (!check.finished()) {
        BALCAO_CHECK(check.step(t, stores, kPage, [&tally](const AuditEntry& entry) {
            if (namesPayment(entry)) ++tally.paymentsInJournal;
        }));
    }
    for (const JournalBreak& each : check.breaks()) {
        const bool ofAnchor = each.kind == JournalBreak::Kind::Signature ||
                              each.kind == JournalBreak::Kind::Key || each.kind == JournalBreak::Kind::Cut ||
                              each.kind == JournalBreak::Kind::Rewritten;
        report.violations.push_back(
            {ofAnchor ? QStringLiteral("audit_anchor") : QStringLiteral("audit_chain"),
             each.registerId.text(), each.detail + u" at entry " + QString::number(each.sequence)});
    }
    report.auditEntries = check.checked();
    return {};
}

}  // namespace verification_detail

Verification::Verification(const Clock& clock, TenantId tenant, TicketService::Stores stores,
                           LedgerStore& ledger, AuditStore& audit, JournalStore& journal)
    : m_clock(clock), m_tenant(tenant), m_s(stores), m_ledger(ledger), m_audit(audit), m_journal(journal) {}

Future<VerificationReport> Verification::run() {
    // One read transaction: what is checked is one moment of the database, whatever is sold meanwhile.
    return m_s.database.read<VerificationReport>([this](Transaction& t) -> Result<VerificationReport> {
        using namespace verification_detail;
        VerificationReport report;
        Tally tally;
        BALCAO_CHECK(verifyTickets(t, m_s.tickets, m_s.payments, m_ledger, report, tally));
        BALCAO_CHECK(verifyPayments(t, m_s.payments, m_clock.now(), report));
        BALCAO_CHECK(verifyLedger(t, m_ledger, report, tally));
        BALCAO_CHECK(verifyJournal(t, m_tenant, m_kept, {m_audit, m_journal}, report, tally));
        compare(report, tally);
        return report;
    });
}

}  // namespace balcao
