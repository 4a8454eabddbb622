#include "base/base32.h"

namespace balcao {

QByteArray toBase32(const QByteArray& bytes) {
    static constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QByteArray text;
    text.reserve((bytes.size() * 8 + 4) / 5);
    quint32 held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = (held << 8) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5; bits -= 5) text += kAlphabet[(held >> (bits - 5)) & 31];
        held &= (1u << bits) - 1;
    }
    if (bits > 0) text += kAlphabet[(held << (5 - bits)) & 31];
    return text;
}

QByteArray inGroupsOfFour(const QByteArray& text) {
    QByteArray grouped;
    grouped.reserve(text.size() + text.size() / 4);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && i % 4 == 0) grouped += '-';
        grouped += text[i];
    }
    return grouped;
}

QByteArray withoutGroups(const QByteArray& typed) {
    QByteArray text;
    text.reserve(typed.size());
    for (const char c : typed) {
        if (c >= 'a' && c <= 'z') {
            text += static_cast<char>(c - 'a' + 'A');
        } else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
            text += c;
        }
    }
    return text;
}

}  // namespace balcao
