#include "people/role.h"

#include <algorithm>

namespace balcao {

namespace role_detail {

/// The same in every organisation: a role that is not stored has an id all the same.
RoleId standardId(int number) {
    return RoleId(QUuid::fromString(
        QStringLiteral("b0a1c400-0000-7000-8001-%1").arg(number, 12, 10, QLatin1Char('0'))));
}

std::vector<PersonRole> makeStandardRoles() {
    const Capabilities clerk = Capabilities(Capability::TicketOpen) | Capability::TicketServe |
                               Capability::TicketCharge | Capability::SaleRead | Capability::ReceiptPrint |
                               Capability::CustomerRead | Capability::CustomerEdit;
    const Capabilities supervisor = clerk | Capability::TicketDiscount | Capability::TicketCancel |
                                    Capability::TaskResolve | Capability::CustomerReveal;
    const Capabilities auditor =
        Capabilities(Capability::SaleRead) | Capability::ExportRead | Capability::JournalRead;
    const Capabilities reviewer = auditor | Capability::ReceiptPrint | Capability::TaskResolve |
                                  Capability::CustomerRead | Capability::CustomerReveal;
    return {{standardId(1), QStringLiteral("clerk"), {}, clerk, 0},
            {standardId(2), QStringLiteral("supervisor"), {}, supervisor, 0},
            {standardId(3), QStringLiteral("reviewer"), {}, reviewer, 0},
            {administratorRole(), QStringLiteral("administrator"), {}, allCapabilities(), 0},
            {standardId(5), QStringLiteral("auditor"), {}, auditor, 0}};
}

}  // namespace role_detail

RoleId administratorRole() {
    return role_detail::standardId(4);
}

const std::vector<PersonRole>& standardRoles() {
    static const std::vector<PersonRole> all = role_detail::makeStandardRoles();
    return all;
}

std::optional<PersonRole> roleOf(const std::vector<PersonRole>& roles, RoleId id) {
    const auto found =
        std::find_if(roles.begin(), roles.end(), [id](const PersonRole& role) { return role.id == id; });
    return found == roles.end() ? std::optional<PersonRole>() : *found;
}

std::vector<PersonRole> withStandardRoles(const std::vector<PersonRole>& stored) {
    std::vector<PersonRole> all;
    for (const PersonRole& standard : standardRoles()) {
        PersonRole role = roleOf(stored, standard.id).value_or(standard);
        role.key = standard.key;
        if (role.id == administratorRole()) role.capabilities = allCapabilities();
        all.push_back(std::move(role));
    }
    std::vector<PersonRole> own;
    for (const PersonRole& role : stored) {
        if (!roleOf(standardRoles(), role.id)) own.push_back(role);
    }
    std::sort(own.begin(), own.end(), [](const PersonRole& a, const PersonRole& b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

}  // namespace balcao
