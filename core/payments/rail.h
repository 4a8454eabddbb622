#pragma once

#include "base/future.h"
#include "payments/payment.h"

namespace balcao {

/// What the outside answered to an intent.
struct RailAnswer {
    QString request;  ///< what the customer pays: a BOLT11 invoice, checked
    QString reference;
    Instant expiresAt;
};

/// Carries one tender out. Another tender joins as another implementation.
class Rail {
 public:
    virtual ~Rail() = default;
    [[nodiscard]] virtual Tender tender() const = 0;
    /// Stable name of the back end behind it, stored with the payment.
    [[nodiscard]] virtual QString backendName() const = 0;
    /// Fills in what must be known before anything goes out (payment hash).
    [[nodiscard]] virtual Result<void> prepare(Payment& intent) = 0;
    /// Asks the outside for a prepared, stored intent. Asking again asks for the same thing.
    [[nodiscard]] virtual Future<RailAnswer> request(const Payment& intent, const QString& description) = 0;
    /// Makes an open charge unpayable where the back end can.
    [[nodiscard]] virtual Future<Done> cancel(const Payment& payment) = 0;
};

}  // namespace balcao
