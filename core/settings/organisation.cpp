#include "settings/organisation.h"

namespace balcao {

QJsonObject Organisation::toJson() const {
    return {{QStringLiteral("name"), name},         {QStringLiteral("unit"), unit},
            {QStringLiteral("address"), address},   {QStringLiteral("registration"), registration},
            {QStringLiteral("footer"), footer},     {QStringLiteral("currency"), currency.code()},
            {QStringLiteral("time_zone"), timeZone}};
}

Result<Organisation> Organisation::fromJson(const QJsonObject& json) {
    const QString code = json.value(QStringLiteral("currency")).toString();
    const auto currency = Currency::fromCode(code);
    if (!currency) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("organisation: currency"),
                    {{QStringLiteral("field"), QStringLiteral("currency")}});
    }
    Organisation organisation;
    organisation.name = json.value(QStringLiteral("name")).toString();
    organisation.unit = json.value(QStringLiteral("unit")).toString();
    organisation.address = json.value(QStringLiteral("address")).toString();
    organisation.registration = json.value(QStringLiteral("registration")).toString();
    organisation.footer = json.value(QStringLiteral("footer")).toString();
    organisation.currency = *currency;
    organisation.timeZone = json.value(QStringLiteral("time_zone")).toString();
    return organisation;
}

}  // namespace balcao
