#pragma once

#include "base/result.h"
#include "lightning/backend.h"
#include "payments/limits.h"
#include "payments/payment.h"

#include <vector>

namespace balcao {

/// True for the arrows of the neutral state map; a state may always stay as it is.
[[nodiscard]] bool mayBecome(PaymentState from, PaymentState to);

/// False when a report says that an invoice was settled and does not prove it with the preimage, or says that
/// nothing came: whoever says that knows nothing we could record about the invoice.
[[nodiscard]] bool isBelievable(const InvoiceReport& report, const QByteArray& paymentHash);

/// What a back end's report makes of a payment at this moment. Underpaid, overpaid and late follow from
/// amount and deadline; a Settled report without the right preimage is PreimageMismatch.
[[nodiscard]] Result<PaymentState> stateAfter(const Payment& payment, const InvoiceReport& report,
                                              Instant now);

/// How long after its expiry an invoice is still watched for late money.
inline constexpr Millis kLateGrace{3'600'000};
/// In-flight parts may settle this long after expiry: an expiry shown before it would be a lie.
inline constexpr Millis kSettlingGrace{120'000};

/// Sum of what settled and cash payments cover.
[[nodiscard]] Result<Fiat> covered(const std::vector<Payment>& payments, Currency currency);
/// Sum of what still-open charges would cover.
[[nodiscard]] Result<Fiat> promised(const std::vector<Payment>& payments, Currency currency);

/// Change for cash: InvalidArgument when less than the amount is given (cash never covers more than asked).
[[nodiscard]] Result<Fiat> changeFor(const Fiat& amount, const Fiat& given);

/// AmountOutOfLimits (facts: minor_min, minor_max, currency) unless the amount is within the limits.
[[nodiscard]] Result<void> checkLimits(const Fiat& amount, const LimitPolicy& policy,
                                       const std::optional<Fiat>& operationMinimum,
                                       const std::optional<Fiat>& operationMaximum);

}  // namespace balcao
