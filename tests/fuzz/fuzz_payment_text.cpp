#include "fuzz_check.h"
#include "lightning/payment_text.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, size_t size) {
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    const balcao::Result<balcao::PaymentText> read = balcao::readPaymentText(text);
    if (!read) return 0;
    if (const auto* hash = std::get_if<balcao::PaymentHashText>(&*read)) FUZZ_CHECK(hash->hash.size() == 32);
    if (const auto* lnurl = std::get_if<balcao::LnurlText>(&*read)) {
        // A wallet would be sent there: only the web, and nothing that could not be fetched.
        FUZZ_CHECK(lnurl->url.isValid());
        FUZZ_CHECK(!lnurl->url.host().isEmpty());
    }
    if (const auto* address = std::get_if<balcao::LightningAddress>(&*read)) {
        FUZZ_CHECK(!address->user.isEmpty() && !address->domain.isEmpty());
    }
    if (const auto* uri = std::get_if<balcao::BitcoinUri>(&*read)) {
        FUZZ_CHECK(!uri->address.isEmpty() || uri->lightning.has_value());
    }
    return 0;
}
