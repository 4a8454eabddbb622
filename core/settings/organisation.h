#pragma once

#include "money/currency.h"

#include <QJsonObject>
#include <QString>

namespace balcao {

/// Who is paid: printed at the head of every receipt. Settings key "organisation".
struct Organisation {
    QString name;
    QString unit;
    QString address;
    QString registration;  ///< CNPJ or another public number, as printed
    QString footer;
    Currency currency;  ///< what tickets are priced in
    QString timeZone;   ///< IANA name, e.g. "America/Recife"; empty: the machine's

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<Organisation> fromJson(const QJsonObject& json);
};

}  // namespace balcao
