#include "tokens/token_refusal.h"

namespace balcao {

QString toText(TokenRefusal refusal) {
    switch (refusal) {
        case TokenRefusal::Form: return QStringLiteral("form");
        case TokenRefusal::Algorithm: return QStringLiteral("algorithm");
        case TokenRefusal::Key: return QStringLiteral("key");
        case TokenRefusal::Signature: return QStringLiteral("signature");
        case TokenRefusal::Claims: return QStringLiteral("claims");
        case TokenRefusal::Issuer: return QStringLiteral("issuer");
        case TokenRefusal::Audience: return QStringLiteral("audience");
        case TokenRefusal::Early: return QStringLiteral("early");
        case TokenRefusal::Expired: return QStringLiteral("expired");
        case TokenRefusal::Unknown: return QStringLiteral("unknown");
        case TokenRefusal::Ended: return QStringLiteral("ended");
        case TokenRefusal::Reused: return QStringLiteral("reused");
        case TokenRefusal::Person: return QStringLiteral("person");
    }
    return {};
}

tl::unexpected<Error> refuseToken(TokenRefusal refusal) {
    return fail(ErrorCode::WrongSecret, QStringLiteral("the token is not taken"),
                {{QStringLiteral("reason"), toText(refusal)}});
}

}  // namespace balcao
