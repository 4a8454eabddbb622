#pragma once

#include <QByteArray>

namespace balcao {

/// Base32 without padding (RFC 4648 §6): capital letters and 2 to 7, of which none is taken for another by
/// whoever types it.
[[nodiscard]] QByteArray toBase32(const QByteArray& bytes);

/// In groups of four with `-` between them, as people copy it.
[[nodiscard]] QByteArray inGroupsOfFour(const QByteArray& text);

/// What somebody typed of such a text: capitals, without blanks and `-`. Only ASCII is kept.
[[nodiscard]] QByteArray withoutGroups(const QByteArray& typed);

}  // namespace balcao
