#pragma once

#include "shared/office.h"
#include "support/fakes.h"

#include <algorithm>
#include <vector>

namespace balcao::test {

struct Hired {
    QString name;
    QString role;  ///< the key of a standard one
    QByteArray pin;
};

/// Gives the person of a profile a PIN, and adds others with theirs. False when anything was refused.
inline bool hire(const QString& profileFolder, const QByteArray& ownPin, const std::vector<Hired>& others) {
    constexpr int kPatienceMs = 20'000;
    const auto profile = Profile::load(profileFolder);
    Office office;
    if (!profile || !await(office.open(*profile), kPatienceMs)) return false;
    const auto setPin = [&office](PersonId person, const QByteArray& pin) {
        const SetPin set{office.ids().make<CommandId>(), office.actor(), person, pin, {}};
        return await(office.people().setPin(set), kPatienceMs).has_value();
    };
    if (!setPin(office.actor().person, ownPin)) return false;
    for (const Hired& one : others) {
        const auto& roles = standardRoles();
        const auto role = std::find_if(roles.begin(), roles.end(),
                                       [&one](const PersonRole& known) { return known.key == one.role; });
        if (role == roles.end()) return false;
        PersonAccount person;
        person.name = one.name;
        person.role = role->id;
        const SavePerson save{office.ids().make<CommandId>(), office.actor(), person};
        const auto hired = await(office.people().save(save), kPatienceMs);
        if (!hired || !setPin(hired->id, one.pin)) return false;
    }
    return true;
}

}  // namespace balcao::test
