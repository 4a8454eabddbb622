#include "reports/value_json.h"

#include "money/amount_text.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

namespace balcao {

namespace value_json_detail {

using Object = QJsonObject;

void put(Object& json, const char* key, const QString& text) {
    if (!text.isEmpty()) json.insert(QLatin1String(key), text);
}
void put(Object& json, const char* key, const QByteArray& bytes) {
    if (!bytes.isEmpty()) json.insert(QLatin1String(key), QString::fromLatin1(bytes.toHex()));
}
void put(Object& json, const char* key, Instant at, const JsonZone& zone) {
    if (happened(at)) json.insert(QLatin1String(key), stampOf(at, zone));
}
void put(Object& json, const char* key, const Fiat& amount) {
    json.insert(QLatin1String(key), toJson(amount));
}

template <typename Values, typename F>
QJsonArray listOf(const Values& values, F write) {
    QJsonArray list;
    for (const auto& value : values) list.append(write(value));
    return list;
}

Object taxJson(const TaxRule& tax) {
    return {{QStringLiteral("basis_points"), tax.basisPoints},
            {QStringLiteral("mode"),
             tax.mode == TaxMode::Added ? QStringLiteral("added") : QStringLiteral("included")}};
}

Object priceJson(const Price& price) {
    if (const auto* fiat = std::get_if<Fiat>(&price)) return toJson(*fiat);
    if (const auto* sat = std::get_if<Sat>(&price)) return {{QStringLiteral("sat"), sat->value()}};
    return {{QStringLiteral("open"), true}};
}

Object totalsJson(const Totals& totals) {
    Object json;
    put(json, "subtotal", totals.subtotal);
    put(json, "discount", totals.discount);
    put(json, "tax", totals.tax);
    put(json, "tax_added", totals.taxAdded);
    put(json, "total", totals.total);
    return json;
}

}  // namespace value_json_detail

QString stampOf(Instant at, const JsonZone& zone) {
    const QTimeZone named(zone.timeZone.toLatin1());
    const QTimeZone place = named.isValid() ? named : QTimeZone::systemTimeZone();
    const auto moment = QDateTime::fromMSecsSinceEpoch(toUnixMs(at), place);
    // Stated as an offset, so that the text alone says which moment it was.
    return moment.toOffsetFromUtc(moment.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const Fiat& amount) {
    return {{QStringLiteral("minor"), amount.minor},
            {QStringLiteral("currency"), amount.currency.code()},
            {QStringLiteral("amount"), formatFiatPlain(amount)}};
}

QJsonObject toJson(const Operation& operation) {
    using namespace value_json_detail;
    Object json{{QStringLiteral("id"), operation.id.text()},
                {QStringLiteral("code"), operation.code},
                {QStringLiteral("name"), operation.name},
                {QStringLiteral("price"), priceJson(operation.price)},
                {QStringLiteral("tax"), taxJson(operation.tax)},
                {QStringLiteral("active"), operation.active}};
    put(json, "name_en", operation.nameEn);
    put(json, "name_es", operation.nameEs);
    put(json, "category", operation.category);
    put(json, "prefix", operation.prefix);
    if (operation.minimum) put(json, "minimum", *operation.minimum);
    if (operation.maximum) put(json, "maximum", *operation.maximum);
    return json;
}

QJsonObject toJson(const Quote& quote, const JsonZone& zone) {
    using namespace value_json_detail;
    Object json{{QStringLiteral("amount_msat"), quote.msat.value()},
                {QStringLiteral("rate"), toJson(Fiat{quote.rate.minorPerBtc, quote.rate.currency})},
                {QStringLiteral("source"), quote.source}};
    put(json, "amount", quote.amount);
    put(json, "rate_at", quote.rateAt, zone);
    put(json, "valid_until", quote.validUntil, zone);
    return json;
}

QJsonObject toJson(const Payment& payment, const JsonZone& zone) {
    using namespace value_json_detail;
    Object json{{QStringLiteral("payment"), payment.id.text()},
                {QStringLiteral("ticket"), payment.ticket.text()},
                {QStringLiteral("tender"), toText(payment.tender)},
                {QStringLiteral("state"), toText(payment.state)},
                {QStringLiteral("training"), payment.training}};
    put(json, "amount", payment.amount);
    put(json, "covered", payment.covered);
    put(json, "created_at", payment.createdAt, zone);
    put(json, "settled_at", payment.settledAt, zone);
    if (payment.tender == Tender::Cash) {
        put(json, "given", payment.given);
        put(json, "change", payment.change);
        return json;
    }
    put(json, "intent", toText(payment.intent));
    put(json, "backend", payment.backend);
    put(json, "bolt11", payment.bolt11);
    put(json, "payment_hash", payment.paymentHash);
    put(json, "preimage", payment.preimage);
    put(json, "expires_at", payment.expiresAt, zone);
    if (payment.quote) json.insert(QStringLiteral("quote"), toJson(*payment.quote, zone));
    if (payment.quote) json.insert(QStringLiteral("amount_msat"), payment.quote->msat.value());
    json.insert(QStringLiteral("received_msat"), payment.received.value());
    if (payment.state == PaymentState::Failed) put(json, "failure", toText(payment.failure.code));
    return json;
}

QJsonObject toJson(const Task& task, const JsonZone& zone) {
    using namespace value_json_detail;
    Object json{{QStringLiteral("task"), task.id.text()},
                {QStringLiteral("kind"), toText(task.kind)},
                {QStringLiteral("state"), toText(task.state)},
                {QStringLiteral("msat"), task.msat.value()}};
    put(json, "payment", task.payment.text());
    put(json, "amount", task.amount);
    put(json, "created_at", task.createdAt, zone);
    put(json, "done_at", task.doneAt, zone);
    return json;
}

QJsonObject toJson(const Line& line) {
    using namespace value_json_detail;
    Object json{{QStringLiteral("code"), line.code},
                {QStringLiteral("name"), line.name},
                {QStringLiteral("quantity"), line.quantity},
                {QStringLiteral("tax"), taxJson(line.tax)}};
    put(json, "unit_price", line.unitPrice);
    if (line.unitSat) json.insert(QStringLiteral("unit_sat"), line.unitSat->value());
    if (!line.discount.amount.isZero()) {
        put(json, "discount", line.discount.amount);
        put(json, "discount_reason", line.discount.reason);
    }
    return json;
}

QJsonObject toJson(const Ticket& ticket, const JsonZone& zone) {
    using namespace value_json_detail;
    Object json{{QStringLiteral("ticket"), ticket.id.text()},
                {QStringLiteral("number"), ticket.number.text()},
                {QStringLiteral("day"), ticket.number.day.toString(Qt::ISODate)},
                {QStringLiteral("state"), toText(ticket.state)},
                {QStringLiteral("priority"), toText(ticket.priority)},
                {QStringLiteral("parked"), ticket.parked},
                {QStringLiteral("training"), ticket.training},
                {QStringLiteral("currency"), ticket.currency.code()}};
    put(json, "customer_id", ticket.customerId.text());
    put(json, "register", ticket.registerName);
    put(json, "opened_at", ticket.openedAt, zone);
    put(json, "called_at", ticket.calledAt, zone);
    put(json, "started_at", ticket.startedAt, zone);
    put(json, "finished_at", ticket.finishedAt, zone);
    json.insert(QStringLiteral("lines"), listOf(ticket.lines, [](const Line& line) { return toJson(line); }));
    return json;
}

QJsonObject toJson(const TicketSummary& ticket, const JsonZone& zone) {
    using namespace value_json_detail;
    Object json{{QStringLiteral("ticket"), ticket.id.text()},
                {QStringLiteral("number"), ticket.number.text()},
                {QStringLiteral("state"), toText(ticket.state)},
                {QStringLiteral("priority"), toText(ticket.priority)},
                {QStringLiteral("parked"), ticket.parked},
                {QStringLiteral("training"), ticket.training}};
    put(json, "first_line", ticket.firstLine);
    put(json, "register", ticket.registerName);
    put(json, "opened_at", ticket.openedAt, zone);
    return json;
}

QJsonObject toJson(const SaleRow& row, const JsonZone& zone) {
    using namespace value_json_detail;
    Object json{{QStringLiteral("ticket"), row.ticket.text()},
                {QStringLiteral("number"), row.number.text()},
                {QStringLiteral("state"), toText(row.state)},
                {QStringLiteral("training"), row.training}};
    put(json, "first_line", row.firstLine);
    put(json, "total", row.total);
    put(json, "at", row.at, zone);
    if (row.paymentState) put(json, "payment_state", toText(*row.paymentState));
    if (row.tender) put(json, "tender", toText(*row.tender));
    if (row.openTasks > 0) json.insert(QStringLiteral("open_tasks"), row.openTasks);
    return json;
}

QJsonObject toJson(const TicketDetails& details, const JsonZone& zone) {
    using namespace value_json_detail;
    Object json = toJson(details.ticket, zone);
    json.insert(QStringLiteral("totals"), totalsJson(details.totals));
    put(json, "covered", details.covered);
    put(json, "open", details.open);
    json.insert(QStringLiteral("payments"),
                listOf(details.payments, [&zone](const Payment& each) { return toJson(each, zone); }));
    json.insert(QStringLiteral("tasks"),
                listOf(details.tasks, [&zone](const Task& each) { return toJson(each, zone); }));
    return json;
}

}  // namespace balcao
