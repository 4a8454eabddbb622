#pragma once

#include <QString>

namespace balcao {

class Theme;

/// The one style sheet of the program, written from the theme's roles and scale.
[[nodiscard]] QString styleSheet(const Theme& theme);

}  // namespace balcao
