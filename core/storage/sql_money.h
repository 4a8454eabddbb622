#pragma once

#include "money/fiat.h"
#include "storage/sql_value.h"

#include <optional>

namespace balcao {

/// The currency of a column; NULL or an empty text is "no currency".
[[nodiscard]] inline Result<Currency> currencyFrom(const Row& row, ColumnName column) {
    const QString code = row.text(column);
    if (code.isEmpty()) return Currency();
    return Currency::fromCode(code);
}

[[nodiscard]] inline Result<Fiat> fiatFrom(const Row& row, ColumnName minor, ColumnName currency) {
    BALCAO_TRY(unit, currencyFrom(row, currency));
    return Fiat{row.integer(minor), unit};
}

[[nodiscard]] inline Result<std::optional<Fiat>> optionalFiatFrom(const Row& row, ColumnName minor,
                                                                  ColumnName currency) {
    if (row.isNull(minor)) return std::optional<Fiat>();
    BALCAO_TRY(amount, fiatFrom(row, minor, currency));
    return std::optional<Fiat>(amount);
}

/// NULL for "no currency", so that it is read back as the same.
[[nodiscard]] inline SqlValue currencyValue(Currency currency) {
    return currency == Currency() ? SqlValue() : SqlValue(currency.code());
}

}  // namespace balcao
