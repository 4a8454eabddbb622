#include "reports/verification.h"

#include "audit/audit_rules.h"
#include "ledger/ledger_rules.h"
#include "lightning/invoice_guard.h"
#include "payments/payment_rules.h"

#include <algorithm>
#include <set>

namespace balcao {

namespace {

constexpr int kPage = 500;

void complain(VerificationReport& report, const char* rule, const QString& subject, const QString& detail) {
    report.violations.push_back({QString::fromLatin1(rule), subject, detail});
}

void checkPayment(VerificationReport& report, const Payment& payment, Instant now) {
    const QString id = payment.id.text();
    if (payment.state == PaymentState::Pending && payment.intent != IntentState::Answered &&
        now - payment.createdAt > Verification::kStuckAfter) {
        complain(report, "stuck_intent", id, QStringLiteral("asked for and never answered"));
    }
    const bool hasMoney = isSettled(payment.state) || payment.state == PaymentState::Underpaid;
    if (!hasMoney && !payment.covered.isZero()) {
        complain(report, "paid_once", id, QStringLiteral("covers a ticket without being settled"));
    }
    if (payment.covered.minor > payment.amount.minor) {
        complain(report, "paid_once", id, QStringLiteral("covers more than its amount"));
    }
    if (!hasMoney || payment.tender != Tender::Lightning) return;
    if (!proves(payment.preimage, payment.paymentHash)) {
        complain(report, "proof", id, QStringLiteral("the preimage does not fit the payment hash"));
    }
    if (!payment.quote) {
        complain(report, "proof", id, QStringLiteral("settled without a quote"));
    } else if (payment.state != PaymentState::Underpaid && payment.received < payment.quote->msat) {
        complain(report, "proof", id, QStringLiteral("settled for less than was asked"));
    }
}

/// What a ticket's entries say was received on it and sold with it, in the ticket's money.
struct Entries {
    int sales = 0;
    qint64 receivable = 0;
    std::set<PaymentId> settled;
};

Entries entriesOf(const std::vector<LedgerTransaction>& transactions, const QString& unit) {
    Entries entries;
    for (const LedgerTransaction& entry : transactions) {
        if (entry.kind == LedgerKind::Reserved || entry.kind == LedgerKind::Void) continue;
        if (entry.reason == QLatin1String("sale")) entries.sales += 1;
        if (entry.payment) entries.settled.insert(*entry.payment);
        for (const Posting& posting : entry.postings) {
            if (posting.account.kind == AccountKind::Receivable && posting.unit == unit) {
                entries.receivable += posting.amount;
            }
        }
    }
    return entries;
}

void checkTicket(VerificationReport& report, const Ticket& ticket, const std::vector<Payment>& payments,
                 const std::vector<LedgerTransaction>& transactions) {
    const QString id = ticket.id.text();
    const auto sum = totals(ticket);
    const auto done = covered(payments, ticket.currency);
    if (!sum || !done) {
        complain(report, "paid_once", id, QStringLiteral("amounts cannot be added up"));
        return;
    }
    const bool isPaid = ticket.state == TicketState::Paid;
    if (isPaid && done->minor != sum->total.minor) {
        complain(report, "paid_once", id, QStringLiteral("paid, but not covered exactly once"));
    }
    if (!isPaid && sum->total.minor > 0 && done->minor >= sum->total.minor) {
        complain(report, "paid_once", id, QStringLiteral("covered, but not paid"));
    }
    const bool waits = std::any_of(payments.begin(), payments.end(),
                                   [](const Payment& payment) { return isOpen(payment.state); });
    if (ticket.state == TicketState::PendingPayment && !waits) {
        complain(report, "stuck_ticket", id, QStringLiteral("waits for a payment that is not open"));
    }
    const Entries entries = entriesOf(transactions, ticket.currency.code());
    if (entries.sales != (isPaid ? 1 : 0)) {
        complain(report, "ledger_sale", id, QStringLiteral("%1 sales entries").arg(entries.sales));
    }
    // Every covering payment credits what is owed, the one sale debits it.
    const qint64 owed = (isPaid ? sum->total.minor : 0) - done->minor;
    if (entries.receivable != owed) {
        complain(report, "ledger_receivable", id,
                 QStringLiteral("the ledger says something else was covered"));
    }
    for (const Payment& payment : payments) {
        const bool hasMoney = isSettled(payment.state) || payment.state == PaymentState::Underpaid;
        if (hasMoney != (entries.settled.count(payment.id) > 0)) {
            complain(report, "ledger_payment", payment.id.text(), QStringLiteral("state and ledger differ"));
        }
    }
}

}  // namespace

Verification::Verification(const Clock& clock, TenantId tenant, TicketService::Stores stores,
                           LedgerStore& ledger, AuditStore& audit)
    : m_clock(clock), m_tenant(tenant), m_s(stores), m_ledger(ledger), m_audit(audit) {}

Result<void> Verification::checkTickets(Transaction& t, VerificationReport& report) {
    TicketId after;
    while (true) {
        BALCAO_TRY(page, m_s.tickets.page(t, after, kPage));
        for (const Ticket& ticket : page) {
            BALCAO_TRY(payments, m_s.payments.ofTicket(t, ticket.id));
            BALCAO_TRY(entries, m_ledger.ofTicket(t, ticket.id));
            checkTicket(report, ticket, payments, entries);
            after = ticket.id;
        }
        report.tickets += static_cast<qint64>(page.size());
        if (static_cast<int>(page.size()) < kPage) return {};
    }
}

Result<void> Verification::checkPayments(Transaction& t, VerificationReport& report) {
    const Instant now = m_clock.now();
    PaymentId after;
    while (true) {
        BALCAO_TRY(page, m_s.payments.page(t, after, kPage));
        for (const Payment& payment : page) {
            checkPayment(report, payment, now);
            after = payment.id;
        }
        report.payments += static_cast<qint64>(page.size());
        if (static_cast<int>(page.size()) < kPage) return {};
    }
}

Result<void> Verification::checkLedger(Transaction& t, VerificationReport& report) {
    LedgerTransactionId after;
    std::set<LedgerTransactionId> closed;
    while (true) {
        BALCAO_TRY(page, m_ledger.page(t, after, kPage));
        for (const LedgerTransaction& entry : page) {
            if (const auto balanced = checkBalanced(entry); !balanced) {
                complain(report, "ledger_zero", entry.id.text(), balanced.error().detail);
            }
            if (entry.reservation && !closed.insert(*entry.reservation).second) {
                complain(report, "ledger_closed_twice", entry.reservation->text(), entry.id.text());
            }
            after = entry.id;
        }
        report.ledgerTransactions += static_cast<qint64>(page.size());
        if (static_cast<int>(page.size()) < kPage) return {};
    }
}

Result<void> Verification::checkJournal(Transaction& t, VerificationReport& report) {
    BALCAO_TRY(chains, m_audit.chains(t));
    for (const RegisterId& chain : chains) {
        AuditChainVerifier verifier(m_tenant);
        qint64 after = 0;
        bool whole = true;
        while (whole) {
            BALCAO_TRY(page, m_audit.page(t, chain, after, kPage));
            for (const AuditEntry& entry : page) {
                if (const auto follows = verifier.next(entry); !follows) {
                    complain(report, "audit_chain", chain.text(),
                             QStringLiteral("broken at entry %1").arg(entry.sequence));
                    whole = false;
                    break;
                }
                after = entry.sequence;
            }
            if (static_cast<int>(page.size()) < kPage) break;
        }
        report.auditEntries += verifier.count();
        if (!whole) continue;
        // A chain cut at its end is whole in itself: the register's own head says how long it was.
        BALCAO_TRY(head, m_audit.head(t, chain));
        if (head.sequence != verifier.count()) {
            complain(report, "audit_chain", chain.text(), QStringLiteral("entries are missing at the end"));
        }
    }
    return {};
}

Future<VerificationReport> Verification::run() {
    return m_s.database.read<VerificationReport>([this](Transaction& t) -> Result<VerificationReport> {
        VerificationReport report;
        BALCAO_CHECK(checkTickets(t, report));
        BALCAO_CHECK(checkPayments(t, report));
        BALCAO_CHECK(checkLedger(t, report));
        BALCAO_CHECK(checkJournal(t, report));
        return report;
    });
}

}  // namespace balcao
