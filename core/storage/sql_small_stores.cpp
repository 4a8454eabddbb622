#include "storage/sql_small_stores.h"

#include "storage/row_json.h"
#include "storage/sql_transaction.h"

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

Result<ReceiptStore::Stored> receiptFrom(const Row& row) {
    return ReceiptStore::Stored{row.id<TicketId>("ticket_id"), row.text("code"), row.text("payload"),
                                jsonObject(row.text("organisation")), row.instant("at")};
}

}  // namespace

Result<std::optional<StoredCommand>> SqlCommandStore::find(Transaction& t, CommandId id) {
    const QString text =
        uR"(
        SELECT id, kind, body, subject FROM commands WHERE tenant_id = :tenant AND id = :id)"_s;
    return readFirst<StoredCommand>(
        sql(t).query(text, {{"id", id}}), [](const Row& row) -> Result<StoredCommand> {
            return StoredCommand{row.id<CommandId>("id"), row.text("kind"), jsonObject(row.text("body")),
                                 row.text("subject")};
        });
}

void SqlCommandStore::put(Transaction& t, const StoredCommand& command, Instant at) {
    const QString text =
        uR"(
        INSERT INTO commands (tenant_id, id, kind, body, subject, at)
        VALUES (:tenant, :id, :kind, :body, :subject, :at))"_s;
    sql(t).write(text, {{"id", command.id},
                        {"kind", command.kind},
                        {"body", jsonText(command.body)},
                        {"subject", command.subject},
                        {"at", at}});
}

void SqlOutboxStore::put(Transaction& t, const OutboxMessage& message) {
    const QString text =
        uR"(
        INSERT INTO outbox (tenant_id, id, topic, subject, payload, created_at)
        VALUES (:tenant, :id, :topic, :subject, :payload, :created_at))"_s;
    sql(t).write(text, {{"id", message.id},
                        {"topic", message.topic},
                        {"subject", message.subject},
                        {"payload", jsonText(message.payload)},
                        {"created_at", message.createdAt}});
}

Result<std::vector<OutboxMessage>> SqlOutboxStore::after(Transaction& t, OutboxId last, int limit) {
    const QString text =
        uR"(
        SELECT id, topic, subject, payload, created_at FROM outbox
        WHERE tenant_id = :tenant AND id > :last ORDER BY id LIMIT :limit)"_s;
    return readAll<OutboxMessage>(sql(t).query(text, {{"last", orFirst(last)}, {"limit", limit}}),
                                  [](const Row& row) -> Result<OutboxMessage> {
                                      return OutboxMessage{
                                          row.id<OutboxId>("id"), row.text("topic"), row.text("subject"),
                                          jsonObject(row.text("payload")), row.instant("created_at")};
                                  });
}

Result<std::optional<QJsonObject>> SqlSettingsStore::get(Transaction& t, const QString& key) {
    const QString text = u"SELECT body FROM settings WHERE tenant_id = :tenant AND key = :key"_s;
    return readFirst<QJsonObject>(
        sql(t).query(text, {{"key", key}}),
        [](const Row& row) -> Result<QJsonObject> { return jsonObject(row.text("body")); });
}

void SqlSettingsStore::put(Transaction& t, const QString& key, const QJsonObject& value) {
    const QString text =
        uR"(
        INSERT INTO settings (tenant_id, key, body) VALUES (:tenant, :key, :body)
        ON CONFLICT (tenant_id, key) DO UPDATE SET body = excluded.body)"_s;
    sql(t).write(text, {{"key", key}, {"body", jsonText(value)}});
    t.announce({u"settings"_s, key});
}

Result<std::vector<Register>> SqlRegisterStore::registers(Transaction& t) {
    const QString text =
        uR"(
        SELECT id, name, receipt_key, created_at FROM registers
        WHERE tenant_id = :tenant ORDER BY created_at, id)"_s;
    return readAll<Register>(sql(t).query(text, {}), [](const Row& row) -> Result<Register> {
        return Register{row.id<RegisterId>("id"), row.text("name"), row.bytes("receipt_key"),
                        row.instant("created_at")};
    });
}

void SqlRegisterStore::save(Transaction& t, const Register& counter) {
    const QString text =
        uR"(
        INSERT INTO registers (tenant_id, id, name, receipt_key, created_at)
        VALUES (:tenant, :id, :name, :receipt_key, :created_at)
        ON CONFLICT (tenant_id, id) DO UPDATE
        SET name = excluded.name, receipt_key = excluded.receipt_key)"_s;
    sql(t).write(text, {{"id", counter.id},
                        {"name", counter.name},
                        {"receipt_key", counter.receiptKey},
                        {"created_at", counter.createdAt}});
}

Result<std::optional<ReceiptStore::Stored>> SqlReceiptStore::ofTicket(Transaction& t, TicketId id) {
    const QString text =
        uR"(
        SELECT ticket_id, code, payload, organisation, at FROM receipts
        WHERE tenant_id = :tenant AND ticket_id = :ticket)"_s;
    return readFirst<Stored>(sql(t).query(text, {{"ticket", id}}), receiptFrom);
}

Result<std::optional<ReceiptStore::Stored>> SqlReceiptStore::byCode(Transaction& t, const QString& code) {
    const QString text =
        uR"(
        SELECT ticket_id, code, payload, organisation, at FROM receipts
        WHERE tenant_id = :tenant AND code = :code ORDER BY at DESC LIMIT 1)"_s;
    return readFirst<Stored>(sql(t).query(text, {{"code", code}}), receiptFrom);
}

void SqlReceiptStore::put(Transaction& t, const Stored& receipt) {
    const QString text =
        uR"(
        INSERT INTO receipts (tenant_id, ticket_id, code, payload, organisation, at)
        VALUES (:tenant, :ticket, :code, :payload, :organisation, :at))"_s;
    sql(t).write(text, {{"ticket", receipt.ticket},
                        {"code", receipt.code},
                        {"payload", receipt.payload},
                        {"organisation", jsonText(receipt.organisation)},
                        {"at", receipt.at}});
}

}  // namespace balcao
