#include "million.h"

#include "audit/audit_rules.h"
#include "support/shop.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <map>

namespace balcao::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int kSalesOfADay = 1'000;
constexpr qint64 kDayMs = 86'400'000;

/// A statement that must succeed: a benchmark on half a database would measure nothing.
void must(QSqlQuery& query, const QString& text) {
    if (!query.exec(text)) qFatal("%s: %s", qPrintable(text.left(300)), qPrintable(query.lastError().text()));
}

QString one(QSqlQuery& query, const QString& text) {
    must(query, text);
    return query.next() ? query.value(0).toString() : QString();
}

/// One sale of each kind, made as the counter makes them.
struct Patterns {
    TicketId lightning;
    TicketId cash;
};

Patterns sellBoth(const QString& file) {
    test::ShopPlace place;
    place.tenant = benchTenant();
    place.databaseUrl = u"sqlite:"_s + file;
    test::Shop shop(place);
    Patterns patterns;
    patterns.lightning = shop.open().ticket.id;
    const auto charged = shop.charge(patterns.lightning);
    if (!charged || !shop.pay(charged->payment) || !shop.check(charged->payment.id)) qFatal("no sale");
    patterns.cash = shop.open().ticket.id;
    if (!shop.cash(patterns.cash, 5'000)) qFatal("no cash sale");
    return patterns;
}

/// What differs between the pattern and a copy, by table and column; all else is copied. `s` is the copy's
/// row in the temporary table, `x` the pattern's.
using Differences = std::map<QString, QString>;

void copy(QSqlQuery& query, const QString& table, const QString& which, const QString& patternRows,
          const Differences& differences) {
    QStringList columns;
    QStringList values;
    must(query, u"SELECT name FROM pragma_table_info('"_s + table + u"')"_s);
    while (query.next()) {
        const QString column = query.value(0).toString();
        const auto different = differences.find(column);
        columns += column;
        values += different == differences.end() ? u"x."_s + column : different->second;
    }
    must(query,
         u"INSERT INTO main.%1 (%2) SELECT %3 FROM temp.sales AS s JOIN "
         u"(SELECT * FROM main.%1 WHERE %4) AS x WHERE s.%5 ORDER BY s.i"_s.arg(
             table, columns.join(u", "_s), values.join(u", "_s), patternRows, which));
}

/// The same differences, and these times are as much later as the copy is; one that has not come stays so.
Differences later(Differences differences, std::initializer_list<const char*> times) {
    for (const char* time : times) {
        differences[QLatin1String(time)] =
            u"CASE WHEN x.%1 = 0 THEN 0 ELSE x.%1 + s.ms END"_s.arg(QLatin1String(time));
    }
    return differences;
}

/// Ids in the order of time, as version 7 makes them: what is inserted later sorts later.
void numberTheSales(QSqlDatabase& database, QSqlQuery& query, int first, int count, qint64 patternAt) {
    must(query,
         u"CREATE TEMP TABLE sales (i INTEGER PRIMARY KEY, lightning INTEGER, ms INTEGER, day TEXT, "
         "counter INTEGER, ticket TEXT, line TEXT, payment TEXT, reserved TEXT, post TEXT, sold TEXT, "
         "preimage BLOB, hash BLOB)"_s);
    must(query, u"CREATE TEMP TABLE proofs (i INTEGER PRIMARY KEY, preimage BLOB, hash BLOB)"_s);
    QSqlQuery put(database);
    if (!put.prepare(u"INSERT INTO temp.proofs VALUES (?, ?, ?)"_s)) qFatal("proofs");
    for (int i = first; i < first + count; ++i) {
        const QByteArray preimage = QCryptographicHash::hash(
            QByteArray("bench/").append(QByteArray::number(i)), QCryptographicHash::Sha256);
        put.bindValue(0, i);
        put.bindValue(1, preimage);
        put.bindValue(2, QCryptographicHash::hash(preimage, QCryptographicHash::Sha256));
        if (!put.exec()) qFatal("proofs: %s", qPrintable(put.lastError().text()));
    }
    // The oldest sale lies as many days back as are needed; none is younger than the pattern's day.
    const qint64 days = (count + kSalesOfADay - 1) / kSalesOfADay + first / kSalesOfADay;
    const auto id = [](int kind) -> QString {
        return u"printf('%08x-%04x-7"_s + QString::number(100 + kind) +
               u"-8000-%012x', m >> 16, m & 65535, i), "_s;
    };
    const QString at = QString::number(patternAt);
    const QString ofDay = QString::number(kSalesOfADay);
    const QString day = QString::number(kDayMs);
    QString ids;
    for (int kind = 1; kind <= 6; ++kind) ids += id(kind);
    must(query, u"INSERT INTO temp.sales SELECT i, i % 2, m - "_s + at +
                    u", strftime('%Y-%m-%d', m / 1000, 'unixepoch'), i % "_s + ofDay + u" + 1, "_s + ids +
                    u"preimage, hash FROM (SELECT *, "_s + at + u" - "_s +
                    QString::number((days + 1) * kDayMs) + u" + (i / "_s + ofDay + u") * "_s + day +
                    u" + (i % "_s + ofDay + u") * 30000 AS m FROM temp.proofs)"_s);
    must(query, u"DROP TABLE temp.proofs"_s);
}

void copySales(QSqlQuery& query, const Patterns& patterns) {
    for (const bool lightning : {true, false}) {
        const QString which = lightning ? u"lightning = 1"_s : u"lightning = 0"_s;
        const QString ticket = u"'"_s + (lightning ? patterns.lightning : patterns.cash).text() + u"'"_s;
        const QString ofTicket = u"ticket_id = "_s + ticket;
        copy(query, u"tickets"_s, which, u"id = "_s + ticket,
             later({{u"id"_s, u"s.ticket"_s},
                    {u"day"_s, u"s.day"_s},
                    {u"counter"_s, u"s.counter"_s},
                    {u"version"_s, u"1"_s}},
                   {"opened_at", "started_at", "finished_at", "sale_at"}));
        copy(query, u"ticket_lines"_s, which, ofTicket,
             {{u"ticket_id"_s, u"s.ticket"_s}, {u"id"_s, u"s.line"_s}});
        copy(query, u"payments"_s, which, ofTicket,
             later({{u"id"_s, u"s.payment"_s},
                    {u"ticket_id"_s, u"s.ticket"_s},
                    {u"payment_hash"_s, lightning ? u"s.hash"_s : u"NULL"_s},
                    {u"preimage"_s, lightning ? u"s.preimage"_s : u"NULL"_s},
                    {u"version"_s, u"1"_s}},
                   {"created_at", "settled_at", "expires_at", "shown_at"}));
        // Which of the sale's transactions it is: reserved, its post (or the cash), and the sale itself.
        const QString own =
            u"CASE WHEN %1.kind = 'reserved' THEN s.reserved WHEN %1.payment_id IS NULL THEN "
            "s.sold ELSE s.post END"_s;
        copy(
            query, u"ledger_postings"_s, which,
            u"transaction_id IN (SELECT id FROM ledger_transactions WHERE "_s + ofTicket + u")"_s,
            {{u"transaction_id"_s, u"(SELECT "_s + own.arg(u"l"_s) +
                                       u" FROM main.ledger_transactions AS l WHERE l.tenant_id = x.tenant_id "
                                       "AND l.id = x.transaction_id)"_s}});
        copy(query, u"ledger_transactions"_s, which, ofTicket,
             later({{u"id"_s, own.arg(u"x"_s)},
                    {u"reservation_id"_s, u"CASE WHEN x.reservation_id IS NOT NULL THEN s.reserved END"_s},
                    {u"ticket_id"_s, u"s.ticket"_s},
                    {u"payment_id"_s, u"CASE WHEN x.payment_id IS NOT NULL THEN s.payment END"_s}},
                   {"at"}));
    }
    must(query,
         u"INSERT INTO ticket_series SELECT DISTINCT tenant_id, s.day, prefix, training, %1 "
         u"FROM temp.sales AS s JOIN (SELECT * FROM ticket_series LIMIT 1) AS x WHERE true "
         u"ON CONFLICT DO NOTHING"_s.arg(kSalesOfADay));
}

/// A register's journal with one entry for each sale.
void writeJournal(QSqlDatabase& database, QSqlQuery& query) {
    QSqlQuery put(database);
    if (!put.prepare(u"INSERT INTO audit_entries (tenant_id, register_id, sequence, at, person_id, action, "
                     "subject, details, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)) {
        qFatal("journal: %s", qPrintable(put.lastError().text()));
    }
    AuditEntry entry;
    entry.registerId = RegisterId(QUuid::createUuid());
    entry.hash = QByteArray(32, 0);  // what the first entry follows
    entry.person = PersonId(QUuid::createUuid());
    entry.action = u"ticket.charge"_s;
    entry.details = u"{\"amount\":5000,\"currency\":\"BRL\",\"tender\":\"lightning\"}"_s;
    query.setForwardOnly(true);
    must(query, u"SELECT ticket, ms FROM temp.sales ORDER BY i"_s);
    while (query.next()) {
        ++entry.sequence;
        entry.at = fromUnixMs(query.value(1).toLongLong());
        entry.subject = query.value(0).toString();
        entry.previous = entry.hash;
        entry.hash = auditHash(benchTenant(), entry);
        const QVariant values[] = {benchTenant().text(), entry.registerId.text(),
                                   entry.sequence,       toUnixMs(entry.at),
                                   entry.person.text(),  entry.action,
                                   entry.subject,        entry.details,
                                   entry.previous,       entry.hash};
        for (int i = 0; i < int(std::size(values)); ++i) put.bindValue(i, values[i]);
        if (!put.exec()) qFatal("journal: %s", qPrintable(put.lastError().text()));
    }
}

}  // namespace

TenantId benchTenant() {
    return TenantId(QUuid::fromString(u"be4c0000-0000-7000-8000-000000000001"_s));
}

void fillWithSales(const QString& file, int count) {
    const Patterns patterns = sellBoth(file);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"fill"_s);
        database.setDatabaseName(file);
        if (!database.open()) qFatal("the database does not open");
        QSqlQuery query(database);
        const int present = one(query, u"SELECT count(*) FROM payments"_s).toInt();
        if (present < count) {
            std::fprintf(stderr, "filling %s with %d payments\n", qPrintable(file), count - present);
            for (const char* setting : {"synchronous = OFF", "cache_size = -400000", "temp_store = MEMORY"}) {
                must(query, u"PRAGMA "_s + QLatin1String(setting));
            }
            must(query, u"BEGIN IMMEDIATE"_s);
            const qint64 at = one(query, u"SELECT opened_at FROM tickets WHERE id = '"_s +
                                             patterns.lightning.text() + u"'"_s)
                                  .toLongLong();
            numberTheSales(database, query, present, count - present, at);
            copySales(query, patterns);
            writeJournal(database, query);
            must(query, u"COMMIT"_s);
            must(query, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        }
    }
    QSqlDatabase::removeDatabase(u"fill"_s);
}

int millionCount() {
    bool given = false;
    const int count = qEnvironmentVariableIntValue("BALCAO_BENCH_PAYMENTS", &given);
    return given ? count : 1'000'000;
}

QByteArray amongMillion(const char* figure) {
    int count = millionCount();
    const char* unit = "";
    if (count % 1'000'000 == 0) {
        count /= 1'000'000;
        unit = "m";
    } else if (count % 1'000 == 0) {
        count /= 1'000;
        unit = "k";
    }
    return QByteArray(figure) + '_' + QByteArray::number(count) + unit;
}

QString millionFile() {
    const QString folder = qEnvironmentVariable("BALCAO_BENCH_DATA", QDir::tempPath());
    if (!QDir().mkpath(folder)) qFatal("no folder for the data");
    const QString file = QDir(folder).absoluteFilePath(u"sales-%1.db"_s.arg(millionCount()));
    QElapsedTimer watch;
    watch.start();
    fillWithSales(file, millionCount());
    std::fprintf(stderr, "%s: ready after %.1f s\n", qPrintable(file), double(watch.elapsed()) / 1000.0);
    return file;
}

}  // namespace balcao::bench
