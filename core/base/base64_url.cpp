#include "base/base64_url.h"

#include <array>

namespace balcao {

namespace base64_url_detail {

constexpr char kUrlAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr quint8 kNoDigit = 0xff;

constexpr std::array<quint8, 128> digitValues() {
    std::array<quint8, 128> values{};
    for (quint8& value : values) value = kNoDigit;
    for (quint8 i = 0; i < 64; ++i) values[static_cast<unsigned char>(kUrlAlphabet[i])] = i;
    return values;
}
constexpr std::array<quint8, 128> kUrlDigits = digitValues();

/// Two characters at a time: most of the time goes into looking them up.
constexpr std::array<std::array<char16_t, 2>, 4'096> digitPairs() {
    std::array<std::array<char16_t, 2>, 4'096> pairs{};
    for (size_t i = 0; i < pairs.size(); ++i) {
        pairs[i] = {static_cast<char16_t>(kUrlAlphabet[i >> 6U]),
                    static_cast<char16_t>(kUrlAlphabet[i & 63U])};
    }
    return pairs;
}
constexpr std::array<std::array<char16_t, 2>, 4'096> kUrlPairs = digitPairs();

QChar* putUrlPair(QChar* out, quint32 twelveBits) {
    const auto& pair = kUrlPairs[twelveBits & 0xfffU];
    out[0] = QChar(pair[0]);
    out[1] = QChar(pair[1]);
    return out + 2;
}

inline quint32 codeOf(QChar c) {
    return c.unicode();
}
inline quint32 codeOf(char c) {
    return static_cast<quint8>(c);
}

/// Characters outside ASCII are found by their bits, all together: a question for each would take longer.
template <typename Char>
bool read(const Char* in, qsizetype left, char* out) {
    if (left % 4 == 1) return false;
    const auto digitOf = [](Char c) -> quint32 { return kUrlDigits[codeOf(c) & 127U]; };
    quint32 wrong = 0;
    quint32 codes = 0;
    for (; left >= 4; left -= 4, in += 4) {
        const quint32 a = digitOf(in[0]);
        const quint32 b = digitOf(in[1]);
        const quint32 c = digitOf(in[2]);
        const quint32 d = digitOf(in[3]);
        wrong |= a | b | c | d;
        codes |= codeOf(in[0]) | codeOf(in[1]) | codeOf(in[2]) | codeOf(in[3]);
        const quint32 group = (a << 18U) | (b << 12U) | (c << 6U) | d;
        *out++ = static_cast<char>(group >> 16U);
        *out++ = static_cast<char>(group >> 8U);
        *out++ = static_cast<char>(group);
    }
    if (left >= 2) {
        const quint32 a = digitOf(in[0]);
        const quint32 b = digitOf(in[1]);
        const quint32 c = left == 3 ? digitOf(in[2]) : 0U;
        wrong |= a | b | c;
        codes |= codeOf(in[0]) | codeOf(in[1]) | (left == 3 ? codeOf(in[2]) : 0U);
        const quint32 group = (a << 18U) | (b << 12U) | (c << 6U);
        *out++ = static_cast<char>(group >> 16U);
        if (left == 3) *out = static_cast<char>(group >> 8U);
        if ((group & (left == 3 ? 0xffU : 0xffffU)) != 0) return false;
    }
    return wrong < 64 && codes < 128;
}

}  // namespace base64_url_detail

void writeBase64Url(QByteArrayView bytes, QChar* out) {
    using namespace base64_url_detail;
    const auto* in = reinterpret_cast<const quint8*>(bytes.data());
    qsizetype left = bytes.size();
    for (; left >= 3; left -= 3, in += 3) {
        const quint32 group = (quint32{in[0]} << 16U) | (quint32{in[1]} << 8U) | in[2];
        out = putUrlPair(out, group >> 12U);
        out = putUrlPair(out, group);
    }
    if (left == 0) return;
    const quint32 group = (quint32{in[0]} << 16U) | (left == 2 ? quint32{in[1]} << 8U : 0U);
    out = putUrlPair(out, group >> 12U);
    if (left == 2) *out = QChar(kUrlPairs[group & 0xfffU][0]);
}

bool readBase64Url(QStringView text, char* out) {
    return base64_url_detail::read(text.data(), text.size(), out);
}

QByteArray toBase64Url(const QByteArray& bytes) {
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(QByteArrayView text) {
    const qsizetype size = base64UrlBytes(text.size());
    if (size < 0) return std::nullopt;
    QByteArray bytes(size, Qt::Uninitialized);
    if (!base64_url_detail::read(text.data(), text.size(), bytes.data())) return std::nullopt;
    return bytes;
}

}  // namespace balcao
