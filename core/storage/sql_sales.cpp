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
Binds cursorBinds(const std::optional<SaleCursor>& before, int limit) {
    const QUuid last = QUuid::fromString(u"ffffffff-ffff-ffff-ffff-ffffffffffff"_s);
    return {{"at", before ? toUnixMs(before->at) : std::numeric_limits<qint64>::max()},
            {"id", before ? before->ticket : TicketId(last)},
            {"limit", limit}};
}

}  // namespace

Result<std::vector<SaleRow>> SqlTicketStore::sales(Transaction& t, const std::optional<SaleCursor>& before,
                                                   int limit) {
    const Binds binds = cursorBinds(before, limit);
    const QString text =
        uR"(
        SELECT t.id, t.day, t.prefix, t.counter, t.state, t.training, t.first_line, t.line_count,
            t.total_minor, t.currency, t.sale_at,
            (SELECT count(*) FROM tasks AS k
             WHERE k.tenant_id = t.tenant_id AND k.ticket_id = t.id AND k.state <> 'done') AS open_tasks
        FROM tickets AS t
        WHERE t.tenant_id = :tenant AND t.sale_at IS NOT NULL AND (t.sale_at, t.id) < (:at, :id)
        ORDER BY t.sale_at DESC, t.id DESC LIMIT :limit)"_s;
    BALCAO_TRY(sales, readAll<SaleRow>(sql(t).query(text, binds), saleFrom));
    if (sales.empty()) return sales;

    const QString paymentText =
        uR"(
        SELECT p.* FROM (SELECT t.id FROM tickets AS t
                         WHERE t.tenant_id = :tenant AND t.sale_at IS NOT NULL
                             AND (t.sale_at, t.id) < (:at, :id)
                         ORDER BY t.sale_at DESC, t.id DESC LIMIT :limit) AS page
        JOIN payments AS p ON p.tenant_id = :tenant AND p.ticket_id = page.id
        ORDER BY p.created_at, p.id)"_s;
    BALCAO_TRY(payments, readAll<Payment>(sql(t).query(paymentText, binds), paymentFrom));
    std::map<TicketId, std::vector<Payment>> byTicket;
    for (Payment& payment : payments) byTicket[payment.ticket].push_back(std::move(payment));
    for (SaleRow& sale : sales) BALCAO_CHECK(addPayments(sale, byTicket[sale.ticket]));
    return sales;
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
