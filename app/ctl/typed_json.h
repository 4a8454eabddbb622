#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

namespace balcao {

/// All of standard input, at most 64 KiB, wiped where it was read into. InvalidArgument (facts: reason
/// "limit") for more. A person at a terminal is asked with `prompt` on standard error and ends with Ctrl+D.
[[nodiscard]] Result<QByteArray> typedInput(const QString& prompt);
/// The same as one JSON object. InvalidArgument as `parseStrictJson`.
[[nodiscard]] Result<QJsonObject> typedJson(const QString& prompt);

}  // namespace balcao
