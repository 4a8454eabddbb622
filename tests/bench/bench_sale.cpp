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

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    test::ShopPlace place;
    const double bare = bareInsert(place.folder.filePath(QStringLiteral("bare.db")));
    test::Shop shop(place);
    bench::print("open_ticket_sqlite", bench::nanosecondsOf([&] { bench::keep(shop.open()); }),
                 "one durable insert", bare);
    bench::print("cash_sale_sqlite", bench::nanosecondsOf([&] {
                     const TicketDetails ticket = shop.open();
                     const auto paid = shop.cash(ticket.ticket.id, 5000);
                     if (!paid) qFatal("cash: %s", qPrintable(paid.error().detail));
                 }),
                 "one durable insert", bare);
    return 0;
}
