#include "storage/row_json.h"
#include "storage/sql_money.h"
#include "storage/sql_payment_store.h"

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

Result<std::optional<Quote>> quoteFrom(const Row& row) {
    if (row.isNull("quote_minor")) return std::optional<Quote>();
    Quote quote;
    BALCAO_TRY(amount, fiatFrom(row, "quote_minor", "quote_currency"));
    quote.amount = amount;
    quote.msat = Msat(row.integer("quote_msat"));
    BALCAO_TRY(rateCurrency, currencyFrom(row, "rate_currency"));
    quote.rate = {row.integer("rate_minor_per_btc"), rateCurrency};
    quote.source = row.text("rate_source");
    quote.rateAt = row.instant("rate_at");
    quote.validUntil = row.instant("quote_valid_until");
    return std::optional<Quote>(quote);
}

/// The code of a stored failure. One that a later program added reads as Internal.
ErrorCode errorCodeFrom(const QString& text) {
    for (int i = 0; i < static_cast<int>(ErrorCode::Internal); ++i) {
        if (toText(static_cast<ErrorCode>(i)) == text) return static_cast<ErrorCode>(i);
    }
    return ErrorCode::Internal;
}

Result<void> readLightning(const Row& row, Payment& payment) {
    BALCAO_TRY(quote, quoteFrom(row));
    payment.quote = quote;
    payment.backend = row.text("backend");
    payment.backendReference = row.text("backend_reference");
    payment.bolt11 = row.text("bolt11");
    payment.paymentHash = row.bytes("payment_hash");
    payment.preimage = row.bytes("preimage");
    payment.received = Msat(row.integer("received_msat"));
    payment.shownAt = row.instant("shown_at");
    payment.expiresAt = row.instant("expires_at");
    if (!row.isNull("failure_code")) {
        payment.failure = {errorCodeFrom(row.text("failure_code")), row.text("failure_detail"),
                           jsonObject(row.text("failure_facts")).toVariantMap()};
    }
    return {};
}

}  // namespace

Result<Payment> paymentFrom(const Row& row) {
    Payment payment;
    payment.id = row.id<PaymentId>("id");
    payment.ticket = row.id<TicketId>("ticket_id");
    payment.registerId = row.id<RegisterId>("register_id");
    BALCAO_TRY(tender, tenderFromText(row.text("tender")));
    payment.tender = tender;
    BALCAO_TRY(intent, intentStateFromText(row.text("intent")));
    payment.intent = intent;
    BALCAO_TRY(state, paymentStateFromText(row.text("state")));
    payment.state = state;
    BALCAO_TRY(amount, fiatFrom(row, "amount_minor", "currency"));
    BALCAO_TRY(covered, fiatFrom(row, "covered_minor", "currency"));
    payment.amount = amount;
    payment.covered = covered;
    payment.training = row.flag("training");
    payment.createdAt = row.instant("created_at");
    payment.settledAt = row.instant("settled_at");
    payment.version = row.integer("version");
    BALCAO_CHECK(readLightning(row, payment));
    BALCAO_TRY(given, fiatFrom(row, "given_minor", "given_currency"));
    payment.given = given;
    BALCAO_TRY(change, fiatFrom(row, "change_minor", "change_currency"));
    payment.change = change;
    return payment;
}

}  // namespace balcao
