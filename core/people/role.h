#pragma once

#include "base/ids.h"
#include "identity/actor.h"

#include <QString>

namespace balcao {

/// A named set of capabilities. Those that every organisation starts with have a key instead of a name of
/// their own, so that each person reads them in their language; naming one makes it the organisation's.
struct Role {
    RoleId id;
    QString key;   ///< "clerk", "supervisor", "reviewer", "administrator", "auditor", or empty
    QString name;  ///< what the organisation calls it; empty while it has a key only
    Capabilities capabilities;
    qint64 version = 0;  ///< 0: not stored yet
};

}  // namespace balcao
