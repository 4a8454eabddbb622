#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace balcao {

/// Characters of base64url without padding (RFC 4648 §5) for so many bytes.
[[nodiscard]] constexpr qsizetype base64UrlLength(qsizetype bytes) {
    return (bytes * 4 + 2) / 3;
}
/// Bytes in so many characters; -1 for a length that no text has.
[[nodiscard]] constexpr qsizetype base64UrlBytes(qsizetype characters) {
    return characters % 4 == 1 ? -1 : characters * 3 / 4;
}

/// Writes `base64UrlLength(bytes.size())` characters.
void writeBase64Url(QByteArrayView bytes, QChar* out);
/// Writes `base64UrlBytes(text.size())` bytes. False for a character of another alphabet, padding, a length
/// that no text has, and bits behind the last byte that are not zero: a value has one text only.
[[nodiscard]] bool readBase64Url(QStringView text, char* out);

}  // namespace balcao
