#pragma once

#include "base/result.h"

#include <QtGlobal>

#include <compare>
#include <limits>

namespace balcao {

/// An integer amount of one unit. Units do not mix, and every operation that can leave the range says so.
template <typename Unit>
class Amount {
 public:
    constexpr Amount() = default;
    constexpr explicit Amount(qint64 value) : m_value(value) {}

    /// The bare integer, in the unit the type names.
    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isZero() const { return m_value == 0; }

    /// Overflow when the sum leaves the 64-bit range.
    [[nodiscard]] Result<Amount> plus(Amount other) const {
        qint64 sum = 0;
        if (__builtin_add_overflow(m_value, other.m_value, &sum)) return fail(ErrorCode::Overflow);
        return Amount(sum);
    }
    [[nodiscard]] Result<Amount> minus(Amount other) const {
        qint64 difference = 0;
        if (__builtin_sub_overflow(m_value, other.m_value, &difference)) return fail(ErrorCode::Overflow);
        return Amount(difference);
    }
    [[nodiscard]] Result<Amount> times(qint64 factor) const {
        qint64 product = 0;
        if (__builtin_mul_overflow(m_value, factor, &product)) return fail(ErrorCode::Overflow);
        return Amount(product);
    }

    friend constexpr auto operator<=>(Amount, Amount) = default;

 private:
    qint64 m_value = 0;
};

/// Millisatoshis: what Lightning counts in. 21 million BTC fit four times.
using Msat = Amount<struct MsatUnit>;
/// Satoshis: what a person is shown and what is asked for.
using Sat = Amount<struct SatUnit>;

inline constexpr qint64 kMsatPerSat = 1000;
inline constexpr qint64 kSatPerBtc = 100'000'000;
inline constexpr qint64 kMsatPerBtc = kMsatPerSat * kSatPerBtc;
inline constexpr Msat kMaxMsat{21'000'000 * kMsatPerBtc};

/// Exact; Overflow past 21 million BTC.
[[nodiscard]] Result<Msat> toMsat(Sat sat);

}  // namespace balcao
