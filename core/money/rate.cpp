#include "money/rate.h"

#include <limits>

namespace balcao {

namespace rate_detail {

// Two 64-bit factors never leave 128 bits, so only the quotient can be out of range.
__extension__ using Wide = __int128;

/// dividend ÷ divisor with the rounding the caller named; divisor > 0.
Wide divided(Wide dividend, Wide divisor, Rounding rounding) {
    const Wide quotient = dividend / divisor;
    Wide rest = dividend % divisor;
    if (rest == 0) return quotient;
    const Wide away = dividend < 0 ? -1 : 1;
    rest = rest < 0 ? -rest : rest;
    switch (rounding) {
        case Rounding::Down: return quotient;
        case Rounding::Up: return quotient + away;
        case Rounding::HalfEven: break;
    }
    const Wide twice = rest * 2;
    if (twice > divisor || (twice == divisor && quotient % 2 != 0)) return quotient + away;
    return quotient;
}

Result<qint64> narrow(Wide value) {
    if (value > std::numeric_limits<qint64>::max() || value < std::numeric_limits<qint64>::min()) {
        return fail(ErrorCode::Overflow);
    }
    return static_cast<qint64>(value);
}

Result<void> checkRate(const Rate& rate) {
    if (rate.minorPerBtc > 0) return {};
    return fail(ErrorCode::RateMissing, QStringLiteral("a rate must be positive"));
}

}  // namespace rate_detail

Result<Msat> convert(const Fiat& amount, const Rate& rate, Rounding rounding) {
    BALCAO_CHECK(rate_detail::checkRate(rate));
    if (amount.currency != rate.currency) {
        return fail(ErrorCode::CurrencyMismatch,
                    amount.currency.code() + u" at a rate in " + rate.currency.code());
    }
    BALCAO_TRY(value, scaled(amount.minor, kMsatPerBtc, rate.minorPerBtc, rounding));
    if (value > kMaxMsat.value() || value < -kMaxMsat.value()) {
        return fail(ErrorCode::Overflow, QStringLiteral("more than 21 million BTC"));
    }
    return Msat(value);
}

Result<Fiat> convert(Msat amount, const Rate& rate, Rounding rounding) {
    BALCAO_CHECK(rate_detail::checkRate(rate));
    BALCAO_TRY(minor, scaled(amount.value(), rate.minorPerBtc, kMsatPerBtc, rounding));
    return Fiat{minor, rate.currency};
}

Sat toSat(Msat amount, Rounding rounding) {
    // A thousandth of a 64-bit value always fits, whichever way it is rounded.
    return Sat(static_cast<qint64>(rate_detail::divided(amount.value(), kMsatPerSat, rounding)));
}

Result<qint64> scaled(qint64 amount, qint64 numerator, qint64 denominator, Rounding rounding) {
    if (denominator <= 0) return fail(ErrorCode::InvalidArgument, QStringLiteral("denominator not positive"));
    const rate_detail::Wide product = rate_detail::Wide(amount) * numerator;
    return rate_detail::narrow(rate_detail::divided(product, denominator, rounding));
}

}  // namespace balcao
