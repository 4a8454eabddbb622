#include "money/currency.h"

#include <array>

namespace balcao {

namespace currency_table {

struct Row {
    const char* code;
    int scale;
    const char* symbol;  // UTF-8; empty where no sign is usual or the usual one means several currencies
};

// ISO 4217, "Minor unit" column. Signs that several currencies share ("$", "kr") carry their country or give
// way to the code, because an amount must never be read in another money.
constexpr std::array kRows{
    Row{"XXX", 2, ""},    Row{"AED", 2, ""},    Row{"ARS", 2, ""},    Row{"AUD", 2, "A$"},
    Row{"BHD", 3, ""},    Row{"BOB", 2, "Bs"},  Row{"BRL", 2, "R$"},  Row{"CAD", 2, "CA$"},
    Row{"CHF", 2, ""},    Row{"CLP", 0, ""},    Row{"CNY", 2, "CN¥"}, Row{"COP", 2, ""},
    Row{"CRC", 2, "₡"},   Row{"CZK", 2, "Kč"},  Row{"DKK", 2, ""},    Row{"DOP", 2, "RD$"},
    Row{"EUR", 2, "€"},   Row{"GBP", 2, "£"},   Row{"GTQ", 2, "Q"},   Row{"HKD", 2, "HK$"},
    Row{"HNL", 2, ""},    Row{"HUF", 2, "Ft"},  Row{"IDR", 2, "Rp"},  Row{"ILS", 2, "₪"},
    Row{"INR", 2, "₹"},   Row{"IQD", 3, ""},    Row{"ISK", 0, ""},    Row{"JOD", 3, ""},
    Row{"JPY", 0, "¥"},   Row{"KRW", 0, "₩"},   Row{"KWD", 3, ""},    Row{"MXN", 2, "MX$"},
    Row{"MYR", 2, "RM"},  Row{"NGN", 2, "₦"},   Row{"NIO", 2, "C$"},  Row{"NOK", 2, ""},
    Row{"NZD", 2, "NZ$"}, Row{"OMR", 3, ""},    Row{"PAB", 2, "B/."}, Row{"PEN", 2, "S/"},
    Row{"PHP", 2, "₱"},   Row{"PLN", 2, "zł"},  Row{"PYG", 0, "₲"},   Row{"RON", 2, ""},
    Row{"SAR", 2, ""},    Row{"SEK", 2, ""},    Row{"SGD", 2, "S$"},  Row{"THB", 2, "฿"},
    Row{"TND", 3, ""},    Row{"TRY", 2, "₺"},   Row{"TWD", 2, "NT$"}, Row{"UAH", 2, "₴"},
    Row{"UGX", 0, ""},    Row{"USD", 2, "US$"}, Row{"UYU", 2, "$U"},  Row{"VES", 2, ""},
    Row{"VND", 0, "₫"},   Row{"ZAR", 2, ""}};

const Row& row(int index) {
    return kRows[static_cast<size_t>(index)];
}

}  // namespace currency_table

Result<Currency> Currency::fromCode(QStringView code) {
    // Place 0 is "no currency": a code that somebody states always names a real one.
    for (size_t i = 1; i < currency_table::kRows.size(); ++i) {
        if (code.compare(QLatin1String(currency_table::kRows[i].code), Qt::CaseInsensitive) == 0) {
            return Currency(static_cast<int>(i));
        }
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("not a currency of the table"));
}

QString Currency::code() const {
    return QString::fromLatin1(currency_table::row(m_index).code);
}

int Currency::scale() const {
    return currency_table::row(m_index).scale;
}

qint64 Currency::minorPerMajor() const {
    qint64 minor = 1;
    for (int i = 0; i < scale(); ++i) minor *= 10;
    return minor;
}

QString Currency::symbol() const {
    const QString symbol = QString::fromUtf8(currency_table::row(m_index).symbol);
    return symbol.isEmpty() ? code() : symbol;
}

std::vector<Currency> Currency::all() {
    std::vector<Currency> currencies;
    currencies.reserve(currency_table::kRows.size());
    for (size_t i = 1; i < currency_table::kRows.size(); ++i) {
        currencies.push_back(Currency(static_cast<int>(i)));
    }
    return currencies;
}

// Looked up once: who reads an amount asks for each currency of the table whether it is one of these.
Currency brl() {
    static const Currency found = *Currency::fromCode(u"BRL");
    return found;
}
Currency usd() {
    static const Currency found = *Currency::fromCode(u"USD");
    return found;
}
Currency eur() {
    static const Currency found = *Currency::fromCode(u"EUR");
    return found;
}

}  // namespace balcao
