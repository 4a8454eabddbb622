#include "ctl/customer_text.h"

#include "reports/value_json.h"

#include <QJsonArray>

namespace balcao {

namespace customer_text_detail {

constexpr int kMostCustomers = 200;

tl::unexpected<Error> wrongField(const QString& field) {
    return fail(ErrorCode::InvalidArgument, QStringLiteral("not a usable value"),
                {{QStringLiteral("field"), field}});
}

Result<QString> textOfValue(CustomerField field, const QJsonValue& value) {
    if (value.isNull()) return QString();
    if (value.isString()) return value.toString();
    if (field != CustomerField::OtherIds || !value.isArray()) return wrongField(toText(field));
    QStringList lines;
    for (const QJsonValue& line : value.toArray()) {
        if (!line.isString()) return wrongField(toText(field));
        lines += line.toString();
    }
    return lines.join(u'\n');
}

/// The law by which it stays; the same in every language.
QString lawOf(KeptData what) {
    switch (what) {
        case KeptData::Sales:
        case KeptData::Ledger: return QStringLiteral("CTN art. 173, 174, 195; LGPD art. 16 I");
        case KeptData::Journal: return QStringLiteral("LGPD art. 37");
        case KeptData::Consents: return QStringLiteral("LGPD art. 8 §2");
        case KeptData::Merges: return QStringLiteral("LGPD art. 16 I");
    }
    return {};
}

QString sentenceOf(const KeptCount& kept) {
    switch (kept.what) {
        case KeptData::Sales:
            return Command::tr("Sales with their payments and receipts, without a name: %1").arg(kept.count);
        case KeptData::Ledger: return Command::tr("Entries in the books: %1").arg(kept.count);
        case KeptData::Journal:
            return Command::tr("Entries in the journal, without personal data: %1").arg(kept.count);
        case KeptData::Consents: return Command::tr("That and when consent was given: %1").arg(kept.count);
        case KeptData::Merges: return Command::tr("That records were the same person's: %1").arg(kept.count);
    }
    return {};
}

}  // namespace customer_text_detail

Result<CustomerFields> customerFieldsFrom(const QJsonObject& json) {
    CustomerFields fields;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const auto field = customerFieldFromText(it.key());
        if (!field) return customer_text_detail::wrongField(it.key());
        BALCAO_TRY(text, customer_text_detail::textOfValue(*field, it.value()));
        fields.emplace(*field, text);
    }
    return fields;
}

QJsonObject fieldsJson(const CustomerFields& fields) {
    QJsonObject json;
    for (const auto& [field, value] : fields) json.insert(toText(field), value);
    return json;
}

void printCustomer(Command& command, const CustomerRow& row) {
    const JsonZone zone{command.office().settings().organisation.timeZone};
    const auto shown = [&row](CustomerField field) {
        const auto found = row.masked.find(field);
        return found == row.masked.end() ? QString() : found->second;
    };
    const QString id =
        shown(CustomerField::Cpf).isEmpty() ? shown(CustomerField::Cnpj) : shown(CustomerField::Cpf);
    command.write(
        {{QStringLiteral("customer"), row.id.text()},
         {QStringLiteral("masked"), fieldsJson(row.masked)},
         {QStringLiteral("created_at"), stampOf(row.createdAt, zone)},
         {QStringLiteral("seen_at"), stampOf(row.seenAt, zone)},
         {QStringLiteral("version"), row.version}},
        QStringList{row.id.text(), shown(CustomerField::Name).leftJustified(28), id.leftJustified(18),
                    shown(CustomerField::Phone).leftJustified(15), shown(CustomerField::Email)}
            .join(QStringLiteral("  "))
            .trimmed());
}

void printErasure(Command& command, const Erasure& erasure) {
    using namespace customer_text_detail;
    QJsonArray kept;
    QStringList lines{
        Command::tr("What was known of customer %1 can never be read again. The law makes us keep:")
            .arg(erasure.customer.text())};
    for (const KeptCount& one : erasure.kept) {
        kept.append(QJsonObject{{QStringLiteral("what"), toText(one.what)},
                                {QStringLiteral("count"), one.count},
                                {QStringLiteral("why"), lawOf(one.what)}});
        if (one.count > 0) lines += QStringLiteral("  %1 (%2)").arg(sentenceOf(one), lawOf(one.what));
    }
    command.write({{QStringLiteral("customer"), erasure.customer.text()}, {QStringLiteral("kept"), kept}},
                  lines.join(u'\n'));
}

std::optional<CustomerId> customerIdOf(Command& command, const QString& word) {
    const auto id = CustomerId::fromText(word);
    if (id) return *id;
    command.wrong(Command::tr("That is no customer's id: see balcaoctl customer find."));
    return std::nullopt;
}

std::optional<int> limitOf(Command& command, const QCommandLineParser& parser, int otherwise) {
    const QString text = parser.value(QStringLiteral("limit"));
    if (text.isEmpty()) return otherwise;
    bool fits = false;
    const int limit = text.toInt(&fits);
    if (fits && limit >= 1 && limit <= customer_text_detail::kMostCustomers) return limit;
    command.wrong(
        Command::tr("The limit is a number from 1 to %1.").arg(customer_text_detail::kMostCustomers));
    return std::nullopt;
}

}  // namespace balcao
