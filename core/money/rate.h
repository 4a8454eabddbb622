#pragma once

#include "money/amount.h"
#include "money/fiat.h"

namespace balcao {

/// The price of one whole bitcoin in minor units of a currency.
struct Rate {
    qint64 minorPerBtc = 0;
    Currency currency;

    friend bool operator==(const Rate& a, const Rate& b) = default;
};

/// Every rounding in the program is named by the caller.
enum class Rounding {
    Down,     ///< towards zero
    Up,       ///< away from zero
    HalfEven  ///< to the nearest, ties to the even neighbour
};

/// Fiat to millisatoshis at a rate. The one place (with its inverse) that rounds a conversion.
/// CurrencyMismatch, Overflow, or RateMissing for a rate that is not positive.
[[nodiscard]] Result<Msat> convert(const Fiat& amount, const Rate& rate, Rounding rounding);
/// Millisatoshis to fiat of the rate's currency.
[[nodiscard]] Result<Fiat> convert(Msat amount, const Rate& rate, Rounding rounding);
/// Whole satoshis, because many wallets cannot pay less.
[[nodiscard]] Sat toSat(Msat amount, Rounding rounding);

/// (amount × numerator ÷ denominator) through 128 bits; denominator > 0. For tax and percentages.
[[nodiscard]] Result<qint64> scaled(qint64 amount, qint64 numerator, qint64 denominator, Rounding rounding);

}  // namespace balcao
