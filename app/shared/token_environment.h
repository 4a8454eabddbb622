#pragma once

#include "tokens/token_settings.h"

namespace balcao {

/// What the environment says about tokens: JWT_SECRET_KEY, JWT_ALGORITHM, ACCESS_TOKEN_EXPIRE_MINUTES and
/// REFRESH_TOKEN_EXPIRE_DAYS. The secret is taken out of the environment and overwritten there, so that
/// neither a later look nor a program that is started reads it; a second call finds none. Called before other
/// threads read the environment. InvalidArgument as `tokenSettings` says.
[[nodiscard]] Result<TokenSettings> tokenSettingsFromEnvironment(TokenUse use);

}  // namespace balcao
