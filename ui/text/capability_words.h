#pragma once

#include "identity/actor.h"

#include <QString>

#include <vector>

namespace balcao {

/// Capabilities that stand under one heading.
struct CapabilityGroup {
    QString title;
    std::vector<Capability> capabilities;
};

/// All of them once, in the order in which people read about them.
[[nodiscard]] std::vector<CapabilityGroup> capabilityGroups();
/// What somebody who has it may do: "Give discounts".
[[nodiscard]] QString capabilityWords(Capability capability);

}  // namespace balcao
