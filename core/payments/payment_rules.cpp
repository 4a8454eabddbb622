#include "payments/payment_rules.h"

#include "lightning/invoice_guard.h"

#include <algorithm>

namespace balcao {

namespace {

// The arrows of the neutral state map; `Unknown` may be reached from and left to anything that is not final.
struct Arrow {
    PaymentState from;
    PaymentState to;
};
constexpr Arrow kArrows[] = {
    {PaymentState::Pending, PaymentState::Held},
    {PaymentState::Pending, PaymentState::Paid},
    {PaymentState::Pending, PaymentState::Overpaid},
    {PaymentState::Pending, PaymentState::Underpaid},
    {PaymentState::Pending, PaymentState::LatePaid},
    {PaymentState::Pending, PaymentState::Expired},
    {PaymentState::Pending, PaymentState::Cancelled},
    {PaymentState::Pending, PaymentState::Failed},
    {PaymentState::Held, PaymentState::Paid},
    {PaymentState::Held, PaymentState::Overpaid},
    {PaymentState::Held, PaymentState::Underpaid},
    {PaymentState::Held, PaymentState::LatePaid},
    {PaymentState::Held, PaymentState::Pending},
    {PaymentState::Held, PaymentState::Cancelled},
    {PaymentState::Held, PaymentState::Expired},
    {PaymentState::Underpaid, PaymentState::Paid},
    {PaymentState::Underpaid, PaymentState::Overpaid},
    {PaymentState::Underpaid, PaymentState::LatePaid},
    // Money that arrived is never ignored, whatever the state said.
    {PaymentState::Paid, PaymentState::Overpaid},
    {PaymentState::Expired, PaymentState::LatePaid},
    {PaymentState::Expired, PaymentState::Underpaid},
    {PaymentState::Cancelled, PaymentState::LatePaid},
    {PaymentState::Cancelled, PaymentState::Underpaid},
    {PaymentState::Failed, PaymentState::LatePaid},
    {PaymentState::Failed, PaymentState::Underpaid},
};

bool isFinal(PaymentState state) {
    return isSettled(state) || state == PaymentState::Failed;
}

Result<PaymentState> settledState(const Payment& payment, const InvoiceReport& report) {
    if (!proves(report.preimage, payment.paymentHash)) return fail(ErrorCode::PreimageMismatch);
    const Msat asked = payment.quote ? payment.quote->msat : Msat();
    if (report.received < asked) return PaymentState::Underpaid;
    const Instant deadline = payment.quote ? payment.quote->validUntil : payment.expiresAt;
    if (isClosed(payment.state) || report.settledAt > deadline) return PaymentState::LatePaid;
    return report.received > asked ? PaymentState::Overpaid : PaymentState::Paid;
}

}  // namespace

bool mayBecome(PaymentState from, PaymentState to) {
    if (from == to) return true;
    if (to == PaymentState::Unknown) return !isFinal(from) && !isClosed(from);
    if (from == PaymentState::Unknown) return true;
    return std::any_of(std::begin(kArrows), std::end(kArrows),
                       [from, to](const Arrow& arrow) { return arrow.from == from && arrow.to == to; });
}

bool isBelievable(const InvoiceReport& report, const QByteArray& paymentHash) {
    if (report.status != InvoiceStatus::Settled) return true;
    return proves(report.preimage, paymentHash) && report.received > Msat(0);
}

Result<PaymentState> stateAfter(const Payment& payment, const InvoiceReport& report, Instant now) {
    const PaymentState state = payment.state;
    switch (report.status) {
        case InvoiceStatus::Settled: {
            if (isSettled(state)) {
                const bool more = report.received > payment.received;
                return more && state == PaymentState::Paid ? PaymentState::Overpaid : state;
            }
            return settledState(payment, report);
        }
        case InvoiceStatus::Accepted: return isFinal(state) || isClosed(state) ? state : PaymentState::Held;
        case InvoiceStatus::Open: {
            if (isFinal(state) || isClosed(state) || state == PaymentState::Underpaid) return state;
            // A node may close an invoice some time after it ran out; parts under way may still settle it.
            if (happened(payment.expiresAt) && now > payment.expiresAt + kSettlingGrace) {
                return PaymentState::Expired;
            }
            return PaymentState::Pending;
        }
        case InvoiceStatus::Cancelled: {
            if (isFinal(state) || isClosed(state) || state == PaymentState::Underpaid) return state;
            return happened(payment.expiresAt) && now >= payment.expiresAt ? PaymentState::Expired
                                                                           : PaymentState::Cancelled;
        }
        case InvoiceStatus::Unknown:
            return mayBecome(state, PaymentState::Unknown) ? PaymentState::Unknown : state;
    }
    return state;
}

Result<Fiat> covered(const std::vector<Payment>& payments, Currency currency) {
    Fiat sum{0, currency};
    for (const Payment& payment : payments) {
        if (payment.covered.isZero()) continue;
        BALCAO_TRY(next, sum.plus(payment.covered));
        sum = next;
    }
    return sum;
}

Result<Fiat> promised(const std::vector<Payment>& payments, Currency currency) {
    Fiat sum{0, currency};
    for (const Payment& payment : payments) {
        if (!isOpen(payment.state) || payment.state == PaymentState::Underpaid) continue;
        BALCAO_TRY(next, sum.plus(payment.amount));
        sum = next;
    }
    return sum;
}

Result<Fiat> changeFor(const Fiat& amount, const Fiat& given) {
    BALCAO_TRY(change, given.minus(amount));
    if (change.minor < 0) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("less given than due"),
                    {{QStringLiteral("field"), QStringLiteral("given")}});
    }
    return change;
}

Result<void> checkLimits(const Fiat& amount, const LimitPolicy& policy,
                         const std::optional<Fiat>& operationMinimum,
                         const std::optional<Fiat>& operationMaximum) {
    if (!policy.enabled) return {};
    std::optional<Fiat> minimum = operationMinimum;
    std::optional<Fiat> maximum = operationMaximum;
    if (const auto range = policy.of(amount.currency)) {
        if (!minimum) minimum = range->minimum;
        if (!maximum) maximum = range->maximum;
    }
    const bool below = minimum && amount.minor < minimum->minor;
    const bool above = maximum && amount.minor > maximum->minor;
    if (!below && !above) return {};
    QVariantMap facts{{QStringLiteral("currency"), amount.currency.code()}};
    if (minimum) facts.insert(QStringLiteral("minor_min"), minimum->minor);
    if (maximum) facts.insert(QStringLiteral("minor_max"), maximum->minor);
    return fail(ErrorCode::AmountOutOfLimits, below ? QStringLiteral("below") : QStringLiteral("above"),
                facts);
}

}  // namespace balcao
