#include "fuzz_check.h"
#include "money/amount_text.h"

namespace {

/// An amount that was read and is written plainly reads back as itself: nothing is rounded or guessed.
void check(QStringView text, const QString& code, const QLocale& locale) {
    const auto currency = balcao::Currency::fromCode(code);
    FUZZ_CHECK(currency.has_value());
    const balcao::Result<balcao::Fiat> amount = balcao::parseFiat(text, *currency, locale);
    if (!amount) return;
    const QString plain = balcao::formatFiatPlain(*amount);
    const balcao::Result<balcao::Fiat> again = balcao::parseFiat(plain, *currency, QLocale::c());
    FUZZ_CHECK(again.has_value());
    FUZZ_CHECK(*again == *amount);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, size_t size) {
    static const QLocale brazil(QLocale::Portuguese, QLocale::Brazil);
    static const QLocale america(QLocale::English, QLocale::UnitedStates);
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    check(text, QStringLiteral("BRL"), brazil);
    check(text, QStringLiteral("USD"), america);
    check(text, QStringLiteral("JPY"), america);
    (void)balcao::parseSat(text);
    return 0;
}
