#include "people/role.h"

#include <algorithm>

namespace balcao {

namespace role_detail {

/// The same in every organisation: a role that is not stored has an id all the same.
RoleId standardId(int number) {
    return RoleId(QUuid::fromString(
        QStringLiteral("b0a1c400-0000-7000-8001-%1").arg(number, 12, 10, QLatin1Char('0'))));
}

std::vector<Role> makeStandardRoles() {
    const Capabilities clerk = Capabilities(Capability::TicketOpen) | Capability::TicketServe |
                               Capability::TicketCharge | Capability::SaleRead | Capability::ReceiptPrint;
    const Capabilities supervisor =
        clerk | Capability::TicketDiscount | Capability::TicketCancel | Capability::TaskResolve;
    const Capabilities auditor =
        Capabilities(Capability::SaleRead) | Capability::ExportRead | Capability::JournalRead;
    const Capabilities reviewer = auditor | Capability::ReceiptPrint | Capability::TaskResolve;
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

const std::vector<Role>& standardRoles() {
    static const std::vector<Role> all = role_detail::makeStandardRoles();
    return all;
}

std::optional<Role> roleOf(const std::vector<Role>& roles, RoleId id) {
    const auto found =
        std::find_if(roles.begin(), roles.end(), [id](const Role& role) { return role.id == id; });
    return found == roles.end() ? std::optional<Role>() : *found;
}

std::vector<Role> withStandardRoles(const std::vector<Role>& stored) {
    std::vector<Role> all;
    for (const Role& standard : standardRoles()) {
        Role role = roleOf(stored, standard.id).value_or(standard);
        role.key = standard.key;
        if (role.id == administratorRole()) role.capabilities = allCapabilities();
        all.push_back(std::move(role));
    }
    std::vector<Role> own;
    for (const Role& role : stored) {
        if (!roleOf(standardRoles(), role.id)) own.push_back(role);
    }
    std::sort(own.begin(), own.end(), [](const Role& a, const Role& b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

}  // namespace balcao
