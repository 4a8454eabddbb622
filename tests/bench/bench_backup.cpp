// What a backup costs: bytes a second beside the database's own way of copying the same data into a file, and
// how long the longest sale takes while one is made, beside the longest without.
#include "measure.h"
#include "storage/sql_transaction.h"
#include "support/backup_desk.h"
#include "support/postgres_server.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <sqlite3.h>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMegabytes = 200;
constexpr int kSalesBefore = 400;

/// Rows that do not shrink: what is sealed does not either.
bool fill(Shop& shop) {
    for (int megabyte = 0; megabyte < kMegabytes; ++megabyte) {
        const auto written = await(shop.database->write<Done>([&shop](Transaction& t) -> Result<Done> {
            for (int i = 0; i < 64; ++i) {
                const QString payload = QString::fromLatin1(shop.place.ids.randomBytes(12 * 1024).toBase64());
                sql(t).write(
                    u"INSERT INTO outbox (tenant_id, id, topic, subject, payload, created_at) "
                    "VALUES (:tenant, :id, 'bench', '', :payload, 0)"_s,
                    {{"id", shop.place.ids.make<CommandId>()}, {"payload", payload}});
            }
            return Done{};
        }),
                                   60'000);
        if (!written) return false;
    }
    return true;
}

/// Nanoseconds of one sale: opened and paid in cash.
double sell(Shop& shop) {
    QElapsedTimer watch;
    watch.start();
    const TicketDetails ticket = shop.open();
    if (!shop.cash(ticket.ticket.id, 5'000)) std::fprintf(stderr, "a sale failed\n");
    return double(watch.nsecsElapsed());
}

/// Bytes a second of SQLite's own copying into a file that is flushed.
double bareSqlite(Shop& shop) {
    const QString from = shop.place.folder.filePath(u"shop.db"_s);
    const QString to = shop.place.folder.filePath(u"bare.db"_s);
    QElapsedTimer watch;
    watch.start();
    sqlite3* source = nullptr;
    sqlite3* copy = nullptr;
    sqlite3_open(from.toUtf8().constData(), &source);
    sqlite3_open(to.toUtf8().constData(), &copy);
    sqlite3_backup* backup = sqlite3_backup_init(copy, "main", source, "main");
    sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    sqlite3_close(copy);
    sqlite3_close(source);
    const double seconds = double(watch.nsecsElapsed()) / 1e9;
    const double bytes = double(QFile(to).size());
    QFile::remove(to);
    return bytes / seconds;
}

/// Bytes a second of pg_dump alone, as they come out of it.
double barePostgres(Shop& shop, qint64 bytes) {
    QProcess dump;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, QString::fromUtf8(shop.place.password));
    dump.setProcessEnvironment(environment);
    dump.setStandardOutputFile(shop.place.folder.filePath(u"bare.dump"_s));
    QElapsedTimer watch;
    watch.start();
    dump.start(u"pg_dump"_s,
               {u"--format=custom"_s, u"--compress=1"_s, u"--dbname="_s + shop.place.databaseUrl});
    dump.waitForFinished(-1);
    return double(bytes) / (double(watch.nsecsElapsed()) / 1e9);
}

void measure(ShopPlace& place, const char* name) {
    Shop shop(place);
    BackupDesk desk(shop);
    if (desk.makeKey().isEmpty() || !fill(shop)) {
        std::fprintf(stderr, "the bench's shop could not be made\n");
        return;
    }
    std::vector<double> quiet;
    for (int i = 0; i < kSalesBefore; ++i) quiet.push_back(sell(shop));
    QElapsedTimer watch;
    watch.start();
    const auto alone = await(desk.service->make(desk.wish()), 600'000);
    const double seconds = double(watch.nsecsElapsed()) / 1e9;
    if (!alone) {
        std::fprintf(stderr, "no backup: %s\n", qPrintable(alone.error().detail));
        return;
    }
    place.clock.advance(Millis(1'000));
    const auto during = desk.service->make(desk.wish());
    std::vector<double> busy;
    while (!during.isFinished()) busy.push_back(sell(shop));
    const double bare =
        place.databaseUrl.isEmpty() ? bareSqlite(shop) : barePostgres(shop, alone->kept.databaseBytes);
    const QByteArray rate = QByteArrayLiteral("backup_") + name;
    bench::printRate(rate.constData(), double(alone->kept.databaseBytes) / seconds, "bytes",
                     place.databaseUrl.isEmpty() ? "sqlite3_backup, not sealed, not read back"
                                                 : "pg_dump, not sealed, not read back",
                     bare);
    const QByteArray gap = QByteArrayLiteral("backup_longest_sale_") + name;
    bench::print(gap.constData(), *std::max_element(busy.begin(), busy.end()), "the longest without a backup",
                 *std::max_element(quiet.begin(), quiet.end()));
    const QByteArray middle = QByteArrayLiteral("backup_sale_p50_") + name;
    bench::print(middle.constData(), bench::percentile(busy, 0.5), "without a backup",
                 bench::percentile(quiet, 0.5));
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    {
        ShopPlace place;
        measure(place, "sqlite");
    }
    QString why;
    const auto server = PostgresServer::start(&why);
    if (!server) {
        std::fprintf(stderr, "%s\n", qPrintable(why));
        return 0;
    }
    ShopPlace place;
    place.databaseUrl = server->makeDatabase();
    place.password = server->password();
    measure(place, "postgresql");
    return 0;
}
