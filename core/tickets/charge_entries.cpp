#include "tickets/charge_entries.h"

namespace balcao {

namespace {

Fiat negative(const Fiat& amount) {
    return {-amount.minor, amount.currency};
}
Msat negative(Msat amount) {
    return Msat(-amount.value());
}

Account account(AccountKind kind, const QString& detail = {}) {
    return {kind, detail};
}

void put(std::vector<Posting>& postings, Posting entry) {
    if (entry.amount != 0) postings.push_back(std::move(entry));
}

/// `covered` of the ticket against the millisatoshis that came for it: both legs of the exchange are worth
/// the same at the quote, and what rounding up to a whole satoshi brought stands apart.
void putExchanged(std::vector<Posting>& postings, const Payment& payment, const Fiat& covered,
                  Msat exchanged) {
    Msat worth = exchanged;
    if (payment.quote) {
        if (const auto exact = convert(covered, payment.quote->rate, Rounding::Up)) {
            worth = std::min(*exact, exchanged);
        }
    }
    put(postings, posting(account(AccountKind::Exchange), negative(worth)));
    put(postings, posting(account(AccountKind::Rounding), Msat(worth.value() - exchanged.value())));
    put(postings, posting(account(AccountKind::Exchange), covered));
    put(postings, posting(account(AccountKind::Receivable), negative(covered)));
}

}  // namespace

std::vector<Posting> chargeReserved(const Payment& payment) {
    const Msat msat = payment.quote ? payment.quote->msat : Msat();
    std::vector<Posting> postings{posting(account(AccountKind::Lightning, payment.backend), msat)};
    putExchanged(postings, payment, payment.amount, msat);
    return postings;
}

Result<std::vector<Posting>> lightningSettled(const Payment& payment, const Fiat& covered, Msat received) {
    const Msat asked = payment.quote ? payment.quote->msat : Msat();
    // What was exchanged into the ticket's money; all else that came is surplus.
    const Msat exchanged = covered.isZero() ? Msat() : std::min(asked, received);
    BALCAO_TRY(surplus, received.minus(exchanged));
    std::vector<Posting> postings;
    put(postings, posting(account(AccountKind::Lightning, payment.backend), received));
    put(postings, posting(account(AccountKind::Surplus), negative(surplus)));
    putExchanged(postings, payment, covered, exchanged);
    return postings;
}

std::vector<Posting> moreArrived(const Payment& payment, Msat more) {
    return {posting(account(AccountKind::Lightning, payment.backend), more),
            posting(account(AccountKind::Surplus), negative(more))};
}

std::vector<Posting> cashReceived(const Payment& payment) {
    return {posting(account(AccountKind::TillCash, payment.registerId.text()), payment.amount),
            posting(account(AccountKind::Receivable), negative(payment.amount))};
}

Result<std::vector<Posting>> ticketSold(const Ticket& ticket, const Totals& sum) {
    // total = subtotal − discount + tax added, so sales before discounts and without tax is what is left.
    BALCAO_TRY(gross, sum.total.plus(sum.discount));
    BALCAO_TRY(sales, gross.minus(sum.tax));
    std::vector<Posting> postings;
    put(postings, posting(account(AccountKind::Receivable), Fiat{sum.total.minor, ticket.currency}));
    put(postings, posting(account(AccountKind::Discounts), sum.discount));
    put(postings, posting(account(AccountKind::Tax), negative(sum.tax)));
    put(postings, posting(account(AccountKind::Sales), negative(sales)));
    return postings;
}

}  // namespace balcao
