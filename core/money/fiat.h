#pragma once

#include "money/currency.h"

namespace balcao {

/// An amount of ordinary money, in minor units (centavos, cents) of its currency.
struct Fiat {
    qint64 minor = 0;
    Currency currency;

    [[nodiscard]] bool isZero() const { return minor == 0; }
    /// CurrencyMismatch or Overflow.
    [[nodiscard]] Result<Fiat> plus(const Fiat& other) const;
    [[nodiscard]] Result<Fiat> minus(const Fiat& other) const;
    [[nodiscard]] Result<Fiat> times(qint64 factor) const;

    friend bool operator==(const Fiat& a, const Fiat& b) = default;
};

}  // namespace balcao
