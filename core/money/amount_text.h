#pragma once

#include "money/amount.h"
#include "money/fiat.h"

#include <QLocale>

namespace balcao {

/// "R$ 1.234,56" in the separators of `locale`, sign before the number as U+2212, symbol and value joined by
/// a no-break space. Never goes through floating point.
[[nodiscard]] QString formatFiat(const Fiat& amount, const QLocale& locale);
/// The same without the symbol, for columns whose head says it: "1.234,56".
[[nodiscard]] QString formatFiatValue(const Fiat& amount, const QLocale& locale);
/// "40.720" in the grouping of `locale`; no unit.
[[nodiscard]] QString formatSat(Sat amount, const QLocale& locale);
/// Machine form for JSON, files and the command line: "1234.56".
[[nodiscard]] QString formatFiatPlain(const Fiat& amount);

/// Reads what a person types: "1.234,56", "1234.56", "R$ 12", "BRL 12,5", "12,50 BRL". The currency's own
/// code or symbol may stand before or after; another currency's is CurrencyMismatch. When only one kind of
/// separator stands in the text, a final group of exactly the currency's decimals is read as decimals, a
/// group of three as thousands; what stays ambiguous or has too many decimals is InvalidArgument, never a
/// guess.
[[nodiscard]] Result<Fiat> parseFiat(QStringView text, Currency currency, const QLocale& locale);
/// Reads whole satoshis: "40.720", "40720 sats".
[[nodiscard]] Result<Sat> parseSat(QStringView text);

}  // namespace balcao
