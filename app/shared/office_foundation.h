#pragma once

#include "operations/demo_catalogue.h"
#include "settings/settings_service.h"
#include "shared/profile.h"

#include <optional>

namespace balcao {

/// What a new office puts into its database. Used by the first start and when the database is changed.
struct Foundation {
    Profile profile;
    QByteArray databasePassword;
    OfficeSettings settings;
    QString person;
    std::optional<DemoKind> catalogue;
};

/// Makes schema, organisation, person, register, settings and catalogue where they are missing, and saves the
/// profile. Whatever is there already stays: a second register joins the organisation it finds. Safe to
/// repeat after a crash.
[[nodiscard]] Future<Profile> layFoundation(const Foundation& foundation, QObject* context);

}  // namespace balcao
