#include "reports/verification_rules.h"

#include "ledger/ledger_rules.h"
#include "lightning/invoice_guard.h"
#include "payments/payment_rules.h"
#include "tickets/ticket_rules.h"

#include <algorithm>
#include <map>

namespace balcao {

namespace verification_rules_detail {

using Violations = std::vector<Violation>;
using Transactions = std::vector<LedgerTransaction>;

void report(Violations& violations, const char* rule, const QString& subject, const QString& detail) {
    violations.push_back({QString::fromLatin1(rule), subject, detail});
}

bool broughtMoney(const Payment& payment) {
    return isSettled(payment.state) || payment.state == PaymentState::Underpaid;
}

bool hasEnded(const Payment& payment) {
    return broughtMoney(payment) || payment.state == PaymentState::Expired ||
           payment.state == PaymentState::Cancelled || payment.state == PaymentState::Failed;
}

bool stands(const LedgerTransaction& transaction) {
    return transaction.kind == LedgerKind::Posted || transaction.kind == LedgerKind::Post;
}

/// What standing transactions moved in one kind of account; wraps never: the database holds 64-bit sums.
qint64 movedIn(const Transactions& transactions, const std::optional<PaymentId>& payment, AccountKind kind) {
    qint64 sum = 0;
    for (const LedgerTransaction& transaction : transactions) {
        if (!stands(transaction) || (payment && transaction.payment != payment)) continue;
        for (const Posting& posting : transaction.postings) {
            if (posting.account.kind != kind) continue;
            if (__builtin_add_overflow(sum, posting.amount, &sum)) return sum;
        }
    }
    return sum;
}

void checkCover(Violations& found, const Ticket& ticket, const std::vector<Payment>& payments) {
    const auto sum = totals(ticket);
    const auto done = covered(payments, ticket.currency);
    if (!sum || !done) {
        report(found, "paid_once", ticket.id.text(), QStringLiteral("its amounts cannot be added up"));
        return;
    }
    const bool isPaid = ticket.state == TicketState::Paid;
    const bool isCovered = sum->total.minor > 0 && done->minor == sum->total.minor;
    if (isPaid == isCovered && done->minor <= sum->total.minor) return;
    report(found, "paid_once", ticket.id.text(),
           toText(ticket.state) + u", covered " + QString::number(done->minor) + u" of " +
               QString::number(sum->total.minor));
}

void checkSale(Violations& found, const Ticket& ticket, const Transactions& transactions) {
    const auto sales = std::count_if(
        transactions.begin(), transactions.end(),
        [](const LedgerTransaction& transaction) { return stands(transaction) && !transaction.payment; });
    const bool isPaid = ticket.state == TicketState::Paid;
    if (sales != (isPaid ? 1 : 0)) {
        report(found, "sold_once", ticket.id.text(),
               toText(ticket.state) + u", sales in the ledger: " + QString::number(sales));
    }
}

/// Every covering payment credits what is owed, the one sale debits it.
void checkOwed(Violations& found, const Ticket& ticket, const std::vector<Payment>& payments,
               const Transactions& transactions) {
    const auto sum = totals(ticket);
    const auto done = covered(payments, ticket.currency);
    if (!sum || !done) return;  // said by checkCover
    const qint64 sold = ticket.state == TicketState::Paid ? sum->total.minor : 0;
    if (movedIn(transactions, std::nullopt, AccountKind::Receivable) != sold - done->minor) {
        report(found, "receivable", ticket.id.text(), QStringLiteral("ledger and payments differ"));
    }
}

void checkWaiting(Violations& found, const Ticket& ticket, const std::vector<Payment>& payments) {
    if (ticket.state != TicketState::PendingPayment) return;
    const bool waits = std::any_of(payments.begin(), payments.end(),
                                   [](const Payment& payment) { return isOpen(payment.state); });
    if (!waits) {
        report(found, "stuck_ticket", ticket.id.text(),
               QStringLiteral("waits for a payment that is not open"));
    }
}

void checkBooking(Violations& found, const Payment& payment, const Transactions& transactions) {
    const auto firsts =
        std::count_if(transactions.begin(), transactions.end(), [&payment](const LedgerTransaction& each) {
            return stands(each) && each.payment == payment.id &&
                   each.reason != QStringLiteral("payment.more");
        });
    if (firsts != (broughtMoney(payment) ? 1 : 0)) {
        report(found, "booked_once", payment.id.text(),
               toText(payment.state) + u", entries: " + QString::number(firsts));
        return;
    }
    const bool cash = payment.tender == Tender::Cash;
    const qint64 expected = !broughtMoney(payment) ? 0
                            : cash                 ? payment.amount.minor
                                                   : payment.received.value();
    const qint64 booked =
        movedIn(transactions, payment.id, cash ? AccountKind::TillCash : AccountKind::Lightning);
    if (booked != expected) {
        report(found, "booked_amount", payment.id.text(),
               QString::number(booked) + u" in the ledger, " + QString::number(expected) + u" received");
    }
}

void checkReservations(Violations& found, const std::vector<Payment>& payments,
                       const Transactions& transactions) {
    std::map<LedgerTransactionId, int> closings;
    for (const LedgerTransaction& transaction : transactions) {
        if (transaction.reservation) ++closings[*transaction.reservation];
    }
    for (const LedgerTransaction& transaction : transactions) {
        if (transaction.kind != LedgerKind::Reserved || !transaction.payment) continue;
        const auto payment = std::find_if(payments.begin(), payments.end(), [&](const Payment& each) {
            return each.id == transaction.payment;
        });
        const int closed = closings[transaction.id];
        const int expected = payment != payments.end() && hasEnded(*payment) ? 1 : 0;
        if (closed == expected) continue;
        report(found, "reservation", transaction.id.text(), u"closed " + QString::number(closed) + u" times");
    }
}

void checkTraining(Violations& found, const Ticket& ticket, const std::vector<Payment>& payments,
                   const Transactions& transactions) {
    const bool same =
        std::all_of(payments.begin(), payments.end(),
                    [&](const Payment& each) { return each.training == ticket.training; }) &&
        std::all_of(transactions.begin(), transactions.end(),
                    [&](const LedgerTransaction& each) { return each.training == ticket.training; });
    if (!same) report(found, "training", ticket.id.text(), QStringLiteral("training and real money mixed"));
}

void checkProof(Violations& found, const Payment& payment) {
    if (broughtMoney(payment)) {
        if (!proves(payment.preimage, payment.paymentHash)) {
            report(found, "proof", payment.id.text(), QStringLiteral("the preimage does not prove it"));
        }
    } else if (!payment.preimage.isEmpty()) {
        report(found, "proof", payment.id.text(), QStringLiteral("a preimage without money"));
    }
}

/// The state says how what came compares with what was asked for.
bool amountFits(const Payment& payment) {
    if (!payment.quote) return false;
    const Msat asked = payment.quote->msat;
    switch (payment.state) {
        case PaymentState::Paid: return payment.received == asked;
        case PaymentState::Overpaid: return payment.received > asked;
        case PaymentState::Underpaid: return payment.received > Msat(0) && payment.received < asked;
        case PaymentState::LatePaid: return payment.received > Msat(0);
        case PaymentState::Pending:
        case PaymentState::Held:
        case PaymentState::Expired:
        case PaymentState::Cancelled:
        case PaymentState::Failed:
        case PaymentState::Unknown: return payment.received.isZero();
    }
    return false;
}

}  // namespace verification_rules_detail

std::vector<Violation> checkTicket(const Ticket& ticket, const std::vector<Payment>& payments,
                                   const std::vector<LedgerTransaction>& transactions) {
    using namespace verification_rules_detail;
    Violations found;
    checkCover(found, ticket, payments);
    checkSale(found, ticket, transactions);
    checkOwed(found, ticket, payments, transactions);
    checkWaiting(found, ticket, payments);
    for (const Payment& payment : payments) checkBooking(found, payment, transactions);
    checkReservations(found, payments, transactions);
    checkTraining(found, ticket, payments, transactions);
    return found;
}

std::vector<Violation> checkPayment(const Payment& payment, Instant now) {
    using namespace verification_rules_detail;
    Violations found;
    if (payment.tender == Tender::Lightning) {
        checkProof(found, payment);
        if (!amountFits(payment)) {
            report(found, "amount", payment.id.text(),
                   toText(payment.state) + u", received " + QString::number(payment.received.value()) +
                       u" msat");
        }
    }
    const bool coversTooMuch = payment.covered.minor < 0 || payment.covered.minor > payment.amount.minor;
    if (coversTooMuch || (!broughtMoney(payment) && !payment.covered.isZero())) {
        report(found, "covers", payment.id.text(), u"covers " + QString::number(payment.covered.minor));
    }
    const bool unanswered = payment.intent != IntentState::Answered && payment.state == PaymentState::Pending;
    if (unanswered && now - payment.createdAt > Verification::kStuckAfter) {
        report(found, "stuck_intent", payment.id.text(), QStringLiteral("asked for and never answered"));
    }
    return found;
}

}  // namespace balcao
