#include "storage/sql_payment_store.h"

#include "storage/row_json.h"
#include "storage/sql_money.h"
#include "storage/sql_transaction.h"

#include <algorithm>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

void bindQuote(Binds& binds, const std::optional<Quote>& quote) {
    if (!quote) {
        for (const char* name : {"quote_minor", "quote_currency", "quote_msat", "rate_minor_per_btc",
                                 "rate_currency", "rate_source", "rate_at", "quote_valid_until"}) {
            binds.push_back({name, {}});
        }
        return;
    }
    binds.insert(binds.end(), {{"quote_minor", quote->amount.minor},
                               {"quote_currency", currencyValue(quote->amount.currency)},
                               {"quote_msat", quote->msat.value()},
                               {"rate_minor_per_btc", quote->rate.minorPerBtc},
                               {"rate_currency", currencyValue(quote->rate.currency)},
                               {"rate_source", quote->source},
                               {"rate_at", quote->rateAt},
                               {"quote_valid_until", quote->validUntil}});
}

/// By id, which is by creation. Not the database's work: asked for rows "ordered by id", SQLite walks every
/// payment there is in that order instead of finding the few by their index.
Result<std::vector<Payment>> inOrder(Result<std::vector<Payment>> payments) {
    if (payments) {
        std::sort(payments->begin(), payments->end(),
                  [](const Payment& a, const Payment& b) { return a.id < b.id; });
    }
    return payments;
}

void bindFailure(Binds& binds, const Error& failure) {
    const bool failed = failure.code != ErrorCode::Internal || !failure.detail.isEmpty();
    binds.push_back({"failure_code", failed ? SqlValue(toText(failure.code)) : SqlValue()});
    binds.push_back({"failure_detail", failed ? SqlValue(failure.detail) : SqlValue()});
    binds.push_back({"failure_facts",
                     failed ? SqlValue(jsonText(QJsonObject::fromVariantMap(failure.facts))) : SqlValue()});
}

Binds bindsOf(const Payment& payment) {
    Binds binds{{"id", payment.id},
                {"ticket", payment.ticket},
                {"register", payment.registerId},
                {"tender", toText(payment.tender)},
                {"intent", toText(payment.intent)},
                {"state", toText(payment.state)},
                {"amount_minor", payment.amount.minor},
                {"covered_minor", payment.covered.minor},
                {"currency", payment.amount.currency.code()},
                {"training", payment.training},
                {"created_at", payment.createdAt},
                {"settled_at", payment.settledAt},
                {"backend", payment.backend},
                {"backend_reference", payment.backendReference},
                {"bolt11", payment.bolt11},
                {"payment_hash", payment.paymentHash},
                {"preimage", payment.preimage},
                {"received_msat", payment.received.value()},
                {"shown_at", payment.shownAt},
                {"expires_at", payment.expiresAt},
                {"given_minor", payment.given.minor},
                {"given_currency", currencyValue(payment.given.currency)},
                {"change_minor", payment.change.minor},
                {"change_currency", currencyValue(payment.change.currency)},
                {"version", payment.version + 1}};
    bindQuote(binds, payment.quote);
    bindFailure(binds, payment.failure);
    return binds;
}

}  // namespace

Result<std::optional<Payment>> SqlPaymentStore::byId(Transaction& t, PaymentId id) {
    const QString text = u"SELECT * FROM payments WHERE tenant_id = :tenant AND id = :id"_s;
    return readFirst<Payment>(sql(t).query(text, {{"id", id}}), paymentFrom);
}

Result<std::optional<Payment>> SqlPaymentStore::byHash(Transaction& t, const QByteArray& hash) {
    const QString text = u"SELECT * FROM payments WHERE tenant_id = :tenant AND payment_hash = :hash"_s;
    return readFirst<Payment>(sql(t).query(text, {{"hash", hash}}), paymentFrom);
}

Result<std::vector<Payment>> SqlPaymentStore::ofTicket(Transaction& t, TicketId id) {
    const QString text =
        uR"(
        SELECT * FROM payments WHERE tenant_id = :tenant AND ticket_id = :ticket ORDER BY created_at, id)"_s;
    return readAll<Payment>(sql(t).query(text, {{"ticket", id}}), paymentFrom);
}

Result<std::vector<Payment>> SqlPaymentStore::ofTickets(Transaction& t, TicketId first, TicketId last) {
    const QString text =
        uR"(
        SELECT * FROM payments
        WHERE tenant_id = :tenant AND ticket_id >= :first AND ticket_id <= :last ORDER BY ticket_id, id)"_s;
    return readAll<Payment>(sql(t).query(text, {{"first", first}, {"last", last}}), paymentFrom);
}

Result<std::vector<Payment>> SqlPaymentStore::watched(Transaction& t, const QString& backend, Instant since) {
    const QString text =
        uR"(
        SELECT * FROM payments
        WHERE tenant_id = :tenant AND backend = :backend AND tender = 'lightning'
            AND state IN ('pending', 'held', 'unknown', 'underpaid')
        UNION ALL
        SELECT * FROM payments
        WHERE tenant_id = :tenant AND backend = :backend AND tender = 'lightning'
            AND state IN ('expired', 'cancelled') AND expires_at > :since)"_s;
    return inOrder(
        readAll<Payment>(sql(t).query(text, {{"backend", backend}, {"since", since}}), paymentFrom));
}

Result<std::vector<Payment>> SqlPaymentStore::unanswered(Transaction& t, RegisterId id) {
    const QString text =
        uR"(
        SELECT * FROM payments
        WHERE tenant_id = :tenant AND register_id = :register AND intent <> 'answered'
            AND tender = 'lightning' AND state IN ('pending', 'held', 'unknown', 'underpaid'))"_s;
    return inOrder(readAll<Payment>(sql(t).query(text, {{"register", id}}), paymentFrom));
}

void SqlPaymentStore::save(Transaction& t, const Payment& payment) {
    // The triggers of the schema compare the version: an older one fails the transaction. Ticket, register,
    // tender, hash and creation are what the payment is; only how it goes may change.
    const QString text =
        uR"(
        INSERT INTO payments (tenant_id, id, ticket_id, register_id, tender, intent, state, amount_minor,
            covered_minor, currency, training, created_at, settled_at, quote_minor, quote_currency, quote_msat,
            rate_minor_per_btc, rate_currency, rate_source, rate_at, quote_valid_until, backend,
            backend_reference, bolt11, payment_hash, preimage, received_msat, shown_at, expires_at,
            failure_code, failure_detail, failure_facts, given_minor, given_currency, change_minor,
            change_currency, version)
        VALUES (:tenant, :id, :ticket, :register, :tender, :intent, :state, :amount_minor,
            :covered_minor, :currency, :training, :created_at, :settled_at, :quote_minor, :quote_currency, :quote_msat,
            :rate_minor_per_btc, :rate_currency, :rate_source, :rate_at, :quote_valid_until, :backend,
            :backend_reference, :bolt11, :payment_hash, :preimage, :received_msat, :shown_at, :expires_at,
            :failure_code, :failure_detail, :failure_facts, :given_minor, :given_currency, :change_minor,
            :change_currency, :version)
        ON CONFLICT (tenant_id, id) DO UPDATE SET
            intent = excluded.intent, state = excluded.state, amount_minor = excluded.amount_minor,
            covered_minor = excluded.covered_minor,
            settled_at = excluded.settled_at, quote_minor = excluded.quote_minor,
            quote_currency = excluded.quote_currency, quote_msat = excluded.quote_msat,
            rate_minor_per_btc = excluded.rate_minor_per_btc, rate_currency = excluded.rate_currency,
            rate_source = excluded.rate_source, rate_at = excluded.rate_at,
            quote_valid_until = excluded.quote_valid_until, backend = excluded.backend,
            backend_reference = excluded.backend_reference, bolt11 = excluded.bolt11,
            payment_hash = excluded.payment_hash, preimage = excluded.preimage,
            received_msat = excluded.received_msat, shown_at = excluded.shown_at,
            expires_at = excluded.expires_at, failure_code = excluded.failure_code,
            failure_detail = excluded.failure_detail, failure_facts = excluded.failure_facts,
            given_minor = excluded.given_minor, given_currency = excluded.given_currency,
            change_minor = excluded.change_minor, change_currency = excluded.change_currency,
            version = excluded.version)"_s;
    sql(t).write(text, bindsOf(payment));

    // A ticket that money was asked for is a sale from now on, and this is the last thing that happened to
    // it.
    const QString saleText =
        uR"(
        UPDATE tickets SET sale_at = :at
        WHERE tenant_id = :tenant AND id = :ticket AND (sale_at IS NULL OR sale_at < :at))"_s;
    const Instant at = std::max({payment.createdAt, payment.shownAt, payment.settledAt});
    sql(t).write(saleText, {{"ticket", payment.ticket}, {"at", at}});
    t.announce({u"payment"_s, payment.id.text()});
}

Result<std::vector<Payment>> SqlPaymentStore::page(Transaction& t, PaymentId after, int limit) {
    const QString text =
        uR"(
        SELECT * FROM payments WHERE tenant_id = :tenant AND id > :after ORDER BY id LIMIT :limit)"_s;
    return readAll<Payment>(sql(t).query(text, {{"after", orFirst(after)}, {"limit", limit}}), paymentFrom);
}

Result<quint64> SqlPaymentStore::settleIndex(Transaction& t, const QString& backend) {
    const QString text =
        uR"(
        SELECT settle_index FROM backend_progress WHERE tenant_id = :tenant AND backend = :backend)"_s;
    BALCAO_TRY(rows, sql(t).query(text, {{"backend", backend}}));
    return rows.isEmpty() ? quint64{0} : static_cast<quint64>(rows.first().integer("settle_index"));
}

void SqlPaymentStore::raiseSettleIndex(Transaction& t, const QString& backend, quint64 index) {
    const QString text =
        uR"(
        INSERT INTO backend_progress (tenant_id, backend, settle_index) VALUES (:tenant, :backend, :index)
        ON CONFLICT (tenant_id, backend) DO UPDATE SET settle_index = excluded.settle_index
        WHERE backend_progress.settle_index < excluded.settle_index)"_s;
    sql(t).write(text, {{"backend", backend}, {"index", static_cast<qint64>(index)}});
}

}  // namespace balcao
