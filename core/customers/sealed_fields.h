#pragma once

#include "customers/customer_store.h"
#include "vault/data_key.h"

namespace balcao {

/// A customer is the subject of their own key.
[[nodiscard]] inline SubjectId subjectOf(CustomerId customer) {
    return SubjectId(customer.uuid());
}

/// Where a field's value belongs: table customers, the customer's row, the field's column.
[[nodiscard]] FieldPlace placeOf(CustomerId customer, CustomerField field);

/// Everything of a customer that is asked for and there.
[[nodiscard]] Result<CustomerFields> openFields(const DataKey& key, const StoredCustomer& customer,
                                                const std::vector<CustomerField>& fields);
/// Puts the changes into the customer's row; an empty text takes the field out. What is not among them stays
/// as it is, sealed as it was.
[[nodiscard]] Result<void> sealFields(const DataKey& key, StoredCustomer& customer,
                                      const CustomerFields& changes);

}  // namespace balcao
