// Tokens, keys and claims of strangers: whatever they say, nothing is signed by chance, nothing has two
// forms, and what is read again is the same.
#include "base/base64_url.h"
#include "base/strict_json.h"
#include "crypto/openssl_token_crypto.h"
#include "fuzz_check.h"
#include "tokens/claims.h"
#include "tokens/jwk.h"
#include "tokens/key_ring.h"
#include "tokens/refresh_rules.h"

#include <QJsonDocument>

using namespace balcao;

namespace {

const std::vector<TokenKey>& keysOfOurs() {
    static const OpenSslTokenCrypto crypto;
    static const std::vector<TokenKey> all = [] {
        const auto signer = crypto.signer(QByteArray(32, '\x11'));
        QByteArray secret(32, '\x22');
        const P256Point point = (*signer)->publicKey();
        return std::vector<TokenKey>{{QStringLiteral("k1"), Es256Key{point, *crypto.verifier(point)}},
                                     {{}, Hs256Key{holdSecret(secret)}}};
    }();
    return all;
}

void lookAtJson(const QByteArray& bytes) {
    const auto read = parseStrictJson(bytes);
    if (!read) return;
    // Qt's own reader, which takes more, takes this too and understands the same.
    const QJsonDocument other = QJsonDocument::fromJson(bytes);
    FUZZ_CHECK(other.isObject() && other.object() == *read);
}

void lookAtClaims(const QByteArray& bytes) {
    const auto claims = readClaims(bytes);
    if (!claims) return;
    const auto again = readClaims(claimsPayload(*claims));
    FUZZ_CHECK(again && again->subject == claims->subject && again->audience == claims->audience);
    FUZZ_CHECK(again->expiresAt == claims->expiresAt && again->capabilities == claims->capabilities);
    ClaimsPolicy policy;
    policy.issuer = claims->issuer;
    const auto checked = checkClaims(*claims, policy, claims->issuedAt);
    FUZZ_CHECK(!checked || claims->expiresAt - claims->issuedAt <= kLongestAccessLife);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const OpenSslTokenCrypto crypto;
    const QByteArray bytes = fuzz::bytesOf(data, size);
    if (const auto jws = parseJws(bytes)) {
        FUZZ_CHECK(bytes == jws->signedPart + '.' + toBase64Url(jws->signature));
    }
    FUZZ_CHECK(!verifyJws(bytes, keysOfOurs(), crypto));
    // The same bytes as a header, so that it need not be written in base64 to be found.
    const QByteArray wrapped = toBase64Url(bytes) + ".e30." + toBase64Url(QByteArray(64, '\x01'));
    FUZZ_CHECK(!verifyJws(wrapped, keysOfOurs(), crypto));
    if (const auto decoded = fromBase64Url(bytes)) FUZZ_CHECK(toBase64Url(*decoded) == bytes);
    lookAtJson(bytes);
    lookAtClaims(bytes);
    if (const auto set = readJwkSet(bytes, crypto)) {
        for (const TokenKey& key : *set) FUZZ_CHECK(key.algorithm() == set->front().algorithm());
    }
    if (const auto ring = ringFromSecret(bytes)) {
        FUZZ_CHECK(ringFromSecret(ringSecret(*ring)).has_value());
    }
    if (const auto token = refreshFromText(bytes)) FUZZ_CHECK(refreshText(*token) == bytes);
    return 0;
}
