// Reading among a million payments: each call of a service beside the same rows read with bare SQL on the
// same file, and verify over everything in rows a second.
#include "measure.h"
#include "million.h"
#include "support/shop.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>

#include <condition_variable>
#include <mutex>
#include <thread>

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

/// A prepared statement, read to the last column of its last row.
class BareQuery {
 public:
    BareQuery(const QSqlDatabase& database, const QString& text) : m_query(database) {
        m_query.setForwardOnly(true);
        if (!m_query.prepare(text)) qFatal("%s", qPrintable(text));
    }
    /// How many rows there were.
    int readAll(const QVariantList& values) {
        for (int i = 0; i < values.size(); ++i) m_query.bindValue(i, values[i]);
        if (!m_query.exec()) qFatal("the bare query fails");
        if (m_width == 0) m_width = m_query.record().count();
        int rows = 0;
        for (; m_query.next(); ++rows) {
            for (int i = 0; i < m_width; ++i) bench::keep(m_query.value(i));
        }
        m_query.finish();
        return rows;
    }

 private:
    QSqlQuery m_query;
    int m_width = 0;
};

/// A connection of its own to the same file.
class Bare {
 public:
    explicit Bare(const QString& file) : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s)) {
        m_database.setDatabaseName(file);
        if (!m_database.open()) qFatal("the bare database does not open");
    }
    [[nodiscard]] BareQuery prepare(const QString& text) const { return {m_database, text}; }
    [[nodiscard]] QVariantList firstRow(const QString& text) const {
        QSqlQuery query(m_database);
        if (!query.exec(text) || !query.next()) qFatal("no row: %s", qPrintable(text));
        QVariantList row;
        for (int i = 0; i < query.record().count(); ++i) row += query.value(i);
        return row;
    }

 private:
    QSqlDatabase m_database;
};

/// The rows a look-up of one sale shows: the ticket, its lines, its payments and its tasks.
class BareSale {
 public:
    explicit BareSale(const Bare& bare)
        : m_ticket(bare.prepare(u"SELECT * FROM tickets WHERE tenant_id = ? AND id = ?"_s)),
          m_lines(bare.prepare(u"SELECT * FROM ticket_lines WHERE tenant_id = ? AND ticket_id = ?"_s)),
          m_payments(bare.prepare(u"SELECT * FROM payments WHERE tenant_id = ? AND ticket_id = ?"_s)),
          m_tasks(bare.prepare(u"SELECT * FROM tasks WHERE tenant_id = ? AND ticket_id = ?"_s)) {}
    void read(const QString& ticket) {
        const QVariantList key{bench::benchTenant().text(), ticket};
        for (BareQuery* query : {&m_ticket, &m_lines, &m_payments, &m_tasks}) query->readAll(key);
    }

 private:
    BareQuery m_ticket, m_lines, m_payments, m_tasks;
};

/// What every read pays before it reads: a job handed to the thread of the database, which begins and ends a
/// transaction, and back. Its peer is a bare thread that is woken and answers.
void measureCrossing(test::Shop& shop) {
    std::mutex mutex;
    std::condition_variable changed;
    enum class Turn { Ours, Theirs, Over } turn = Turn::Ours;
    std::thread other([&] {
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(lock, [&] { return turn != Turn::Ours; });
            if (turn == Turn::Over) return;
            turn = Turn::Ours;
            changed.notify_all();
        }
    });
    const auto hand = [&](Turn next) {
        std::unique_lock lock(mutex);
        turn = next;
        changed.notify_all();
        if (next == Turn::Theirs) changed.wait(lock, [&] { return turn == Turn::Ours; });
    };
    bench::print("read_nothing", bench::nanosecondsOf([&] {
                     if (!wait(shop.database->read<int>([](Transaction&) { return 1; }))) qFatal("nothing");
                 }),
                 "a thread woken and back", bench::nanosecondsOf([&] { hand(Turn::Theirs); }));
    hand(Turn::Over);
    other.join();
}

void measureLists(test::Shop& shop, const Bare& bare) {
    // The rows and columns of the list, in its order.
    BareQuery page = bare.prepare(
        u"SELECT t.*, p.* FROM (SELECT id, day, prefix, counter, state, training, first_line, line_count, "
        "total_minor, currency, sale_at, (SELECT count(*) FROM tasks AS k WHERE k.tenant_id = x.tenant_id "
        "AND "
        "k.ticket_id = x.id AND k.state <> 'done') FROM tickets AS x WHERE tenant_id = ? AND sale_at IS NOT "
        "NULL ORDER BY sale_at DESC, id DESC LIMIT 50) AS t JOIN payments AS p ON p.tenant_id = ? AND "
        "p.ticket_id = t.id ORDER BY t.sale_at DESC, t.id DESC, p.created_at, p.id"_s);
    const QString tenant = bench::benchTenant().text();
    bench::print(bench::amongMillion("recent_sales").constData(), bench::nanosecondsOf([&] {
                     const auto rows = wait(shop.sales.recent(kPage));
                     if (!rows || rows->size() != kPage) qFatal("recent sales");
                 }),
                 "raw query", bench::nanosecondsOf([&] {
                     if (page.readAll({tenant, tenant}) < kPage) qFatal("raw sales");
                 }),
                 2.0);
}

void measureLookUps(test::Shop& shop, const Bare& bare) {
    // A sale from the middle, so that no index answers from its last page.
    const QString tenant = bench::benchTenant().text();
    const QVariantList some = bare.firstRow(
        u"SELECT lower(hex(p.payment_hash)), t.id, t.day, t.counter FROM payments AS p JOIN tickets AS t ON "
        "t.tenant_id = p.tenant_id AND t.id = p.ticket_id WHERE p.tenant_id = '%1' AND p.id > '0' AND "
        "p.payment_hash IS NOT NULL LIMIT 1"_s.arg(tenant));
    const QString hash = some[0].toString();
    const QString ticket = some[1].toString();
    const QDate day = QDate::fromString(some[2].toString(), Qt::ISODate);
    const QString number = u"A %1"_s.arg(some[3].toInt(), 3, 10, QLatin1Char('0'));

    BareSale sale(bare);
    BareQuery byHash =
        bare.prepare(u"SELECT ticket_id FROM payments WHERE tenant_id = ? AND payment_hash = ?"_s);
    BareQuery byNumber = bare.prepare(
        u"SELECT id FROM tickets WHERE tenant_id = ? AND day = ? AND counter = ? AND prefix = ?"_s);
    const double rawHash = bench::nanosecondsOf([&] {
        byHash.readAll({tenant, QByteArray::fromHex(hash.toLatin1())});
        sale.read(ticket);
    });
    const double rawNumber = bench::nanosecondsOf([&] {
        byNumber.readAll({tenant, day.toString(Qt::ISODate), number.mid(2).toInt(), u"A"_s});
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
        byHash.readAll({tenant, charged->payment.paymentHash});
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
        const Bare bare(file);
        measureCrossing(shop);
        measureLists(shop, bare);
        measureLookUps(shop, bare);
    }
    measureVerify(shop);
    return 0;
}
