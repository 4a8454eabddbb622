#include "ui/counter/customer_entry.h"

#include "customers/brazil_id.h"
#include "customers/customer_rules.h"
#include "customers/phone.h"

#include <algorithm>

namespace balcao {

namespace {

constexpr qsizetype kCpfDigits = 11;
constexpr qsizetype kCnpjDigits = 14;
constexpr qsizetype kLeastLetters = 3;

/// Digits and what people write between them.
bool isNumber(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || QStringLiteral(" .-/()+").contains(c);
    });
}

CustomerEntry known(CustomerField field, const QString& text) {
    return {CustomerEntry::Kind::Known, field, text, {}};
}

CustomerEntry readNumber(const QString& text) {
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const auto cpf = parseCpf(text);
    if (cpf) return known(CustomerField::Cpf, text);
    const auto cnpj = parseCnpj(text);
    if (cnpj) return known(CustomerField::Cnpj, text);
    const bool asCpf = digits == kCpfDigits && text.count(u'.') == 2;
    if (asCpf) return {CustomerEntry::Kind::Wrong, CustomerField::Cpf, text, cpf.error()};
    const auto phone = parsePhone(text);
    if (phone) {
        // Eleven digits may have been meant as either.
        const bool either = digits == kCpfDigits && !text.contains(u'+');
        return {CustomerEntry::Kind::Known, CustomerField::Phone, text, either ? cpf.error() : Error{}};
    }
    if (text.contains(u'+') && digits >= kCpfDigits) {
        return {CustomerEntry::Kind::Wrong, CustomerField::Phone, text, phone.error()};
    }
    if (digits == kCpfDigits) return {CustomerEntry::Kind::Wrong, CustomerField::Cpf, text, cpf.error()};
    if (digits >= kCnpjDigits) return {CustomerEntry::Kind::Wrong, CustomerField::Cnpj, text, cnpj.error()};
    return {CustomerEntry::Kind::Unfinished, CustomerField::Cpf, text, {}};
}

}  // namespace

CustomerEntry readCustomerEntry(const QString& typed, QDate today) {
    const QString text = typed.trimmed();
    if (text.isEmpty()) return {};
    if (isNumber(text)) return readNumber(text);
    if (parseCnpj(text)) return known(CustomerField::Cnpj, text);  // those with letters
    if (text.contains(u'@')) {
        const CustomerField field = text.startsWith(u'@') ? CustomerField::Handle : CustomerField::Email;
        const auto stored = storedForm(field, text, today);
        if (stored && !stored->isEmpty()) return known(field, text);
        return {CustomerEntry::Kind::Short, field, text, {}};
    }
    const auto letters =
        std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
    if (letters < kLeastLetters) return {CustomerEntry::Kind::Short, CustomerField::Name, text, {}};
    return known(CustomerField::Name, text);
}

}  // namespace balcao
