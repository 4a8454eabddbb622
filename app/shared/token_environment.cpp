#include "shared/token_environment.h"

#include "base/wipe.h"

#include <cstdlib>
#include <cstring>

namespace balcao {

namespace token_environment {

constexpr auto kSecret = "JWT_SECRET_KEY";

HeldSecret takeSecret() {
    // What getenv points to is the environment itself, which other processes of this person can read.
    char* const standing = std::getenv(kSecret);
    if (standing == nullptr) return nullptr;
    const size_t size = std::strlen(standing);
    const auto held =
        std::make_shared<const SecretBytes>(QByteArrayView(standing, static_cast<qsizetype>(size)));
    wipe(standing, size);
    (void)qunsetenv(kSecret);
    return size == 0 ? nullptr : held;
}

}  // namespace token_environment

Result<TokenSettings> tokenSettingsFromEnvironment(TokenUse use) {
    TokenWishes wishes;
    wishes.algorithm = qgetenv("JWT_ALGORITHM");
    wishes.secret = token_environment::takeSecret();
    wishes.accessMinutes = qgetenv("ACCESS_TOKEN_EXPIRE_MINUTES");
    wishes.refreshDays = qgetenv("REFRESH_TOKEN_EXPIRE_DAYS");
    return tokenSettings(wishes, use);
}

}  // namespace balcao
