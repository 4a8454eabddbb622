#pragma once

#include "base/clock.h"
#include "base/ids.h"

#include <QString>

namespace balcao {

/// Somebody who works here, as lists and forms show them.
struct PersonAccount {
    PersonId id;
    QString name;
    RoleId role;
    bool active = true;  ///< false: suspended; may neither sign in nor do anything
    Instant createdAt;
    qint64 version = 0;  ///< 0: not stored yet
    bool hasPin = false;
    bool mustChangePin = false;  ///< somebody else chose it
    bool hasPassword = false;
    bool hasEmail = false;
    bool hasBadge = false;
    bool hasSecondStep = false;  ///< asked for a code at every sign-in
};

}  // namespace balcao
