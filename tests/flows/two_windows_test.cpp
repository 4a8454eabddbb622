#include "flows/window_sale_stage.h"
#include "support/postgres_server.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <set>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

bool isWaitingAt(SaleStage& stage, TicketId ticket) {
    const auto& waiting = stage.counter().queue().waiting();
    return std::any_of(waiting.begin(), waiting.end(),
                       [&](const TicketSummary& one) { return one.id == ticket; });
}

/// A person who takes a number at this counter and waits.
TicketId takeNumberAt(SaleStage& stage) {
    OpenTicket ticket;
    ticket.id = stage.shop.command();
    ticket.actor = stage.shop.actor;
    ticket.operation = stage.shop.item.id;
    ticket.serveNow = false;
    const auto opened = await(stage.shop.tickets.open(ticket));
    if (!opened) qFatal("a number: %s", qPrintable(opened.error().detail));
    return opened->ticket.id;
}

}  // namespace

/// Two counters' windows on one PostgreSQL. Only one window can have the focus, so both are asked for what a
/// key does.
class TwoWindows final : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void initTestCase() { BALCAO_SERVER_OR_SKIP(m_server); }
    void init() {
        m_place = std::make_unique<ShopPlace>();
        m_place->databaseUrl = m_server->makeDatabase();
        m_place->password = m_server->password();
        m_left = std::make_unique<SaleStage>(*m_place);
        m_right = std::make_unique<SaleStage>(*m_place);
    }
    void cleanup() {
        QVERIFY(m_left->shop.verify().ok());
        m_right.reset();
        m_left.reset();
        m_place.reset();
    }

    void eachSeesTheOthersTickets() {
        for (const auto& [here, there] :
             {std::pair(m_left.get(), m_right.get()), {m_right.get(), m_left.get()}}) {
            QElapsedTimer watch;
            watch.start();
            const TicketId ticket = takeNumberAt(*here);
            QTRY_VERIFY(isWaitingAt(*there, ticket));
            qInfo("in the other window's queue after %lld ms", watch.elapsed());
            await(there->shop.tickets.cancel({there->shop.command(), there->shop.actor, ticket})).value();
            QTRY_VERIFY(!isWaitingAt(*here, ticket));
        }
    }

    void nobodyIsServedTwice() {
        for (int i = 0; i < kPeople; ++i) takeNumberAt(i % 2 == 0 ? *m_left : *m_right);
        const auto all = [](SaleStage& stage) {
            return int(stage.counter().queue().waiting().size()) == kPeople;
        };
        QTRY_VERIFY(all(*m_left) && all(*m_right));
        std::set<QString> served;
        for (int round = 0; round < kPeople / 2; ++round) {
            // Both clerks look at the same list and press the key in the same moment.
            for (SaleStage* stage : {m_left.get(), m_right.get()}) callNextAt(*stage);
            for (SaleStage* stage : {m_left.get(), m_right.get()}) {
                QTRY_VERIFY2(stage->counter().ticket().hasTicket(), "a counter got nobody");
                QVERIFY(served.insert(stage->counter().ticket().details()->ticket.number.text()).second);
                QTRY_VERIFY(!stage->counter().ticket().busy());
                cancelAt(*stage);
            }
        }
        QCOMPARE(int(served.size()), kPeople);
        QTRY_VERIFY(m_left->counter().queue().waiting().empty() &&
                    m_right->counter().queue().waiting().empty());
    }

    void noNumberIsGivenTwice() {
        std::vector<Future<TicketDetails>> taken;
        for (int i = 0; i < 20; ++i) {
            Shop& shop = (i % 2 == 0 ? m_left : m_right)->shop;
            OpenTicket ticket;
            ticket.id = shop.command();
            ticket.actor = shop.actor;
            ticket.operation = shop.item.id;
            taken.push_back(shop.tickets.open(ticket));
        }
        std::set<QString> numbers;
        for (const auto& one : taken) {
            const auto ticket = await(one);
            QVERIFY(ticket);
            QVERIFY(numbers.insert(ticket->ticket.number.text()).second);
        }
    }

 private:
    static constexpr int kPeople = 10;

    static void callNextAt(SaleStage& stage) { stage.counter().callNext(); }

    static void cancelAt(SaleStage& stage) {
        stage.counter().ticket().cancelTicket();
        QTRY_VERIFY(!stage.counter().ticket().hasTicket());
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<ShopPlace> m_place;
    std::unique_ptr<SaleStage> m_left;
    std::unique_ptr<SaleStage> m_right;
};

QTEST_MAIN(TwoWindows)
#include "two_windows_test.moc"
