#include "support/chosen_places.h"

#include <QtTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// A ticket's life before and beside its money, through the real services and a real database.
class TicketFlows : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void initTestCase() {
        QString why;
        if (!m_places.start(&why)) QSKIP(qPrintable(why));
    }
    void init() {
        m_place = m_places.make();
        m_shop = std::make_unique<Shop>(*m_place);
    }
    void cleanup() {
        QVERIFY(booksHold(*m_shop));
        m_shop.reset();
        m_place.reset();
    }

    void numbersCountPerDayAndClass() {
        QCOMPARE(take(Priority::Normal).number.text(), u"A 001"_s);
        QCOMPARE(take(Priority::Normal).number.text(), u"A 002"_s);
        QCOMPARE(take(Priority::Preferred).number.text(), u"P 001"_s);
        QCOMPARE(take(Priority::Over80).number.text(), u"P 002"_s);
        // Training has a series of its own: it never uses up a real number.
        QCOMPARE(take(Priority::Normal, true).number.text(), u"A 001"_s);
        QCOMPARE(take(Priority::Normal).number.text(), u"A 003"_s);
        m_place->clock.advance(Millis(86'400'000));
        const Ticket tomorrow = take(Priority::Normal);
        QCOMPARE(tomorrow.number.text(), u"A 001"_s);
        QCOMPARE(take(Priority::Preferred).number.text(), u"P 001"_s);
    }

    void everyMomentOfATicketIsKept() {
        const Ticket waiting = take(Priority::Normal);
        QCOMPARE(waiting.state, TicketState::Waiting);
        const Instant opened = m_place->clock.now();
        const auto after = [this](const auto& step) {
            m_place->clock.advance(Millis(60'000));
            return await(step()).value_or(TicketDetails());
        };
        const TicketId id = waiting.id;
        (void)after([&] { return m_shop->tickets.call(on(id)); });
        (void)after([&] { return m_shop->tickets.start(on(id)); });
        m_place->clock.advance(Millis(60'000));
        QVERIFY(m_shop->cash(id, 5'000));
        const Ticket ticket = m_shop->details(id).ticket;
        QCOMPARE(ticket.state, TicketState::Paid);
        QVERIFY(ticket.openedAt == opened && ticket.calledAt == opened + Millis(60'000));
        QVERIFY(ticket.startedAt == opened + Millis(120'000));
        QVERIFY(ticket.finishedAt == opened + Millis(180'000));
    }

    void aTicketNamesWhoItIsFor() {
        const Ticket ticket = m_shop->open().ticket;
        QVERIFY(ticket.customerId.isNull());  // nobody is asked who they are
        const CustomerId maria = putCustomer({});
        const CustomerId twin = putCustomer(maria);
        const auto name = [&](CustomerId customer) {
            return await(
                m_shop->tickets.nameCustomer({m_shop->command(), m_shop->actor, ticket.id, customer}));
        };
        const auto named = name(twin);
        QVERIFY2(named, qPrintable(named ? QString() : named.error().detail));
        QCOMPARE(named->ticket.customerId, maria);  // who the record was merged into
        QCOMPARE(m_shop->details(ticket.id).ticket.customerId, maria);
        QCOMPARE(name(m_place->ids.make<CustomerId>()).error().code, ErrorCode::NotFound);
        QVERIFY(name({})->ticket.customerId.isNull());
        QVERIFY(name(maria));
        QVERIFY(m_shop->cash(ticket.id, 5'000));
        QCOMPARE(name({}).error().code, ErrorCode::StateConflict);  // what is paid stays as it was
        QCOMPARE(m_shop->details(ticket.id).ticket.customerId, maria);
    }

    void aTransferredTicketWaitsAgainForAnother() {
        const Ticket served = m_shop->open().ticket;
        const auto away = await(m_shop->tickets.transfer(on(served.id)));
        QVERIFY(away);
        QCOMPARE(away->ticket.state, TicketState::Waiting);
        QVERIFY(away->ticket.registerId.isNull() && away->ticket.lines.size() == 1);
        const auto next = await(m_shop->tickets.callNext(on({})));
        QVERIFY(next && next->ticket.id == served.id);
    }

    void whoItIsForIsWrittenOnIt() {
        DescribeTicket describe;
        describe.id = m_shop->command();
        describe.actor = m_shop->actor;
        describe.ticket = m_shop->open().ticket.id;
        describe.customer = u"Dona Ção 💛"_s;
        describe.note = u"volta às 15h"_s;
        describe.language = u"es"_s;
        QVERIFY(await(m_shop->tickets.describe(describe)));
        const Ticket ticket = m_shop->details(describe.ticket).ticket;
        QCOMPARE(ticket.customer, *describe.customer);
        QCOMPARE(ticket.note, *describe.note);
        QCOMPARE(ticket.language, u"es"_s);
    }

    void everyCommandAsksForItsCapability() {
        const TicketDetails there = m_shop->open();
        const TicketId id = there.ticket.id;
        const LineId line = there.ticket.lines.front().id;
        const Ticket free = m_shop->open().ticket;
        const auto charged = m_shop->charge(id);
        QVERIFY(charged);
        const PaymentId payment = charged->payment.id;
        const qint64 entries = m_shop->verify().auditEntries;
        const Capabilities all = m_shop->actor.capabilities;

        const auto refuses = [&](Capability needed, const auto& command) {
            m_shop->actor.capabilities = all & ~Capabilities(needed);
            const auto done = await(command());
            // Alone; a second person may lend some of them for one act.
            return !done && done.error().code ==
                                (isLendable(needed) ? ErrorCode::ApprovalNeeded : ErrorCode::NotAllowed);
        };
        auto& tickets = m_shop->tickets;
        auto& charges = m_shop->charges;
        const auto who = [this] { return m_shop->actor; };
        const auto newId = [this] { return m_shop->command(); };
        QVERIFY(refuses(Capability::TicketOpen, [&] {
            return tickets.open({newId(), who(), {}, 1, Priority::Normal, {}, {}, true, false});
        }));
        using Step = Future<TicketDetails> (TicketService::*)(const OnTicket&);
        for (const Step step :
             {&TicketService::callNext, &TicketService::call, &TicketService::start, &TicketService::noShow,
              &TicketService::transfer, &TicketService::park, &TicketService::resume}) {
            QVERIFY(refuses(Capability::TicketServe, [&] { return std::invoke(step, tickets, on(id)); }));
        }
        QVERIFY(refuses(Capability::TicketCancel, [&] { return tickets.cancel({newId(), who(), free.id}); }));
        QVERIFY(refuses(Capability::TicketServe, [&] {
            return tickets.addLine({newId(), who(), id, m_shop->item.id, 1, {}});
        }));
        QVERIFY(refuses(Capability::TicketServe, [&] {
            return tickets.changeQuantity({newId(), who(), id, line, 2});
        }));
        QVERIFY(refuses(Capability::TicketDiscount, [&] {
            return tickets.discount(
                {newId(), who(), free.id, free.lines.front().id, {Fiat{1, brl()}, u"x"_s}});
        }));
        QVERIFY(refuses(Capability::TicketServe, [&] {
            return tickets.describe({newId(), who(), id, {}, {}, {}, {}});
        }));
        QVERIFY(refuses(Capability::TicketCharge, [&] { return charges.charge({newId(), who(), id, {}}); }));
        QVERIFY(refuses(Capability::TicketCharge, [&] {
            return charges.receiveCash({newId(), who(), id, {}, Fiat{5'000, brl()}});
        }));
        QVERIFY(refuses(Capability::TicketCharge, [&] {
            return charges.cancelCharge({newId(), who(), payment});
        }));
        QVERIFY(refuses(Capability::TicketCharge, [&] {
            return charges.prove({newId(), who(), payment, QByteArray(32, 'x')});
        }));
        QVERIFY(refuses(Capability::TaskResolve, [&] {
            return charges.resolveTask({newId(), who(), TaskId(), {}});
        }));
        QVERIFY(refuses(Capability::ReceiptPrint, [&] { return m_shop->receipts.receipt(who(), id); }));
        m_shop->actor.capabilities = all;
        QCOMPARE(m_shop->verify().auditEntries, entries);  // nothing of it was done
    }

 private:
    OnTicket on(TicketId id) { return {m_shop->command(), m_shop->actor, id}; }
    /// As the database has them; nothing of what is sealed matters here.
    CustomerId putCustomer(CustomerId mergedInto) {
        StoredCustomer customer;
        customer.id = m_place->ids.make<CustomerId>();
        customer.mergedInto = mergedInto;
        customer.createdAt = customer.changedAt = customer.seenAt = m_place->clock.now();
        const auto put = await(m_shop->database->write<Done>([&](Transaction& t) -> Result<Done> {
            m_shop->stores.customers.save(t, customer);
            return Done{};
        }));
        if (!put) qFatal("customer: %s", qPrintable(put.error().detail));
        return customer.id;
    }
    Ticket take(Priority priority, bool training = false) {
        OpenTicket open;
        open.id = m_shop->command();
        open.actor = m_shop->actor;
        open.operation = m_shop->item.id;
        open.priority = priority;
        open.serveNow = false;
        open.training = training;
        return await(m_shop->tickets.open(open)).value_or(TicketDetails()).ticket;
    }

    ChosenPlaces m_places;
    std::unique_ptr<ShopPlace> m_place;
    std::unique_ptr<Shop> m_shop;
};

QTEST_GUILESS_MAIN(TicketFlows)
#include "ticket_flows.moc"
