// Reading among a million payments: each call of a service beside the same rows read with bare SQL on the
// same file, and verify over everything in rows a second.
#include "measure.h"
#include "million.h"
#include "support/shop.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace balcao;

namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 50;

/// A read's result comes from its database thread: nobody's loop has to turn for it.
template <typename T>
Result<T> wait(Future<T> future) {
    future.waitForFinished();
    return future.result();
}

/// A prepared statement on a connection of its own, read to its last column.
class Bare {
 public:
    explicit Bare(const QString& file) : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s)) {
        m_database.setDatabaseName(file);
        if (!m_database.open()) qFatal("the bare database does not open");
    }
    [[nodiscard]] QSqlQuery prepare(const QString& text) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(text)) qFatal("%s", qPrintable(text));
        return query;
    }
    static int readAll(QSqlQuery& query, const QVariantList& values) {
        for (int i = 0; i < values.size(); ++i) query.bindValue(i, values[i]);
        if (!query.exec()) qFatal("the bare query fails");
        int rows = 0;
        while (query.next()) {
            for (int i = 0; !query.value(i).isNull() && i < 40; ++i) bench::keep(query.value(i));
            ++rows;
        }
        query.finish();
        return rows;
    }

 private:
    QSqlDatabase m_database;
};

/// The rows a look-up of one sale shows: the ticket, its lines, its payments and its tasks.
class BareSale {
 public:
    explicit BareSale(Bare& bare)
        : m_ticket(bare.prepare(u"SELECT * FROM tickets WHERE tenant_id = ? AND id = ?"_s)),
          m_lines(bare.prepare(u"SELECT * FROM ticket_lines WHERE tenant_id = ? AND ticket_id = ?"_s)),
          m_payments(bare.prepare(u"SELECT * FROM payments WHERE tenant_id = ? AND ticket_id = ?"_s)),
          m_tasks(bare.prepare(u"SELECT * FROM tasks WHERE tenant_id = ? AND ticket_id = ?"_s)) {}
    void read(const QString& ticket) {
        const QVariantList key{bench::benchTenant().text(), ticket};
        for (QSqlQuery* query : {&m_ticket, &m_lines, &m_payments, &m_tasks}) Bare::readAll(*query, key);
    }

 private:
    QSqlQuery m_ticket, m_lines, m_payments, m_tasks;
};

void measureLists(test::Shop& shop, Bare& bare) {
    QSqlQuery page = bare.prepare(
        u"SELECT t.*, p.* FROM (SELECT * FROM tickets WHERE tenant_id = ? AND sale_at IS NOT NULL "
        "ORDER BY sale_at DESC, id DESC LIMIT 50) AS t JOIN payments AS p ON p.tenant_id = t.tenant_id AND "
        "p.ticket_id = t.id"_s);
    bench::print(bench::amongMillion("recent_sales").constData(), bench::nanosecondsOf([&] {
                     const auto rows = wait(shop.sales.recent(std::nullopt, kPage));
                     if (!rows || rows->size() != kPage) qFatal("recent sales");
                 }),
                 "raw query", bench::nanosecondsOf([&] {
                     if (Bare::readAll(page, {bench::benchTenant().text()}) < kPage) qFatal("raw sales");
                 }),
                 2.0);
}

void measureLookUps(test::Shop& shop, Bare& bare) {
    // A sale from the middle, so that no index answers from its last page.
    QSqlQuery some = bare.prepare(
        u"SELECT lower(hex(p.payment_hash)), t.id, t.day, t.counter FROM payments AS p JOIN tickets AS t ON "
        "t.tenant_id = p.tenant_id AND t.id = p.ticket_id WHERE p.tenant_id = ? AND p.id > ? AND "
        "p.payment_hash IS NOT NULL LIMIT 1"_s);
    some.bindValue(0, bench::benchTenant().text());
    some.bindValue(1, u"0"_s);
    if (!some.exec() || !some.next()) qFatal("no payment");
    const QString hash = some.value(0).toString();
    const QString ticket = some.value(1).toString();
    const QDate day = QDate::fromString(some.value(2).toString(), Qt::ISODate);
    const QString number = u"A %1"_s.arg(some.value(3).toInt(), 3, 10, QLatin1Char('0'));
    some.finish();

    BareSale sale(bare);
    QSqlQuery byHash =
        bare.prepare(u"SELECT ticket_id FROM payments WHERE tenant_id = ? AND payment_hash = ?"_s);
    QSqlQuery byNumber = bare.prepare(
        u"SELECT id FROM tickets WHERE tenant_id = ? AND day = ? AND counter = ? AND prefix = ?"_s);
    const QString tenant = bench::benchTenant().text();
    const double rawHash = bench::nanosecondsOf([&] {
        Bare::readAll(byHash, {tenant, QByteArray::fromHex(hash.toLatin1())});
        sale.read(ticket);
    });
    const double rawNumber = bench::nanosecondsOf([&] {
        Bare::readAll(byNumber, {tenant, day.toString(Qt::ISODate), number.mid(2).toInt(), u"A"_s});
        sale.read(ticket);
    });
    const auto lookUp = [&](const QString& text) {
        const auto found = wait(shop.sales.lookUp(text, day));
        if (!found || found->tickets.empty()) qFatal("look-up of %s", qPrintable(text));
    };
    bench::print(bench::amongMillion("look_up_hash").constData(), bench::nanosecondsOf([&] { lookUp(hash); }),
                 "raw queries", rawHash, 2.0);
    bench::print(bench::amongMillion("look_up_number").constData(),
                 bench::nanosecondsOf([&] { lookUp(number); }), "raw queries", rawNumber, 2.0);

    const auto charged = shop.charge(shop.open().ticket.id);
    if (!charged) qFatal("charge");
    const QString own = charged->payment.ticket.text();
    const double rawInvoice = bench::nanosecondsOf([&] {
        Bare::readAll(byHash, {tenant, charged->payment.paymentHash});
        sale.read(own);
    });
    const double decode = bench::nanosecondsOf([&] { bench::keep(decodeBolt11(charged->payment.bolt11)); });
    bench::print(bench::amongMillion("look_up_invoice").constData(),
                 bench::nanosecondsOf([&] { lookUp(charged->payment.bolt11); }),
                 "raw queries and decoding it", rawInvoice + decode, 2.0);
}

void measureVerify(test::Shop& shop) {
    QElapsedTimer watch;
    watch.start();
    const auto report = wait(shop.verification.run());
    const double seconds = double(watch.nsecsElapsed()) / 1e9;
    if (!report) qFatal("verify: %s", qPrintable(report.error().detail));
    for (size_t i = 0; i < std::min<size_t>(report->violations.size(), 5); ++i) {
        const Violation& violation = report->violations[i];
        std::fprintf(stderr, "%s %s %s\n", qPrintable(violation.rule), qPrintable(violation.subject),
                     qPrintable(violation.detail));
    }
    if (!report->ok()) qFatal("verify finds violations");
    const double rows =
        double(report->tickets + report->payments + report->ledgerTransactions + report->auditEntries);
    bench::printRate(bench::amongMillion("verify").constData(), rows / seconds, "rows", "payments",
                     double(report->payments) / seconds);
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QString file = bench::millionFile();
    test::ShopPlace place;
    place.tenant = bench::benchTenant();
    place.databaseUrl = u"sqlite:"_s + file;
    test::Shop shop(place);
    {
        Bare bare(file);
        measureLists(shop, bare);
        measureLookUps(shop, bare);
    }
    measureVerify(shop);
    return 0;
}
