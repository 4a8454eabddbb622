#include "customers/customer_index.h"

#include "customers/brazil_id.h"
#include "customers/customer_rules.h"
#include "customers/customer_words.h"
#include "customers/phone.h"

#include <algorithm>

namespace balcao {

namespace customer_index_detail {

constexpr int kWhole = 32;
constexpr int kOfWords = 2;

QString normaliseId(const QString& value) {
    QString id;
    for (const QChar c : normaliseText(value)) {
        if (c.isLetterOrNumber()) id += c;
    }
    return id;
}

IndexedField fieldOf(FoundBy by) {
    switch (by) {
        case FoundBy::Cpf: return {"customers", "cpf", normaliseDigits, kWhole};
        case FoundBy::Cnpj: return {"customers", "cnpj", normaliseId, kWhole};
        case FoundBy::OtherId: return {"customers", "other_id", normaliseId, kWhole};
        case FoundBy::Email: return {"customers", "email", normaliseEmail, kWhole};
        case FoundBy::Phone: return {"customers", "phone", normaliseDigits, kWhole};
        case FoundBy::Handle: return {"customers", "handle", normaliseText, kWhole};
        case FoundBy::Word: return {"customers", "word", normaliseText, kOfWords};
        case FoundBy::Start: return {"customers", "start", normaliseText, kOfWords};
    }
    return {"customers", "word", normaliseText, kOfWords};
}

std::vector<Question> valuesOf(const CustomerFields& fields) {
    std::vector<Question> all;
    const auto add = [&](FoundBy by, CustomerField field) {
        const auto found = fields.find(field);
        if (found != fields.end()) all.push_back({by, found->second});
    };
    add(FoundBy::Cpf, CustomerField::Cpf);
    add(FoundBy::Cnpj, CustomerField::Cnpj);
    add(FoundBy::Email, CustomerField::Email);
    add(FoundBy::Phone, CustomerField::Phone);
    add(FoundBy::Handle, CustomerField::Handle);
    if (const auto ids = fields.find(CustomerField::OtherIds); ids != fields.end()) {
        for (const QString& line : ids->second.split(u'\n')) all.push_back({FoundBy::OtherId, line});
    }
    if (const auto name = fields.find(CustomerField::Name); name != fields.end()) {
        for (const QString& word : nameWords(name->second)) {
            all.push_back({FoundBy::Word, word});
            const QString start = wordStart(word);
            if (!start.isEmpty()) all.push_back({FoundBy::Start, start});
        }
    }
    return all;
}

}  // namespace customer_index_detail

QString toText(FoundBy by) {
    switch (by) {
        case FoundBy::Cpf: return QStringLiteral("cpf");
        case FoundBy::Cnpj: return QStringLiteral("cnpj");
        case FoundBy::OtherId: return QStringLiteral("other_id");
        case FoundBy::Email: return QStringLiteral("email");
        case FoundBy::Phone: return QStringLiteral("phone");
        case FoundBy::Handle: return QStringLiteral("handle");
        case FoundBy::Word: return QStringLiteral("word");
        case FoundBy::Start: return QStringLiteral("start");
    }
    return {};
}

bool isOnePersons(FoundBy by) {
    return by == FoundBy::Cpf || by == FoundBy::Cnpj || by == FoundBy::Handle;
}

bool isCommon(FoundBy by) {
    return by == FoundBy::Word || by == FoundBy::Start;
}

Result<std::optional<IndexEntry>> indexEntry(Vault& vault, FoundBy by, const QString& value) {
    BALCAO_TRY(mac, vault.blindIndex(customer_index_detail::fieldOf(by), value));
    if (mac.isEmpty()) return std::optional<IndexEntry>();
    return std::optional<IndexEntry>(IndexEntry{by, mac, isCommon(by)});
}

Result<std::vector<IndexEntry>> indexEntries(Vault& vault, const CustomerFields& fields) {
    std::vector<IndexEntry> all;
    for (const Question& value : customer_index_detail::valuesOf(fields)) {
        BALCAO_TRY(entry, indexEntry(vault, value.by, value.value));
        if (entry && std::find(all.begin(), all.end(), *entry) == all.end()) all.push_back(*entry);
    }
    return all;
}

std::vector<IndexEntry> without(const std::vector<IndexEntry>& entries,
                                const std::vector<IndexEntry>& others) {
    std::vector<IndexEntry> rest;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(rest),
                 [&others](const IndexEntry& entry) {
                     return std::find(others.begin(), others.end(), entry) == others.end();
                 });
    return rest;
}

std::vector<Question> questionsOf(const QString& typed) {
    std::vector<Question> all;
    const auto tryAs = [&](FoundBy by) {
        const auto question = questionOf(by, typed);
        if (question) all.push_back(*question);
    };
    tryAs(FoundBy::Cpf);
    tryAs(FoundBy::Cnpj);
    tryAs(FoundBy::Phone);
    tryAs(FoundBy::Email);
    tryAs(FoundBy::Handle);
    if (all.empty() || all.front().by == FoundBy::Handle) {
        tryAs(FoundBy::OtherId);
        tryAs(FoundBy::Word);
    }
    return all;
}

Result<Question> questionOf(FoundBy by, const QString& typed) {
    const auto nothing = [](CustomerField field) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("nothing to find"),
                    {{QStringLiteral("field"), toText(field)},
                     {QStringLiteral("reason"), QStringLiteral("nothing")}});
    };
    const auto as = [&](CustomerField field) -> Result<Question> {
        BALCAO_TRY(value, storedForm(field, typed, QDate(1900, 1, 1)));
        if (value.isEmpty()) return nothing(field);
        return Question{by, value};
    };
    switch (by) {
        case FoundBy::Cpf: return as(CustomerField::Cpf);
        case FoundBy::Cnpj: return as(CustomerField::Cnpj);
        case FoundBy::OtherId: return as(CustomerField::OtherIds);
        case FoundBy::Email: return as(CustomerField::Email);
        case FoundBy::Phone: return as(CustomerField::Phone);
        case FoundBy::Handle: return as(CustomerField::Handle);
        case FoundBy::Word:
        case FoundBy::Start: {
            by = FoundBy::Word;
            BALCAO_TRY(question, as(CustomerField::Name));
            if (nameWords(question.value).isEmpty()) return nothing(CustomerField::Name);
            return question;
        }
    }
    return fail(ErrorCode::Internal);
}

}  // namespace balcao
