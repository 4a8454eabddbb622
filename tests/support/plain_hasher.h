#pragma once

#include "people/guess_estimator.h"
#include "people/secret_hasher.h"

#include <atomic>

namespace balcao::test {

/// Costs nothing and hides nothing: "plain:" and the secret. What begins with "old:" is outdated. Counts how
/// often it was asked, so that a test sees that nobody and somebody cost the same.
class PlainHasher final : public SecretHasher {
 public:
    [[nodiscard]] Future<QString> hash(const QByteArray& secret) override {
        return ready<QString>(QStringLiteral("plain:") + QString::fromLatin1(secret));
    }
    [[nodiscard]] Future<HashVerdict> verify(const QByteArray& secret, const QString& hash) override {
        ++looked;
        const bool old = hash == QStringLiteral("old:") + QString::fromLatin1(secret);
        const bool matches = old || hash == QStringLiteral("plain:") + QString::fromLatin1(secret);
        return ready<HashVerdict>(HashVerdict{matches, old});
    }
    [[nodiscard]] Future<HashVerdict> verifyNothing(const QByteArray&) override {
        ++lookedAtNothing;
        return ready<HashVerdict>(HashVerdict{});
    }

    std::atomic<int> looked{0};
    std::atomic<int> lookedAtNothing{0};
};

/// What begins with "common" is guessed at once, and so is one of the own words.
class PlainEstimator final : public GuessEstimator {
 public:
    [[nodiscard]] int bits(const QByteArray& password, const QStringList& ownWords) const override {
        if (password.startsWith("common")) return 10;
        return ownWords.contains(QString::fromUtf8(password).toLower()) ? 1 : 60;
    }
};

}  // namespace balcao::test
