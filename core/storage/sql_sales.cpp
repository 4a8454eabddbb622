#include "storage/sale_conditions.h"
#include "storage/sql_payment_store.h"
#include "storage/sql_ticket_store.h"
#include "storage/sql_transaction.h"
#include "storage/ticket_row.h"

#include <limits>
#include <map>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

/// Before the first page stands a row that is newer than every other.
Binds cursorBinds(const SaleQuery& query) {
    SaleCursor before{fromUnixMs(std::numeric_limits<qint64>::max()),
                      TicketId(QUuid::fromString(u"ffffffff-ffff-ffff-ffff-ffffffffffff"_s))};
    if (query.at.to) before.at = *query.at.to;
    if (query.before && query.before->at <= before.at) before = *query.before;
    return {{"at", before.at}, {"id", before.ticket}, {"limit", query.limit}};
}

/// So many of the sales, newest first, in the order of their index.
QString walked(const QString& columns, const QString& more, const QString& limit) {
    return "SELECT "_L1 + columns +
           u" FROM tickets AS t WHERE t.tenant_id = :tenant AND t.sale_at IS NOT NULL "
           "AND (t.sale_at, t.id) < (:at, :id)"_s +
           more + u" ORDER BY t.sale_at DESC, t.id DESC LIMIT "_s + limit;
}

/// A page as a question that others can be asked of, and what it names.
struct PageText {
    QString sql;
    Binds binds;
    bool isBounded = false;  ///< only so many sales are looked at
};

PageText pageText(const SaleQuery& query, const QString& columns) {
    if (query.filter.isEmpty() && !query.at.from) {
        return {walked(columns, {}, u":limit"_s), cursorBinds(query)};
    }
    Conditions conditions = saleConditions(query.filter);
    Binds binds = cursorBinds(query);
    binds.insert(binds.end(), conditions.binds.begin(), conditions.binds.end());
    binds.push_back({"from", query.at.from ? *query.at.from : fromUnixMs(0)});
    binds.push_back({"span", query.span});
    const QString span = walked(u"t.*"_s, u" AND t.sale_at >= :from"_s, u":span"_s);
    return {"SELECT "_L1 + columns + " FROM ("_L1 + span + ") AS t WHERE true"_L1 + conditions.sql +
                " ORDER BY t.sale_at DESC, t.id DESC LIMIT :limit"_L1,
            std::move(binds), true};
}

QString rowColumns() {
    return uR"(t.id, t.day, t.prefix, t.counter, t.state, t.training, t.first_line, t.line_count,
            t.total_minor, t.currency, t.sale_at,
            (SELECT count(*) FROM tasks AS k
             WHERE k.tenant_id = t.tenant_id AND k.ticket_id = t.id AND k.state <> 'done') AS open_tasks)"_s;
}

/// Where a look that found too little ended; nothing when no sale is older.
Result<std::optional<SaleCursor>> endOfSpan(SqlTransaction& t, const SaleQuery& query) {
    Binds binds = cursorBinds(query);
    binds.back() = {"skip", query.span - 1};
    binds.push_back({"from", query.at.from ? *query.at.from : fromUnixMs(0)});
    const QString text = walked(u"t.sale_at, t.id"_s, u" AND t.sale_at >= :from"_s, u"1 OFFSET :skip"_s);
    BALCAO_TRY(rows, t.query(text, binds));
    if (rows.isEmpty()) return std::optional<SaleCursor>();
    return std::optional(SaleCursor{rows.first().instant("sale_at"), rows.first().id<TicketId>("id")});
}

}  // namespace

Result<SalePage> SqlTicketStore::sales(Transaction& t, const SaleQuery& query) {
    const PageText page = pageText(query, rowColumns());
    SalePage found;
    BALCAO_TRY(sales, readAll<SaleRow>(sql(t).query(page.sql, page.binds), saleFrom));
    found.rows = std::move(sales);
    if (static_cast<int>(found.rows.size()) == query.limit) {
        found.next = SaleCursor{found.rows.back().at, found.rows.back().ticket};
    } else if (page.isBounded) {
        BALCAO_TRY(end, endOfSpan(sql(t), query));
        found.next = end;
    }
    if (found.rows.empty()) return found;

    const PageText ids = pageText(query, u"t.id"_s);
    const QString paymentText = "SELECT p.* FROM ("_L1 + ids.sql +
                                u") AS page JOIN payments AS p ON p.tenant_id = :tenant "
                                "AND p.ticket_id = page.id ORDER BY p.created_at, p.id"_s;
    BALCAO_TRY(payments, readAll<Payment>(sql(t).query(paymentText, ids.binds), paymentFrom));
    std::map<TicketId, std::vector<Payment>> byTicket;
    for (Payment& payment : payments) byTicket[payment.ticket].push_back(std::move(payment));
    for (SaleRow& sale : found.rows) BALCAO_CHECK(addPayments(sale, byTicket[sale.ticket]));
    return found;
}

Result<DayTotal> SqlTicketStore::dayTotal(Transaction& t, QDate day, bool training, Currency currency) {
    const QString text =
        uR"(
        SELECT coalesce(sum(total_minor), 0) AS total, count(*) AS n FROM tickets
        WHERE tenant_id = :tenant AND day = :day AND training = :training AND state = 'paid'
            AND currency = :currency)"_s;
    BALCAO_TRY(rows, sql(t).query(text, {{"day", day.toString(Qt::ISODate)},
                                         {"training", training},
                                         {"currency", currency.code()}}));
    return DayTotal{{rows.first().integer("total"), currency}, rows.first().count("n")};
}

}  // namespace balcao
