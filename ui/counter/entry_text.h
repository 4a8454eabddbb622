#pragma once

#include <QString>

namespace balcao {

/// What the clerk typed or scanned into the service search.
struct EntryText {
    int quantity = 1;
    bool quantityGiven = false;
    QString text;  ///< code or part of a name, trimmed
};

/// Reads "2010", "3*2010", "3 x 2010" and "3 × envelope". A number that is no sensible quantity (0, or above
/// 9999) is left in the text: it was a code, not a count.
[[nodiscard]] EntryText readEntry(const QString& typed);

}  // namespace balcao
