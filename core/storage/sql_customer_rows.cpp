#include "storage/sql_customer_rows.h"

namespace balcao {

namespace {

/// NULL for what is not known.
SqlValue sealedOrNull(const StoredCustomer& customer, CustomerField field) {
    const auto value = customer.sealed.find(field);
    return value == customer.sealed.end() ? SqlValue() : SqlValue(value->second);
}

}  // namespace

Result<StoredCustomer> customerFrom(const Row& row) {
    StoredCustomer customer;
    customer.id = row.id<CustomerId>("id");
    const auto take = [&customer](CustomerField field, const QString& sealed) {
        if (!sealed.isEmpty()) customer.sealed.emplace(field, sealed);
    };
    take(CustomerField::Name, row.text("name"));
    take(CustomerField::Cpf, row.text("cpf"));
    take(CustomerField::Cnpj, row.text("cnpj"));
    take(CustomerField::OtherIds, row.text("other_ids"));
    take(CustomerField::BirthDate, row.text("birth_date"));
    take(CustomerField::Email, row.text("email"));
    take(CustomerField::Phone, row.text("phone"));
    take(CustomerField::Address, row.text("address"));
    take(CustomerField::Handle, row.text("handle"));
    take(CustomerField::Language, row.text("language"));
    take(CustomerField::Notes, row.text("notes"));
    customer.mergedInto = row.id<CustomerId>("merged_into");
    customer.createdAt = row.instant("created_at");
    customer.changedAt = row.instant("changed_at");
    customer.seenAt = row.instant("seen_at");
    customer.erasedAt = row.instant("erased_at");
    customer.version = row.integer("version");
    return customer;
}

Binds bindsOf(const StoredCustomer& customer) {
    return {{"id", customer.id},
            {"name", sealedOrNull(customer, CustomerField::Name)},
            {"cpf", sealedOrNull(customer, CustomerField::Cpf)},
            {"cnpj", sealedOrNull(customer, CustomerField::Cnpj)},
            {"other_ids", sealedOrNull(customer, CustomerField::OtherIds)},
            {"birth_date", sealedOrNull(customer, CustomerField::BirthDate)},
            {"email", sealedOrNull(customer, CustomerField::Email)},
            {"phone", sealedOrNull(customer, CustomerField::Phone)},
            {"address", sealedOrNull(customer, CustomerField::Address)},
            {"handle", sealedOrNull(customer, CustomerField::Handle)},
            {"language", sealedOrNull(customer, CustomerField::Language)},
            {"notes", sealedOrNull(customer, CustomerField::Notes)},
            {"merged_into", customer.mergedInto},
            {"created_at", customer.createdAt},
            {"changed_at", customer.changedAt},
            {"seen_at", customer.seenAt},
            {"erased_at", customer.erasedAt},
            {"version", customer.version + 1}};
}

}  // namespace balcao
