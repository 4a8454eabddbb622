#include "ui/text/customer_text.h"

#include <QLocale>

namespace balcao {

namespace {

QString factOf(const Error& error, const char* name) {
    return error.facts.value(QLatin1String(name)).toString();
}

QString maskedOf(const CustomerRow& row, CustomerField field) {
    const auto found = row.masked.find(field);
    return found == row.masked.end() ? QString() : found->second;
}

}  // namespace

QString CustomerText::field(CustomerField field) {
    switch (field) {
        case CustomerField::Name: return tr("Name");
        case CustomerField::Cpf: return tr("CPF");
        case CustomerField::Cnpj: return tr("CNPJ");
        case CustomerField::OtherIds: return tr("Other documents");
        case CustomerField::BirthDate: return tr("Date of birth");
        case CustomerField::Email: return tr("E-mail");
        case CustomerField::Phone: return tr("Telephone");
        case CustomerField::Address: return tr("Address");
        case CustomerField::Handle: return tr("Handle");
        case CustomerField::Language: return tr("Language");
        case CustomerField::Notes: return tr("Notes");
    }
    return {};
}

QString CustomerText::second(const CustomerRow& row) {
    for (const CustomerField each : {CustomerField::Cpf, CustomerField::Cnpj}) {
        const QString text = maskedOf(row, each);
        if (!text.isEmpty()) return QStringLiteral("%1 %2").arg(field(each), text);
    }
    for (const CustomerField each : {CustomerField::Phone, CustomerField::Email, CustomerField::Handle}) {
        const QString text = maskedOf(row, each);
        if (!text.isEmpty()) return text;
    }
    return {};
}

QString CustomerText::name(const CustomerRow& row) {
    const QString known = maskedOf(row, CustomerField::Name);
    if (!known.isEmpty()) return known;
    const QString other = second(row);
    return other.isEmpty() ? tr("No name") : other;
}

QString CustomerText::reason(LookReason reason) {
    switch (reason) {
        case LookReason::Serve: return tr("To serve them");
        case LookReason::Contact: return tr("To reach them");
        case LookReason::Correct: return tr("To correct what is stored");
        case LookReason::Request: return tr("They asked to see it");
        case LookReason::Legal: return tr("An authority or the law asks");
    }
    return {};
}

QString CustomerText::ground(ErasureGround ground) {
    switch (ground) {
        case ErasureGround::Request: return tr("They asked for it");
        case ErasureGround::Retention: return tr("What it was kept for is over");
        case ErasureGround::Mistake: return tr("It should not have been stored");
    }
    return {};
}

QString CustomerText::kept(const KeptCount& kept) {
    const int count = static_cast<int>(kept.count);
    switch (kept.what) {
        case KeptData::Sales:
            return tr("%n sale(s) with payments and receipts, without a name: tax law (CTN art. 173, 174)",
                      nullptr, count);
        case KeptData::Ledger:
            return tr("%n entry(ies) in the books: tax law, LGPD art. 16 I", nullptr, count);
        case KeptData::Journal:
            return tr("%n line(s) of the journal, without personal data: LGPD art. 37", nullptr, count);
        case KeptData::Consents:
            return tr("%n proof(s) that consent was given: LGPD art. 8 §2", nullptr, count);
        case KeptData::Merges:
            return tr("%n note(s) that records were one person's: LGPD art. 16 I", nullptr, count);
    }
    return {};
}

std::optional<CustomerField> CustomerText::fieldOf(const Error& error) {
    const auto known = customerFieldFromText(factOf(error, "field"));
    return known ? std::optional<CustomerField>(*known) : std::nullopt;
}

std::optional<CustomerId> CustomerText::otherOf(const Error& error) {
    const auto id = CustomerId::fromText(factOf(error, "customer"));
    return id ? std::optional<CustomerId>(*id) : std::nullopt;
}

QString CustomerText::wrong(const Error& error) {
    const auto about = fieldOf(error);
    const QString reason = factOf(error, "reason");
    if (reason == QLatin1String("nothing")) {
        return tr("A name, document, e-mail address, telephone or handle is needed.");
    }
    if (!about) return tr("This cannot be used as it was written.");
    switch (*about) {
        case CustomerField::Cpf:
            if (reason == QLatin1String("check") || reason == QLatin1String("repeated")) {
                return tr("This is no CPF: its last two digits do not fit the others.");
            }
            return tr("A CPF has 11 digits.");
        case CustomerField::Cnpj:
            if (reason == QLatin1String("check") || reason == QLatin1String("repeated")) {
                return tr("This is no CNPJ: its last two digits do not fit the others.");
            }
            return tr("A CNPJ has 14 digits, or capital letters and two digits.");
        case CustomerField::Phone:
            if (reason == QLatin1String("area")) return tr("No area has this number: two digits come first.");
            return tr("Two digits of the area and the number, or + and the country's.");
        case CustomerField::Email: return tr("An e-mail address has one @ and no blank.");
        case CustomerField::Handle: return tr("Letters and digits, not digits alone, with . _ - inside.");
        case CustomerField::BirthDate: return tr("Write it as 21/03/1980.");
        case CustomerField::OtherIds: return tr("Up to four, one a line, of 3 to 60 letters.");
        case CustomerField::Language: return tr("Write pt, en or es.");
        case CustomerField::Name: return tr("On one line, up to 120 letters.");
        case CustomerField::Address: return tr("Up to 500 letters.");
        case CustomerField::Notes: return tr("Up to 2,000 letters.");
    }
    return {};
}

}  // namespace balcao
