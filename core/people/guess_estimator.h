#pragma once

#include <QByteArray>
#include <QStringList>

namespace balcao {

/// How soon somebody who tries what people choose would come to a password.
class GuessEstimator {
 public:
    virtual ~GuessEstimator() = default;
    /// The logarithm to base 2 of the tries it takes, rounded down. It knows common passwords, words, names,
    /// runs on the keyboard, repetitions and dates, and besides them `ownWords`, which a stranger who knows
    /// whom they have before them tries first. `password` is UTF-8.
    [[nodiscard]] virtual int bits(const QByteArray& password, const QStringList& ownWords) const = 0;
};

}  // namespace balcao
