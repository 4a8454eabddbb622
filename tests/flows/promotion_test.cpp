#include "support/postgres_server.h"
#include "support/shop.h"

#include <QSet>
#include <QtTest>

#include <set>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

bool isDatabaseAway(const Error& error) {
    return error.code == ErrorCode::DatabaseUnreachable || error.code == ErrorCode::DatabaseTimeout ||
           error.code == ErrorCode::DatabaseConflict;
}

/// What a person at the counter does while the data is away: the same command again, until it is answered.
template <typename T, typename Ask>
Result<T> untilAnswered(const Ask& ask) {
    QElapsedTimer patience;
    patience.start();
    while (true) {
        Result<T> answer = await(ask(), 30'000);
        if (answer || !isDatabaseAway(answer.error()) || patience.elapsed() > 60'000) return answer;
    }
}

/// One sale of a register: every command's id is fixed before it is sent.
struct Sale {
    OpenTicket open;
    CommandId cash;
};

}  // namespace

/// A primary and its streaming standby; the primary dies in the middle of sales and the standby takes over.
/// The registers know both by one address.
class Promotion : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void init() {
        BALCAO_SERVER_OR_SKIP(m_primary);
        QString why;
        m_standby = PostgresServer::standbyOf(*m_primary, &why);
        QVERIFY2(m_standby, qPrintable(why));
        m_place = std::make_unique<ShopPlace>();
        const QString database = PostgresServer::databaseOf(m_primary->makeDatabase());
        m_place->databaseUrl =
            u"postgresql://balcao@127.0.0.1:%1,127.0.0.1:%2/%3?target_session_attrs=read-write"_s
                .arg(m_primary->port())
                .arg(m_standby->port())
                .arg(database);
        m_place->password = m_primary->password();
    }
    void cleanup() {
        m_place.reset();
        m_standby.reset();
        m_primary.reset();
    }

    void withSynchronousReplicationNothingIsLostOrDoubled() {
        waitForEveryCommit();
        Shop first(*m_place);
        Shop second(*m_place);
        const std::vector<Sale> sales = planSales(first, second);

        // All are asked for at once, and the primary dies when some are through and some are not.
        std::vector<Future<TicketDetails>> opened;
        for (size_t i = 0; i < sales.size(); ++i) {
            opened.push_back((i % 2 == 0 ? first : second).tickets.open(sales[i].open));
        }
        QVERIFY(await(opened[sales.size() / 8], 30'000));
        QVERIFY(m_primary->stop());
        QVERIFY2(!opened.back().isFinished(), "every sale was through before the primary died");
        QVERIFY(m_standby->promote());

        std::set<QString> numbers;
        for (size_t i = 0; i < sales.size(); ++i) {
            Shop& shop = i % 2 == 0 ? first : second;
            const Result<TicketDetails> answered = await(opened[i], 60'000);
            // Whatever was answered before stays; what was not is asked for again under the same id.
            const auto ticket =
                untilAnswered<TicketDetails>([&] { return shop.tickets.open(sales[i].open); });
            QVERIFY2(ticket, ticket ? "" : qPrintable(ticket.error().detail));
            if (answered) QCOMPARE(ticket->ticket.id, answered->ticket.id);
            QVERIFY(numbers.insert(ticket->ticket.number.text()).second);
            const auto paid = untilAnswered<Charged>([&] {
                return shop.charges.receiveCash(
                    {sales[i].cash, shop.actor, ticket->ticket.id, {}, Fiat{5'000, brl()}});
            });
            QVERIFY2(paid, paid ? "" : qPrintable(paid.error().detail));
            QCOMPARE(paid->details.ticket.state, TicketState::Paid);
        }
        const VerificationReport report = first.verify();
        QVERIFY(report.ok());
        QCOMPARE(report.tickets, qint64(sales.size()));
        QCOMPARE(report.payments, qint64(sales.size()));
    }

    void theRegistersHearEachOtherAgain() {
        waitForEveryCommit();
        Shop first(*m_place);
        Shop second(*m_place);
        QVERIFY(m_primary->stop());
        QVERIFY(m_standby->promote());
        // Both have been back once both have committed; then one must hear of the other's next ticket.
        for (Shop* shop : {&first, &second})
            QVERIFY(untilAnswered<TicketDetails>([&] { return openAt(*shop); }));
        QSet<QString> heard;
        QObject::connect(second.database.get(), &Database::changed, this,
                         [&](const Change& change) { heard.insert(change.id); });
        // Its listener comes back in its own time, and tells that everything must be read again; from then on
        // one register's ticket is the other's news.
        bool hears = false;
        for (int i = 0; i < 30 && !hears; ++i) {
            const auto ticket = untilAnswered<TicketDetails>([&] { return openAt(first); });
            QVERIFY(ticket);
            hears = QTest::qWaitFor([&] { return heard.contains(ticket->ticket.id.text()); }, 1'000);
        }
        QVERIFY(hears);
    }

    void whatAsynchronousReplicationLosesLeavesTheBooksWhole() {
        Shop shop(*m_place);
        QVERIFY(untilAnswered<TicketDetails>([&] { return openAt(shop); }));
        QTRY_COMPARE_WITH_TIMEOUT(lag(), u"0"_s, 20'000);
        QVERIFY(m_standby->stop());  // as a cut line between the two does
        const OpenTicket lost = ticketAt(shop);
        const auto before = await(shop.tickets.open(lost));
        QVERIFY(before);
        QVERIFY(m_primary->stop());
        QVERIFY(m_standby->startAgain());
        QVERIFY(m_standby->promote());

        const auto gone =
            untilAnswered<TicketDetails>([&] { return shop.tickets.details(before->ticket.id); });
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
        // The same command makes it once more; the journal and the ledger go on from what is stored.
        const auto again = untilAnswered<TicketDetails>([&] { return shop.tickets.open(lost); });
        QVERIFY(again);
        QCOMPARE(again->ticket.number.text(), before->ticket.number.text());
        const VerificationReport report = shop.verify();
        QVERIFY(report.ok());
        QCOMPARE(report.tickets, qint64(2));
    }

 private:
    static constexpr int kSales = 400;

    /// A commit is answered only when the standby has it.
    void waitForEveryCommit() {
        (void)m_primary->query(u"postgres"_s, u"ALTER SYSTEM SET synchronous_standby_names = '*'"_s);
        (void)m_primary->query(u"postgres"_s, u"SELECT pg_reload_conf()"_s);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_primary->query(u"postgres"_s, u"SELECT sync_state FROM pg_stat_replication"_s), u"sync"_s,
            20'000);
    }

    QString lag() const {
        return m_primary->query(
            u"postgres"_s,
            u"SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn) FROM pg_stat_replication"_s);
    }

    static OpenTicket ticketAt(Shop& shop) {
        OpenTicket ticket;
        ticket.id = shop.command();
        ticket.actor = shop.actor;
        ticket.operation = shop.item.id;
        return ticket;
    }

    static Future<TicketDetails> openAt(Shop& shop) { return shop.tickets.open(ticketAt(shop)); }

    static std::vector<Sale> planSales(Shop& first, Shop& second) {
        std::vector<Sale> sales;
        for (int i = 0; i < kSales; ++i) {
            Shop& shop = i % 2 == 0 ? first : second;
            sales.push_back({ticketAt(shop), shop.command()});
        }
        return sales;
    }

    std::unique_ptr<PostgresServer> m_primary;
    std::unique_ptr<PostgresServer> m_standby;
    std::unique_ptr<ShopPlace> m_place;
};

QTEST_GUILESS_MAIN(Promotion)
#include "promotion_test.moc"
