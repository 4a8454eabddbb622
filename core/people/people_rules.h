#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "people/person_account.h"
#include "people/role.h"

#include <QByteArray>

#include <vector>

namespace balcao {

/// Six to twelve digits, not all the same and no straight run up or down. InvalidArgument (facts: field
/// "pin", reason "length", "digits", "one_digit" or "run"); the PIN itself is in no error.
[[nodiscard]] Result<void> checkPin(const QByteArray& pin);

/// How many characters of base32 a badge has: 120 bits.
constexpr int kBadgeLength = 24;
/// What was scanned can be a badge of a house: nothing else is tried as one, or counted as a wrong try.
[[nodiscard]] bool isBadge(const QByteArray& scanned);

/// A name of 1 to 80 characters on one line. InvalidArgument (facts: field).
[[nodiscard]] Result<void> checkPerson(const PersonAccount& person);
/// A standard role, or one with a name of 1 to 60 characters on one line. InvalidArgument (facts: field).
[[nodiscard]] Result<void> checkRole(const PersonRole& role);

/// True when the office can still be run: somebody active may edit people and, where anybody active signs in
/// with a PIN, has one too.
[[nodiscard]] bool somebodyManages(const std::vector<PersonAccount>& people,
                                   const std::vector<PersonRole>& roles);

/// Wrong tries so far. The last one's time is that of the register where it happened.
struct Tries {
    int wrong = 0;
    Instant lastAt;
    friend bool operator==(const Tries&, const Tries&) = default;
};

enum class TriesOf { Person, Register };

/// How long the next try has to wait after that many wrong ones: nothing for the first few, then from 5 s
/// doubling up to 5 minutes, so that nobody is ever locked out for good. A register allows more free ones
/// than a person: everybody there makes some mistakes.
[[nodiscard]] Millis delayAfter(int wrong, TriesOf whose);
/// What is left of that delay now. Nothing after a quiet half day, whatever came before.
[[nodiscard]] Millis waitBefore(const Tries& tries, TriesOf whose, Instant now);
/// With one more.
[[nodiscard]] Tries oneMore(const Tries& tries, Instant now);
/// A register's tries without those of a person who turned out to be who they said: their own mistakes are
/// forgotten, and nobody can wash away a stranger's by signing in between.
[[nodiscard]] Tries without(const Tries& ofRegister, const Tries& ofPerson);

}  // namespace balcao
