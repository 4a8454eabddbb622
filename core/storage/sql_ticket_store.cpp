#include "storage/sql_ticket_store.h"

#include "storage/sql_transaction.h"
#include "storage/ticket_row.h"

#include <algorithm>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

QString dayText(QDate day) {
    return day.toString(Qt::ISODate);
}

/// NULL until money was asked for; payments move it later.
SqlValue saleAt(const Ticket& ticket) {
    if (ticket.state != TicketState::PendingPayment && ticket.state != TicketState::Paid) return {};
    return std::max({ticket.openedAt, ticket.calledAt, ticket.startedAt, ticket.finishedAt});
}

void writeLine(Transaction& t, TicketId ticket, int place, const Line& line) {
    // A line that stands as it is costs no write.
    const QString text =
        uR"(
        INSERT INTO ticket_lines (tenant_id, ticket_id, place, id, operation_id, code, name, quantity,
            unit_minor, unit_sat, discount_minor, discount_reason, tax_basis_points, tax_added)
        VALUES (:tenant, :ticket, :place, :id, :operation, :code, :name, :quantity,
            :unit_minor, :unit_sat, :discount_minor, :discount_reason, :tax_basis_points, :tax_added)
        ON CONFLICT (tenant_id, ticket_id, place) DO UPDATE SET
            id = excluded.id, operation_id = excluded.operation_id, code = excluded.code,
            name = excluded.name, quantity = excluded.quantity, unit_minor = excluded.unit_minor,
            unit_sat = excluded.unit_sat, discount_minor = excluded.discount_minor,
            discount_reason = excluded.discount_reason, tax_basis_points = excluded.tax_basis_points,
            tax_added = excluded.tax_added
        WHERE (ticket_lines.id, ticket_lines.operation_id, ticket_lines.code, ticket_lines.name,
               ticket_lines.quantity, ticket_lines.unit_minor, ticket_lines.unit_sat,
               ticket_lines.discount_minor, ticket_lines.discount_reason, ticket_lines.tax_basis_points,
               ticket_lines.tax_added)
            IS DISTINCT FROM
              (excluded.id, excluded.operation_id, excluded.code, excluded.name, excluded.quantity,
               excluded.unit_minor, excluded.unit_sat, excluded.discount_minor, excluded.discount_reason,
               excluded.tax_basis_points, excluded.tax_added))"_s;
    sql(t).write(text, {{"ticket", ticket},
                        {"place", place},
                        {"id", line.id},
                        {"operation", line.operation},
                        {"code", line.code},
                        {"name", line.name},
                        {"quantity", line.quantity},
                        {"unit_minor", line.unitPrice.minor},
                        {"unit_sat", line.unitSat ? SqlValue(line.unitSat->value()) : SqlValue()},
                        {"discount_minor", line.discount.amount.minor},
                        {"discount_reason", line.discount.reason},
                        {"tax_basis_points", line.tax.basisPoints},
                        {"tax_added", line.tax.mode == TaxMode::Added}});
}

}  // namespace

Result<std::optional<Ticket>> SqlTicketStore::byId(Transaction& t, TicketId id) {
    return find(t, id, Hold::No);
}

Result<std::optional<Ticket>> SqlTicketStore::lock(Transaction& t, TicketId id) {
    return find(t, id, Hold::ForUpdate);
}

Result<std::optional<Ticket>> SqlTicketStore::find(Transaction& t, TicketId id, Hold hold) {
    const QString text = u"SELECT * FROM tickets WHERE tenant_id = :tenant AND id = :id"_s +
                         (hold == Hold::ForUpdate ? sql(t).forUpdate() : QString());
    const QString lineText =
        uR"(
        SELECT * FROM ticket_lines WHERE tenant_id = :tenant AND ticket_id = :ticket ORDER BY place)"_s;
    BALCAO_TRY(ticket, readFirst<Ticket>(sql(t).query(text, {{"id", id}}, {{lineText, {{"ticket", id}}}}),
                                         ticketFrom));
    if (!ticket) return ticket;
    const auto read = [currency = ticket->currency](const Row& row) { return lineFrom(row, currency); };
    BALCAO_TRY(lines, readAll<Line>(sql(t).query(lineText, {{"ticket", id}}), read));
    ticket->lines = std::move(lines);
    return ticket;
}

Result<std::vector<TicketSummary>> SqlTicketStore::byNumber(Transaction& t, const QString& prefix,
                                                            int counter, QDate day) {
    if (!day.isValid()) {
        return fail(ErrorCode::InvalidArgument, u"no such day"_s, {{u"field"_s, u"day"_s}});
    }
    const QString text =
        uR"(
        SELECT * FROM tickets
        WHERE tenant_id = :tenant AND day = :day AND counter = :counter AND (:prefix = '' OR prefix = :prefix)
        ORDER BY opened_at DESC, id DESC)"_s;
    return readAll<TicketSummary>(
        sql(t).query(text, {{"day", dayText(day)}, {"counter", counter}, {"prefix", prefix}}), summaryFrom);
}

Result<int> SqlTicketStore::takeNumber(Transaction& t, QDate day, const QString& prefix, bool training) {
    // Runs at once. On PostgreSQL the row stays held until the end, so a number is neither given twice nor
    // lost when the command fails.
    const QString text =
        uR"(
        INSERT INTO ticket_series (tenant_id, day, prefix, training, last_counter)
        VALUES (:tenant, :day, :prefix, :training, 1)
        ON CONFLICT (tenant_id, day, prefix, training)
            DO UPDATE SET last_counter = ticket_series.last_counter + 1
        RETURNING last_counter)"_s;
    BALCAO_TRY(rows, sql(t).query(text, {{"day", dayText(day)}, {"prefix", prefix}, {"training", training}}));
    if (rows.isEmpty()) return fail(ErrorCode::Internal, u"no number was given"_s);
    return rows.first().count("last_counter");
}

void SqlTicketStore::save(Transaction& t, const Ticket& ticket, const Totals& totals) {
    // The triggers of the schema compare the version: an older one fails the transaction. The number, the
    // series and the currency are given once.
    const QString text =
        uR"(
        INSERT INTO tickets (tenant_id, id, day, prefix, counter, training, priority, state, parked, customer,
            customer_id, tax_id, note, language, currency, register_id, register_name, served_by, served_by_name,
            opened_at, called_at, started_at, finished_at, first_line, line_count, total_minor, sale_at, version)
        VALUES (:tenant, :id, :day, :prefix, :counter, :training, :priority, :state, :parked, :customer,
            :customer_id, :tax_id, :note, :language, :currency, :register, :register_name, :served_by, :served_by_name,
            :opened_at, :called_at, :started_at, :finished_at, :first_line, :line_count, :total_minor, :sale_at,
            :version)
        ON CONFLICT (tenant_id, id) DO UPDATE SET
            priority = excluded.priority, state = excluded.state, parked = excluded.parked,
            customer = excluded.customer, customer_id = excluded.customer_id, tax_id = excluded.tax_id,
            note = excluded.note, language = excluded.language,
            register_id = excluded.register_id, register_name = excluded.register_name,
            served_by = excluded.served_by, served_by_name = excluded.served_by_name,
            opened_at = excluded.opened_at, called_at = excluded.called_at,
            started_at = excluded.started_at, finished_at = excluded.finished_at,
            first_line = excluded.first_line, line_count = excluded.line_count,
            total_minor = excluded.total_minor, version = excluded.version,
            sale_at = CASE WHEN tickets.sale_at IS NULL OR excluded.sale_at > tickets.sale_at
                           THEN excluded.sale_at ELSE tickets.sale_at END)"_s;
    sql(t).write(text, {{"id", ticket.id},
                        {"day", dayText(ticket.number.day)},
                        {"prefix", ticket.number.prefix},
                        {"counter", ticket.number.counter},
                        {"training", ticket.training},
                        {"priority", toText(ticket.priority)},
                        {"state", toText(ticket.state)},
                        {"parked", ticket.parked},
                        {"customer", ticket.customer},
                        {"customer_id", ticket.customerId},
                        {"tax_id", ticket.sealedTaxId},
                        {"note", ticket.note},
                        {"language", ticket.language},
                        {"currency", ticket.currency.code()},
                        {"register", ticket.registerId},
                        {"register_name", ticket.registerName},
                        {"served_by", ticket.servedBy},
                        {"served_by_name", ticket.servedByName},
                        {"opened_at", ticket.openedAt},
                        {"called_at", ticket.calledAt},
                        {"started_at", ticket.startedAt},
                        {"finished_at", ticket.finishedAt},
                        {"first_line", ticket.lines.empty() ? QString() : ticket.lines.front().name},
                        {"line_count", static_cast<qint64>(ticket.lines.size())},
                        {"total_minor", totals.total.minor},
                        {"sale_at", saleAt(ticket)},
                        {"version", ticket.version + 1}});
    int place = 0;
    for (const Line& line : ticket.lines) writeLine(t, ticket.id, place++, line);
    if (ticket.version > 0) {
        const QString rest =
            uR"(
            DELETE FROM ticket_lines WHERE tenant_id = :tenant AND ticket_id = :ticket AND place >= :count)"_s;
        sql(t).write(rest, {{"ticket", ticket.id}, {"count", place}});
    }
    t.announce({u"ticket"_s, ticket.id.text()});
}

Result<std::vector<TicketSummary>> SqlTicketStore::queue(Transaction& t, int limit) {
    const QString text =
        uR"(
        SELECT * FROM tickets
        WHERE tenant_id = :tenant AND state IN ('waiting', 'called', 'serving', 'pending_payment')
        ORDER BY opened_at, id LIMIT :limit)"_s;
    return readAll<TicketSummary>(sql(t).query(text, {{"limit", limit}}), summaryFrom);
}

Result<std::vector<TicketId>> SqlTicketStore::ofCustomer(Transaction& t, CustomerId customer,
                                                         const std::optional<TicketId>& before, int limit) {
    const QString last = u"ffffffff-ffff-ffff-ffff-ffffffffffff"_s;
    const QString text =
        uR"(
        SELECT id FROM tickets WHERE tenant_id = :tenant AND customer_id = :customer AND id < :before
        ORDER BY id DESC LIMIT :limit)"_s;
    return readAll<TicketId>(sql(t).query(text, {{"customer", orFirst(customer)},
                                                 {"before", before ? orFirst(*before) : last},
                                                 {"limit", limit}}),
                             [](const Row& row) -> Result<TicketId> { return row.id<TicketId>("id"); });
}

Result<std::optional<CustomerId>> SqlTicketStore::nameable(Transaction& t, CustomerId customer) {
    const QString text =
        uR"(
        SELECT c.id FROM customers AS c
        WHERE c.tenant_id = :tenant AND c.erased_at = 0
            AND c.id = (SELECT coalesce(asked.merged_into, asked.id) FROM customers AS asked
                        WHERE asked.tenant_id = :tenant AND asked.id = :id))"_s +
        sql(t).forUpdate();
    return readFirst<CustomerId>(
        sql(t).query(text, {{"id", orFirst(customer)}}),
        [](const Row& row) -> Result<CustomerId> { return row.id<CustomerId>("id"); });
}

void SqlTicketStore::seen(Transaction& t, CustomerId customer, Instant at) {
    const QString text =
        uR"(
        UPDATE customers SET seen_at = :at
        WHERE tenant_id = :tenant AND id = :id AND seen_at < :at AND erased_at = 0)"_s;
    sql(t).write(text, {{"id", orFirst(customer)}, {"at", at}});
}

Result<std::vector<Ticket>> SqlTicketStore::page(Transaction& t, TicketId after, int limit) {
    const Binds binds{{"after", orFirst(after)}, {"limit", limit}};
    const QString text =
        uR"(
        SELECT * FROM tickets WHERE tenant_id = :tenant AND id > :after ORDER BY id LIMIT :limit)"_s;
    BALCAO_TRY(tickets, readAll<Ticket>(sql(t).query(text, binds), ticketFrom));
    const QString lineText =
        uR"(
        SELECT l.* FROM (SELECT id FROM tickets WHERE tenant_id = :tenant AND id > :after
                         ORDER BY id LIMIT :limit) AS page
        JOIN ticket_lines AS l ON l.tenant_id = :tenant AND l.ticket_id = page.id
        ORDER BY l.ticket_id, l.place)"_s;
    BALCAO_TRY(rows, sql(t).query(lineText, binds));
    auto ticket = tickets.begin();
    for (const Row& row : rows) {  // both answers are in the order of the tickets' ids
        const auto owner = row.id<TicketId>("ticket_id");
        while (ticket != tickets.end() && ticket->id != owner) ++ticket;
        if (ticket == tickets.end()) return fail(ErrorCode::Internal, u"a line without its ticket"_s);
        BALCAO_TRY(line, lineFrom(row, ticket->currency));
        ticket->lines.push_back(std::move(line));
    }
    return tickets;
}

}  // namespace balcao
