#pragma once

#include "customers/customer_store.h"
#include "vault/data_key.h"

namespace balcao {

/// Where a consent's text belongs: table customer_consents, the consent's row, column text.
[[nodiscard]] FieldPlace placeOfText(const QUuid& consent);

/// The consent with its text open; without a key (the customer was erased) without any text.
[[nodiscard]] Result<Consent> openConsent(const DataKey* key, const StoredConsent& stored);

}  // namespace balcao
