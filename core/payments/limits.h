#pragma once

#include "money/fiat.h"
#include "money/rate.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace balcao {

/// Least and most one Lightning charge may be, per currency. Settings key "limits". Default: USD 20–100 and,
/// in another currency, a round equivalent that the administrator edits.
struct LimitPolicy {
    struct Range {
        Fiat minimum;
        Fiat maximum;
    };
    bool enabled = true;
    std::vector<Range> ranges;

    /// The range of a currency; none: that currency has no limit of its own.
    [[nodiscard]] std::optional<Range> of(Currency currency) const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<LimitPolicy> fromJson(const QJsonObject& json);
    /// USD 20–100 with round equivalents for the currencies near the first users, and for `own`, whichever of
    /// the table it is.
    [[nodiscard]] static LimitPolicy standard(Currency own = {});
};

}  // namespace balcao
