#include "tickets/ticket_service.h"

#include "base/civil_time.h"
#include "base/steps.h"
#include "payments/payment_rules.h"

#include <algorithm>

namespace balcao {

namespace {

constexpr int kQueueLimit = 500;

QJsonObject publicFacts(const Ticket& ticket) {
    QJsonObject facts{{QStringLiteral("number"), ticket.number.text()},
                      {QStringLiteral("state"), toText(ticket.state)}};
    if (!ticket.customerId.isNull()) facts.insert(QStringLiteral("customer_id"), ticket.customerId.text());
    if (!ticket.sealedTaxId.isEmpty()) facts.insert(QStringLiteral("tax_id"), true);
    return facts;
}

QString textOf(const Fiat& amount) {
    return QString::number(amount.minor) + QLatin1Char(' ') + amount.currency.code();
}

/// What a command says about the ticket it opens.
Ticket askedTicket(const OpenTicket& command, Currency currency, Instant now) {
    Ticket ticket;
    ticket.priority = command.priority;
    ticket.customer = command.customer;
    ticket.note = command.note;
    ticket.training = command.training;
    ticket.currency = currency;
    ticket.openedAt = now;
    ticket.number.prefix = command.priority == Priority::Normal ? QStringLiteral("A") : QStringLiteral("P");
    return ticket;
}

/// A ticket that no payment was begun for.
TicketDetails unpaidDetails(Ticket ticket, const Totals& sum) {
    TicketDetails details;
    details.covered = Fiat{0, ticket.currency};
    details.ticket = std::move(ticket);
    details.totals = sum;
    details.open = sum.total;
    return details;
}

}  // namespace

TicketService::TicketService(const Clock& clock, IdSource& ids, RateService& rates, Stores stores,
                             Currency currency)
    : m_clock(clock), m_ids(ids), m_rates(rates), m_s(stores), m_currency(currency) {}

Result<Line> TicketService::makeLine(const Operation& operation, int quantity,
                                     const std::optional<Fiat>& openPrice,
                                     const std::optional<CurrentRate>& rate) {
    if (!operation.active) return fail(ErrorCode::StateConflict, QStringLiteral("operation is retired"));
    const bool isOpenPrice = std::holds_alternative<OpenPrice>(operation.price);
    if (isOpenPrice != openPrice.has_value()) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("price"),
                    {{QStringLiteral("field"), QStringLiteral("price")}});
    }
    Line line;
    line.id = m_ids.make<LineId>();
    line.operation = operation.id;
    line.code = operation.code;
    line.name = operation.name;
    line.quantity = quantity;
    line.discount.amount = Fiat{0, m_currency};
    line.tax = operation.tax;
    if (const auto* sat = std::get_if<Sat>(&operation.price)) {
        if (!rate) return fail(ErrorCode::RateMissing);
        BALCAO_TRY(msat, toMsat(*sat));
        BALCAO_TRY(worth, convert(msat, rate->rate, Rounding::HalfEven));
        line.unitSat = *sat;
        line.unitPrice = worth;
    } else if (const auto* fiat = std::get_if<Fiat>(&operation.price)) {
        line.unitPrice = *fiat;
    } else {
        if (openPrice->minor <= 0) {
            return fail(ErrorCode::InvalidArgument, QStringLiteral("price"),
                        {{QStringLiteral("field"), QStringLiteral("price")}});
        }
        line.unitPrice = *openPrice;
    }
    return line;
}

Future<TicketDetails> TicketService::open(const OpenTicket& command) {
    if (const auto allowed = require(command.actor, Capability::TicketOpen); !allowed) {
        return ready<TicketDetails>(tl::unexpected(allowed.error()));
    }
    if (const auto called = checkCalled(command.customer); !called) {
        return ready<TicketDetails>(tl::unexpected(called.error()));
    }
    const QString kind = QStringLiteral("ticket.open");
    const QJsonObject body{
        {QStringLiteral("operation"), command.operation ? command.operation->text() : QString()},
        {QStringLiteral("quantity"), command.quantity},
        {QStringLiteral("priority"), toText(command.priority)},
        {QStringLiteral("customer"), command.customer},
        {QStringLiteral("note"), command.note},
        {QStringLiteral("serve_now"), command.serveNow},
        {QStringLiteral("training"), command.training}};
    const auto rate = m_rates.usable();
    auto opened = m_s.database.write<TicketDetails>(
        [this, command, kind, body, rate, zone = m_timeZone](Transaction& t) -> Result<TicketDetails> {
            t.foresee([&] {
                if (command.operation) (void)m_s.operations.byId(t, *command.operation);
            });
            BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kind, body));
            if (repeated) {
                BALCAO_TRY(id, TicketId::fromText(repeated->subject));
                return readDetails(t, m_s.tickets, m_s.payments, m_s.tasks, id);
            }
            const Instant now = m_clock.now();
            Ticket ticket = askedTicket(command, m_currency, now);
            ticket.id = m_ids.make<TicketId>();
            if (command.operation) {
                BALCAO_TRY(operation, m_s.operations.byId(t, *command.operation));
                if (!operation) return fail(ErrorCode::NotFound, QStringLiteral("no such operation"));
                if (!operation->prefix.isEmpty() && command.priority == Priority::Normal) {
                    ticket.number.prefix = operation->prefix;
                }
                BALCAO_TRY(line, makeLine(*operation, command.quantity, std::nullopt,
                                          rate ? std::optional(*rate) : std::nullopt));
                BALCAO_TRY(filled, withLine(std::move(ticket), line));
                ticket = std::move(filled);
            }
            if (command.serveNow) {
                BALCAO_TRY(serving,
                           started(std::move(ticket), command.actor.registerId, command.actor.registerName,
                                   command.actor.person, command.actor.name, now));
                ticket = std::move(serving);
            }
            ticket.number.day = civilDay(now, zone);
            // Read after the number is taken: whoever waited for it stands behind the other's entry already.
            t.foresee([&] { (void)m_s.audit.prepare(t, command.actor); });
            BALCAO_TRY(counter,
                       m_s.tickets.takeNumber(t, ticket.number.day, ticket.number.prefix, ticket.training));
            ticket.number.counter = counter;
            BALCAO_CHECK(m_s.audit.prepare(t, command.actor));

            BALCAO_TRY(sum, totals(ticket));
            m_s.tickets.save(t, ticket, sum);
            m_s.commands.put(t, {command.id, kind, digestFields(body), ticket.id.text()}, now);
            BALCAO_CHECK(m_s.audit.record(t, command.actor, kind, ticket.id.text(), publicFacts(ticket)));
            m_s.outbox.put(t, {m_ids.make<OutboxId>(), QStringLiteral("ticket.opened"), ticket.id.text(),
                               publicFacts(ticket), now});
            ticket.version += 1;
            return unpaidDetails(std::move(ticket), sum);
        });
    return withStep(Step::TicketOpened, opened);
}

Future<TicketDetails> TicketService::change(CommandId id, const Actor& actor, Capability capability,
                                            const QString& kind, TicketId ticket, const QJsonObject& body,
                                            Change_ rule) {
    return change(actor, ticket, {{id, kind, ticket.text(), 0, body, capability}, std::nullopt},
                  std::move(rule));
}

Future<TicketDetails> TicketService::change(const Actor& actor, TicketId ticketId, const Approvable& wanted,
                                            Change_ rule) {
    const Capability needed = wanted.act.capability;
    if (!isLendable(needed) || !mayAskForApproval(actor)) {
        if (const auto allowed = require(actor, needed); !allowed) {
            return ready<TicketDetails>(tl::unexpected(allowed.error()));
        }
    }
    QJsonObject body = wanted.act.asked;
    body.insert(QStringLiteral("ticket"), wanted.act.subject);
    return m_s.database.write<TicketDetails>([this, actor, wanted, ticketId, body, rule = std::move(rule)](
                                                 Transaction& t) -> Result<TicketDetails> {
        const Act& act = wanted.act;
        t.foresee([&] {
            (void)m_s.tickets.lock(t, ticketId);
            (void)m_s.payments.ofTicket(t, ticketId);
            (void)m_s.tasks.ofTicket(t, ticketId);
            (void)m_s.audit.prepare(t, actor);
        });
        BALCAO_TRY(repeated, findRepeated(m_s.commands, t, act.command, act.kind, body));
        if (repeated) return readDetails(t, m_s.tickets, m_s.payments, m_s.tasks, ticketId);
        BALCAO_CHECK(m_s.audit.prepare(t, actor));
        BALCAO_TRY(stored, m_s.tickets.lock(t, ticketId));
        if (!stored) return fail(ErrorCode::NotFound, QStringLiteral("no such ticket"));
        BALCAO_TRY(ticket, rule(t, *stored));
        BALCAO_TRY(sum, totals(ticket));
        BALCAO_TRY(payments, m_s.payments.ofTicket(t, ticketId));
        BALCAO_TRY(tasks, m_s.tasks.ofTicket(t, ticketId));
        BALCAO_TRY(done, covered(payments, ticket.currency));
        if (sum.total.minor < done.minor) {
            // Money is already here for more than what would be left to pay.
            return fail(ErrorCode::StateConflict, QStringLiteral("already paid in part"),
                        {{QStringLiteral("state"), QStringLiteral("covered")}});
        }
        const Instant now = m_clock.now();
        // Last of all: nobody is called to the counter for something that would be refused all the same.
        Act current = act;
        current.version = stored->version;
        std::optional<PersonId> approver;
        if (!wanted.isFree || !wanted.isFree(*stored)) {
            BALCAO_TRY(second, approverOf(actor, current, wanted.approval, now));
            approver = second;
        }
        QJsonObject facts = publicFacts(ticket);
        if (approver) facts.insert(QStringLiteral("approved_by"), approver->text());
        m_s.tickets.save(t, ticket, sum);
        m_s.commands.put(t, {act.command, act.kind, digestFields(body), ticketId.text()}, now);
        BALCAO_CHECK(m_s.audit.record(t, actor, act.kind, ticketId.text(), facts));
        ticket.version += 1;
        TicketDetails details;
        details.payments = std::move(payments);
        details.tasks = std::move(tasks);
        details.ticket = std::move(ticket);
        details.totals = sum;
        details.covered = done;
        BALCAO_TRY(rest, sum.total.minus(done));
        details.open = rest;
        return details;
    });
}

Future<TicketDetails> TicketService::call(const OnTicket& c) {
    return change(c.id, c.actor, Capability::TicketServe, QStringLiteral("ticket.call"), c.ticket, {},
                  [this, actor = c.actor](Transaction&, Ticket ticket) {
                      return called(std::move(ticket), actor.registerId, actor.registerName, m_clock.now());
                  });
}

Future<TicketDetails> TicketService::start(const OnTicket& c) {
    return change(c.id, c.actor, Capability::TicketServe, QStringLiteral("ticket.start"), c.ticket, {},
                  [this, actor = c.actor](Transaction&, Ticket ticket) {
                      return started(std::move(ticket), actor.registerId, actor.registerName, actor.person,
                                     actor.name, m_clock.now());
                  });
}

Future<TicketDetails> TicketService::noShow(const OnTicket& c) {
    return change(
        c.id, c.actor, Capability::TicketServe, QStringLiteral("ticket.no_show"), c.ticket, {},
        [this](Transaction&, Ticket ticket) { return balcao::noShow(std::move(ticket), m_clock.now()); });
}

Future<TicketDetails> TicketService::transfer(const OnTicket& c) {
    return change(c.id, c.actor, Capability::TicketServe, QStringLiteral("ticket.transfer"), c.ticket, {},
                  [](Transaction&, Ticket ticket) { return transferred(std::move(ticket)); });
}

Future<TicketDetails> TicketService::park(const OnTicket& c) {
    return change(c.id, c.actor, Capability::TicketServe, QStringLiteral("ticket.park"), c.ticket, {},
                  [this, id = c.ticket](Transaction& t, Ticket ticket) -> Result<Ticket> {
                      BALCAO_TRY(payments, m_s.payments.ofTicket(t, id));
                      for (const Payment& payment : payments) {
                          if (payment.state != PaymentState::Unknown) continue;
                          // Set aside while nobody can say whether it was paid: somebody must look later.
                          Task task;
                          task.id = m_ids.make<TaskId>();
                          task.kind = TaskKind::UnknownOutcome;
                          task.ticket = id;
                          task.payment = payment.id;
                          task.amount = payment.amount;
                          task.msat = payment.quote ? payment.quote->msat : Msat();
                          task.training = payment.training;
                          task.createdAt = m_clock.now();
                          m_s.tasks.save(t, task);
                      }
                      return parked(std::move(ticket));
                  });
}

Future<TicketDetails> TicketService::resume(const OnTicket& c) {
    return change(c.id, c.actor, Capability::TicketServe, QStringLiteral("ticket.resume"), c.ticket, {},
                  [actor = c.actor](Transaction&, Ticket ticket) {
                      return resumed(std::move(ticket), actor.registerId, actor.registerName);
                  });
}

Result<Ticket> TicketService::lockNext(Transaction& t) {
    BALCAO_TRY(queue, m_s.tickets.queue(t, kQueueLimit));
    // How many preferred tickets were called after the last normal one.
    std::vector<TicketSummary> calledOnes;
    std::copy_if(queue.begin(), queue.end(), std::back_inserter(calledOnes),
                 [](const TicketSummary& ticket) { return happened(ticket.calledAt); });
    std::sort(calledOnes.begin(), calledOnes.end(),
              [](const TicketSummary& a, const TicketSummary& b) { return a.calledAt > b.calledAt; });
    const auto lastNormal =
        std::find_if(calledOnes.begin(), calledOnes.end(),
                     [](const TicketSummary& ticket) { return ticket.priority == Priority::Normal; });
    const int preferredInARow = static_cast<int>(lastNormal - calledOnes.begin());
    while (const auto next = nextInQueue(queue, preferredInARow)) {
        BALCAO_TRY(stored, m_s.tickets.lock(t, *next));
        if (stored && stored->state == TicketState::Waiting) return *stored;
        // Another register called it between the reads: look at the one after it.
        queue.erase(std::remove_if(queue.begin(), queue.end(),
                                   [&next](const TicketSummary& ticket) { return ticket.id == *next; }),
                    queue.end());
    }
    return fail(ErrorCode::NotFound, QStringLiteral("nobody waits"));
}

Future<TicketDetails> TicketService::callNext(const OnTicket& c) {
    if (const auto allowed = require(c.actor, Capability::TicketServe); !allowed) {
        return ready<TicketDetails>(tl::unexpected(allowed.error()));
    }
    const QString kind = QStringLiteral("ticket.call_next");
    return m_s.database.write<TicketDetails>([this, c, kind](Transaction& t) -> Result<TicketDetails> {
        BALCAO_TRY(repeated, findRepeated(m_s.commands, t, c.id, kind, {}));
        if (repeated) {
            BALCAO_TRY(id, TicketId::fromText(repeated->subject));
            return readDetails(t, m_s.tickets, m_s.payments, m_s.tasks, id);
        }
        BALCAO_TRY(waiting, lockNext(t));
        const Instant now = m_clock.now();
        BALCAO_TRY(ticket, called(std::move(waiting), c.actor.registerId, c.actor.registerName, now));
        BALCAO_TRY(sum, totals(ticket));
        m_s.tickets.save(t, ticket, sum);
        m_s.commands.put(t, {c.id, kind, digestFields({}), ticket.id.text()}, now);
        BALCAO_CHECK(m_s.audit.record(t, c.actor, kind, ticket.id.text(), publicFacts(ticket)));
        ticket.version += 1;
        return unpaidDetails(std::move(ticket), sum);
    });
}

Future<TicketDetails> TicketService::addLine(const AddLine& c) {
    const QJsonObject body{{QStringLiteral("operation"), c.operation.text()},
                           {QStringLiteral("quantity"), c.quantity},
                           {QStringLiteral("price"), c.openPrice ? textOf(*c.openPrice) : QString()}};
    const auto rate = m_rates.usable();
    return withStep(Step::LineAdded,
                    change(c.id, c.actor, Capability::TicketServe, QStringLiteral("ticket.add_line"),
                           c.ticket, body, [this, c, rate](Transaction& t, Ticket ticket) -> Result<Ticket> {
                               BALCAO_TRY(operation, m_s.operations.byId(t, c.operation));
                               if (!operation)
                                   return fail(ErrorCode::NotFound, QStringLiteral("no such operation"));
                               if (std::holds_alternative<Sat>(operation->price) && !rate) {
                                   return tl::unexpected(rate.error());
                               }
                               BALCAO_TRY(line, makeLine(*operation, c.quantity, c.openPrice,
                                                         rate ? std::optional(*rate) : std::nullopt));
                               // The same thing once more is a larger quantity, not a second line.
                               for (const Line& there : ticket.lines) {
                                   const bool same = there.operation == line.operation &&
                                                     there.unitPrice == line.unitPrice &&
                                                     there.discount.amount.isZero() && !c.openPrice;
                                   if (same)
                                       return withQuantity(std::move(ticket), there.id,
                                                           there.quantity + c.quantity);
                               }
                               return withLine(std::move(ticket), line);
                           }));
}

Future<TicketDetails> TicketService::changeQuantity(const ChangeQuantity& c) {
    const QJsonObject body{{QStringLiteral("line"), c.line.text()}, {QStringLiteral("quantity"), c.quantity}};
    return change(c.id, c.actor, Capability::TicketServe, QStringLiteral("ticket.quantity"), c.ticket, body,
                  [c](Transaction&, Ticket ticket) {
                      return c.quantity == 0 ? withoutLine(std::move(ticket), c.line)
                                             : withQuantity(std::move(ticket), c.line, c.quantity);
                  });
}

Future<TicketDetails> TicketService::describe(const DescribeTicket& c) {
    const QJsonObject body{{QStringLiteral("customer"), c.customer.value_or(QString())},
                           {QStringLiteral("note"), c.note.value_or(QString())},
                           {QStringLiteral("language"), c.language.value_or(QString())},
                           {QStringLiteral("priority"), c.priority ? toText(*c.priority) : QString()}};
    return change(c.id, c.actor, Capability::TicketServe, QStringLiteral("ticket.describe"), c.ticket, body,
                  [c](Transaction&, Ticket ticket) -> Result<Ticket> {
                      if (c.customer) {
                          BALCAO_CHECK(checkCalled(*c.customer));
                          ticket.customer = *c.customer;
                      }
                      if (c.note) ticket.note = *c.note;
                      if (c.language) ticket.language = *c.language;
                      if (c.priority) ticket.priority = *c.priority;
                      return ticket;
                  });
}

Future<TicketDetails> TicketService::details(TicketId id) {
    return m_s.database.read<TicketDetails>(
        [this, id](Transaction& t) { return readDetails(t, m_s.tickets, m_s.payments, m_s.tasks, id); });
}

Future<std::vector<TicketSummary>> TicketService::queue() {
    return m_s.database.read<std::vector<TicketSummary>>(
        [this](Transaction& t) { return m_s.tickets.queue(t, kQueueLimit); });
}

}  // namespace balcao
