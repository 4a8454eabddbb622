#pragma once

#include "base/error.h"
#include "people/role.h"

#include <QString>

namespace balcao {

/// What people call a role: the organisation's own name, or the word of the language for one that came with
/// the program.
[[nodiscard]] QString roleName(const PersonRole& role);
/// Why a PIN cannot be used, as `checkPin` and the service say it.
[[nodiscard]] QString pinProblem(const Error& error);
/// Why a person's e-mail, password, badge, second step or PIN stays as it was, as the services say it; empty
/// for what has no sentence of its own.
[[nodiscard]] QString wayProblem(const Error& error);
/// Whether the name of a counter takes feminine words beside it, by its first word: "Sala 2", not "Guichê 3".
[[nodiscard]] bool isFeminine(const QString& name);
/// "RL" for Rita Lopes: the first letters of the first and the last word.
[[nodiscard]] QString initialsOf(const QString& name);

}  // namespace balcao
