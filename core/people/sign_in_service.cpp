#include "people/sign_in_service.h"

#include "people/pin_check.h"

#include <algorithm>

namespace balcao {

namespace sign_in_detail {

/// The register acts when nobody has proved who they are.
Actor registerOf(const RegisterId& id, const QString& name) {
    return {{}, {}, id, name, {}};
}

tl::unexpected<Error> sessionEnded() {
    return fail(ErrorCode::StateConflict, QStringLiteral("the session has ended"));
}

}  // namespace sign_in_detail

SignInService::SignInService(const Clock& clock, IdSource& ids, SecretHasher& hasher, Stores stores)
    : m_clock(clock),
      m_ids(ids),
      m_s(stores),
      m_check(std::make_unique<PinCheck>(clock, hasher, stores.database, stores.people)) {}

SignInService::~SignInService() = default;

Future<std::vector<SignInTile>> SignInService::tiles(RegisterId here) {
    using Tiles = std::vector<SignInTile>;
    return m_s.database.read<Tiles>([this, here](Transaction& t) -> Result<Tiles> {
        BALCAO_TRY(people, m_s.people.people(t));
        BALCAO_TRY(stored, m_s.people.roles(t));
        BALCAO_TRY(times, m_s.people.lastHere(t, here));
        const std::vector<PersonRole> roles = withStandardRoles(stored);
        Tiles tiles;
        for (const PersonAccount& person : people) {
            if (!person.active) continue;
            SignInTile tile{person.id, person.name, roleOf(roles, person.role).value_or(PersonRole()),
                            person.hasPin, std::nullopt};
            for (const auto& [who, at] : times) {
                if (who == person.id) tile.lastHere = at;
            }
            tiles.push_back(std::move(tile));
        }
        const bool anyPin =
            std::any_of(tiles.begin(), tiles.end(), [](const SignInTile& tile) { return tile.hasPin; });
        if (!anyPin) return Tiles();
        std::sort(tiles.begin(), tiles.end(), [](const SignInTile& a, const SignInTile& b) {
            const int order = QString::localeAwareCompare(a.name, b.name);
            return order != 0 ? order < 0 : a.person < b.person;
        });
        return tiles;
    });
}

Future<Session> SignInService::withPin(const SignInWithPin& attempt) {
    // Chosen here and not in the work, so that work which is run again begins the same session.
    const auto id = m_ids.make<SessionId>();
    SignInWithPin asked = attempt;
    asked.pin.clear();  // only the check holds it
    const auto looked = m_check->look(attempt.person, attempt.registerId, attempt.pin);
    return andThen(looked, this, [this, asked, id](const PinVerdict& verdict) -> Future<Session> {
        if (!verdict.matches) {
            return refuse(sign_in_detail::registerOf(asked.registerId, asked.registerName), asked.person,
                          verdict);
        }
        return m_s.database.write<Session>(
            [this, asked, id, verdict](Transaction& t) { return begin(t, asked, id, verdict); });
    });
}

Future<Session> SignInService::unlock(const Session& session, const QByteArray& pin) {
    const Actor& who = session.actor;
    const auto looked = m_check->look(who.person, who.registerId, pin);
    return andThen(looked, this, [this, session](const PinVerdict& verdict) -> Future<Session> {
        const Actor& here = session.actor;
        if (!verdict.matches) {
            return refuse(sign_in_detail::registerOf(here.registerId, here.registerName), here.person,
                          verdict);
        }
        return m_s.database.write<Session>(
            [this, session, verdict](Transaction& t) { return resume(t, session, verdict); });
    });
}

Future<Session> SignInService::refuse(const Actor& nobodyHere, PersonId person, const PinVerdict& verdict) {
    const auto written = m_s.database.write<Done>([this, nobodyHere, person,
                                                   verdict](Transaction& t) -> Result<Done> {
        BALCAO_CHECK(m_s.audit.record(t, nobodyHere, QStringLiteral("person.sign_in_failed"), person.text(),
                                      {{QStringLiteral("wait_ms"), qint64{verdict.nextWait.count()}}}));
        return Done{};
    });
    return andThen(written, this,
                   [verdict](Done) { return ready<Session>(tl::unexpected(PinCheck::refusal(verdict))); });
}

Result<Session> SignInService::sessionOf(Transaction& t, PersonId person, const Actor& here) {
    BALCAO_TRY(account, m_s.people.byId(t, person));
    if (!account || !account->active) {
        return fail(ErrorCode::NotFound, QStringLiteral("nobody who signs in with a PIN"));
    }
    BALCAO_TRY(stored, m_s.people.roles(t));
    const auto role = roleOf(withStandardRoles(stored), account->role);
    Session session;
    session.actor = {account->id, account->name, here.registerId, here.registerName,
                     role ? role->capabilities : Capabilities()};
    session.mustChangePin = account->mustChangePin;
    return session;
}

Result<Session> SignInService::begin(Transaction& t, const SignInWithPin& attempt, SessionId id,
                                     const PinVerdict& verdict) {
    const Instant now = m_clock.now();
    BALCAO_CHECK(m_check->accept(t, attempt.person, attempt.registerId, verdict));
    BALCAO_TRY(session, sessionOf(t, attempt.person,
                                  sign_in_detail::registerOf(attempt.registerId, attempt.registerName)));
    BALCAO_TRY(before, m_s.people.sessionsAt(t, attempt.registerId));
    for (StoredSession& other : before) {
        other.endedAt = now;
        other.ending = QStringLiteral("switched");
        m_s.people.save(t, other);
    }
    session.id = id;
    session.startedAt = now;
    m_s.people.save(t, StoredSession{id, attempt.person, attempt.registerId, now, {}, {}, {}});
    BALCAO_CHECK(m_s.audit.record(
        t, session.actor, QStringLiteral("person.sign_in"), attempt.person.text(),
        {{QStringLiteral("session"), id.text()}, {QStringLiteral("switched"), !before.empty()}}));
    return session;
}

Result<Session> SignInService::resume(Transaction& t, const Session& session, const PinVerdict& verdict) {
    const Actor& here = session.actor;
    BALCAO_CHECK(m_check->accept(t, here.person, here.registerId, verdict));
    BALCAO_TRY(stored, m_s.people.session(t, session.id));
    if (!stored || happened(stored->endedAt)) return sign_in_detail::sessionEnded();
    BALCAO_TRY(fresh, sessionOf(t, here.person, here));
    fresh.id = session.id;
    fresh.startedAt = stored->startedAt;
    stored->lockedAt = Instant();
    m_s.people.save(t, *stored);
    BALCAO_CHECK(m_s.audit.record(t, fresh.actor, QStringLiteral("person.unlock"), here.person.text(),
                                  {{QStringLiteral("session"), session.id.text()}}));
    return fresh;
}

Future<Done> SignInService::lock(const Session& session, bool idle) {
    return m_s.database.write<Done>([this, session, idle](Transaction& t) -> Result<Done> {
        BALCAO_TRY(stored, m_s.people.session(t, session.id));
        if (!stored || happened(stored->endedAt)) return sign_in_detail::sessionEnded();
        if (happened(stored->lockedAt)) return Done{};
        stored->lockedAt = m_clock.now();
        m_s.people.save(t, *stored);
        BALCAO_CHECK(m_s.audit.record(
            t, session.actor, QStringLiteral("person.lock"), session.actor.person.text(),
            {{QStringLiteral("session"), session.id.text()}, {QStringLiteral("idle"), idle}}));
        return Done{};
    });
}

Future<bool> SignInService::goesOn(const Session& session) {
    const SessionId id = session.id;
    return m_s.database.read<bool>([this, id](Transaction& t) -> Result<bool> {
        BALCAO_TRY(open, m_s.people.openSessions(t));
        return std::any_of(open.begin(), open.end(),
                           [id](const OpenSession& one) { return one.session.id == id; });
    });
}

Future<Done> SignInService::signOut(const Session& session) {
    return m_s.database.write<Done>([this, session](Transaction& t) -> Result<Done> {
        BALCAO_TRY(stored, m_s.people.session(t, session.id));
        if (!stored || happened(stored->endedAt)) return Done{};
        stored->endedAt = m_clock.now();
        stored->ending = QStringLiteral("signed_out");
        m_s.people.save(t, *stored);
        BALCAO_CHECK(m_s.audit.record(t, session.actor, QStringLiteral("person.sign_out"),
                                      session.actor.person.text(),
                                      {{QStringLiteral("session"), session.id.text()}}));
        return Done{};
    });
}

}  // namespace balcao
