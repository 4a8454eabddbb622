// The password and the badge part of SignInService.

#include "people/password_rules.h"
#include "people/pin_check.h"
#include "people/sign_in_service.h"

namespace balcao {

namespace sign_in_other_detail {

/// Whom the tries for an address count for that nobody has: the same one for the same address, so that it
/// waits as somebody's would.
PersonId nobodyOf(const QByteArray& index) {
    return index.size() < 16 ? PersonId() : PersonId(QUuid::fromRfc4122(index.left(16)));
}

}  // namespace sign_in_other_detail

Future<PersonId> SignInService::whoseEmail(const QByteArray& index) {
    return m_s.database.read<PersonId>([this, index](Transaction& t) { return m_s.ways.byEmail(t, index); });
}

Future<PersonId> SignInService::whoseBadge(const QByteArray& index) {
    return m_s.database.read<PersonId>([this, index](Transaction& t) { return m_s.ways.byBadge(t, index); });
}

Future<Session> SignInService::withPassword(const SignInWithPassword& attempt) {
    Entry entry{
        m_ids.make<SessionId>(),    {},           {{}, {}, attempt.registerId, attempt.registerName, {}},
        QStringLiteral("password"), attempt.code, {}};
    // What no password can be is looked at all the same, as one that is wrong.
    auto prepared = preparedPassword(attempt.password);
    const auto held = std::make_shared<HeldPin>(prepared.value_or(QByteArray()));
    if (prepared) wipe(*prepared);
    const QString email = attempt.email;
    return andThen(m_sealed.open(this), this, [this, entry, held, email](bool kept) -> Future<Session> {
        const auto index = kept ? m_sealed.emailIndex(email) : Result<QByteArray>(QByteArray());
        if (!index) return ready<Session>(tl::unexpected(index.error()));
        return andThen(whoseEmail(*index), this, [this, entry, held, index = *index](PersonId found) mutable {
            entry.person = found.isNull() ? sign_in_other_detail::nobodyOf(index) : found;
            const auto looked =
                m_check->look(entry.person, entry.here.registerId, held->bytes(), CredentialKind::Password);
            return andThen(looked, this,
                           [this, entry](const PinVerdict& verdict) { return enter(entry, verdict); });
        });
    });
}

Future<Session> SignInService::withBadge(const SignInWithBadge& attempt) {
    Entry entry{m_ids.make<SessionId>(), {},           {{}, {}, attempt.registerId, attempt.registerName, {}},
                QStringLiteral("badge"), attempt.code, {}};
    const QByteArray badge = attempt.badge;
    return andThen(m_sealed.open(this), this, [this, entry, badge](bool kept) mutable -> Future<Session> {
        const auto index = kept ? m_sealed.badgeIndex(badge) : Result<QByteArray>(QByteArray());
        if (!index) return ready<Session>(tl::unexpected(index.error()));
        entry.badge = *index;
        return andThen(whoseBadge(*index), this, [this, entry](PersonId found) mutable {
            entry.person = found;
            const auto looked = m_check->found(found, entry.here.registerId);
            return andThen(looked, this,
                           [this, entry](const PinVerdict& verdict) { return enter(entry, verdict); });
        });
    });
}

Future<Session> SignInService::unlockWithBadge(const Session& session, const QByteArray& badge) {
    const Actor& who = session.actor;
    const Entry entry{
        session.id, who.person, {{}, {}, who.registerId, who.registerName, {}}, QStringLiteral("badge"),
        {},         {}};
    return andThen(m_sealed.open(this), this, [this, entry, session, badge](bool kept) -> Future<Session> {
        const auto index = kept ? m_sealed.badgeIndex(badge) : Result<QByteArray>(QByteArray());
        if (!index) return ready<Session>(tl::unexpected(index.error()));
        return andThen(whoseBadge(*index), this, [this, entry, session](PersonId found) {
            // Another one's opens nothing here: it is counted like nobody's.
            const PersonId own = found == entry.person ? found : PersonId();
            const auto looked = m_check->found(own, entry.here.registerId);
            return andThen(looked, this, [this, entry, session](const PinVerdict& verdict) {
                if (!verdict.matches) return refuse(entry, verdict);
                return m_s.database.write<Session>(
                    [this, session, verdict](Transaction& t) { return resume(t, session, verdict); });
            });
        });
    });
}

}  // namespace balcao
