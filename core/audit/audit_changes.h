#pragma once

#include <QJsonObject>

namespace balcao {

/// What an act changed, for the details of its entry: {"FIELD": {"before": …, "after": …}} of every field
/// that differs; a side that has none is left out. Objects inside are compared field by field, their names
/// joined with a dot. Who calls it leaves personal data out.
[[nodiscard]] QJsonObject changesBetween(const QJsonObject& before, const QJsonObject& after);

}  // namespace balcao
