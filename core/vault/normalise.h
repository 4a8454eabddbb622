#pragma once

#include <QString>

namespace balcao {

/// Makes the spellings of one value one: what is searched and what was stored must meet. Never changed once
/// values were stored with it: the index would have to be made anew.
using Normaliser = QString (*)(const QString&);

/// Compatibility form, case folded, blanks at the ends and repeated ones gone: "  Ana  MARIA" → "ana maria".
[[nodiscard]] QString normaliseText(const QString& value);
/// The same without any blank: "Ana@Example.COM " → "ana@example.com".
[[nodiscard]] QString normaliseEmail(const QString& value);
/// Decimal digits only, of whatever script, as 0 to 9: "+55 11 99999-8888" → "5511999998888".
[[nodiscard]] QString normaliseDigits(const QString& value);

}  // namespace balcao
