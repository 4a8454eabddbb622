#pragma once

#include "shared/profile.h"
#include "ui/shell/preferences.h"

namespace balcao {

/// Between the profile's file and what the settings page shows. What the profile has no field for lives in
/// its `window` map.
[[nodiscard]] Preferences preferencesOf(const Profile& profile);
void store(const Preferences& preferences, Profile& profile);

}  // namespace balcao
