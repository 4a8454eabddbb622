#pragma once

#include "people/ways_service.h"

// What the parts of WaysService share that serve a person with their own PIN.

namespace balcao::ways_own_detail {

[[nodiscard]] tl::unexpected<Error> conflict(const char* reason);

[[nodiscard]] tl::unexpected<Error> wrongEmail(const char* reason);
/// InvalidArgument (facts: field "email", reason "form").
[[nodiscard]] Result<void> checkEmail(const QString& email);

/// Commands as they are stored: without what is secret, for even a digest would help whoever guesses.
[[nodiscard]] StoredCommand asked(const SetPassword& command);
[[nodiscard]] StoredCommand asked(const SetBadge& command);
[[nodiscard]] StoredCommand asked(const BeginSecondStep& command);
[[nodiscard]] StoredCommand asked(const ConfirmSecondStep& command);
[[nodiscard]] StoredCommand asked(const RenewCodes& command);
[[nodiscard]] StoredCommand asked(const TakeWay& command);

/// The person at this register, whoever it took to be there: their PIN said so.
[[nodiscard]] Actor ownActor(const Actor& actor, const PersonAccount& account);
[[nodiscard]] QString wayText(SignInWay way);

}  // namespace balcao::ways_own_detail
