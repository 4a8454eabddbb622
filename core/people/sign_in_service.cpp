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

bool asksForCode(const Error& error) {
    return error.code == ErrorCode::StateConflict &&
           error.facts.value(QStringLiteral("reason")) == QStringLiteral("second_step");
}

SignInService::SignInService(const Clock& clock, IdSource& ids, SecretHasher& hasher, Stores stores,
                             SealedWays& sealed)
    : m_clock(clock),
      m_ids(ids),
      m_s(stores),
      m_sealed(sealed),
      m_second(clock, stores.ways, sealed),
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
            SignInTile tile{person.id,     person.name,  roleOf(roles, person.role).value_or(PersonRole()),
                            person.hasPin, std::nullopt, person.hasPassword && person.hasEmail};
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
    const Entry entry{m_ids.make<SessionId>(),
                      attempt.person,
                      sign_in_detail::registerOf(attempt.registerId, attempt.registerName),
                      QStringLiteral("pin"),
                      attempt.code,
                      {}};
    const auto looked = m_check->look(attempt.person, attempt.registerId, attempt.pin);
    return andThen(looked, this, [this, entry](const PinVerdict& verdict) { return enter(entry, verdict); });
}

Future<Session> SignInService::enter(const Entry& entry, const PinVerdict& verdict) {
    if (!verdict.matches) return refuse(entry, verdict);
    // A keychain may have to be asked, and only for those whose second step is sealed.
    const auto opened = verdict.secondStep ? m_sealed.open(this) : ready<bool>(true);
    return andThen(opened, this, [this, entry, verdict](bool) {
        const auto begun = m_s.database.write<Begun>(
            [this, entry, verdict](Transaction& t) { return begin(t, entry, verdict); });
        return andThen(begun, this, [](const Begun& made) {
            return ready<Session>(made.session ? Result<Session>(*made.session)
                                               : Result<Session>(tl::unexpected(made.why)));
        });
    });
}

Future<Session> SignInService::unlock(const Session& session, const QByteArray& pin) {
    const Actor& who = session.actor;
    const auto looked = m_check->look(who.person, who.registerId, pin);
    return andThen(looked, this, [this, session](const PinVerdict& verdict) -> Future<Session> {
        const Actor& here = session.actor;
        if (!verdict.matches) {
            return refuse({session.id,
                           here.person,
                           sign_in_detail::registerOf(here.registerId, here.registerName),
                           QStringLiteral("pin"),
                           {},
                           {}},
                          verdict);
        }
        return m_s.database.write<Session>(
            [this, session, verdict](Transaction& t) { return resume(t, session, verdict); });
    });
}

Future<Session> SignInService::refuse(const Entry& entry, const PinVerdict& verdict) {
    const auto written = m_s.database.write<Done>([this, entry, verdict](Transaction& t) -> Result<Done> {
        // Of an address or a badge that nobody has there is nothing to name.
        const bool named = verdict.known || entry.with == QStringLiteral("pin");
        BALCAO_CHECK(m_s.audit.record(t, entry.here, QStringLiteral("person.sign_in_failed"),
                                      named ? entry.person.text() : QString(),
                                      {{QStringLiteral("wait_ms"), qint64{verdict.nextWait.count()}},
                                       {QStringLiteral("with"), entry.with}}));
        return Done{};
    });
    return andThen(written, this, [entry, verdict](Done) {
        Error why = PinCheck::refusal(verdict);
        if (entry.with != QStringLiteral("pin")) {
            why.code = ErrorCode::WrongSecret;
            why.detail = QStringLiteral("nobody signs in with it");
        }
        return ready<Session>(tl::unexpected(std::move(why)));
    });
}

Result<Session> SignInService::sessionOf(Transaction& t, PersonId person, const Actor& here) {
    BALCAO_TRY(account, m_s.people.byId(t, person));
    if (!account || !account->active) {
        return fail(ErrorCode::NotFound, QStringLiteral("nobody who signs in with a PIN"));
    }
    BALCAO_TRY(stored, m_s.people.roles(t));
    BALCAO_TRY(policy, m_s.people.signInPolicy(t));
    Session session;
    session.actor = {account->id, account->name, here.registerId, here.registerName,
                     heldBy(*account, withStandardRoles(stored), policy)};
    session.mustChangePin = account->mustChangePin;
    return session;
}

Result<SignInService::Begun> SignInService::begin(Transaction& t, const Entry& entry,
                                                  const PinVerdict& verdict) {
    BALCAO_TRY(account, m_s.people.byId(t, entry.person));
    if (!account || !account->active) {
        return fail(ErrorCode::NotFound, QStringLiteral("nobody who signs in with a PIN"));
    }
    const QVariantMap wait{{QStringLiteral("wait_ms"), qint64{verdict.nextWait.count()}},
                           {QStringLiteral("subject"), QStringLiteral("code")}};
    const QVariantMap asked{{QStringLiteral("reason"), QStringLiteral("second_step")}};
    BALCAO_TRY(step, m_second.look(t, *account, entry.code));
    QString second;
    switch (step) {
        case StepVerdict::NotAsked: break;
        case StepVerdict::Right: second = QStringLiteral("code"); break;
        case StepVerdict::Recovery: second = QStringLiteral("recovery"); break;
        case StepVerdict::Missing:
            return Begun{std::nullopt,
                         {ErrorCode::StateConflict, QStringLiteral("the code of the second step"), asked}};
        case StepVerdict::Wrong:
            BALCAO_CHECK(m_s.audit.record(t, entry.here, QStringLiteral("person.sign_in_failed"),
                                          entry.person.text(),
                                          {{QStringLiteral("wait_ms"), qint64{verdict.nextWait.count()}},
                                           {QStringLiteral("with"), entry.with},
                                           {QStringLiteral("second"), QStringLiteral("wrong")}}));
            return Begun{std::nullopt, {ErrorCode::WrongSecret, QStringLiteral("the code is wrong"), wait}};
    }
    BALCAO_TRY(session, start(t, entry, verdict, second));
    return Begun{session, {}};
}

Result<Session> SignInService::start(Transaction& t, const Entry& entry, const PinVerdict& verdict,
                                     const QString& second) {
    BALCAO_CHECK(m_check->accept(t, entry.person, entry.here.registerId, verdict));
    if (!verdict.kind) {
        BALCAO_TRY(owner, m_s.ways.byBadge(t, entry.badge));
        if (owner != entry.person) {
            return fail(ErrorCode::WrongSecret, QStringLiteral("the badge was taken away meanwhile"));
        }
    }
    BALCAO_TRY(session, sessionOf(t, entry.person, entry.here));
    const Instant now = m_clock.now();
    BALCAO_TRY(before, m_s.people.sessionsAt(t, entry.here.registerId));
    for (StoredSession& other : before) {
        other.endedAt = now;
        other.ending = QStringLiteral("switched");
        m_s.people.save(t, other);
    }
    session.id = entry.id;
    session.startedAt = now;
    m_s.people.save(t, StoredSession{entry.id, entry.person, entry.here.registerId, now, {}, {}, {}, now});
    QJsonObject facts{{QStringLiteral("session"), entry.id.text()},
                      {QStringLiteral("switched"), !before.empty()},
                      {QStringLiteral("with"), entry.with}};
    if (!second.isEmpty()) facts.insert(QStringLiteral("second"), second);
    BALCAO_CHECK(
        m_s.audit.record(t, session.actor, QStringLiteral("person.sign_in"), entry.person.text(), facts));
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
    stored->seenAt = m_clock.now();
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

Future<Done> SignInService::seen(const Session& session, Instant at) {
    return m_s.database.write<Done>([this, id = session.id, at](Transaction& t) -> Result<Done> {
        m_s.people.seen(t, id, at);
        return Done{};
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
