// The access tokens and the commands of TokenService.

#include "tokens/jwk.h"
#include "tokens/token_refusal.h"
#include "tokens/token_service.h"

#include <QJsonArray>

#include <algorithm>

namespace balcao {

namespace token_access_detail {

const QString kRevoke = QStringLiteral("token.revoke");
const QString kRotate = QStringLiteral("token.rotate");

/// Names that this program does not know are another program's: nobody may do them here.
Capabilities knownOf(const QStringList& names) {
    Capabilities known;
    for (const QString& name : names) {
        if (const auto capability = capabilityFromText(name)) known |= *capability;
    }
    return known;
}

/// The null id for an empty text; nothing for one that is none.
template <typename SomeId>
std::optional<SomeId> idFrom(const QString& text) {
    if (text.isEmpty()) return SomeId();
    const auto id = SomeId::fromText(text);
    return id ? std::optional<SomeId>(*id) : std::nullopt;
}

QJsonObject bodyOf(const RevokeTokens& command) {
    return {{QStringLiteral("person"), command.person.text()}};
}

}  // namespace token_access_detail

Result<AccessGrant> TokenService::verify(QByteArrayView accessToken) const {
    const auto ready = m_keys.ready();
    if (ready == nullptr) return refuseToken(TokenRefusal::Key);
    const Instant now = m_clock.now();
    std::vector<TokenKey> keys;
    for (size_t i = 0; i < ready->proving.size(); ++i) {
        const PublishedKey& key = ready->published[i];
        if (key.place != KeyPlace::Previous || provesStill(*ready->ring.previous, now)) {
            keys.push_back(ready->proving[i]);
        }
    }
    if (m_settings.sharedSecret != nullptr) keys.push_back({{}, Hs256Key{m_settings.sharedSecret}});
    BALCAO_TRY(jws, verifyJws(accessToken, keys, m_crypto));
    const bool typed =
        jws.header.type.isEmpty() || jws.header.type.compare(QStringLiteral("JWT"), Qt::CaseInsensitive) == 0;
    if (!typed) return refuseToken(TokenRefusal::Claims);
    BALCAO_TRY(claims, readClaims(jws.payload));
    BALCAO_CHECK(checkClaims(claims, m_policy, now));
    const auto person = PersonId::fromText(claims.subject);
    const auto registerId = token_access_detail::idFrom<RegisterId>(claims.registerId);
    const auto family = token_access_detail::idFrom<TokenFamilyId>(claims.family);
    if (!person || !registerId || !family) return refuseToken(TokenRefusal::Claims);
    return AccessGrant{claims.id,
                       *person,
                       *registerId,
                       *family,
                       token_access_detail::knownOf(claims.capabilities),
                       claims.expiresAt,
                       jws.header.algorithm};
}

std::vector<PublishedKey> TokenService::keys() const {
    const auto ready = m_keys.ready();
    std::vector<PublishedKey> all;
    if (ready == nullptr) return all;
    const Instant now = m_clock.now();
    for (const PublishedKey& key : ready->published) {
        if (key.place != KeyPlace::Previous || provesStill(*ready->ring.previous, now)) all.push_back(key);
    }
    return all;
}

QJsonObject TokenService::keySet() const {
    QJsonArray set;
    for (const PublishedKey& key : keys()) set.append(publicJwk(key.id, key.point));
    return {{QStringLiteral("keys"), set}};
}

Future<int> TokenService::revoke(const RevokeTokens& command) {
    if (command.person != command.actor.person || command.person.isNull()) {
        if (const auto allowed = require(command.actor, Capability::PeopleEdit); !allowed) {
            return ready<int>(tl::unexpected(allowed.error()));
        }
    }
    return m_s.database.write<int>([this, command](Transaction& t) { return revokeAll(t, command); });
}

Result<int> TokenService::revokeAll(Transaction& t, const RevokeTokens& command) {
    using namespace token_access_detail;
    const QJsonObject body = bodyOf(command);
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kRevoke, body));
    if (repeated) return repeated->subject.section(u' ', 1).toInt();
    BALCAO_TRY(person, m_s.people.byId(t, command.person));
    if (!person) return fail(ErrorCode::NotFound, QStringLiteral("no such person"));
    if (command.person != command.actor.person) {
        BALCAO_TRY(held, capabilitiesOf(t, *person));
        if (!mayGive(command.actor.capabilities, held)) {
            return fail(
                ErrorCode::NotAllowed, QStringLiteral("somebody who may do more"),
                {{QStringLiteral("capability"), toTexts(held & ~command.actor.capabilities).value(0)}});
        }
    }
    BALCAO_TRY(open, m_s.tokens.openOf(t, command.person));
    for (TokenFamily& family : open) {
        family.endedAt = m_clock.now();
        family.ending = QStringLiteral("revoked");
        m_s.tokens.save(t, family);
    }
    const int count = static_cast<int>(open.size());
    m_s.commands.put(
        t, {command.id, kRevoke, digestFields(body), command.person.text() + u' ' + QString::number(count)},
        m_clock.now());
    BALCAO_CHECK(m_s.audit.record(t, command.actor, kRevoke, command.person.text(),
                                  {{QStringLiteral("families"), count}}));
    return count;
}

Future<Done> TokenService::rotateKeys(const RotateTokenKeys& command) {
    if (const auto allowed = require(command.actor, Capability::SettingsEdit); !allowed) {
        return ready<Done>(tl::unexpected(allowed.error()));
    }
    // What stands in the store of secrets, not what this program remembers.
    return andThen(m_keys.bringUp(), this, [this, command](Done) -> Future<Done> {
        const auto keys = m_keys.ready();
        const Millis wait = untilRotatable(keys->ring, m_clock.now());
        const QString nextId = wait > Millis(0) ? QString() : keys->ring.next.id;
        const auto noted = m_s.database.write<QString>([this, command, nextId,
                                                        wait](Transaction& t) -> Result<QString> {
            BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, token_access_detail::kRotate, {}));
            if (repeated) return repeated->subject;
            if (nextId.isEmpty()) {
                return fail(ErrorCode::StateConflict,
                            QStringLiteral("the next key has not been published for an hour"),
                            {{QStringLiteral("wait_ms"), qint64{wait.count()}}});
            }
            return noteRotation(t, command, nextId);
        });
        return andThen(noted, this, [this](const QString& id) { return takeIntoUse(id); });
    });
}

Future<Done> TokenService::takeIntoUse(const QString& keyId) {
    // A command that was carried out is asked for again when its key signs no more: then there is nothing to
    // do.
    const auto ready = m_keys.ready();
    if (ready->ring.next.id != keyId) return balcao::ready<Done>(Done{});
    return m_keys.rotateTo(keyId);
}

Result<QString> TokenService::noteRotation(Transaction& t, const RotateTokenKeys& command,
                                           const QString& nextId) {
    // The key's id is noted before the store of secrets is asked, so that the same command, asked again after
    // a crash in between, takes that key into use and no other.
    m_s.commands.put(t, {command.id, token_access_detail::kRotate, digestFields({}), nextId}, m_clock.now());
    BALCAO_CHECK(m_s.audit.record(t, command.actor, token_access_detail::kRotate, nextId, {}));
    return nextId;
}

}  // namespace balcao
