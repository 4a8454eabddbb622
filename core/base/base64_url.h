#pragma once

#include <QByteArray>

#include <optional>

namespace balcao {

/// base64url without padding (RFC 4648 §5, RFC 7515 §2).
[[nodiscard]] QByteArray toBase64Url(const QByteArray& bytes);

/// Nothing unless the text is exactly what `toBase64Url` writes for some bytes: no padding, no line break, no
/// other character, and the bits that carry nothing are zero. So two texts never mean the same bytes.
[[nodiscard]] std::optional<QByteArray> fromBase64Url(QByteArrayView text);

}  // namespace balcao
