#include "tokens/token_settings.h"

#include <QSet>

#include <algorithm>

namespace balcao {

namespace token_settings_detail {

constexpr qsizetype kLeastSecret = 32;
constexpr qsizetype kLeastDifferent = 8;

tl::unexpected<Error> refused(const char* variable, const QString& reason, const char* why) {
    return fail(
        ErrorCode::InvalidArgument, QString::fromLatin1(variable) + u": " + QString::fromLatin1(why),
        {{QStringLiteral("field"), QString::fromLatin1(variable)}, {QStringLiteral("reason"), reason}});
}

/// Long enough to pass by their length, and in every tutorial.
bool isPublished(const QByteArray& secret) {
    static const QSet<QByteArray> known{
        "09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7",
        "a-string-secret-at-least-256-bits-long",
        "a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long",
        "0123456789abcdef0123456789abcdef",
        "00112233445566778899aabbccddeeff",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    };
    return known.contains(secret);
}

/// Words that stand where a secret should; a random text has none of them by chance.
bool saysThatItIsNone(const QByteArray& secret) {
    QByteArray letters;
    letters.reserve(secret.size());  // it never moves, so no piece of it stays behind
    for (const char c : secret) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (lower >= 'a' && lower <= 'z') letters += lower;
    }
    constexpr const char* kWords[] = {"changeme",    "changethis",  "replaceme", "secretkey",   "yoursecret",
                                      "supersecret", "jwtsecret",   "password",  "placeholder", "insecure",
                                      "notsecret",   "notsosecret", "example",   "default",     "testsecret",
                                      "devsecret",   "development"};
    const bool found = std::any_of(std::begin(kWords), std::end(kWords),
                                   [&letters](const char* word) { return letters.contains(word); });
    wipe(letters);
    return found;
}

Result<Millis> lifeFrom(const char* variable, const QByteArray& text, Millis unit, int most,
                        Millis otherwise) {
    if (text.isEmpty()) return otherwise;
    bool whole = false;
    const int count = text.toInt(&whole);
    if (!whole || count < 1 || count > most) {
        return refused(variable, QStringLiteral("range"), "a whole number in its range is wanted");
    }
    return unit * count;
}

Result<void> checkSecret(const HeldSecret& secret) {
    if (secret == nullptr) return {};
    const auto weakness = weaknessOf(secret->bytes());
    if (!weakness) return {};
    return refused("JWT_SECRET_KEY", *weakness,
                   "at least 32 random bytes are wanted, for instance of: openssl rand -base64 48");
}

}  // namespace token_settings_detail

std::optional<QString> weaknessOf(const QByteArray& sharedSecret) {
    using namespace token_settings_detail;
    // The first says what the other two do not: a short default is above all a default.
    if (isPublished(sharedSecret) || saysThatItIsNone(sharedSecret)) return QStringLiteral("default");
    if (sharedSecret.size() < kLeastSecret) return QStringLiteral("short");
    const QSet<char> different(sharedSecret.begin(), sharedSecret.end());
    if (different.size() < kLeastDifferent) return QStringLiteral("plain");
    return std::nullopt;
}

Result<TokenSettings> tokenSettings(const TokenWishes& wishes, TokenUse use) {
    using namespace token_settings_detail;
    if (use == TokenUse::Production) BALCAO_CHECK(checkSecret(wishes.secret));
    TokenSettings settings;
    BALCAO_TRY(access, lifeFrom("ACCESS_TOKEN_EXPIRE_MINUTES", wishes.accessMinutes,
                                Millis(std::chrono::minutes(1)), 60, settings.accessLife));
    BALCAO_TRY(refresh, lifeFrom("REFRESH_TOKEN_EXPIRE_DAYS", wishes.refreshDays,
                                 Millis(std::chrono::hours(24)), 90, settings.refreshLife));
    settings.accessLife = access;
    settings.refreshLife = refresh;
    if (wishes.algorithm.isEmpty() || wishes.algorithm == "ES256") return settings;
    if (wishes.algorithm != "HS256") {
        return refused("JWT_ALGORITHM", QStringLiteral("unknown"), "ES256 or HS256 is wanted");
    }
    if (wishes.secret == nullptr) {
        return refused("JWT_SECRET_KEY", QStringLiteral("missing"), "HS256 needs it");
    }
    settings.sharedSecret = wishes.secret;
    return settings;
}

}  // namespace balcao
