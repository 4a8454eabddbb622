#pragma once

#include "people/totp.h"

namespace balcao::test {

/// What an authenticator shows that was told this secret (base32).
inline QByteArray shownCode(const QByteArray& secret, Instant at) {
    QByteArray bytes;
    quint32 held = 0;
    int bits = 0;
    for (const char c : secret) {
        held = (held << 5) | static_cast<quint32>(c >= 'A' ? c - 'A' : c - '2' + 26);
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(held >> bits);
        held &= (1u << bits) - 1;
    }
    return totpCode(bytes, totpStep(at));
}

}  // namespace balcao::test
