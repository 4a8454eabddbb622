#pragma once

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace balcao {

/// base64url without padding (RFC 4648 §5, RFC 7515 §2). A value has one text only: no padding, no line
/// break, no other character, and the bits behind the last byte are zero.
[[nodiscard]] QByteArray toBase64Url(const QByteArray& bytes);
/// Nothing unless the text is exactly what `toBase64Url` writes for some bytes.
[[nodiscard]] std::optional<QByteArray> fromBase64Url(QByteArrayView text);

/// Characters for so many bytes.
[[nodiscard]] constexpr qsizetype base64UrlLength(qsizetype bytes) {
    return (bytes * 4 + 2) / 3;
}
/// Bytes in so many characters; -1 for a length that no text has.
[[nodiscard]] constexpr qsizetype base64UrlBytes(qsizetype characters) {
    return characters % 4 == 1 ? -1 : characters * 3 / 4;
}
/// The same in place, where a microsecond counts: writes `base64UrlLength(bytes.size())` characters.
void writeBase64Url(QByteArrayView bytes, QChar* out);
/// Writes `base64UrlBytes(text.size())` bytes. False for what `fromBase64Url` gives nothing for.
[[nodiscard]] bool readBase64Url(QStringView text, char* out);

}  // namespace balcao
