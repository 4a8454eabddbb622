#pragma once

#include <QByteArray>
#include <QString>

namespace balcao {

/// One line of standard input without its end, at most 1024 bytes: more than anything that is accepted. A
/// person at a terminal is asked with `prompt` on standard error and does not see what they type. Empty at
/// the end of the input. The caller wipes it.
[[nodiscard]] QByteArray typedSecret(const QString& prompt);

}  // namespace balcao
