#include "tickets/charge_service.h"

#include "base/steps.h"
#include "payments/payment_rules.h"
#include "tickets/charge_entries.h"

namespace balcao {

namespace {

QString fieldOf(const std::optional<Fiat>& amount) {
    return amount ? QString::number(amount->minor) + QLatin1Char(' ') + amount->currency.code() : QString();
}

tl::unexpected<Error> wrong(const char* field) {
    return fail(ErrorCode::InvalidArgument, QString::fromLatin1(field),
                {{QStringLiteral("field"), QString::fromLatin1(field)}});
}

QJsonObject chargeFacts(const Payment& payment) {
    QJsonObject facts{{QStringLiteral("payment"), payment.id.text()},
                      {QStringLiteral("tender"), toText(payment.tender)},
                      {QStringLiteral("state"), toText(payment.state)},
                      {QStringLiteral("minor"), payment.amount.minor},
                      {QStringLiteral("currency"), payment.amount.currency.code()}};
    if (payment.quote) facts.insert(QStringLiteral("msat"), payment.quote->msat.value());
    return facts;
}

/// What the customer's wallet shows: who is paid, and for which number. No personal data.
QString describe(const QString& organisation, const Ticket& ticket) {
    return organisation.isEmpty() ? ticket.number.text()
                                  : QString(organisation + QStringLiteral(", ") + ticket.number.text());
}

/// What may still be charged: the total less what is covered and what open charges would cover.
Result<Fiat> chargeable(const TicketDetails& details) {
    BALCAO_TRY(coming, promised(details.payments, details.ticket.currency));
    return details.open.minus(coming);
}

Result<Fiat> partOf(const TicketDetails& details, const std::optional<Fiat>& asked) {
    BALCAO_TRY(rest, chargeable(details));
    if (rest.minor <= 0) {
        if (details.totals.total.minor <= 0) return fail(ErrorCode::NothingToCharge);
        return fail(ErrorCode::StateConflict, QStringLiteral("an open charge covers it"),
                    {{QStringLiteral("state"), QStringLiteral("pending_payment")}});
    }
    if (!asked) return rest;
    if (asked->currency != rest.currency) return fail(ErrorCode::CurrencyMismatch);
    if (asked->minor <= 0 || asked->minor > rest.minor) return wrong("amount");
    return *asked;
}

/// A line whose operation has limits of its own is held against those; the rest against the currency's: the
/// whole ticket against the least, so that it may be split, and the single charge against the most.
Result<void> checkAllLimits(Transaction& t, OperationStore& operations, const TicketDetails& details,
                            const Fiat& amount, const LimitPolicy& policy) {
    if (!policy.enabled) return {};
    bool allHaveTheirOwn = !details.ticket.lines.empty();
    for (const Line& line : details.ticket.lines) {
        BALCAO_TRY(operation, operations.byId(t, line.operation));
        if (!operation || (!operation->minimum && !operation->maximum)) {
            allHaveTheirOwn = false;
            continue;
        }
        BALCAO_TRY(total, lineTotal(line));
        BALCAO_CHECK(checkLimits(total, policy, operation->minimum, operation->maximum));
    }
    if (allHaveTheirOwn) return {};
    const Fiat most{std::numeric_limits<qint64>::max(), amount.currency};
    const Fiat least{0, amount.currency};
    BALCAO_CHECK(checkLimits(details.totals.total, policy, std::nullopt, most));
    return checkLimits(amount, policy, least, std::nullopt);
}

}  // namespace

ChargeService::ChargeService(const Clock& clock, IdSource& ids, RateService& rates, Stores stores,
                             RegisterId registerId)
    : m_clock(clock), m_ids(ids), m_rates(rates), m_s(stores), m_register(registerId) {}

Result<Charged> ChargeService::readCharged(Transaction& t, PaymentId id) {
    auto& s = m_s.tickets;
    BALCAO_TRY(payment, s.payments.byId(t, id));
    if (!payment) return fail(ErrorCode::NotFound, QStringLiteral("no such payment"));
    BALCAO_TRY(details, readDetails(t, s.tickets, s.payments, s.tasks, payment->ticket));
    return Charged{std::move(details), *std::move(payment)};
}

void ChargeService::foreseeCharge(Transaction& t, const Actor& actor, TicketId ticket) {
    t.foresee([&] {
        (void)m_s.tickets.tickets.lock(t, ticket);
        (void)m_s.tickets.payments.ofTicket(t, ticket);
        (void)m_s.tickets.tasks.ofTicket(t, ticket);
        (void)m_s.tickets.audit.prepare(t, actor);
    });
}

Result<ChargeService::Started> ChargeService::startCharge(Transaction& t, const ChargeLightning& c,
                                                          const Terms& terms) {
    auto& s = m_s.tickets;
    const QString kind = QStringLiteral("ticket.charge");
    const QJsonObject body{{QStringLiteral("ticket"), c.ticket.text()},
                           {QStringLiteral("amount"), fieldOf(c.amount)}};
    foreseeCharge(t, c.actor, c.ticket);
    BALCAO_TRY(repeated, findRepeated(s.commands, t, c.id, kind, body));
    if (repeated) {
        BALCAO_TRY(id, PaymentId::fromText(repeated->subject));
        BALCAO_TRY(charged, readCharged(t, id));
        return Started{std::move(charged.payment), describe(terms.organisation, charged.details.ticket)};
    }
    BALCAO_CHECK(s.audit.prepare(t, c.actor));
    BALCAO_TRY(locked, s.tickets.lock(t, c.ticket));
    if (!locked) return fail(ErrorCode::NotFound, QStringLiteral("no such ticket"));
    BALCAO_TRY(details, detailsOf(t, *std::move(locked), s.payments, s.tasks));
    BALCAO_TRY(ticket, charging(details.ticket));
    BALCAO_TRY(amount, partOf(details, c.amount));
    if (!terms.rate) return tl::unexpected(terms.rate.error());
    BALCAO_CHECK(checkAllLimits(t, s.operations, details, amount, terms.limits));

    const Instant now = m_clock.now();
    Payment payment;
    payment.id = m_ids.make<PaymentId>();
    payment.ticket = ticket.id;
    payment.registerId = c.actor.registerId;
    payment.tender = Tender::Lightning;
    payment.intent = IntentState::Sent;  // the call goes out as soon as this is committed
    payment.amount = amount;
    payment.covered = Fiat{0, amount.currency};
    payment.given = payment.covered;
    payment.change = payment.covered;
    payment.training = ticket.training;
    payment.createdAt = now;
    BALCAO_TRY(quote, makeQuote(amount, *terms.rate, terms.policy, now));
    payment.quote = quote;
    payment.expiresAt = quote.validUntil;
    BALCAO_CHECK(terms.rail->prepare(payment));

    s.tickets.save(t, ticket, details.totals);
    s.payments.save(t, payment);
    LedgerTransaction reserve;
    reserve.id = m_ids.make<LedgerTransactionId>();
    reserve.kind = LedgerKind::Reserved;
    reserve.ticket = ticket.id;
    reserve.payment = payment.id;
    reserve.reason = QStringLiteral("charge");
    reserve.training = ticket.training;
    reserve.at = now;
    reserve.postings = chargeReserved(payment);
    BALCAO_CHECK(m_s.ledger.append(t, reserve));
    s.commands.put(t, {c.id, kind, digestFields(body), payment.id.text()}, now);
    BALCAO_CHECK(s.audit.record(t, c.actor, kind, ticket.id.text(), chargeFacts(payment)));
    return Started{std::move(payment), describe(terms.organisation, ticket)};
}

Future<Charged> ChargeService::charge(const ChargeLightning& c) {
    if (const auto allowed = require(c.actor, Capability::TicketCharge); !allowed) {
        return ready<Charged>(tl::unexpected(allowed.error()));
    }
    if (m_rail == nullptr) return ready<Charged>(fail(ErrorCode::BackendUnreachable));
    const Terms terms{m_rates.usable(), m_rates.policy(), m_limits, m_organisation, m_rail};
    auto started = m_s.tickets.database.write<Started>(
        [this, c, terms](Transaction& t) { return startCharge(t, c, terms); });
    return andThen(withStep(Step::IntentStored, started), this,
                   [this, actor = c.actor](const Started& begun) {
                       if (begun.payment.intent == IntentState::Answered ||
                           begun.payment.state != PaymentState::Pending) {
                           // The same command again: the first result, as it is now.
                           return m_s.tickets.database.read<Charged>(
                               [this, id = begun.payment.id](Transaction& t) -> Result<Charged> {
                                   BALCAO_TRY(charged, readCharged(t, id));
                                   if (charged.payment.state == PaymentState::Failed) {
                                       return tl::unexpected(charged.payment.failure);
                                   }
                                   return charged;
                               });
                       }
                       return requestInvoice(actor, begun);
                   });
}

Future<Charged> ChargeService::requestInvoice(const Actor& actor, const Started& started) {
    if (m_rail == nullptr || m_rail->backendName() != started.payment.backend) {
        return giveUp(actor, started.payment, Error{ErrorCode::BackendUnreachable, {}, {}});
    }
    return andThenAlways(m_rail->request(started.payment, started.description), this,
                         [this, actor, payment = started.payment](const Result<RailAnswer>& answer) {
                             return answer ? storeAnswer(actor, payment, *answer)
                                           : giveUp(actor, payment, answer.error());
                         });
}

Future<Charged> ChargeService::storeAnswer(const Actor& actor, const Payment& intent,
                                           const RailAnswer& answer) {
    auto stored = m_s.tickets.database.write<Charged>(
        [this, actor, id = intent.id, ticket = intent.ticket, answer](Transaction& t) -> Result<Charged> {
            BALCAO_CHECK(m_s.tickets.tickets.lock(t, ticket));
            BALCAO_TRY(charged, readCharged(t, id));
            Payment& payment = charged.payment;
            if (payment.intent == IntentState::Answered || payment.state != PaymentState::Pending)
                return charged;
            payment.intent = IntentState::Answered;
            payment.bolt11 = answer.request;
            payment.backendReference = answer.reference;
            payment.expiresAt = answer.expiresAt;
            payment.shownAt = m_clock.now();
            m_s.tickets.payments.save(t, payment);
            m_s.tickets.outbox.put(t, {m_ids.make<OutboxId>(), QStringLiteral("payment.requested"), id.text(),
                                       chargeFacts(payment), payment.shownAt});
            BALCAO_CHECK(m_s.tickets.audit.record(t, actor, QStringLiteral("invoice.stored"),
                                                  payment.ticket.text(), chargeFacts(payment)));
            payment.version += 1;
            for (Payment& listed : charged.details.payments) {
                if (listed.id == id) listed = payment;
            }
            return charged;
        });
    return andThen(withStep(Step::InvoiceStored, stored), this, [this](const Charged& charged) {
        if (isOpen(charged.payment.state)) Q_EMIT invoiceStored(charged.payment);
        return ready<Charged>(charged);
    });
}

Future<Charged> ChargeService::giveUp(const Actor& actor, const Payment& intent, const Error& reason) {
    // Nobody has seen this invoice, so nobody can pay it; the node is told where it can be.
    if (m_rail != nullptr && m_rail->backendName() == intent.backend) {
        whenDone(m_rail->cancel(intent), this, [](const Result<Done>&) {});
    }
    auto failed = m_s.tickets.database.write<Done>(
        [this, actor, id = intent.id, ticketId = intent.ticket, reason](Transaction& t) -> Result<Done> {
            auto& s = m_s.tickets;
            BALCAO_TRY(locked, s.tickets.lock(t, ticketId));
            BALCAO_TRY(payment, s.payments.byId(t, id));
            if (!locked || !payment) return fail(ErrorCode::NotFound);
            if (payment->state != PaymentState::Pending || payment->intent == IntentState::Answered)
                return Done{};
            payment->state = PaymentState::Failed;
            payment->failure = reason;
            s.payments.save(t, *payment);
            BALCAO_CHECK(voidReservation(t, *payment, QStringLiteral("charge.failed")));
            QJsonObject facts = chargeFacts(*payment);
            facts.insert(QStringLiteral("error"), toText(reason.code));
            BALCAO_CHECK(s.audit.record(t, actor, QStringLiteral("charge.failed"), ticketId.text(), facts));
            BALCAO_TRY(payments, s.payments.ofTicket(t, ticketId));
            for (Payment& listed : payments) {
                if (listed.id == id) listed = *payment;
            }
            BALCAO_CHECK(followPayments(t, actor, *locked, payments));
            return Done{};
        });
    return andThen(failed, this, [reason](const Done&) { return ready<Charged>(tl::unexpected(reason)); });
}

Result<Charged> ChargeService::startCash(Transaction& t, const ReceiveCash& c) {
    auto& s = m_s.tickets;
    const QString kind = QStringLiteral("ticket.cash");
    const QJsonObject body{{QStringLiteral("ticket"), c.ticket.text()},
                           {QStringLiteral("amount"), fieldOf(c.amount)},
                           {QStringLiteral("given"), fieldOf(c.given)}};
    foreseeCharge(t, c.actor, c.ticket);
    BALCAO_TRY(repeated, findRepeated(s.commands, t, c.id, kind, body));
    if (repeated) {
        BALCAO_TRY(id, PaymentId::fromText(repeated->subject));
        return readCharged(t, id);
    }
    BALCAO_CHECK(s.audit.prepare(t, c.actor));
    BALCAO_TRY(locked, s.tickets.lock(t, c.ticket));
    if (!locked) return fail(ErrorCode::NotFound, QStringLiteral("no such ticket"));
    BALCAO_TRY(details, detailsOf(t, *std::move(locked), s.payments, s.tasks));
    BALCAO_TRY(ticket, charging(details.ticket));
    BALCAO_TRY(amount, partOf(details, c.amount));
    BALCAO_TRY(change, changeFor(amount, c.given));

    const Instant now = m_clock.now();
    Payment payment;
    payment.id = m_ids.make<PaymentId>();
    payment.ticket = ticket.id;
    payment.registerId = c.actor.registerId;
    payment.tender = Tender::Cash;
    payment.intent = IntentState::Answered;
    payment.state = PaymentState::Paid;
    payment.amount = amount;
    payment.covered = amount;
    payment.given = c.given;
    payment.change = change;
    payment.training = ticket.training;
    payment.createdAt = now;
    payment.settledAt = now;
    LedgerTransaction entry;
    entry.id = m_ids.make<LedgerTransactionId>();
    entry.ticket = ticket.id;
    entry.payment = payment.id;
    entry.reason = QStringLiteral("cash");
    entry.training = ticket.training;
    entry.at = now;
    entry.postings = cashReceived(payment);
    BALCAO_CHECK(m_s.ledger.append(t, entry));
    s.commands.put(t, {c.id, kind, digestFields(body), payment.id.text()}, now);
    BALCAO_CHECK(s.audit.record(t, c.actor, kind, ticket.id.text(), chargeFacts(payment)));
    details.payments.push_back(payment);
    BALCAO_CHECK(followPayments(t, c.actor, ticket, details.payments));
    // After the ticket, which then carries the time of the sale already and is not written a second time.
    s.payments.save(t, payment);
    payment.version += 1;
    details.payments.back().version = payment.version;
    details.ticket = std::move(ticket);
    BALCAO_TRY(done, covered(details.payments, details.ticket.currency));
    details.covered = done;
    BALCAO_TRY(rest, details.totals.total.minus(done));
    details.open = rest;
    return Charged{std::move(details), std::move(payment)};
}

Future<Charged> ChargeService::receiveCash(const ReceiveCash& c) {
    if (const auto allowed = require(c.actor, Capability::TicketCharge); !allowed) {
        return ready<Charged>(tl::unexpected(allowed.error()));
    }
    return withStep(Step::CashStored, m_s.tickets.database.write<Charged>(
                                          [this, c](Transaction& t) { return startCash(t, c); }));
}

Future<int> ChargeService::recover(const Actor& actor) {
    const auto left = m_s.tickets.database.read<std::vector<Payment>>(
        [this](Transaction& t) { return m_s.tickets.payments.unanswered(t, m_register); });
    return andThen(left, this, [this, actor](const std::vector<Payment>& intents) {
        for (const Payment& intent : intents) {
            const auto ticket =
                m_s.tickets.database.read<Ticket>([this, intent](Transaction& t) -> Result<Ticket> {
                    BALCAO_TRY(found, m_s.tickets.tickets.byId(t, intent.ticket));
                    if (!found) return fail(ErrorCode::NotFound);
                    return *std::move(found);
                });
            const auto again = andThen(ticket, this, [this, actor, intent](const Ticket& of) {
                // Past its validity the rail refuses (rate_stale) and the intent is given up.
                return requestInvoice(actor, Started{intent, describe(m_organisation, of)});
            });
            whenDone(again, this, [](const Result<Charged>&) {});
        }
        return ready<int>(static_cast<int>(intents.size()));
    });
}

}  // namespace balcao
