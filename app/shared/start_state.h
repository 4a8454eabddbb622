#pragma once

#include "identity/register_store.h"
#include "people/people_store.h"
#include "rates/rate_sample.h"
#include "settings/settings_service.h"
#include "shared/profile.h"

#include <optional>

namespace balcao {

/// What a start needs from the database. A copy is kept beside the profile, so that a counter whose server is
/// away still opens with its own name, person and currency.
struct StartState {
    OfficeSettings settings;
    Actor actor;  ///< the person of the profile: who acts until somebody signs in
    /// Whoever signed in, with what they may do now: nothing when they were suspended meanwhile.
    std::optional<Actor> signedIn;
    std::optional<CurrentRate> lastRate;
    /// This counter is one of the database's. Otherwise it is another organisation's, or an empty one:
    /// nothing it says is worth remembering.
    bool counterKnown = true;
    /// Somebody has a PIN: the window asks who is there, also while the database cannot say who that may be.
    bool peopleSignIn = false;
};

struct StartStores {
    SettingsStore& settings;
    PeopleStore& people;
    RegisterStore& registers;
};
/// `signedIn` is null while the profile's own person acts.
[[nodiscard]] Result<StartState> readStartState(Transaction& t, const StartStores& stores,
                                                const Profile& profile, PersonId signedIn);

/// The copy of the last start; NotFound when there is none or it cannot be read.
[[nodiscard]] Result<StartState> rememberedStart(const Profile& profile);
/// Failing to keep it is no failure of the program.
void rememberStart(const Profile& profile, const StartState& state);

/// Settings key "rate.last": the last rate that was accepted, so that a jump over a restart is noticed.
[[nodiscard]] QString lastRateKey();
[[nodiscard]] QJsonObject toJson(const CurrentRate& rate);
[[nodiscard]] Result<CurrentRate> currentRateFromJson(const QJsonObject& json);

}  // namespace balcao
