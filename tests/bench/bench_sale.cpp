// A command of the counter on SQLite, durable when it answers, beside the smallest durable thing the same
// driver can do: one row into one table, with the same pragmas, in the same folder.
#include "measure.h"
#include "support/shop.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace balcao;

namespace {

double bareInsert(const QString& file) {
    double figure = 0;
    {
        QSqlDatabase bare = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bare"));
        bare.setDatabaseName(file);
        if (!bare.open()) qFatal("the bare database does not open");
        QSqlQuery query(bare);
        for (const char* statement : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                                      "CREATE TABLE bare (id INTEGER PRIMARY KEY, body TEXT) STRICT"}) {
            if (!query.exec(QString::fromLatin1(statement))) qFatal("%s", statement);
        }
        if (!query.prepare(QStringLiteral("INSERT INTO bare (body) VALUES (?)"))) qFatal("prepare");
        figure = bench::nanosecondsOf([&] {
            query.bindValue(0, QStringLiteral("Licenciamento anual"));
            if (!query.exec()) qFatal("insert");
        });
    }
    QSqlDatabase::removeDatabase(QStringLiteral("bare"));
    return figure;
}

/// The result comes from the database's thread: nothing has to turn a loop for it.
template <typename T>
T settledNow(Future<T> future) {
    future.waitForFinished();
    const Result<T> result = future.result();
    if (!result) qFatal("a command: %s", qPrintable(result.error().detail));
    return *result;
}

TicketDetails openTicket(test::Shop& shop) {
    OpenTicket open;
    open.id = shop.command();
    open.actor = shop.actor;
    open.operation = shop.item.id;
    return settledNow(shop.tickets.open(open));
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    test::ShopPlace place;
    const double bare = bareInsert(place.folder.filePath(QStringLiteral("bare.db")));
    test::Shop shop(place);
    const double open = bench::nanosecondsOf([&] { bench::keep(openTicket(shop)); });
    bench::print("open_ticket_sqlite", open, "one durable insert", bare);
    const double sale = bench::nanosecondsOf([&] {
        const TicketDetails ticket = openTicket(shop);
        (void)settledNow(shop.charges.receiveCash(
            {shop.command(), shop.actor, ticket.ticket.id, std::nullopt, Fiat{5'000, brl()}}));
    });
    bench::print("cash_sale_sqlite", sale, "one durable insert", bare);
    bench::printRate("sale_commands_sqlite", 2e9 / sale, "commands", "durable single inserts", 1e9 / bare);
    return 0;
}
