// Commands of sales on a PostgreSQL server that syncs every commit to its disk, from one register and from
// eight at once, beside pgbench with as many clients that insert a single row in each transaction, and beside
// pgbench writing the rows of a sale.
#include "measure.h"
#include "same_rows.h"
#include "support/postgres_server.h"
#include "support/shop.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <thread>

using namespace balcao;

namespace {

using namespace Qt::StringLiterals;

constexpr int kSeconds = 5;
constexpr int kSoldBefore = 200;

template <typename T>
T settled(Future<T> future, const char* what) {
    future.waitForFinished();
    const Result<T> result = future.result();
    if (!result) {
        qFatal("%s: %s %s", what, qPrintable(toText(result.error().code)), qPrintable(result.error().detail));
    }
    return *result;
}

/// What all registers do at one time.
enum class Phase { Wait, Open, Cash, Over };

struct Counted {
    std::atomic<int> ready = 0;
    std::atomic<Phase> phase = Phase::Wait;
    std::atomic<qint64> opened = 0;
    std::atomic<qint64> paid = 0;
};

/// One register: opens tickets, then takes cash for them, each command durable before the next begins.
void sell(test::ShopPlace& place, Counted& counted) {
    test::Shop shop(place);
    ++counted.ready;
    while (counted.phase == Phase::Wait) std::this_thread::yield();
    std::vector<TicketId> tickets;
    while (counted.phase == Phase::Open) {
        OpenTicket open;
        open.id = shop.command();
        open.actor = shop.actor;
        open.operation = shop.item.id;
        tickets.push_back(settled(shop.tickets.open(open), "open").ticket.id);
        ++counted.opened;
    }
    for (const TicketId& ticket : tickets) {
        if (counted.phase == Phase::Over) return;
        (void)settled(
            shop.charges.receiveCash({shop.command(), shop.actor, ticket, std::nullopt, Fiat{5'000, brl()}}),
            "cash");
        ++counted.paid;
    }
}

struct PerSecond {
    double opened = 0;
    double paid = 0;
    double both = 0;
};

/// A shop that has sold before, and whose tables the server knows, as its own autovacuum sees to within a
/// minute. Of tables it has never counted it reads some by the wrong index, from end to end.
void useShop(test::PostgresServer& server, test::ShopPlace& place) {
    place.databaseUrl = server.makeDatabase();
    place.password = server.password();
    {
        test::Shop first(place);
        for (int i = 0; i < kSoldBefore; ++i) {
            if (!first.cash(first.open().ticket.id, 5'000)) qFatal("a sale before the others");
        }
    }
    (void)server.query(test::PostgresServer::databaseOf(place.databaseUrl), u"VACUUM ANALYZE"_s);
}

PerSecond commandsPerSecond(test::PostgresServer& server, int registers) {
    test::ShopPlace place;
    useShop(server, place);
    Counted counted;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < registers; ++i) {
        threads.emplace_back(QThread::create([&] { sell(place, counted); }));
        threads.back()->start();
    }
    while (counted.ready < registers) std::this_thread::sleep_for(Millis(1));
    using Watch = std::chrono::steady_clock;
    const auto seconds = [](Watch::duration time) { return std::chrono::duration<double>(time).count(); };
    const auto begin = Watch::now();
    counted.phase = Phase::Open;
    std::this_thread::sleep_for(std::chrono::seconds(kSeconds));
    const auto middle = Watch::now();
    counted.phase = Phase::Cash;
    // Not to the last ticket: at the end fewer and fewer registers would be at work.
    while (counted.paid < counted.opened * 3 / 4 && seconds(Watch::now() - middle) < 2 * kSeconds) {
        std::this_thread::sleep_for(Millis(1));
    }
    const auto end = Watch::now();
    const qint64 opened = counted.opened;
    const qint64 paid = counted.paid;
    counted.phase = Phase::Over;
    for (const auto& thread : threads) thread->wait();
    PerSecond rate{double(opened) / seconds(middle - begin), double(paid) / seconds(end - middle), 0};
    // A sale is one of each.
    rate.both = 2 / (1 / rate.opened + 1 / rate.paid);
    return rate;
}

/// Transactions of a script per second, from as many clients.
double pgbench(test::PostgresServer& server, const QString& address, const QByteArray& script, int clients) {
    const QUrl url(address);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"script.sql"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(script) != script.size()) qFatal("pgbench's script");
    file.close();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, QString::fromLatin1(server.password()));
    process.setProcessEnvironment(environment);
    process.start(u"/usr/lib/postgresql/15/bin/pgbench"_s,
                  {u"-n"_s, u"-M"_s, u"prepared"_s, u"-c"_s, QString::number(clients), u"-j"_s, u"2"_s,
                   u"-T"_s, QString::number(kSeconds), u"-f"_s, file.fileName(), u"-h"_s, u"127.0.0.1"_s,
                   u"-p"_s, QString::number(server.port()), u"-U"_s, url.userName(), url.path().mid(1)});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        qFatal("pgbench: %s", process.readAllStandardError().constData());
    }
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
        if (line.startsWith("tps = ")) return line.mid(6).split(' ').first().toDouble();
    }
    qFatal("pgbench says no figure");
}

double singleInserts(test::PostgresServer& server, int clients) {
    const QString address = server.makeDatabase();
    (void)server.query(test::PostgresServer::databaseOf(address),
                       u"CREATE TABLE bare (id bigserial PRIMARY KEY, at bigint, body text)"_s);
    return pgbench(server, address,
                   "INSERT INTO bare (at, body) VALUES (1795262400000, 'Licenciamento anual');\n", clients);
}

/// Two commands in each run of the script.
double sameRows(test::PostgresServer& server, int clients) {
    test::ShopPlace place;
    useShop(server, place);
    QByteArray script = bench::kSameRows;
    script.replace("@TENANT@", place.tenant.text().toLatin1());
    return 2 * pgbench(server, place.databaseUrl, script, clients);
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QString why;
    const auto server = test::PostgresServer::start(&why);
    if (!server) {
        std::fprintf(stderr, "%s\n", qPrintable(why));
        return 0;
    }
    // The tests' server forgets what it was told when the machine goes down; a shop's does not.
    server->setSyncs(true);
    if (!server->stop() || !server->startAgain() || server->query(u"postgres"_s, u"SHOW fsync"_s) != u"on"_s)
        qFatal("the server does not sync");
    for (const int registers : {1, 8}) {
        const double bare = singleInserts(*server, registers);
        const double rows = sameRows(*server, registers);
        const PerSecond sold = commandsPerSecond(*server, registers);
        const auto print = [&](const char* name, double rate, const char* peer, double peerRate,
                               double least) {
            bench::printRate(qPrintable(QLatin1String(name) + QString::number(registers)), rate, "commands",
                             peer, peerRate, least);
        };
        const char* single = "pgbench single inserts";
        print("sale_commands_postgres_", sold.both, single, bare, 0.5);
        print("sale_rows_postgres_", sold.both, "pgbench, the same rows", rows, 0);
        print("open_ticket_postgres_", sold.opened, single, bare, 0);
        print("cash_postgres_", sold.paid, single, bare, 0);
    }
    return 0;
}
