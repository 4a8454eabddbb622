#pragma once

#include "base/result.h"
#include "people/guess_estimator.h"

namespace balcao {

/// Whether a password has to stand alone, or a second step is asked for after it.
enum class PasswordUse { Alone, WithSecondStep };

/// How many characters it has at least: NIST SP 800-63B-4 §3.1.1.2 asks for 15 where it stands alone and for
/// 8 beside a second factor.
[[nodiscard]] int shortestPassword(PasswordUse use);
/// Many more than the 64 which the same section asks for.
constexpr int kLongestPassword = 128;

/// What was typed (UTF-8) in Normalization Form C, so that one password is one whatever keyboard wrote it.
/// InvalidArgument (facts: field "password", reason "characters") for what is no UTF-8 or holds a control
/// character, which no keyboard writes.
[[nodiscard]] Result<QByteArray> preparedPassword(const QByteArray& typed);

/// Of a prepared password: long enough, and nothing that would be guessed soon. What it is made of is
/// everybody's own matter. `ownWords` are the name and the e-mail of whose it will be. InvalidArgument
/// (facts: field "password", reason): "length" (facts: shortest, longest), "common" for what many choose,
/// words, runs, repetitions and dates, "personal" for what would be good but for the own words; the password
/// itself is in no error.
[[nodiscard]] Result<void> checkPassword(const QByteArray& prepared, PasswordUse use,
                                         const QStringList& ownWords, const GuessEstimator& estimator);

}  // namespace balcao
