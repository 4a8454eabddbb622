#include "people/sign_in_policy.h"

namespace balcao {

namespace sign_in_policy_detail {
const QString kSecondStep = QStringLiteral("administrators_need_second_step");
}  // namespace sign_in_policy_detail

QString signInPolicyKey() {
    return QStringLiteral("sign_in");
}

QJsonObject SignInPolicy::toJson() const {
    return {{sign_in_policy_detail::kSecondStep, administratorsNeedSecondStep}};
}

Result<SignInPolicy> SignInPolicy::fromJson(const QJsonObject& json) {
    const QJsonValue value = json.value(sign_in_policy_detail::kSecondStep);
    if (!value.isBool()) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("whether administrators need a second step"),
                    {{QStringLiteral("field"), sign_in_policy_detail::kSecondStep}});
    }
    return SignInPolicy{value.toBool()};
}

Capabilities administration() {
    return Capabilities(Capability::PeopleEdit) | Capability::RoleEdit | Capability::SettingsEdit |
           Capability::BackendEdit | Capability::VaultEdit | Capability::DataErase | Capability::BackupMake |
           Capability::RegisterEnrol | Capability::RegisterExpel;
}

Capabilities heldBy(const PersonAccount& person, const std::vector<PersonRole>& roles,
                    const SignInPolicy& policy) {
    const auto role = roleOf(roles, person.role);
    if (!role) return {};
    const bool lacking = policy.administratorsNeedSecondStep && !person.hasSecondStep;
    return lacking ? role->capabilities & ~administration() : role->capabilities;
}

}  // namespace balcao
