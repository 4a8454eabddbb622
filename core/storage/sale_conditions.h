#pragma once

#include "storage/sql_value.h"
#include "tickets/sale_filter.h"

namespace balcao {

/// What must hold of a row `t` of tickets, each part with an AND before it, and the values it names.
struct Conditions {
    QString sql;
    Binds binds;
};

/// The filter without its days, which are the range of the index that is walked.
[[nodiscard]] Conditions saleConditions(const SaleFilter& filter);

}  // namespace balcao
