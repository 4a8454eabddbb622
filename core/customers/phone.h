#pragma once

#include "base/result.h"

namespace balcao {

/// A telephone number in the form of ITU-T E.164: "+" and 8 to 15 digits, the first not zero. Read from that
/// form or with "00" before the country's number, with blanks, dots, hyphens, slashes and brackets anywhere.
/// What names no country is Brazilian: two digits of the area and 8 or 9 of the number, with or without a
/// zero before them. A Brazilian number must have an area that can be dialled, and 9 before a mobile one.
/// InvalidArgument (facts: field "phone", reason "length", "characters", "country" or "area"); what was typed
/// is in no error.
[[nodiscard]] Result<QString> parsePhone(const QString& text);

/// The country's beginning and the last two digits: "+55•••••••••88". For what `parsePhone` returned.
[[nodiscard]] QString maskPhone(const QString& phone);

}  // namespace balcao
