#pragma once

#include "base/ids.h"

namespace balcao {

/// The command id of one step of a sale: the same sale and step always give the same id, so a sale that is
/// repeated or continued repeats its commands instead of making new ones. SHA-256 in a UUID of version 8.
[[nodiscard]] CommandId commandOf(const QUuid& sale, const QString& step);

}  // namespace balcao
