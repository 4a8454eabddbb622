#include "vault/envelope.h"

#include "base/base64_url.h"

#include <algorithm>
#include <cstring>

namespace balcao {

namespace {

constexpr QLatin1StringView kEnvelopeStart("v1.");
constexpr qsizetype kMostKeyName = 64;
constexpr qsizetype kNonceSize = sizeof(Nonce);
constexpr qsizetype kMostCharacters = base64UrlLength(kNonceSize + kMostSealedBytes + kTagBytes);

tl::unexpected<Error> brokenText(const char* why) {
    return fail(ErrorCode::SealBroken, QString::fromLatin1(why),
                {{QStringLiteral("reason"), QStringLiteral("text")}});
}

bool isKeyName(QStringView name) {
    const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    };
    return !name.isEmpty() && name.size() <= kMostKeyName && std::all_of(name.begin(), name.end(), allowed);
}

char* putBytes(char* out, QByteArrayView bytes) {
    std::memcpy(out, bytes.data(), static_cast<size_t>(bytes.size()));
    return out + bytes.size();
}

char* putHex(char* out, quint8 byte) {
    constexpr char kHexDigits[] = "0123456789abcdef";
    *out++ = kHexDigits[byte >> 4U];
    *out++ = kHexDigits[byte & 15U];
    return out;
}

/// QUuid's own text takes longer than the encryption.
char* putUuid(char* out, const QUuid& id) {
    for (int shift = 24; shift >= 0; shift -= 8) out = putHex(out, static_cast<quint8>(id.data1 >> shift));
    *out++ = '-';
    for (int shift = 8; shift >= 0; shift -= 8) out = putHex(out, static_cast<quint8>(id.data2 >> shift));
    *out++ = '-';
    for (int shift = 8; shift >= 0; shift -= 8) out = putHex(out, static_cast<quint8>(id.data3 >> shift));
    *out++ = '-';
    for (int i = 0; i < 8; ++i) {
        if (i == 2) *out++ = '-';
        out = putHex(out, id.data4[i]);
    }
    return out;
}

}  // namespace

ShortBytes fieldData(QByteArrayView table, const QUuid& row, QByteArrayView column, QByteArrayView key) {
    constexpr QByteArrayView kStart("balcao/pii/v1|");
    constexpr qsizetype kUuidLength = 36;
    ShortBytes data(kStart.size() + table.size() + 1 + kUuidLength + 1 + column.size() + 1 + key.size());
    char* out = putBytes(data.data(), kStart);
    out = putBytes(out, table);
    *out++ = '|';
    out = putUuid(out, row);
    *out++ = '|';
    out = putBytes(out, column);
    *out++ = '|';
    putBytes(out, key);
    return data;
}

Result<Envelope> readEnvelope(QStringView text) {
    if (!text.startsWith(kEnvelopeStart)) return brokenText("no envelope of this version");
    const QStringView rest = text.mid(kEnvelopeStart.size());
    const qsizetype dot = rest.first(std::min(rest.size(), kMostKeyName + 1)).indexOf(u'.');
    if (dot < 0 || !isKeyName(rest.first(dot))) return brokenText("an envelope without a key's name");
    const QStringView characters = rest.mid(dot + 1);
    if (characters.size() > kMostCharacters) return brokenText("an envelope that is too long");
    const qsizetype size = base64UrlBytes(characters.size());
    if (size < kNonceSize + kTagBytes) return brokenText("an envelope that was cut off");
    Envelope envelope{rest.first(dot), ShortBytes(size)};
    if (!readBase64Url(characters, envelope.sealed.data())) {
        return brokenText("an envelope that is not base64url");
    }
    return envelope;
}

QString envelopeText(QByteArrayView key, QByteArrayView sealed) {
    QString text(kEnvelopeStart.size() + key.size() + 1 + base64UrlLength(sealed.size()), Qt::Uninitialized);
    QChar* out = text.data();
    for (const char c : kEnvelopeStart) *out++ = QLatin1Char(c);
    for (const char c : key) *out++ = QLatin1Char(c);
    *out++ = u'.';
    writeBase64Url(sealed, out);
    return text;
}

std::optional<ShortBytes> sealedBy(QStringView key, QStringView text) {
    const qsizetype start = kEnvelopeStart.size() + key.size() + 1;
    const qsizetype size = text.size() > start ? base64UrlBytes(text.size() - start) : -1;
    if (size < kNonceSize + kTagBytes || text.size() - start > kMostCharacters) return std::nullopt;
    if (!text.startsWith(kEnvelopeStart) || text[start - 1] != u'.' ||
        text.mid(kEnvelopeStart.size(), key.size()) != key) {
        return std::nullopt;
    }
    std::optional<ShortBytes> bytes(std::in_place, size);
    if (!readBase64Url(text.mid(start), bytes->data())) bytes.reset();
    return bytes;
}

}  // namespace balcao
