#pragma once

#include "operations/demo_catalogue.h"
#include "settings/connection_service.h"

#include <optional>

namespace balcao {

/// What the first screen asked for.
struct FirstChoices {
    QString unit;
    QString person;
    Currency currency;
    QString databaseUrl;  ///< empty: this computer
    QByteArray databasePassword;
    std::optional<LndConnection> lnd;  ///< none: the demo node
    QByteArray macaroon;
    std::optional<DemoKind> catalogue;
};

}  // namespace balcao
