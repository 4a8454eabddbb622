// What a back end's report, a customer's proof or a cancel makes of a payment and its ticket.

#include "base/steps.h"
#include "lightning/invoice_guard.h"
#include "payments/payment_rules.h"
#include "tickets/charge_entries.h"
#include "tickets/charge_service.h"

#include <algorithm>

namespace balcao {

namespace {

QJsonObject settlementFacts(const Payment& payment) {
    return {{QStringLiteral("payment"), payment.id.text()},
            {QStringLiteral("state"), toText(payment.state)},
            {QStringLiteral("received_msat"), payment.received.value()},
            {QStringLiteral("covered_minor"), payment.covered.minor},
            {QStringLiteral("currency"), payment.amount.currency.code()}};
}

bool acceptsMoney(const Ticket& ticket) {
    return ticket.state == TicketState::PendingPayment || ticket.state == TicketState::Serving;
}

/// The payment's worth in the ticket's money: its own amount, or what a smaller sum is worth at its own
/// quote.
Result<Fiat> worthOf(const Payment& payment, Msat received) {
    if (!payment.quote || received >= payment.quote->msat) return payment.amount;
    BALCAO_TRY(worth, convert(received, payment.quote->rate, Rounding::Down));
    return worth.minor < payment.amount.minor ? worth : payment.amount;
}

}  // namespace

Actor ChargeService::house() const {
    Actor actor;
    actor.registerId = m_register;
    return actor;
}

Result<void> ChargeService::voidReservation(Transaction& t, const Payment& payment, const QString& reason) {
    BALCAO_TRY(reservation, m_s.ledger.openReservation(t, payment.id));
    if (!reservation) return {};
    LedgerTransaction entry;
    entry.id = m_ids.make<LedgerTransactionId>();
    entry.kind = LedgerKind::Void;
    entry.reservation = reservation->id;
    entry.ticket = payment.ticket;
    entry.payment = payment.id;
    entry.reason = reason;
    entry.training = payment.training;
    entry.at = m_clock.now();
    return m_s.ledger.append(t, entry);
}

Result<void> ChargeService::openTask(Transaction& t, const Payment& payment, TaskKind kind,
                                     const Fiat& amount, Msat msat) {
    Task task;
    task.id = m_ids.make<TaskId>();
    task.kind = kind;
    task.ticket = payment.ticket;
    task.payment = payment.id;
    task.amount = amount;
    task.msat = msat;
    task.training = payment.training;
    task.createdAt = m_clock.now();
    m_s.tickets.tasks.save(t, task);
    return {};
}

Result<void> ChargeService::closeUnknownTasks(Transaction& t, const Payment& payment) {
    BALCAO_TRY(tasks, m_s.tickets.tasks.ofTicket(t, payment.ticket));
    for (Task& task : tasks) {
        if (task.kind != TaskKind::UnknownOutcome || task.payment != payment.id) continue;
        if (task.state == TaskState::Done) continue;
        task.state = TaskState::Done;
        task.doneAt = m_clock.now();
        m_s.tickets.tasks.save(t, task);
    }
    return {};
}

Result<void> ChargeService::followPayments(Transaction& t, const Actor& actor, Ticket& ticket,
                                           const std::vector<Payment>& payments) {
    if (!acceptsMoney(ticket)) return {};
    auto& s = m_s.tickets;
    BALCAO_TRY(sum, totals(ticket));
    BALCAO_TRY(done, covered(payments, ticket.currency));
    const Instant now = m_clock.now();
    if (done.minor >= sum.total.minor && sum.total.minor > 0) {
        BALCAO_TRY(sold, paid(std::move(ticket), now));
        ticket = std::move(sold);
        LedgerTransaction sale;
        sale.id = m_ids.make<LedgerTransactionId>();
        sale.ticket = ticket.id;
        sale.reason = QStringLiteral("sale");
        sale.training = ticket.training;
        sale.at = now;
        BALCAO_TRY(postings, ticketSold(ticket, sum));
        sale.postings = std::move(postings);
        BALCAO_CHECK(m_s.ledger.append(t, sale));
        const QJsonObject facts{{QStringLiteral("number"), ticket.number.text()},
                                {QStringLiteral("minor"), sum.total.minor},
                                {QStringLiteral("currency"), ticket.currency.code()}};
        BALCAO_CHECK(s.audit.record(t, actor, QStringLiteral("ticket.paid"), ticket.id.text(), facts));
        s.outbox.put(t,
                     {m_ids.make<OutboxId>(), QStringLiteral("ticket.paid"), ticket.id.text(), facts, now});
    } else if (std::none_of(payments.begin(), payments.end(), [](const Payment& p) {
                   return isOpen(p.state) && p.state != PaymentState::Underpaid;
               })) {
        BALCAO_TRY(serving, chargeEnded(std::move(ticket)));
        ticket = std::move(serving);
    }
    s.tickets.save(t, ticket, sum);
    ticket.version += 1;
    return {};
}

Result<void> ChargeService::applySettlement(Transaction& t, const Ticket& ticket, Payment& payment,
                                            PaymentState to, const InvoiceReport& report) {
    auto& s = m_s.tickets;
    BALCAO_TRY(payments, s.payments.ofTicket(t, ticket.id));
    BALCAO_TRY(done, covered(payments, ticket.currency));
    BALCAO_TRY(sum, totals(ticket));
    BALCAO_TRY(needed, sum.total.minus(done));
    BALCAO_TRY(worth, worthOf(payment, report.received));
    const bool applies = acceptsMoney(ticket) && worth.minor > 0 && worth.minor <= needed.minor;

    payment.state = to;
    payment.received = report.received;
    payment.preimage = report.preimage;
    payment.settledAt = m_clock.now();
    payment.covered = applies ? worth : Fiat{0, ticket.currency};

    BALCAO_TRY(reservation, m_s.ledger.openReservation(t, payment.id));
    LedgerTransaction entry;
    entry.id = m_ids.make<LedgerTransactionId>();
    if (reservation) {
        entry.kind = LedgerKind::Post;
        entry.reservation = reservation->id;
    }
    entry.ticket = ticket.id;
    entry.payment = payment.id;
    entry.reason = QStringLiteral("payment.settled");
    entry.training = payment.training;
    entry.at = payment.settledAt;
    BALCAO_TRY(postings, lightningSettled(payment, payment.covered, report.received));
    entry.postings = std::move(postings);
    BALCAO_CHECK(m_s.ledger.append(t, entry));

    if (!applies) {
        const bool full = done.minor >= sum.total.minor && sum.total.minor > 0;
        return openTask(t, payment, full ? TaskKind::DuplicatePayment : TaskKind::LatePayment, worth,
                        report.received);
    }
    if (to == PaymentState::LatePaid) {
        BALCAO_CHECK(openTask(t, payment, TaskKind::LatePayment, worth, report.received));
    }
    if (to == PaymentState::Underpaid) {
        BALCAO_TRY(missing, payment.amount.minus(worth));
        BALCAO_TRY(missingMsat, payment.quote->msat.minus(report.received));
        return openTask(t, payment, TaskKind::Underpaid, missing, missingMsat);
    }
    BALCAO_TRY(surplus, report.received.minus(payment.quote->msat));
    if (surplus > Msat(0)) {
        BALCAO_TRY(over, convert(surplus, payment.quote->rate, Rounding::Down));
        return openTask(t, payment, TaskKind::Surplus, over, surplus);
    }
    return {};
}

Result<void> ChargeService::applyMore(Transaction& t, Payment& payment, PaymentState to, Msat received) {
    BALCAO_TRY(more, received.minus(payment.received));
    payment.state = to;
    payment.received = received;
    LedgerTransaction entry;
    entry.id = m_ids.make<LedgerTransactionId>();
    entry.ticket = payment.ticket;
    entry.payment = payment.id;
    entry.reason = QStringLiteral("payment.more");
    entry.training = payment.training;
    entry.at = m_clock.now();
    entry.postings = moreArrived(payment, more);
    BALCAO_CHECK(m_s.ledger.append(t, entry));
    BALCAO_TRY(over, convert(more, payment.quote->rate, Rounding::Down));
    return openTask(t, payment, TaskKind::Surplus, over, more);
}

Result<Payment> ChargeService::applyReport(Transaction& t, const Actor& actor, PaymentId id,
                                           const InvoiceReport& report) {
    auto& s = m_s.tickets;
    BALCAO_TRY(found, s.payments.byId(t, id));
    if (!found) return fail(ErrorCode::NotFound, QStringLiteral("no such payment"));
    BALCAO_TRY(ticket, s.tickets.lock(t, found->ticket));
    if (!ticket) return fail(ErrorCode::NotFound, QStringLiteral("no such ticket"));
    BALCAO_TRY(current, s.payments.byId(t, id));  // as it is now that the ticket is held
    Payment payment = *current;
    if (!payment.quote) return fail(ErrorCode::StateConflict, QStringLiteral("not a lightning payment"));

    const PaymentState from = payment.state;
    BALCAO_TRY(to, stateAfter(payment, report, m_clock.now()));
    const bool isMoney = isSettled(to) || to == PaymentState::Underpaid;
    const bool wasMoney = isSettled(from) || from == PaymentState::Underpaid;
    const bool more =
        wasMoney && report.status == InvoiceStatus::Settled && report.received > payment.received;
    if (from == to && !more) return payment;
    if (more) {
        BALCAO_CHECK(applyMore(t, payment, to, report.received));
    } else if (isMoney) {
        BALCAO_CHECK(applySettlement(t, *ticket, payment, to, report));
    } else {
        payment.state = to;
        if (isClosed(to)) BALCAO_CHECK(voidReservation(t, payment, QStringLiteral("charge.") + toText(to)));
    }
    if (from == PaymentState::Unknown || isMoney || isClosed(to)) BALCAO_CHECK(closeUnknownTasks(t, payment));
    s.payments.save(t, payment);
    BALCAO_CHECK(s.audit.record(t, actor, QStringLiteral("payment.") + toText(to), payment.ticket.text(),
                                settlementFacts(payment)));
    s.outbox.put(t, {m_ids.make<OutboxId>(), QStringLiteral("payment.") + toText(to), id.text(),
                     settlementFacts(payment), m_clock.now()});
    payment.version += 1;
    BALCAO_TRY(payments, s.payments.ofTicket(t, payment.ticket));
    for (Payment& listed : payments) {
        if (listed.id == id) listed = payment;
    }
    BALCAO_CHECK(followPayments(t, actor, *ticket, payments));
    return payment;
}

Future<Payment> ChargeService::settle(PaymentId id, const InvoiceReport& report) {
    passStep(Step::SettlementSeen);
    auto stored = m_s.tickets.database.write<Payment>(
        [this, id, report](Transaction& t) { return applyReport(t, house(), id, report); });
    const bool isMoney = report.status == InvoiceStatus::Settled;
    return andThen(isMoney ? withStep(Step::SettlementStored, stored) : stored, this,
                   [this](const Payment& payment) {
                       if (isSettled(payment.state)) cancelOthers(payment);
                       return ready<Payment>(payment);
                   });
}

Future<Charged> ChargeService::settleCommand(CommandId id, const Actor& actor, const QString& kind,
                                             PaymentId payment, const InvoiceReport& report) {
    const QJsonObject body{{QStringLiteral("payment"), payment.text()}};
    return m_s.tickets.database.write<Charged>(
        [this, id, actor, kind, payment, report, body](Transaction& t) -> Result<Charged> {
            BALCAO_TRY(repeated, findRepeated(m_s.tickets.commands, t, id, kind, body));
            if (repeated) return readCharged(t, payment);
            BALCAO_TRY(settled, applyReport(t, actor, payment, report));
            m_s.tickets.commands.put(t, {id, kind, digestFields(body), payment.text()}, m_clock.now());
            Charged charged;
            charged.payment = std::move(settled);
            return charged;
        });
}

Future<Charged> ChargeService::cancelCharge(const OnPayment& c) {
    if (const auto allowed = require(c.actor, Capability::TicketCharge); !allowed) {
        return ready<Charged>(tl::unexpected(allowed.error()));
    }
    const auto readNow = [this, id = c.payment] {
        return m_s.tickets.database.read<Charged>([this, id](Transaction& t) { return readCharged(t, id); });
    };
    return andThen(readNow(), this, [this, c, readNow](const Charged& charged) {
        if (!isOpen(charged.payment.state)) return ready<Charged>(charged);
        if (m_rail == nullptr || m_rail->backendName() != charged.payment.backend) {
            return ready<Charged>(fail(ErrorCode::BackendUnreachable));
        }
        return andThenAlways(
            m_rail->cancel(charged.payment), this, [this, c, readNow](const Result<Done>& answer) {
                // An invoice the node does not know cannot be paid either.
                if (!answer && answer.error().code != ErrorCode::BackendInvoiceUnknown) {
                    return ready<Charged>(tl::unexpected(answer.error()));
                }
                InvoiceReport report;
                report.status = InvoiceStatus::Cancelled;
                const auto stored =
                    settleCommand(c.id, c.actor, QStringLiteral("payment.cancel"), c.payment, report);
                return andThen(stored, this, [readNow](const Charged&) { return readNow(); });
            });
    });
}

Future<Charged> ChargeService::prove(const ProvePayment& c) {
    if (const auto allowed = require(c.actor, Capability::TicketCharge); !allowed) {
        return ready<Charged>(tl::unexpected(allowed.error()));
    }
    const auto readNow = [this, id = c.payment] {
        return m_s.tickets.database.read<Charged>([this, id](Transaction& t) { return readCharged(t, id); });
    };
    return andThen(readNow(), this, [this, c, readNow](const Charged& charged) {
        if (!charged.payment.quote || !proves(c.preimage, charged.payment.paymentHash)) {
            return ready<Charged>(fail(ErrorCode::PreimageMismatch));
        }
        if (isSettled(charged.payment.state)) return ready<Charged>(charged);
        // Only a wallet that paid has the preimage, and a wallet never pays less than the invoice says.
        InvoiceReport report;
        report.paymentHash = charged.payment.paymentHash;
        report.status = InvoiceStatus::Settled;
        report.received = charged.payment.quote->msat;
        report.preimage = c.preimage;
        report.settledAt = m_clock.now();
        const auto stored = settleCommand(c.id, c.actor, QStringLiteral("payment.prove"), c.payment, report);
        return andThen(stored, this, [this, readNow](const Charged& proven) {
            cancelOthers(proven.payment);
            return readNow();
        });
    });
}

void ChargeService::cancelOthers(const Payment& settled) {
    const auto others = m_s.tickets.database.read<std::vector<Payment>>(
        [this, settled](Transaction& t) -> Result<std::vector<Payment>> {
            BALCAO_TRY(ticket, m_s.tickets.tickets.byId(t, settled.ticket));
            if (!ticket || ticket->state != TicketState::Paid) return std::vector<Payment>();
            return m_s.tickets.payments.ofTicket(t, settled.ticket);
        });
    whenDone(others, this, [this, settled](const Result<std::vector<Payment>>& payments) {
        if (!payments || m_rail == nullptr) return;
        for (const Payment& other : *payments) {
            const bool mine = isOpen(other.state) && other.state != PaymentState::Underpaid &&
                              other.backend == m_rail->backendName() && other.id != settled.id;
            if (!mine) continue;
            whenDone(m_rail->cancel(other), this, [this, id = other.id](const Result<Done>& answer) {
                if (!answer) return;  // it stays watched: money that still comes becomes a task
                InvoiceReport report;
                report.status = InvoiceStatus::Cancelled;
                whenDone(settle(id, report), this, [](const Result<Payment>&) {});
            });
        }
    });
}

Future<Done> ChargeService::resolveTask(const ResolveTask& c) {
    if (const auto allowed = require(c.actor, Capability::TaskResolve); !allowed) {
        return ready<Done>(tl::unexpected(allowed.error()));
    }
    return m_s.tickets.database.write<Done>([this, c](Transaction& t) -> Result<Done> {
        auto& s = m_s.tickets;
        const QString kind = QStringLiteral("task.resolve");
        const QJsonObject body{{QStringLiteral("task"), c.task.text()}, {QStringLiteral("note"), c.note}};
        BALCAO_TRY(repeated, findRepeated(s.commands, t, c.id, kind, body));
        if (repeated) return Done{};
        BALCAO_TRY(task, s.tasks.byId(t, c.task));
        if (!task) return fail(ErrorCode::NotFound, QStringLiteral("no such task"));
        if (task->state == TaskState::Done) {
            return fail(ErrorCode::StateConflict, QStringLiteral("task is done"),
                        {{QStringLiteral("state"), QStringLiteral("done")}});
        }
        const Instant now = m_clock.now();
        task->state = TaskState::Done;
        task->note = c.note;
        task->doneAt = now;
        task->doneBy = c.actor.person;
        s.tasks.save(t, *task);
        s.commands.put(t, {c.id, kind, digestFields(body), task->ticket.text()}, now);
        BALCAO_CHECK(s.audit.record(
            t, c.actor, kind, task->ticket.text(),
            {{QStringLiteral("task"), c.task.text()}, {QStringLiteral("kind"), toText(task->kind)}}));
        return Done{};
    });
}

}  // namespace balcao
