#pragma once

#include "base/result.h"
#include "people/person_account.h"
#include "people/role.h"

#include <QJsonObject>

namespace balcao {

/// What an organisation asks of those who sign in. Settings key "sign_in".
struct SignInPolicy {
    /// Whoever administers has a second step, or does not administer.
    bool administratorsNeedSecondStep = false;

    [[nodiscard]] QJsonObject toJson() const;
    /// InvalidArgument (facts: field) for what says neither yes nor no: an unreadable policy is not "none".
    [[nodiscard]] static Result<SignInPolicy> fromJson(const QJsonObject& json);
};

/// Where a policy is stored among the settings.
[[nodiscard]] QString signInPolicyKey();

/// What makes somebody an administrator: people, roles, settings, nodes, keys and erasing.
[[nodiscard]] Capabilities administration();
/// What somebody may do: what their role holds, without what administers while the policy asks for a second
/// step and they have none. Setting one up needs no capability, so nobody is locked out by it.
[[nodiscard]] Capabilities heldBy(const PersonAccount& person, const std::vector<PersonRole>& roles,
                                  const SignInPolicy& policy);

}  // namespace balcao
