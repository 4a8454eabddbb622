#include "base/base64_url.h"

#include <array>

namespace balcao {

namespace base64_url {

constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

constexpr auto kValues = [] {
    std::array<signed char, 256> values{};
    for (auto& value : values) value = -1;
    for (signed char i = 0; i < 64; ++i) values[static_cast<unsigned char>(kAlphabet[i])] = i;
    return values;
}();

}  // namespace base64_url

QByteArray toBase64Url(const QByteArray& bytes) {
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(QByteArrayView text) {
    if (text.size() % 4 == 1) return std::nullopt;
    QByteArray bytes;
    bytes.reserve(text.size() * 3 / 4);
    unsigned held = 0;
    int bits = 0;
    for (const char c : text) {
        const signed char value = base64_url::kValues[static_cast<unsigned char>(c)];
        if (value < 0) return std::nullopt;
        held = ((held << 6U) | static_cast<unsigned>(value)) & 0xffffU;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes.append(static_cast<char>((held >> static_cast<unsigned>(bits)) & 0xffU));
    }
    const unsigned rest = held & ((1U << static_cast<unsigned>(bits)) - 1U);
    return rest == 0 ? std::optional<QByteArray>(std::move(bytes)) : std::nullopt;
}

}  // namespace balcao
