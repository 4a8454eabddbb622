#include "customers/consent_seal.h"

namespace balcao {

FieldPlace placeOfText(const QUuid& consent) {
    return {"customer_consents", consent, "text"};
}

Result<Consent> openConsent(const DataKey* key, const StoredConsent& stored) {
    Consent consent = stored.consent;
    consent.text.clear();
    if (key == nullptr || stored.consent.text.isEmpty()) return consent;
    BALCAO_TRY(text, key->open(placeOfText(stored.id), stored.consent.text));
    consent.text = QString::fromUtf8(text);
    return consent;
}

}  // namespace balcao
