#pragma once

#include "base/result.h"

namespace balcao {

/// Why a token is not taken. The names are the `reason` of the error's facts.
enum class TokenRefusal {
    Form,       ///< "form": no compact JWS, or not written as it must be
    Algorithm,  ///< "algorithm": another than the key's
    Key,        ///< "key": none of ours has this id
    Signature,  ///< "signature"
    Claims,     ///< "claims": one is missing or of another kind
    Issuer,     ///< "issuer"
    Audience,   ///< "audience"
    Early,      ///< "early": not valid yet, or issued in the future
    Expired,    ///< "expired"
    Unknown,    ///< "unknown": no refresh token of ours
    Ended,      ///< "ended": its family was revoked or signed out
    Reused,     ///< "reused": it was used before, so its family is revoked now
    Person      ///< "person": suspended, or with another PIN since
};

[[nodiscard]] QString toText(TokenRefusal refusal);

/// WrongSecret (facts: reason): a token is a secret, and this one opens nothing. What the reason is helps who
/// runs the place; whoever showed the token is told no more than that it is not taken.
[[nodiscard]] tl::unexpected<Error> refuseToken(TokenRefusal refusal);

}  // namespace balcao
