#include "lightning/bech32.h"

#include <array>

namespace balcao::bech32 {

namespace {

constexpr std::array<char, 33> kCharacters{"qpzry9x8gf2tvdw0s3jn54khce6mua7l"};
constexpr qsizetype kChecksumSize = 6;
constexpr qsizetype kMaxPrefixSize = 83;
constexpr quint32 kBech32Constant = 1;
constexpr quint32 kBech32mConstant = 0x2bc830a3;

/// What the five bits that leave the checksum's register add to it; one look-up instead of five tests.
constexpr std::array<quint32, 32> makeFeedback() {
    constexpr std::array<quint32, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    std::array<quint32, 32> table{};
    for (std::size_t top = 0; top < table.size(); ++top) {
        for (std::size_t bit = 0; bit < generator.size(); ++bit) {
            if ((top >> bit) & 1U) table[top] ^= generator[bit];
        }
    }
    return table;
}
constexpr auto kFeedback = makeFeedback();

constexpr std::array<qint8, 128> makeValues() {
    std::array<qint8, 128> table{};
    for (auto& value : table) value = -1;
    for (std::size_t i = 0; i < 32; ++i) {
        const auto lower = static_cast<uchar>(kCharacters[i]);
        table[lower] = static_cast<qint8>(i);
        // Letters differ from their capitals in one bit of ASCII; digits have none.
        if (lower >= 'a') table[lower & 0x5fU] = static_cast<qint8>(i);
    }
    return table;
}
constexpr auto kValues = makeValues();

constexpr quint32 step(quint32 checksum, quint32 value) {
    return ((checksum & 0x1ffffff) << 5) ^ value ^ kFeedback[checksum >> 25];
}

/// Runs the prefix through the checksum: the high bits of each character, a zero, the low bits of each.
quint32 prefixChecksum(const QString& prefix) {
    quint32 checksum = 1;
    for (const QChar c : prefix) checksum = step(checksum, static_cast<quint32>(c.unicode()) >> 5);
    checksum = step(checksum, 0);
    for (const QChar c : prefix) checksum = step(checksum, c.unicode() & 31U);
    return checksum;
}

struct Scan {
    qsizetype separator = -1;
    bool upper = false;
};

/// One pass over the text for what concerns all of it: range, case, last separator.
Result<Scan> scan(QStringView text) {
    Scan found;
    bool lower = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 33 || c > 126) {
            return fail(ErrorCode::InvalidArgument,
                        QStringLiteral("character %1 is not allowed in bech32 text").arg(i + 1));
        }
        if (c >= u'a' && c <= u'z') lower = true;
        if (c >= u'A' && c <= u'Z') found.upper = true;
        if (c == u'1') found.separator = i;
    }
    if (lower && found.upper) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("upper and lower case are mixed"));
    }
    return found;
}

}  // namespace

Result<Decoded> decode(QStringView text, int maxLength) {
    if (text.size() > maxLength) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("longer than %1 characters").arg(maxLength));
    }
    BALCAO_TRY(found, scan(text));
    if (found.separator < 0) return fail(ErrorCode::InvalidArgument, QStringLiteral("no separator"));
    if (found.separator == 0) return fail(ErrorCode::InvalidArgument, QStringLiteral("empty prefix"));
    if (found.separator > kMaxPrefixSize) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("prefix too long"));
    }
    const QStringView data = text.sliced(found.separator + 1);
    if (data.size() < kChecksumSize) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("too short for a checksum"));
    }

    Decoded decoded;
    decoded.prefix = text.first(found.separator).toString();
    if (found.upper) decoded.prefix = std::move(decoded.prefix).toLower();
    quint32 checksum = prefixChecksum(decoded.prefix);
    decoded.groups.resize(data.size());
    char* groups = decoded.groups.data();
    for (qsizetype i = 0; i < data.size(); ++i) {
        const qint8 value = kValues[data[i].unicode()];
        if (value < 0) {
            return fail(
                ErrorCode::InvalidArgument,
                QStringLiteral("character %1 is not of the bech32 alphabet").arg(found.separator + i + 2));
        }
        groups[i] = value;
        checksum = step(checksum, static_cast<quint32>(value));
    }
    if (checksum != kBech32Constant && checksum != kBech32mConstant) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the checksum does not fit"));
    }
    decoded.variant = checksum == kBech32Constant ? Variant::Bech32 : Variant::Bech32m;
    decoded.groups.chop(kChecksumSize);
    return decoded;
}

QString encode(const QString& prefix, const QByteArray& groups, Variant variant) {
    if (prefix.isEmpty() || prefix.size() > kMaxPrefixSize) return {};
    for (const QChar c : prefix) {
        if (c.unicode() < 33 || c.unicode() > 126 || (c >= u'A' && c <= u'Z')) return {};
    }
    QString text;
    text.reserve(prefix.size() + 1 + groups.size() + kChecksumSize);
    text += prefix;
    text += u'1';
    quint32 checksum = prefixChecksum(prefix);
    for (const char group : groups) {
        const auto value = static_cast<uchar>(group);
        if (value > 31) return {};
        checksum = step(checksum, value);
        text += QLatin1Char(kCharacters[value]);
    }
    for (qsizetype i = 0; i < kChecksumSize; ++i) checksum = step(checksum, 0);
    checksum ^= variant == Variant::Bech32 ? kBech32Constant : kBech32mConstant;
    for (qsizetype i = 0; i < kChecksumSize; ++i) {
        text += QLatin1Char(kCharacters[(checksum >> (5 * (kChecksumSize - 1 - i))) & 31U]);
    }
    return text;
}

Result<QByteArray> regroup(const QByteArray& values, int fromBits, int toBits, bool pad) {
    if (fromBits < 1 || fromBits > 8 || toBits < 1 || toBits > 8) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("groups are 1 to 8 bits"));
    }
    const quint32 outMask = (1U << toBits) - 1;
    QByteArray out(values.size() * fromBits / toBits + (pad ? 1 : 0), Qt::Uninitialized);
    char* next = out.data();
    quint32 held = 0;  // Only its low `bits` bits count.
    int bits = 0;
    for (const char element : values) {
        const auto value = static_cast<uchar>(element);
        if (value >> fromBits) {
            return fail(ErrorCode::InvalidArgument, QStringLiteral("a value does not fit its group"));
        }
        held = ((held << fromBits) | value) & 0xffff;
        bits += fromBits;
        while (bits >= toBits) {
            bits -= toBits;
            *next++ = static_cast<char>((held >> bits) & outMask);
        }
    }
    const quint32 left = held & ((1U << bits) - 1);
    if (pad) {
        if (bits > 0) *next++ = static_cast<char>((left << (toBits - bits)) & outMask);
        out.truncate(next - out.constData());
        return out;
    }
    if (bits >= fromBits)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a whole group is left over"));
    if (left != 0) return fail(ErrorCode::InvalidArgument, QStringLiteral("leftover bits are not zero"));
    return out;
}

char character(int group) {
    return kCharacters[static_cast<std::size_t>(group & 31)];
}

}  // namespace balcao::bech32
