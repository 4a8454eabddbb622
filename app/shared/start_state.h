#pragma once

#include "identity/person_store.h"
#include "rates/rate_sample.h"
#include "settings/settings_service.h"
#include "shared/profile.h"

#include <optional>

namespace balcao {

/// What a start needs from the database. A copy is kept beside the profile, so that a counter whose server is
/// away still opens with its own name, person and currency.
struct StartState {
    OfficeSettings settings;
    Actor actor;
    std::optional<CurrentRate> lastRate;
    /// This counter is one of the database's. Otherwise it is another organisation's, or an empty one:
    /// nothing it says is worth remembering.
    bool counterKnown = true;
};

[[nodiscard]] Result<StartState> readStartState(Transaction& t, SettingsStore& settings, PersonStore& people,
                                                const Profile& profile);

/// The copy of the last start; NotFound when there is none or it cannot be read.
[[nodiscard]] Result<StartState> rememberedStart(const Profile& profile);
/// Failing to keep it is no failure of the program.
void rememberStart(const Profile& profile, const StartState& state);

/// Settings key "rate.last": the last rate that was accepted, so that a jump over a restart is noticed.
[[nodiscard]] QString lastRateKey();
[[nodiscard]] QJsonObject toJson(const CurrentRate& rate);
[[nodiscard]] Result<CurrentRate> currentRateFromJson(const QJsonObject& json);

}  // namespace balcao
