#include "customers/sealed_fields.h"

#include "base/wipe.h"

namespace balcao {

namespace sealed_fields_detail {

FieldName columnOf(CustomerField field) {
    switch (field) {
        case CustomerField::Name: return "name";
        case CustomerField::Cpf: return "cpf";
        case CustomerField::Cnpj: return "cnpj";
        case CustomerField::OtherIds: return "other_ids";
        case CustomerField::BirthDate: return "birth_date";
        case CustomerField::Email: return "email";
        case CustomerField::Phone: return "phone";
        case CustomerField::Address: return "address";
        case CustomerField::Handle: return "handle";
        case CustomerField::Language: return "language";
        case CustomerField::Notes: return "notes";
    }
    return "name";
}

}  // namespace sealed_fields_detail

FieldPlace placeOf(CustomerId customer, CustomerField field) {
    return {"customers", customer.uuid(), sealed_fields_detail::columnOf(field)};
}

Result<CustomerFields> openFields(const DataKey& key, const StoredCustomer& customer,
                                  const std::vector<CustomerField>& fields) {
    CustomerFields open;
    for (const CustomerField field : fields) {
        const auto sealed = customer.sealed.find(field);
        if (sealed == customer.sealed.end()) continue;
        BALCAO_TRY(plain, key.open(placeOf(customer.id, field), sealed->second));
        open.emplace(field, QString::fromUtf8(plain));
        wipe(plain);
    }
    return open;
}

Result<void> sealFields(const DataKey& key, StoredCustomer& customer, const CustomerFields& changes) {
    for (const auto& [field, value] : changes) {
        if (value.isEmpty()) {
            customer.sealed.erase(field);
            continue;
        }
        QByteArray plain = value.toUtf8();
        const auto sealed = key.seal(placeOf(customer.id, field), plain);
        wipe(plain);
        if (!sealed) return tl::unexpected(sealed.error());
        customer.sealed[field] = *sealed;
    }
    return {};
}

}  // namespace balcao
