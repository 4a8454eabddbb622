#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace balcao {

/// An ISO 4217 currency of the table in currency.cpp. Default-constructed it is "no currency" (XXX).
class Currency {
 public:
    constexpr Currency() = default;

    /// From the three-letter code, any case; InvalidArgument when the table has none.
    [[nodiscard]] static Result<Currency> fromCode(QStringView code);

    [[nodiscard]] QString code() const;
    /// Digits after the decimal sign: 2 for BRL, 0 for JPY and CLP, 3 for KWD.
    [[nodiscard]] int scale() const;
    /// 10 to the power of scale().
    [[nodiscard]] qint64 minorPerMajor() const;
    /// What stands before an amount: "R$", "US$", "€"; the code where there is no usual sign.
    [[nodiscard]] QString symbol() const;

    /// Every currency of the table by code, for lists to choose from.
    [[nodiscard]] static std::vector<Currency> all();

    friend constexpr bool operator==(Currency a, Currency b) = default;

 private:
    constexpr explicit Currency(int index) : m_index(index) {}
    int m_index = 0;  // place in the table; 0 is XXX
};

/// Shorthand for the currencies the demo data and tests use.
[[nodiscard]] Currency brl();
[[nodiscard]] Currency usd();
[[nodiscard]] Currency eur();

}  // namespace balcao
