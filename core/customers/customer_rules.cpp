#include "customers/customer_rules.h"

#include "customers/brazil_id.h"
#include "customers/phone.h"

#include <algorithm>

namespace balcao {

namespace customer_rules_detail {

constexpr qsizetype kLongestName = 120;
constexpr qsizetype kMostOtherIds = 4;
constexpr qsizetype kShortestOtherId = 3;
constexpr qsizetype kLongestOtherId = 60;
constexpr qsizetype kLongestEmail = 254;  // RFC 5321 §4.5.3.1
constexpr qsizetype kLongestAddress = 500;
constexpr qsizetype kLongestHandle = 100;
constexpr qsizetype kLongestNotes = 2'000;
constexpr qsizetype kLongestConsentText = 4'000;
constexpr qsizetype kLongestWord = 40;

tl::unexpected<Error> wrongValue(CustomerField field, const char* reason) {
    return fail(
        ErrorCode::InvalidArgument, QStringLiteral("not a usable value"),
        {{QStringLiteral("field"), toText(field)}, {QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

bool isOdd(QChar c) {
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
           c.category() == QChar::Separator_Paragraph;
}

/// One line without blanks at its ends or twice in a row.
Result<QString> oneLine(CustomerField field, const QString& typed, qsizetype longest) {
    const QString text = typed.simplified();
    if (text.size() > longest) return wrongValue(field, "length");
    if (std::any_of(text.begin(), text.end(), isOdd)) return wrongValue(field, "characters");
    return text;
}

/// Lines without blanks around them and without empty ones.
Result<QStringList> linesIn(CustomerField field, const QString& typed, qsizetype longest) {
    if (typed.size() > longest) return wrongValue(field, "length");
    QStringList lines;
    for (const QString& line : typed.split(u'\n')) {
        const QString text = line.simplified();
        if (std::any_of(text.begin(), text.end(), isOdd)) return wrongValue(field, "characters");
        if (!text.isEmpty()) lines += text;
    }
    return lines;
}

Result<QString> otherIds(const QString& typed) {
    constexpr CustomerField kField = CustomerField::OtherIds;
    BALCAO_TRY(lines, linesIn(kField, typed, kMostOtherIds * (kLongestOtherId + 1)));
    if (lines.size() > kMostOtherIds) return wrongValue(kField, "count");
    for (const QString& line : lines) {
        const auto meant =
            std::count_if(line.begin(), line.end(), [](QChar c) { return c.isLetterOrNumber(); });
        if (meant < kShortestOtherId || line.size() > kLongestOtherId) return wrongValue(kField, "length");
    }
    return lines.join(u'\n');
}

Result<QString> birthDate(const QString& typed, QDate today) {
    const QString text = typed.trimmed();
    if (text.isEmpty()) return QString();
    QDate date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid()) date = QDate::fromString(text, QStringLiteral("dd/MM/yyyy"));
    if (!date.isValid() || date < QDate(1900, 1, 1) || date > today) {
        return wrongValue(CustomerField::BirthDate, "date");
    }
    return date.toString(Qt::ISODate);
}

Result<QString> email(const QString& typed) {
    constexpr CustomerField kField = CustomerField::Email;
    const QString text = typed.trimmed();
    if (text.isEmpty()) return QString();
    if (text.size() > kLongestEmail) return wrongValue(kField, "length");
    const auto at = text.indexOf(u'@');
    const bool odd = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || isOdd(c); });
    if (odd || at < 1 || at != text.lastIndexOf(u'@') || at + 1 == text.size()) {
        return wrongValue(kField, "address");
    }
    const QString domain = text.mid(at + 1);
    if (domain.startsWith(u'.') || domain.endsWith(u'.') || domain.contains(QStringLiteral(".."))) {
        return wrongValue(kField, "address");
    }
    return text;
}

Result<QString> handle(const QString& typed) {
    constexpr CustomerField kField = CustomerField::Handle;
    QString text = typed.trimmed().toLower();
    if (text.startsWith(u'@')) text = text.mid(1);
    if (text.isEmpty()) return QString();
    if (text.size() > kLongestHandle) return wrongValue(kField, "length");
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-' || c == u'@';
    });
    // A number alone is taken for a telephone or a document.
    const bool named = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    if (!plain || !named || text.count(u'@') > 1 || text.startsWith(u'@') || text.endsWith(u'@')) {
        return wrongValue(kField, "characters");
    }
    return text;
}

Result<QString> language(const QString& typed) {
    const QString text = typed.trimmed().toLower();
    const bool spoken = text.isEmpty() || text == QStringLiteral("pt") || text == QStringLiteral("en") ||
                        text == QStringLiteral("es");
    if (!spoken) return wrongValue(CustomerField::Language, "language");
    return text;
}

/// Of blanks only is nothing; anything else is read by its rule.
Result<QString> unlessBlank(const QString& typed, Result<QString> (*parse)(const QString&)) {
    return typed.trimmed().isEmpty() ? Result<QString>(QString()) : parse(typed);
}

const QString kHidden = QStringLiteral("•••");

QString maskedName(const QString& name) {
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    QStringList shown;
    for (const QString& word : words) {
        shown += shown.isEmpty() ? word : QString(word.front() + QStringLiteral("."));
    }
    return shown.join(u' ');
}

QString maskedEmail(const QString& address) {
    return address.left(1) + kHidden + address.mid(address.indexOf(u'@'));
}

bool isWord(const QString& text, const char* others, bool capitals) {
    return !text.isEmpty() && text.size() <= kLongestWord &&
           std::all_of(text.begin(), text.end(), [others, capitals](QChar c) {
               return (c >= u'a' && c <= u'z') || (capitals && c >= u'A' && c <= u'Z') ||
                      (capitals && c >= u'0' && c <= u'9') || QLatin1StringView(others).contains(c);
           });
}

}  // namespace customer_rules_detail

Result<QString> storedForm(CustomerField field, const QString& typed, QDate today) {
    using namespace customer_rules_detail;
    switch (field) {
        case CustomerField::Name: return oneLine(field, typed, kLongestName);
        case CustomerField::Cpf: return unlessBlank(typed, parseCpf);
        case CustomerField::Cnpj: return unlessBlank(typed, parseCnpj);
        case CustomerField::OtherIds: return otherIds(typed);
        case CustomerField::BirthDate: return birthDate(typed, today);
        case CustomerField::Email: return email(typed);
        case CustomerField::Phone: return unlessBlank(typed, parsePhone);
        case CustomerField::Address: {
            BALCAO_TRY(lines, linesIn(field, typed, kLongestAddress));
            return lines.join(u'\n');
        }
        case CustomerField::Handle: return handle(typed);
        case CustomerField::Language: return language(typed);
        case CustomerField::Notes: {
            BALCAO_TRY(lines, linesIn(field, typed, kLongestNotes));
            return lines.join(u'\n');
        }
    }
    return QString();
}

Result<CustomerFields> storedForms(const CustomerFields& typed, QDate today) {
    CustomerFields stored;
    for (const auto& [field, text] : typed) {
        BALCAO_TRY(value, storedForm(field, text, today));
        stored.emplace(field, value);
    }
    return stored;
}

CustomerFields changed(CustomerFields fields, const CustomerFields& changes) {
    for (const auto& [field, value] : changes) {
        if (value.isEmpty()) {
            fields.erase(field);
        } else {
            fields[field] = value;
        }
    }
    return fields;
}

Result<void> checkKnowable(const CustomerFields& fields) {
    using F = CustomerField;
    for (const F field : {F::Name, F::Cpf, F::Cnpj, F::OtherIds, F::Email, F::Phone, F::Handle}) {
        if (fields.count(field) != 0) return {};
    }
    return customer_rules_detail::wrongValue(F::Name, "nothing");
}

QString masked(CustomerField field, const QString& stored) {
    using namespace customer_rules_detail;
    if (stored.isEmpty()) return {};
    switch (field) {
        case CustomerField::Name: return maskedName(stored);
        case CustomerField::Cpf: return maskCpf(stored);
        case CustomerField::Cnpj: return maskCnpj(stored);
        case CustomerField::BirthDate: return stored.left(4);
        case CustomerField::Email: return maskedEmail(stored);
        case CustomerField::Phone: return maskPhone(stored);
        case CustomerField::Handle: return stored.left(1) + kHidden;
        case CustomerField::Language: return stored;
        case CustomerField::OtherIds:
        case CustomerField::Address:
        case CustomerField::Notes: return kHidden;
    }
    return {};
}

CustomerFields masked(const CustomerFields& stored) {
    CustomerFields all;
    for (const auto& [field, value] : stored) all.emplace(field, masked(field, value));
    return all;
}

std::optional<CustomerField> contradiction(const CustomerFields& one, const CustomerFields& other) {
    for (const CustomerField field : {CustomerField::Cpf, CustomerField::Cnpj, CustomerField::BirthDate}) {
        const auto here = one.find(field);
        const auto there = other.find(field);
        if (here != one.end() && there != other.end() && here->second != there->second) return field;
    }
    return std::nullopt;
}

Result<void> checkConsent(const Consent& consent) {
    using namespace customer_rules_detail;
    const auto wrong = [](const char* field) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("consent: ") + QString::fromLatin1(field),
                    {{QStringLiteral("field"), QString::fromLatin1(field)}});
    };
    if (!isWord(consent.purpose, "_", false)) return wrong("purpose");
    if (!isWord(consent.textVersion, "._-", true)) return wrong("version");
    if (consent.text.trimmed().isEmpty() || consent.text.size() > kLongestConsentText) return wrong("text");
    return {};
}

}  // namespace balcao
