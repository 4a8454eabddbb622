#include "lightning/invoice_guard.h"
#include "payments/payment_rules.h"
#include "support/chosen_places.h"

#include <QtTest>

#include <set>

using namespace balcao;
using namespace balcao::test;

namespace {

Fiat reais(qint64 minor) {
    return Fiat{minor, brl()};
}

}  // namespace

/// Whole sales through the real services, a real database and the demo node. Run once on SQLite and, with
/// BALCAO_FLOW_DATABASE=postgresql, once on a PostgreSQL server of its own.
class SaleFlows : public QObject {
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
        // Whatever a test did, the books must hold.
        QVERIFY(booksHold(*m_shop));
        m_shop.reset();
        const QStringList walks = ChosenPlaces::walks(*m_place);
        QVERIFY2(walks.isEmpty(), qPrintable(walks.join(QLatin1Char('\n'))));
        m_place.reset();
    }

    void aTicketIsChargedPaidAndProven() {
        const TicketDetails ticket = m_shop->open();
        QCOMPARE(ticket.ticket.number.text(), QStringLiteral("A 001"));
        QCOMPARE(ticket.totals.total.minor, 5'000);
        const auto charged = m_shop->charge(ticket.ticket.id);
        QVERIFY(charged);
        QCOMPARE(charged->details.ticket.state, TicketState::PendingPayment);
        QCOMPARE(charged->payment.intent, IntentState::Answered);
        QCOMPARE(charged->payment.quote->msat.value() % 1'000, 0);
        const auto invoice = decodeBolt11(charged->payment.bolt11);
        QVERIFY(invoice);
        QCOMPARE(invoice->amount->value(), charged->payment.quote->msat.value());

        QCOMPARE(m_shop->check(charged->payment.id)->state, PaymentState::Pending);
        QVERIFY(m_shop->pay(charged->payment));
        const auto paid = m_shop->check(charged->payment.id);
        QVERIFY(paid);
        QCOMPARE(paid->state, PaymentState::Paid);
        QVERIFY(proves(paid->preimage, paid->paymentHash));
        QCOMPARE(m_shop->details(ticket.ticket.id).ticket.state, TicketState::Paid);
        QCOMPARE(m_shop->details(ticket.ticket.id).open.minor, 0);
        QCOMPARE(m_shop->watcher.openCount(), 0);
    }

    void theSameReportTwiceChangesNothing() {
        const auto charged = m_shop->charge(m_shop->open().ticket.id);
        QVERIFY(charged && m_shop->pay(charged->payment));
        QVERIFY(m_shop->check(charged->payment.id));
        const auto before = m_shop->verify();
        InvoiceReport again;
        again.status = InvoiceStatus::Settled;
        again.received = charged->payment.quote->msat;
        again.preimage = m_shop->details(charged->payment.ticket).payments[0].preimage;
        again.settledAt = m_place->clock.now();
        QVERIFY(await(m_shop->charges.settle(charged->payment.id, again)));
        QCOMPARE(m_shop->verify().ledgerTransactions, before.ledgerTransactions);
        QCOMPARE(m_shop->verify().auditEntries, before.auditEntries);
    }

    void aRepeatedCommandGivesTheFirstResult() {
        const TicketDetails ticket = m_shop->open();
        const ChargeLightning command{m_shop->command(), m_shop->actor, ticket.ticket.id, {}};
        const auto first = await(m_shop->charges.charge(command));
        const auto second = await(m_shop->charges.charge(command));
        QVERIFY(first && second);
        QCOMPARE(second->payment.id, first->payment.id);
        QCOMPARE(second->payment.bolt11, first->payment.bolt11);
        ChargeLightning other = command;
        other.amount = reais(100);
        const auto refused = await(m_shop->charges.charge(other));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::IdempotencyConflict);
        QCOMPARE(refused.error().facts.value(QStringLiteral("field")).toString(), QStringLiteral("amount"));
    }

    void aSecondChargeIsRefusedWhileTheFirstIsOpen() {
        const TicketDetails ticket = m_shop->open();
        QVERIFY(m_shop->charge(ticket.ticket.id));
        const auto second = m_shop->charge(ticket.ticket.id);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::StateConflict);
        QCOMPARE(m_shop->cash(ticket.ticket.id, 5'000).error().code, ErrorCode::StateConflict);
    }

    void cashGivesChangeAndPaysTheTicket() {
        const TicketDetails ticket = m_shop->open(2);
        QCOMPARE(m_shop->cash(ticket.ticket.id, 9'999).error().code, ErrorCode::InvalidArgument);
        const auto charged = m_shop->cash(ticket.ticket.id, 12'000);
        QVERIFY(charged);
        QCOMPARE(charged->payment.change.minor, 2'000);
        QCOMPARE(m_shop->details(ticket.ticket.id).ticket.state, TicketState::Paid);
    }

    void aTicketIsSplitBetweenCashAndLightning() {
        const TicketDetails ticket = m_shop->open(2);
        const auto cash = m_shop->cash(ticket.ticket.id, 3'000, reais(3'000));
        QVERIFY(cash);
        QCOMPARE(cash->details.ticket.state, TicketState::Serving);
        QCOMPARE(cash->details.open.minor, 7'000);
        QCOMPARE(m_shop->charge(ticket.ticket.id, reais(7'001)).error().code, ErrorCode::InvalidArgument);
        const auto half = m_shop->charge(ticket.ticket.id, reais(2'000));
        QVERIFY(half && m_shop->pay(half->payment) && m_shop->check(half->payment.id));
        QCOMPARE(m_shop->details(ticket.ticket.id).open.minor, 5'000);
        const auto rest = m_shop->charge(ticket.ticket.id);
        QVERIFY(rest);
        QCOMPARE(rest->payment.amount.minor, 5'000);
        QVERIFY(m_shop->pay(rest->payment) && m_shop->check(rest->payment.id));
        QCOMPARE(m_shop->details(ticket.ticket.id).ticket.state, TicketState::Paid);
    }

    void aCancelledChargeFreesTheTicket() {
        const TicketDetails ticket = m_shop->open();
        const auto charged = m_shop->charge(ticket.ticket.id);
        QVERIFY(charged);
        const auto cancelled =
            await(m_shop->charges.cancelCharge({m_shop->command(), m_shop->actor, charged->payment.id}));
        QVERIFY(cancelled);
        QCOMPARE(cancelled->payment.state, PaymentState::Cancelled);
        QCOMPARE(cancelled->details.ticket.state, TicketState::Serving);
        QVERIFY(!m_shop->pay(charged->payment));
        QVERIFY(m_shop->charge(ticket.ticket.id));
    }

    void moneyForACancelledChargeCoversTheTicketAndAsksForALook() {
        const TicketDetails ticket = m_shop->open();
        const auto charged = m_shop->charge(ticket.ticket.id);
        QVERIFY(charged);
        QVERIFY(await(m_shop->charges.cancelCharge({m_shop->command(), m_shop->actor, charged->payment.id})));
        QVERIFY(m_shop->pay(charged->payment, {{}, true}));
        QCOMPARE(m_shop->check(charged->payment.id)->state, PaymentState::LatePaid);
        const TicketDetails after = m_shop->details(ticket.ticket.id);
        QCOMPARE(after.ticket.state, TicketState::Paid);
        QCOMPARE(after.tasks.size(), 1u);
        QCOMPARE(after.tasks[0].kind, TaskKind::LatePayment);
    }

    void moneyThatComesTwiceIsATaskNotASecondSale() {
        const TicketDetails ticket = m_shop->open();
        const auto charged = m_shop->charge(ticket.ticket.id);
        QVERIFY(charged);
        QVERIFY(await(m_shop->charges.cancelCharge({m_shop->command(), m_shop->actor, charged->payment.id})));
        QVERIFY(m_shop->cash(ticket.ticket.id, 5'000));
        QVERIFY(m_shop->pay(charged->payment, {{}, true}));
        QVERIFY(m_shop->check(charged->payment.id));
        const TicketDetails after = m_shop->details(ticket.ticket.id);
        QCOMPARE(after.covered.minor, 5'000);
        QCOMPARE(after.tasks.size(), 1u);
        QCOMPARE(after.tasks[0].kind, TaskKind::DuplicatePayment);
        QCOMPARE(after.tasks[0].msat.value(), charged->payment.quote->msat.value());
        QVERIFY(await(m_shop->charges.resolveTask(
            {m_shop->command(), m_shop->actor, after.tasks[0].id, QStringLiteral("given back in cash")})));
        QCOMPARE(*await(m_shop->sales.openTasks()), 0);
    }

    void tooMuchAndTooLittleAreNeverIgnored_data() {
        QTest::addColumn<qint64>("differenceMsat");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("task");
        QTest::addColumn<int>("ticket");
        QTest::newRow("one sat over")
            << qint64(1'000) << static_cast<int>(PaymentState::Overpaid)
            << static_cast<int>(TaskKind::Surplus) << static_cast<int>(TicketState::Paid);
        QTest::newRow("double") << qint64(8'180'000) << static_cast<int>(PaymentState::Overpaid)
                                << static_cast<int>(TaskKind::Surplus) << static_cast<int>(TicketState::Paid);
        QTest::newRow("one sat short")
            << qint64(-1'000) << static_cast<int>(PaymentState::Underpaid)
            << static_cast<int>(TaskKind::Underpaid) << static_cast<int>(TicketState::Serving);
    }
    void tooMuchAndTooLittleAreNeverIgnored() {
        QFETCH(qint64, differenceMsat);
        QFETCH(int, state);
        QFETCH(int, task);
        QFETCH(int, ticket);
        const auto charged = m_shop->charge(m_shop->open().ticket.id);
        QVERIFY(charged);
        DemoTerms terms;
        terms.amount = Msat(charged->payment.quote->msat.value() + differenceMsat);
        QVERIFY(m_shop->pay(charged->payment, terms));
        QCOMPARE(static_cast<int>(m_shop->check(charged->payment.id)->state), state);
        const TicketDetails after = m_shop->details(charged->payment.ticket);
        QCOMPARE(static_cast<int>(after.ticket.state), ticket);
        QCOMPARE(after.tasks.size(), 1u);
        QCOMPARE(static_cast<int>(after.tasks[0].kind), task);
    }

    void moneyOnTopOfWhatWasPaidIsATaskToo() {
        const auto charged = m_shop->charge(m_shop->open().ticket.id);
        QVERIFY(charged && m_shop->pay(charged->payment) && m_shop->check(charged->payment.id));
        const Payment paid = m_shop->details(charged->payment.ticket).payments[0];
        QCOMPARE(paid.state, PaymentState::Paid);
        InvoiceReport more;
        more.paymentHash = paid.paymentHash;
        more.status = InvoiceStatus::Settled;
        more.received = Msat(paid.received.value() + 3'000);
        more.preimage = paid.preimage;
        more.settledAt = m_place->clock.now();
        for (int twice = 0; twice < 2; ++twice) {
            const auto after = await(m_shop->charges.settle(paid.id, more));
            QVERIFY(after);
            QCOMPARE(after->state, PaymentState::Overpaid);
            QCOMPARE(after->received, more.received);
            const TicketDetails details = m_shop->details(paid.ticket);
            QCOMPARE(details.tasks.size(), 1u);
            QCOMPARE(details.tasks[0].kind, TaskKind::Surplus);
            QCOMPARE(details.tasks[0].msat, Msat(3'000));
            QCOMPARE(details.ticket.state, TicketState::Paid);
        }
    }

    void whatWasMissingCanBeChargedAfterwards() {
        const auto charged = m_shop->charge(m_shop->open().ticket.id);
        QVERIFY(charged);
        DemoTerms terms;
        terms.amount = Msat(charged->payment.quote->msat.value() / 2 / 1'000 * 1'000);
        QVERIFY(m_shop->pay(charged->payment, terms) && m_shop->check(charged->payment.id));
        const auto rest = m_shop->cash(charged->payment.ticket, 5'000);
        QVERIFY(rest);
        QVERIFY(rest->payment.amount.minor > 2'000 && rest->payment.amount.minor < 3'000);
        QCOMPARE(m_shop->details(charged->payment.ticket).ticket.state, TicketState::Paid);
    }

    void anInvoiceNobodyPaysExpires() {
        const auto charged = m_shop->charge(m_shop->open().ticket.id);
        QVERIFY(charged);
        m_place->clock.advance(Millis(600'000) + kSettlingGrace + Millis(1'000));
        QCOMPARE(m_shop->check(charged->payment.id)->state, PaymentState::Expired);
        QCOMPARE(m_shop->details(charged->payment.ticket).ticket.state, TicketState::Serving);
    }

    void aProofCountsWithoutTheNode() {
        const auto charged = m_shop->charge(m_shop->open().ticket.id);
        QVERIFY(charged);
        const auto receipt = m_shop->pay(charged->payment);
        QVERIFY(receipt);
        const auto wrong = await(m_shop->charges.prove(
            {m_shop->command(), m_shop->actor, charged->payment.id, QByteArray(32, 'x')}));
        QCOMPARE(wrong.error().code, ErrorCode::PreimageMismatch);
        const auto found =
            await(m_shop->sales.lookUp(QString::fromLatin1(receipt->preimage.toHex()), QDate(2026, 11, 21)));
        QVERIFY(found && found->preimage);
        QCOMPARE(*found->payment, charged->payment.id);
        const auto proven = await(
            m_shop->charges.prove({m_shop->command(), m_shop->actor, charged->payment.id, *found->preimage}));
        QVERIFY(proven);
        QCOMPARE(proven->details.ticket.state, TicketState::Paid);
    }

    void withoutARateNothingIsCharged() {
        const TicketDetails ticket = m_shop->open();
        RatePolicy none;
        m_shop->rates.configure(brl(), none, {}, std::nullopt);
        const auto refused = m_shop->charge(ticket.ticket.id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RateMissing);
        const TicketDetails after = m_shop->details(ticket.ticket.id);
        QVERIFY(after.payments.empty());
        QCOMPARE(after.ticket.state, TicketState::Serving);
        QVERIFY(m_shop->cash(ticket.ticket.id, 5'000));
    }

    void limitsAreCheckedBeforeAnInvoiceIsMade() {
        LimitPolicy limits;
        limits.ranges = {{reais(6'000), reais(20'000)}};
        m_shop->charges.setLimits(limits);
        const TicketDetails ticket = m_shop->open();
        QCOMPARE(m_shop->charge(ticket.ticket.id).error().code, ErrorCode::AmountOutOfLimits);
        QVERIFY(m_shop->details(ticket.ticket.id).payments.empty());
        QVERIFY(m_shop->charge(m_shop->open(2).ticket.id));
        QCOMPARE(m_shop->charge(m_shop->open(5).ticket.id).error().code, ErrorCode::AmountOutOfLimits);
    }

    void withoutTheCapabilityNothingHappens() {
        const TicketDetails ticket = m_shop->open();
        m_shop->actor.capabilities = Capability::TicketOpen;
        QCOMPARE(m_shop->charge(ticket.ticket.id).error().code, ErrorCode::NotAllowed);
        QCOMPARE(m_shop->cash(ticket.ticket.id, 5'000).error().code, ErrorCode::NotAllowed);
        const auto cancelled =
            await(m_shop->tickets.cancel({m_shop->command(), m_shop->actor, ticket.ticket.id}));
        QCOMPARE(cancelled.error().code, ErrorCode::NotAllowed);
    }

    void theReceiptIsTheSameEverAfter() {
        const auto charged = m_shop->charge(m_shop->open().ticket.id);
        QVERIFY(charged);
        QCOMPARE(await(m_shop->receipts.receipt(m_shop->actor, charged->payment.ticket)).error().code,
                 ErrorCode::StateConflict);
        QVERIFY(m_shop->pay(charged->payment) && m_shop->check(charged->payment.id));
        const auto first = await(m_shop->receipts.receipt(m_shop->actor, charged->payment.ticket));
        const auto second = await(m_shop->receipts.receipt(m_shop->actor, charged->payment.ticket));
        QVERIFY(first && second);
        QCOMPARE(second->payload, first->payload);
        QVERIFY(readReceipt(first->payload));
        const auto found = await(m_shop->sales.lookUp(first->code, QDate(2026, 11, 21)));
        QVERIFY(found);
        QCOMPARE(found->tickets.size(), 1u);
    }

    void whoeverShowsSomethingIsFound_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind :
             {"number", "short number", "hash", "invoice", "upper case", "link", "ticket", "payment"}) {
            QTest::newRow(kind) << QString::fromLatin1(kind);
        }
    }
    void whoeverShowsSomethingIsFound() {
        QFETCH(QString, kind);
        const auto charged = m_shop->charge(m_shop->open().ticket.id);
        QVERIFY(charged);
        const QHash<QString, QString> texts{
            {QStringLiteral("number"), QStringLiteral("A 001")},
            {QStringLiteral("short number"), QStringLiteral("1")},
            {QStringLiteral("hash"), QString::fromLatin1(charged->payment.paymentHash.toHex())},
            {QStringLiteral("invoice"), charged->payment.bolt11},
            {QStringLiteral("upper case"), charged->payment.bolt11.toUpper()},
            {QStringLiteral("link"), QString(QStringLiteral("lightning:") + charged->payment.bolt11)},
            {QStringLiteral("ticket"), charged->payment.ticket.text()},
            {QStringLiteral("payment"), charged->payment.id.text()}};
        const auto found = await(m_shop->sales.lookUp(texts.value(kind), charged->details.ticket.number.day));
        QVERIFY(found);
        QCOMPARE(found->tickets.size(), 1u);
        QCOMPARE(found->tickets[0].ticket.id, charged->payment.ticket);
    }

    void whatAnotherRegisterChargedIsAskedOfTheNodeToo() {
        // A customer says at the next desk that it is paid, after that desk lost sight of it.
        const auto charged = m_shop->charge(m_shop->open().ticket.id);
        QVERIFY(charged && m_shop->pay(charged->payment));
        Shop other(*m_place);
        const auto looked = await(other.watcher.checkNow(charged->payment.id));
        QVERIFY(looked);
        QCOMPARE(looked->state, PaymentState::Paid);
        QCOMPARE(other.details(charged->payment.ticket).ticket.state, TicketState::Paid);
    }

    void twoRegistersShareOneQueueAndNeverOneNumber() {
        Shop other(*m_place);
        int news = 0;
        QObject::connect(other.database.get(), &Database::changed, [&news](const Change& change) {
            if (change.kind == QStringLiteral("ticket")) ++news;
        });
        QObject::connect(other.database.get(), &Database::resyncNeeded, [&news] { ++news; });
        const TicketDetails first = m_shop->open();
        spin([&news] { return news > 0; }, 5'000);
        QVERIFY(news > 0);
        QCOMPARE(other.details(first.ticket.id).ticket.number.text(), first.ticket.number.text());

        std::vector<Future<TicketDetails>> asked;
        for (int i = 0; i < 20; ++i) {
            Shop& shop = i % 2 == 0 ? *m_shop : other;
            OpenTicket ticket;
            ticket.id = shop.command();
            ticket.actor = shop.actor;
            ticket.operation = shop.item.id;
            ticket.serveNow = false;
            asked.push_back(shop.tickets.open(ticket));
        }
        std::set<int> numbers{first.ticket.number.counter};
        for (const auto& answer : asked) {
            const auto opened = await(answer, 30'000);
            QVERIFY(opened);
            numbers.insert(opened->ticket.number.counter);
        }
        QCOMPARE(numbers.size(), 21u);

        // Both call at once: nobody is called twice.
        const auto here = m_shop->tickets.callNext({m_shop->command(), m_shop->actor, {}});
        const auto there = other.tickets.callNext({other.command(), other.actor, {}});
        const auto mine = await(here, 30'000);
        const auto theirs = await(there, 30'000);
        QVERIFY(mine && theirs);
        QVERIFY(mine->ticket.id != theirs->ticket.id);
    }

    void anotherRegisterSeesWhatWasPaidAfterARestart() {
        const auto charged = m_shop->charge(m_shop->open().ticket.id);
        QVERIFY(charged);
        m_shop.reset();  // the program ends while the customer pays
        m_shop = std::make_unique<Shop>(*m_place);
        QVERIFY(m_shop->pay(charged->payment));
        m_shop->watcher.start();
        spin(
            [this, &charged] {
                return m_shop->details(charged->payment.ticket).ticket.state == TicketState::Paid ||
                       (m_shop->scheduler.advance(Millis(500)), false);
            },
            10'000);
        QCOMPARE(m_shop->details(charged->payment.ticket).ticket.state, TicketState::Paid);
    }

 private:
    ChosenPlaces m_places;
    std::unique_ptr<ShopPlace> m_place;
    std::unique_ptr<Shop> m_shop;
};

QTEST_GUILESS_MAIN(SaleFlows)
#include "sale_flows.moc"
