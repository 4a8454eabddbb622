#pragma once

#include "customers/customer_store.h"
#include "storage/sql_value.h"

namespace balcao {

/// A customer from a row that holds every column of its table.
[[nodiscard]] Result<StoredCustomer> customerFrom(const Row& row);
/// What `save` writes, the version after the one that was read included.
[[nodiscard]] Binds bindsOf(const StoredCustomer& customer);

}  // namespace balcao
