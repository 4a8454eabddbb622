// What is read as an amount is written and read again as the same amount, in every locale and currency.
#include "fuzz_check.h"
#include "money/amount_text.h"

using namespace balcao;

namespace {

struct Places {
    std::vector<QLocale> locales{QLocale(QLocale::Portuguese, QLocale::Brazil),
                                 QLocale(QLocale::Spanish),
                                 QLocale(QLocale::English, QLocale::UnitedStates),
                                 QLocale::c(),
                                 QLocale(QLocale::French),
                                 QLocale(QLocale::German, QLocale::Switzerland)};
    std::vector<Currency> currencies = Currency::all();
};

void requireFiat(const QString& text, Currency currency, const QLocale& locale) {
    const auto read = parseFiat(text, currency, locale);
    if (!read) {
        const ErrorCode code = read.error().code;
        FUZZ_CHECK(code == ErrorCode::InvalidArgument || code == ErrorCode::CurrencyMismatch ||
                   code == ErrorCode::Overflow);
        return;
    }
    FUZZ_CHECK(read->currency == currency && read->minor >= 0);
    for (const QString& written : {formatFiat(*read, locale), formatFiatValue(*read, locale)}) {
        const auto again = parseFiat(written, currency, locale);
        FUZZ_CHECK(again && *again == *read);
    }
    const auto plain = parseFiat(formatFiatPlain(*read), currency, QLocale::c());
    FUZZ_CHECK(plain && *plain == *read);
}

void requireSat(const QString& text, const QLocale& locale) {
    const auto read = parseSat(text);
    if (!read) return;
    FUZZ_CHECK(read->value() >= 0 && toMsat(*read));
    const auto again = parseSat(formatSat(*read, locale));
    FUZZ_CHECK(again && *again == *read);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const Places places;
    if (size < 2) return 0;
    // The first two bytes choose where and in which money, so that one input stays one case.
    const QLocale& locale = places.locales[data[0] % places.locales.size()];
    const Currency currency = places.currencies[data[1] % places.currencies.size()];
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size).sliced(2));
    requireFiat(text, currency, locale);
    requireSat(text, locale);
    return 0;
}
