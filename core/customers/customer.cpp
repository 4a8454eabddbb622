#include "customers/customer.h"

#include <algorithm>

namespace balcao {

namespace customer_detail {

template <typename Value>
Result<Value> valueOf(std::initializer_list<Value> all, const QString& text, const char* field) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&text](Value value) { return toText(value) == text; });
    if (found != all.end()) return *found;
    return fail(ErrorCode::InvalidArgument, QStringLiteral("no such ") + QString::fromLatin1(field),
                {{QStringLiteral("field"), QString::fromLatin1(field)}});
}

}  // namespace customer_detail

const std::vector<CustomerField>& allCustomerFields() {
    using F = CustomerField;
    static const std::vector<F> all{F::Name,  F::Cpf,     F::Cnpj,   F::OtherIds, F::BirthDate, F::Email,
                                    F::Phone, F::Address, F::Handle, F::Language, F::Notes};
    return all;
}

QString toText(CustomerField field) {
    switch (field) {
        case CustomerField::Name: return QStringLiteral("name");
        case CustomerField::Cpf: return QStringLiteral("cpf");
        case CustomerField::Cnpj: return QStringLiteral("cnpj");
        case CustomerField::OtherIds: return QStringLiteral("other_ids");
        case CustomerField::BirthDate: return QStringLiteral("birth_date");
        case CustomerField::Email: return QStringLiteral("email");
        case CustomerField::Phone: return QStringLiteral("phone");
        case CustomerField::Address: return QStringLiteral("address");
        case CustomerField::Handle: return QStringLiteral("handle");
        case CustomerField::Language: return QStringLiteral("language");
        case CustomerField::Notes: return QStringLiteral("notes");
    }
    return {};
}

Result<CustomerField> customerFieldFromText(const QString& text) {
    for (const CustomerField field : allCustomerFields()) {
        if (toText(field) == text) return field;
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("no such field"),
                {{QStringLiteral("field"), QStringLiteral("field")}});
}

QString toText(LookReason reason) {
    switch (reason) {
        case LookReason::Serve: return QStringLiteral("serve");
        case LookReason::Contact: return QStringLiteral("contact");
        case LookReason::Correct: return QStringLiteral("correct");
        case LookReason::Request: return QStringLiteral("request");
        case LookReason::Legal: return QStringLiteral("legal");
    }
    return {};
}

Result<LookReason> lookReasonFromText(const QString& text) {
    using R = LookReason;
    return customer_detail::valueOf({R::Serve, R::Contact, R::Correct, R::Request, R::Legal}, text, "reason");
}

QString toText(ErasureGround ground) {
    switch (ground) {
        case ErasureGround::Request: return QStringLiteral("request");
        case ErasureGround::Retention: return QStringLiteral("retention");
        case ErasureGround::Mistake: return QStringLiteral("mistake");
    }
    return {};
}

Result<ErasureGround> erasureGroundFromText(const QString& text) {
    using G = ErasureGround;
    return customer_detail::valueOf({G::Request, G::Retention, G::Mistake}, text, "ground");
}

QString toText(KeptData kept) {
    switch (kept) {
        case KeptData::Sales: return QStringLiteral("sales");
        case KeptData::Ledger: return QStringLiteral("ledger");
        case KeptData::Journal: return QStringLiteral("journal");
        case KeptData::Consents: return QStringLiteral("consents");
        case KeptData::Merges: return QStringLiteral("merges");
    }
    return {};
}

}  // namespace balcao
