// The tokens of an office.

#include "crypto/openssl_token_crypto.h"
#include "shared/office_parts.h"
#include "shared/token_environment.h"

namespace balcao {

Future<Done> Office::openTokens() {
    return m_parts->openTokens();
}

TokenService& Office::tokens() {
    return *m_parts->tokens;
}

Future<Done> Office::Parts::openTokens() {
    if (tokens != nullptr) return tokenKeys->bringUp();
    // A demo node sells nothing real, so nothing real is behind its tokens either.
    const TokenUse use = office.training() ? TokenUse::Training : TokenUse::Production;
    auto settings = tokenSettingsFromEnvironment(use);
    if (!settings) return ready<Done>(tl::unexpected(settings.error()));
    tokenCrypto = std::make_unique<OpenSslTokenCrypto>();
    tokenKeys =
        std::make_unique<TokenKeys>(profile.tenant, TokenKeys::Outside{clock, ids, *secrets, *tokenCrypto});
    tokens = std::make_unique<TokenService>(
        profile.tenant, clock, ids, *tokenCrypto, *tokenKeys,
        TokenService::Stores{*database, commands, peopleStore, tokenStore, *audit}, *std::move(settings));
    return tokenKeys->bringUp();
}

}  // namespace balcao
