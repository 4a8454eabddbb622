#pragma once

#include "base/clock.h"
#include "base/ids.h"

#include <QByteArray>
#include <QString>

namespace balcao {

using TokenFamilyId = Id<struct TokenFamilyTag>;

/// All refresh tokens that came from one sign-in, one after the other.
struct TokenFamily {
    TokenFamilyId id;
    PersonId person;
    RegisterId registerId;
    Instant startedAt;
    Instant pinChangedAt;   ///< of the PIN that was shown: another one ends the family
    qint64 generation = 1;  ///< of the token that is good now
    Instant rotatedAt;      ///< when that one was made
    Instant expiresAt;      ///< with its last token
    Instant endedAt;        ///< zero: it goes on
    QString ending;         ///< "signed_out", "revoked", "reused", "suspended", "pin"; empty: it goes on
};

/// One of them as it is kept: by its hash, never itself.
struct RefreshToken {
    QByteArray hash;  ///< SHA-256 of its 32 bytes
    TokenFamilyId family;
    qint64 generation = 1;
    QString keyId;  ///< of the ring's key that made it from the one before; empty for the first
    Instant expiresAt;
};

/// A token that was shown, and where it belongs.
struct ShownToken {
    RefreshToken token;
    TokenFamily family;
};

}  // namespace balcao
