#include "tokens/token_service.h"

#include "tokens/refresh_rules.h"
#include "tokens/token_refusal.h"

#include <algorithm>

namespace balcao {

namespace token_service_detail {

constexpr int kTokenBytes = 32;
constexpr Millis kKeptAfter{Millis(std::chrono::hours(24))};
constexpr int kCleanedAtOnce = 1'000;

/// The register acts where nobody proved who they are.
Actor placeOf(const TokenFamily& family) {
    return {{}, {}, family.registerId, {}, {}};
}

tl::unexpected<Error> noKeys() {
    return fail(ErrorCode::SecretStoreAway, QStringLiteral("there are no keys to sign tokens with"));
}

}  // namespace token_service_detail

struct TokenService::Begun {
    TokenFamily family;
    Capabilities may;
};

/// Everything a refresh needs, so that work which is run again does the same.
struct TokenService::Renewal {
    HeldSecret shown;
    QByteArray hash;
    std::shared_ptr<const ReadyKeys> keys;
};

/// What the transaction decided. A refusal is a value, for what it wrote must be committed.
struct TokenService::Renewed {
    std::optional<TokenRefusal> refusal;
    TokenFamily family;
    Capabilities may;
    HeldSecret next;
    Instant expiresAt;
};

TokenService::TokenService(TenantId tenant, const Clock& clock, IdSource& ids, const TokenCrypto& crypto,
                           TokenKeys& keys, Stores stores, TokenSettings settings)
    : m_clock(clock),
      m_ids(ids),
      m_crypto(crypto),
      m_keys(keys),
      m_s(stores),
      m_settings(std::move(settings)) {
    // A key or a secret that two organisations share makes no token of one good at the other.
    m_policy.issuer = QStringLiteral("balcao:") + tenant.text();
}

TokenService::~TokenService() = default;

Future<IssuedTokens> TokenService::issue(const Session& session) {
    if (m_keys.ready() == nullptr) return ready<IssuedTokens>(token_service_detail::noKeys());
    // Chosen here and not in the work, so that work which is run again begins the same family.
    TokenFamily family;
    family.id = m_ids.make<TokenFamilyId>();
    QByteArray token = m_ids.randomBytes(token_service_detail::kTokenBytes);
    const QByteArray hash = refreshHash(token);
    const HeldSecret held = holdSecret(token);
    const auto begun = m_s.database.write<Begun>(
        [this, session, family, hash](Transaction& t) { return begin(t, session, family, hash); });
    return andThen(begun, this, [this, held](const Begun& made) {
        return ready(pair(made.family, made.may, held->bytes(), made.family.expiresAt));
    });
}

Result<TokenService::Begun> TokenService::begin(Transaction& t, const Session& session,
                                                const TokenFamily& chosen, const QByteArray& hash) {
    BALCAO_TRY(stored, m_s.people.session(t, session.id));
    if (!stored || happened(stored->endedAt) || happened(stored->lockedAt)) {
        return fail(ErrorCode::StateConflict, QStringLiteral("the session does not go on"));
    }
    BALCAO_TRY(person, m_s.people.byId(t, stored->person));
    BALCAO_TRY(credential, m_s.people.pin(t, stored->person));
    if (!person || !person->active || !credential) {
        return fail(ErrorCode::NotFound, QStringLiteral("nobody who signs in with a PIN"));
    }
    if (credential->mustChange) {
        return fail(ErrorCode::StateConflict, QStringLiteral("somebody else knows the PIN"),
                    {{QStringLiteral("reason"), QStringLiteral("must_change")}});
    }
    Begun begun{chosen, {}};
    BALCAO_TRY(may, capabilitiesOf(t, *person));
    begun.may = may;
    TokenFamily& family = begun.family;
    family.person = person->id;
    family.registerId = stored->registerId;
    family.startedAt = family.rotatedAt = m_clock.now();
    family.pinChangedAt = credential->changedAt;
    family.expiresAt = refreshExpiry(family, family.startedAt, m_settings.refreshLife);
    m_s.tokens.save(t, family);
    m_s.tokens.put(t, {hash, family.id, family.generation, {}, family.expiresAt});
    const Actor who{person->id, person->name, family.registerId, {}, may};
    BALCAO_CHECK(m_s.audit.record(
        t, who, QStringLiteral("token.issue"), person->id.text(),
        {{QStringLiteral("family"), family.id.text()}, {QStringLiteral("session"), session.id.text()}}));
    return begun;
}

Result<Capabilities> TokenService::capabilitiesOf(Transaction& t, const PersonAccount& person) {
    BALCAO_TRY(stored, m_s.people.roles(t));
    BALCAO_TRY(policy, m_s.people.signInPolicy(t));
    return heldBy(person, withStandardRoles(stored), policy);
}

Future<IssuedTokens> TokenService::refresh(QByteArrayView refreshToken) {
    auto token = refreshFromText(refreshToken);
    if (!token) return ready<IssuedTokens>(refuseToken(TokenRefusal::Form));
    Renewal renewal;
    renewal.hash = refreshHash(*token);
    renewal.shown = holdSecret(*token);
    renewal.keys = m_keys.ready();
    if (renewal.keys == nullptr) return ready<IssuedTokens>(token_service_detail::noKeys());
    const auto decided =
        m_s.database.write<Renewed>([this, renewal](Transaction& t) { return renew(t, renewal); });
    return andThen(decided, this, [this](const Renewed& renewed) -> Future<IssuedTokens> {
        if (renewed.refusal) return ready<IssuedTokens>(refuseToken(*renewed.refusal));
        return ready(pair(renewed.family, renewed.may, renewed.next->bytes(), renewed.expiresAt));
    });
}

Result<TokenService::Renewed> TokenService::renew(Transaction& t, const Renewal& renewal) {
    const auto refused = [](TokenRefusal why) { return Renewed{why, {}, {}, {}, {}}; };
    BALCAO_TRY(shown, m_s.tokens.hold(t, renewal.hash));
    if (!shown) return refused(TokenRefusal::Unknown);
    switch (judge(*shown, m_clock.now())) {
        case ShownAs::Expired: return refused(TokenRefusal::Expired);
        case ShownAs::Ended: return refused(TokenRefusal::Ended);
        case ShownAs::Reused:
            BALCAO_CHECK(end(t, shown->family, QStringLiteral("reused"), QStringLiteral("token.reused"),
                             token_service_detail::placeOf(shown->family)));
            return refused(TokenRefusal::Reused);
        case ShownAs::Current:
        case ShownAs::LostAnswer: return renewShown(t, renewal, *std::move(shown));
    }
    return fail(ErrorCode::Internal);
}

Result<TokenService::Renewed> TokenService::renewShown(Transaction& t, const Renewal& renewal,
                                                       ShownToken shown) {
    TokenFamily& family = shown.family;
    BALCAO_TRY(person, m_s.people.byId(t, family.person));
    BALCAO_TRY(credential, m_s.people.pin(t, family.person));
    const bool active = person && person->active;
    // Compared for being the same, not for being later: two registers' clocks may differ.
    if (!active || !credential || credential->changedAt != family.pinChangedAt) {
        BALCAO_CHECK(end(t, family, active ? QStringLiteral("pin") : QStringLiteral("suspended"),
                         QStringLiteral("token.end"), token_service_detail::placeOf(family)));
        return Renewed{TokenRefusal::Person, {}, {}, {}, {}};
    }
    BALCAO_TRY(may, capabilitiesOf(t, *person));
    if (shown.token.generation != family.generation) return sayAgain(t, renewal, shown, may);

    const Instant now = m_clock.now();
    const RingKey& key = renewal.keys->ring.current;
    QByteArray next = renewedToken(m_crypto, key.renewal->bytes(), renewal.shown->bytes());
    RefreshToken token{refreshHash(next), family.id, family.generation + 1, key.id,
                       refreshExpiry(family, now, m_settings.refreshLife)};
    family.generation = token.generation;
    family.rotatedAt = now;
    family.expiresAt = std::max(family.expiresAt, token.expiresAt);
    m_s.tokens.save(t, family);
    m_s.tokens.put(t, token);
    return Renewed{std::nullopt, family, may, holdSecret(next), token.expiresAt};
}

Result<TokenService::Renewed> TokenService::sayAgain(Transaction& t, const Renewal& renewal,
                                                     const ShownToken& shown, Capabilities may) {
    BALCAO_TRY(token, m_s.tokens.token(t, shown.family.id, shown.family.generation));
    const RingKey* key = token ? keyOf(renewal.keys->ring, token->keyId) : nullptr;
    if (key != nullptr) {
        QByteArray again = renewedToken(m_crypto, key->renewal->bytes(), renewal.shown->bytes());
        if (refreshHash(again) == token->hash) {
            return Renewed{std::nullopt, shown.family, may, holdSecret(again), token->expiresAt};
        }
    }
    // The key is gone, so the token that followed cannot be said again, and another would fork the family.
    BALCAO_CHECK(end(t, shown.family, QStringLiteral("reused"), QStringLiteral("token.reused"),
                     token_service_detail::placeOf(shown.family)));
    return Renewed{TokenRefusal::Reused, {}, {}, {}, {}};
}

Result<void> TokenService::end(Transaction& t, TokenFamily family, const QString& ending,
                               const QString& action, const Actor& who) {
    family.endedAt = m_clock.now();
    family.ending = ending;
    m_s.tokens.save(t, family);
    return m_s.audit.record(
        t, who, action, family.person.text(),
        {{QStringLiteral("family"), family.id.text()}, {QStringLiteral("ending"), ending}});
}

Future<Done> TokenService::signOut(QByteArrayView refreshToken) {
    auto token = refreshFromText(refreshToken);
    if (!token) return ready<Done>(Done{});
    const QByteArray hash = refreshHash(*token);
    wipe(*token);
    return m_s.database.write<Done>([this, hash](Transaction& t) -> Result<Done> {
        BALCAO_TRY(shown, m_s.tokens.hold(t, hash));
        if (!shown || happened(shown->family.endedAt)) return Done{};
        Actor who = token_service_detail::placeOf(shown->family);
        who.person = shown->family.person;
        BALCAO_CHECK(end(t, shown->family, QStringLiteral("signed_out"), QStringLiteral("token.end"), who));
        return Done{};
    });
}

Result<IssuedTokens> TokenService::pair(const TokenFamily& family, Capabilities may, const QByteArray& token,
                                        Instant refreshExpiresAt) const {
    const auto keys = m_keys.ready();
    if (keys == nullptr) return token_service_detail::noKeys();
    // Whole seconds, as the token can say them: rounded down, so that it never says more than was meant.
    const Instant now = fromUnixMs(toUnixMs(m_clock.now()) / 1'000 * 1'000);
    AccessClaims claims;
    claims.issuer = m_policy.issuer;
    claims.audience = {m_policy.audience};
    claims.subject = family.person.text();
    claims.id = m_ids.next().toString(QUuid::WithoutBraces);
    claims.issuedAt = claims.notBefore = now;
    claims.expiresAt = now + m_settings.accessLife;
    claims.capabilities = toTexts(may);
    claims.registerId = family.registerId.text();
    claims.family = family.id.text();
    BALCAO_TRY(access, signJws(claimsPayload(claims), keys->ring.current.id, *keys->signer));
    return IssuedTokens{access,           claims.expiresAt, refreshText(token),
                        refreshExpiresAt, family.id,        family.person};
}

Future<Done> TokenService::clean() {
    const Instant before = m_clock.now() - token_service_detail::kKeptAfter;
    return m_s.database.write<Done>([this, before](Transaction& t) -> Result<Done> {
        m_s.tokens.removeExpired(t, before, token_service_detail::kCleanedAtOnce);
        return Done{};
    });
}

}  // namespace balcao
