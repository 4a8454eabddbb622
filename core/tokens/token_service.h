#pragma once

#include "audit/audit_log.h"
#include "base/command_store.h"
#include "base/id_source.h"
#include "people/people_store.h"
#include "people/sign_in_service.h"
#include "tokens/claims.h"
#include "tokens/token_keys.h"
#include "tokens/token_settings.h"
#include "tokens/token_store.h"

#include <QJsonObject>

namespace balcao {

/// What a client gets, once: neither text is kept by us. The caller wipes both after they were sent.
struct IssuedTokens {
    QByteArray access;
    Instant accessExpiresAt;
    QByteArray refresh;
    Instant refreshExpiresAt;
    TokenFamilyId family;
    PersonId person;
};

/// What an access token lets its bearer do.
struct AccessGrant {
    QString tokenId;
    PersonId person;
    RegisterId registerId;  ///< null when the token names none
    TokenFamilyId family;   ///< null when it is another service's
    Capabilities capabilities;
    Instant expiresAt;
    JwsAlgorithm algorithm = JwsAlgorithm::Es256;
};

struct RevokeTokens {
    CommandId id;
    Actor actor;
    PersonId person;
};

struct RotateTokenKeys {
    CommandId id;
    Actor actor;
};

/// Tokens for programs that act for a person: a short one that says what they may do, and an opaque one that
/// gets the next pair and is good for once. Who may do something is looked up whenever a pair is made, so a
/// suspension, another role or another PIN counts after ten minutes at the latest.
class TokenService final : public QObject {
    Q_OBJECT
 public:
    struct Stores {
        Database& database;
        CommandStore& commands;
        PeopleStore& people;
        TokenStore& tokens;
        AuditLog& audit;
    };
    TokenService(TenantId tenant, const Clock& clock, IdSource& ids, const TokenCrypto& crypto,
                 TokenKeys& keys, Stores stores, TokenSettings settings);
    ~TokenService() override;

    /// The first pair after a sign-in. StateConflict when the session has ended or is locked, or (facts:
    /// reason "must_change") when somebody else knows the PIN. Asked again it begins a second family, as a
    /// second sign-in would. Journal: token.issue.
    [[nodiscard]] Future<IssuedTokens> issue(const Session& session);
    /// The next pair for a refresh token, which is used up by it. Shown again within 20 s, because the answer
    /// was lost, it gets the same next refresh token; later its family ends. Refused as TokenRefusal says:
    /// form, unknown, expired, ended, reused, person. Journal: token.reused, token.end when a family ends; a
    /// pair that follows another is no entry.
    [[nodiscard]] Future<IssuedTokens> refresh(QByteArrayView refreshToken);
    /// Signs out whoever holds this refresh token. Done for one that nobody has. Journal: token.end.
    [[nodiscard]] Future<Done> signOut(QByteArrayView refreshToken);
    /// Ends everything of one person; what comes back is how many families went on until now. One's own, or
    /// with people.edit somebody's who may do no more than oneself (NotAllowed, facts: capability). NotFound.
    /// The access tokens that are out are good for at most their ten minutes more. Journal: token.revoke.
    [[nodiscard]] Future<int> revoke(const RevokeTokens& command);

    /// What the bearer of an access token may do. Refused as TokenRefusal says. Asks no database; from any
    /// thread.
    [[nodiscard]] Result<AccessGrant> verify(QByteArrayView accessToken) const;

    /// The set of keys that tokens are verified with (RFC 7517), for everybody: next, current, previous.
    [[nodiscard]] QJsonObject keySet() const;
    /// As above, with their times.
    [[nodiscard]] std::vector<PublishedKey> keys() const;
    /// The next key signs from now on. Capability settings.edit; StateConflict (facts: wait_ms) while it has
    /// not been published for an hour. Journal: token.rotate.
    [[nodiscard]] Future<Done> rotateKeys(const RotateTokenKeys& command);

    /// Deletes what expired a day ago or earlier. To be asked now and then.
    [[nodiscard]] Future<Done> clean();

 private:
    struct Begun;
    struct Renewal;
    struct Renewed;
    [[nodiscard]] Result<Begun> begin(Transaction& t, const Session& session, const TokenFamily& family,
                                      const QByteArray& hash);
    [[nodiscard]] Result<Renewed> renew(Transaction& t, const Renewal& renewal);
    [[nodiscard]] Result<Renewed> renewShown(Transaction& t, const Renewal& renewal, ShownToken shown);
    [[nodiscard]] Result<Renewed> sayAgain(Transaction& t, const Renewal& renewal, const ShownToken& shown,
                                           Capabilities may);
    [[nodiscard]] Result<Capabilities> capabilitiesOf(Transaction& t, const PersonAccount& person);
    [[nodiscard]] Result<void> end(Transaction& t, TokenFamily family, const QString& ending,
                                   const QString& action, const Actor& who);
    [[nodiscard]] Result<int> revokeAll(Transaction& t, const RevokeTokens& command);
    [[nodiscard]] Result<QString> noteRotation(Transaction& t, const RotateTokenKeys& command,
                                               const QString& nextId);
    [[nodiscard]] Future<Done> takeIntoUse(const QString& keyId);
    [[nodiscard]] Result<IssuedTokens> pair(const TokenFamily& family, Capabilities may,
                                            const QByteArray& token, Instant refreshExpiresAt) const;

    const Clock& m_clock;
    IdSource& m_ids;
    const TokenCrypto& m_crypto;
    TokenKeys& m_keys;
    Stores m_s;
    TokenSettings m_settings;
    ClaimsPolicy m_policy;
};

}  // namespace balcao
