#include "money/rate.h"
#include "tickets/ticket_rules.h"

namespace balcao {

namespace {

constexpr qint64 kWhole = 10'000;  // basis points

struct LineAmounts {
    Fiat gross;
    Fiat net;  // after discount
    Fiat tax;
    Fiat taxAdded;
};

Result<LineAmounts> amountsOf(const Line& line) {
    LineAmounts amounts;
    BALCAO_TRY(gross, line.unitPrice.times(line.quantity));
    amounts.gross = gross;
    amounts.net = gross;
    if (!line.discount.amount.isZero()) {
        BALCAO_TRY(net, gross.minus(line.discount.amount));
        amounts.net = net;
    }
    const qint64 points = line.tax.basisPoints;
    const qint64 base = line.tax.mode == TaxMode::Included ? kWhole + points : kWhole;
    BALCAO_TRY(tax, scaled(amounts.net.minor, points, base, Rounding::HalfEven));
    amounts.tax = Fiat{tax, line.unitPrice.currency};
    amounts.taxAdded = Fiat{line.tax.mode == TaxMode::Added ? tax : 0, line.unitPrice.currency};
    return amounts;
}

}  // namespace

Result<Fiat> lineTotal(const Line& line) {
    BALCAO_TRY(amounts, amountsOf(line));
    return amounts.net.plus(amounts.taxAdded);
}

Fiat taxIncluded(const Totals& totals) {
    return {totals.tax.minor - totals.taxAdded.minor, totals.tax.currency};
}

Result<Totals> totals(const Ticket& ticket) {
    const Fiat zero{0, ticket.currency};
    Totals sum{zero, zero, zero, zero, zero};
    for (const Line& line : ticket.lines) {
        BALCAO_TRY(amounts, amountsOf(line));
        BALCAO_TRY(subtotal, sum.subtotal.plus(amounts.gross));
        BALCAO_TRY(lineDiscount, amounts.gross.minus(amounts.net));
        BALCAO_TRY(discount, sum.discount.plus(lineDiscount));
        BALCAO_TRY(tax, sum.tax.plus(amounts.tax));
        BALCAO_TRY(taxAdded, sum.taxAdded.plus(amounts.taxAdded));
        BALCAO_TRY(net, sum.total.plus(amounts.net));
        BALCAO_TRY(total, net.plus(amounts.taxAdded));
        sum = Totals{subtotal, discount, tax, taxAdded, total};
    }
    return sum;
}

}  // namespace balcao
