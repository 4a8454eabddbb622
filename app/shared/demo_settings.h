#pragma once

#include "operations/demo_catalogue.h"
#include "settings/settings_service.h"

namespace balcao {

/// Settings of an organisation that does not exist, for its demo catalogue: a fixed rate, and for the shop
/// limits that let a coffee be sold.
[[nodiscard]] OfficeSettings demoSettings(DemoKind kind);

/// Price of a bitcoin the demo is fixed at: R$ 611.247,54.
[[nodiscard]] Rate demoRate();

/// Settings of a real organisation at its first start: standard limits, rates from public markets.
[[nodiscard]] OfficeSettings firstSettings(const QString& organisation, const QString& unit,
                                           Currency currency);

}  // namespace balcao
