#include "money/fiat.h"

namespace balcao {

namespace fiat_detail {

Result<void> sameCurrency(const Fiat& a, const Fiat& b) {
    if (a.currency == b.currency) return {};
    return fail(ErrorCode::CurrencyMismatch, a.currency.code() + u" and " + b.currency.code());
}

}  // namespace fiat_detail

Result<Fiat> Fiat::plus(const Fiat& other) const {
    BALCAO_CHECK(fiat_detail::sameCurrency(*this, other));
    Fiat sum{0, currency};
    if (__builtin_add_overflow(minor, other.minor, &sum.minor)) return fail(ErrorCode::Overflow);
    return sum;
}

Result<Fiat> Fiat::minus(const Fiat& other) const {
    BALCAO_CHECK(fiat_detail::sameCurrency(*this, other));
    Fiat difference{0, currency};
    if (__builtin_sub_overflow(minor, other.minor, &difference.minor)) return fail(ErrorCode::Overflow);
    return difference;
}

Result<Fiat> Fiat::times(qint64 factor) const {
    Fiat product{0, currency};
    if (__builtin_mul_overflow(minor, factor, &product.minor)) return fail(ErrorCode::Overflow);
    return product;
}

}  // namespace balcao
