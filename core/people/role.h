#pragma once

#include "base/ids.h"
#include "identity/actor.h"

#include <QString>

#include <optional>
#include <vector>

namespace balcao {

/// A named set of capabilities. Those that every organisation starts with have a key instead of a name of
/// their own, so that each person reads them in their language; naming one makes it the organisation's.
struct PersonRole {
    RoleId id;
    QString key;   ///< "clerk", "supervisor", "reviewer", "administrator", "auditor", or empty
    QString name;  ///< what the organisation calls it; empty while it has a key only
    Capabilities capabilities;
    qint64 version = 0;  ///< 0: not stored yet
};

/// What every organisation starts with, least first. They are stored only once somebody changes one, so that
/// a later program can add to them.
[[nodiscard]] const std::vector<PersonRole>& standardRoles();
/// The one that holds everything, always: nobody can be left with an office that nobody may run.
[[nodiscard]] RoleId administratorRole();

/// The standard roles, each as it was stored if it was, then the organisation's own by name.
[[nodiscard]] std::vector<PersonRole> withStandardRoles(const std::vector<PersonRole>& stored);
/// Nothing for an id that none of them has.
[[nodiscard]] std::optional<PersonRole> roleOf(const std::vector<PersonRole>& roles, RoleId id);

}  // namespace balcao
