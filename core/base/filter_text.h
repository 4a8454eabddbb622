#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>

#include <vector>

namespace balcao {

/// One condition of a typed filter: `state:late`, `amount:>=100`, `date:2026-11-01..2026-11-30`,
/// `clerk:"Ana Reis"`, or a word without a key.
struct FilterTerm {
    enum class Compare { Is, Below, AtMost, Above, AtLeast, Between };
    QString key;  ///< as plainWord writes it; empty for a word without one
    Compare compare = Compare::Is;
    QString value;
    QString to;        ///< of Between
    qsizetype at = 0;  ///< where it stands in the text
    qsizetype size = 0;
};

/// What people call the keys and values of a filter in their language, by plainWord, and what it calls them.
using FilterWords = QHash<QString, QString>;

constexpr qsizetype kLongestFilter = 1'000;
constexpr size_t kMostFilterTerms = 24;

/// Lower case and without accents: how words of a filter are compared.
[[nodiscard]] QString plainWord(QStringView word);

/// Terms separated by spaces; a value with spaces stands in double quotes, a quote in it twice. `a..` and
/// `..b` are open ranges. InvalidArgument (facts: subject "filter", at, reason) for a quote that is not
/// closed ("quote"), a key without a value ("empty") and more than is looked at ("long").
[[nodiscard]] Result<std::vector<FilterTerm>> parseFilterText(QStringView text);
/// The text that reads as this term.
[[nodiscard]] QString toText(const FilterTerm& term);

/// The error of a term that cannot be meant. `reason` "key", "value" or "compare". The value is not in it:
/// it may be somebody's name.
[[nodiscard]] tl::unexpected<Error> notAFilter(const char* reason, qsizetype at);

}  // namespace balcao
