#pragma once

#include "base/clock.h"
#include "base/ids.h"

#include <QByteArray>
#include <QString>

namespace balcao {

/// A register that holds the keys of personal data, or did.
struct RegisterMember {
    RegisterId id;
    QByteArray publicKey;   ///< X25519, 32 bytes; its other half is in that register's keeper of secrets only
    qint64 generation = 0;  ///< of the key `proof` was made with
    QByteArray proof;       ///< what only somebody can make who holds that key
    PersonId enrolledBy;    ///< nobody: it held the key already
    Instant enrolledAt;
    Instant seenAt;      ///< when a program of it last opened the vault at its start
    Instant expelledAt;  ///< zero: it belongs
};

/// A register that asks for them.
struct EnrolmentRequest {
    RegisterId id;
    QByteArray publicKey;
    Instant requestedAt;
    int tries = 0;  ///< codes typed for it and not known to be right

    /// So long it waits; then it asks anew.
    static constexpr Millis kGoodFor{15 * 60'000};
    /// The last wrong code drops it.
    static constexpr int kMostTries = 5;
};

/// A key of the vault, wrapped for one register.
struct KeyShare {
    RegisterId id;
    qint64 generation = 0;
    QByteArray once;     ///< public half of the pair it was wrapped with, 32 bytes
    QByteArray wrapped;  ///< nonce, sealed key and tag
};

/// How a register stands to the keys of personal data.
enum class EnrolmentState {
    Unmade,    ///< no key was ever made: nobody lacks one
    Lacking,   ///< it does not hold them and does not ask, or no longer
    Waiting,   ///< it asks: somebody types its code at another register
    Dropped,   ///< too many wrong codes were typed for it
    Enrolled,  ///< it holds them
    Expelled   ///< it did, and was sent away
};
[[nodiscard]] QString toText(EnrolmentState state);

/// One line of the list of registers.
struct ListedRegister {
    RegisterId id;
    QString name;
    EnrolmentState state = EnrolmentState::Lacking;
    /// Its row was made by somebody who does not hold the vault's key: the next key is not wrapped for it.
    bool unproved = false;
    bool here = false;  ///< the one that asks for the list
    QString enrolledBy;
    Instant enrolledAt;
    Instant seenAt;
    Instant requestedAt;
    Instant expelledAt;
};

/// What a register says of itself.
struct OwnEnrolment {
    EnrolmentState state = EnrolmentState::Lacking;
    QString code;  ///< while it waits: two groups of four, to be typed at another register
    Instant until;
};

}  // namespace balcao
