#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QString>

namespace balcao {

/// Parses JSON with every number as a string of its own digits, because QJsonDocument would turn prices into
/// floating point. BackendAnswer when it is no JSON object or array.
[[nodiscard]] Result<QJsonDocument> parseExactJson(const QByteArray& json);

/// A positive decimal such as "64392.23" in units of 10^-scale, rounded half to even. BackendAnswer for zero,
/// a sign, an exponent, more than 15 digits before the point, or anything else that is no plain price.
[[nodiscard]] Result<qint64> minorFromDecimal(const QString& text, int scale);

}  // namespace balcao
