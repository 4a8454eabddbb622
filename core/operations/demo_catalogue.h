#pragma once

#include "base/id_source.h"
#include "operations/operation.h"

#include <vector>

namespace balcao {

enum class DemoKind { LicensingOffice, SmallShop };

/// Operations of an invented licensing office or a small shop, priced in BRL.
[[nodiscard]] std::vector<Operation> demoCatalogue(DemoKind kind, IdSource& ids);

}  // namespace balcao
