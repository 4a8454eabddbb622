#pragma once

#include "people/guess_estimator.h"

namespace balcao {

/// GuessEstimator with zxcvbn-c and the lists it brings: some ten thousand common passwords, English words,
/// names. Some milliseconds for a long password.
class ZxcvbnEstimator final : public GuessEstimator {
 public:
    [[nodiscard]] int bits(const QByteArray& password, const QStringList& ownWords) const override;
};

}  // namespace balcao
