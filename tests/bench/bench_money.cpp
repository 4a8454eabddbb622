// Reading and writing amounts beside the locale's own conversion, which uses floating point and guesses.
#include "measure.h"
#include "money/amount_text.h"

using namespace balcao;

int main() {
    const QLocale brazil(QLocale::Portuguese, QLocale::Brazil);
    const QString typed = QStringLiteral("1.234,56");
    const Result<Fiat> amount = parseFiat(typed, brl(), brazil);
    if (!amount || amount->minor != 123'456) {
        std::fprintf(stderr, "1.234,56 was not read as 1234.56\n");
        return 1;
    }
    bench::print("parse_fiat", bench::nanosecondsOf([&] { bench::keep(parseFiat(typed, brl(), brazil)); }),
                 "QLocale::toDouble", bench::nanosecondsOf([&] { bench::keep(brazil.toDouble(typed)); }));
    bench::print("format_fiat", bench::nanosecondsOf([&] { bench::keep(formatFiat(*amount, brazil)); }),
                 "QLocale::toCurrencyString", bench::nanosecondsOf([&] {
                     bench::keep(brazil.toCurrencyString(1234.56, QStringLiteral("R$")));
                 }));
    return 0;
}
