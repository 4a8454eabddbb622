#pragma once

#include "base/result.h"

#include <QString>

namespace balcao::test {

/// What a barcode scanner at this display (":7") types: the characters of a code, a few milliseconds apart,
/// and Enter, to whoever has the keyboard. Digits and small letters. Returns when the display has them all;
/// Io when the display or its library is not there.
[[nodiscard]] Result<void> scanBarcode(const QString& display, const QString& code);

}  // namespace balcao::test
