#include "storage/sql_money.h"
#include "storage/sql_payment_store.h"
#include "storage/sql_transaction.h"

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

Result<Task> taskFrom(const Row& row) {
    Task task;
    task.id = row.id<TaskId>("id");
    BALCAO_TRY(kind, taskKindFromText(row.text("kind")));
    task.kind = kind;
    BALCAO_TRY(state, taskStateFromText(row.text("state")));
    task.state = state;
    task.ticket = row.id<TicketId>("ticket_id");
    task.payment = row.id<PaymentId>("payment_id");
    BALCAO_TRY(amount, fiatFrom(row, "amount_minor", "currency"));
    task.amount = amount;
    task.msat = Msat(row.integer("msat"));
    task.training = row.flag("training");
    task.note = row.text("note");
    task.createdAt = row.instant("created_at");
    task.doneAt = row.instant("done_at");
    task.doneBy = row.id<PersonId>("done_by");
    task.version = row.integer("version");
    return task;
}

}  // namespace

void SqlTaskStore::save(Transaction& t, const Task& task) {
    // The triggers of the schema compare the version: an older one fails the transaction.
    const QString text =
        uR"(
        INSERT INTO tasks (tenant_id, id, kind, state, ticket_id, payment_id, amount_minor, currency, msat,
            training, note, created_at, done_at, done_by, version)
        VALUES (:tenant, :id, :kind, :state, :ticket, :payment, :amount_minor, :currency, :msat,
            :training, :note, :created_at, :done_at, :done_by, :version)
        ON CONFLICT (tenant_id, id) DO UPDATE SET
            kind = excluded.kind, state = excluded.state, amount_minor = excluded.amount_minor,
            currency = excluded.currency, msat = excluded.msat, note = excluded.note,
            done_at = excluded.done_at, done_by = excluded.done_by, version = excluded.version)"_s;
    sql(t).write(text, {{"id", task.id},
                        {"kind", toText(task.kind)},
                        {"state", toText(task.state)},
                        {"ticket", task.ticket},
                        {"payment", task.payment},
                        {"amount_minor", task.amount.minor},
                        {"currency", task.amount.currency.code()},
                        {"msat", task.msat.value()},
                        {"training", task.training},
                        {"note", task.note},
                        {"created_at", task.createdAt},
                        {"done_at", task.doneAt},
                        {"done_by", task.doneBy},
                        {"version", task.version + 1}});
    t.announce({u"task"_s, task.id.text()});
}

Result<std::optional<Task>> SqlTaskStore::byId(Transaction& t, TaskId id) {
    const QString text = u"SELECT * FROM tasks WHERE tenant_id = :tenant AND id = :id"_s;
    return readFirst<Task>(sql(t).query(text, {{"id", id}}), taskFrom);
}

Result<std::vector<Task>> SqlTaskStore::ofTicket(Transaction& t, TicketId id) {
    const QString text =
        uR"(
        SELECT * FROM tasks WHERE tenant_id = :tenant AND ticket_id = :ticket ORDER BY created_at, id)"_s;
    return readAll<Task>(sql(t).query(text, {{"ticket", id}}), taskFrom);
}

Result<std::vector<Task>> SqlTaskStore::open(Transaction& t, int limit) {
    const QString text =
        uR"(
        SELECT * FROM tasks WHERE tenant_id = :tenant AND state <> 'done'
        ORDER BY created_at, id LIMIT :limit)"_s;
    return readAll<Task>(sql(t).query(text, {{"limit", limit}}), taskFrom);
}

Result<int> SqlTaskStore::openCount(Transaction& t) {
    const QString text = u"SELECT count(*) AS n FROM tasks WHERE tenant_id = :tenant AND state <> 'done'"_s;
    BALCAO_TRY(rows, sql(t).query(text, {}));
    return rows.first().count("n");
}

}  // namespace balcao
