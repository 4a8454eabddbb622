#include "ui/login/session_presenter.h"

#include "base/wipe.h"

#include <algorithm>

namespace balcao {

namespace session_presenter_detail {

bool samePeople(const std::vector<SignInTile>& before, const std::vector<SignInTile>& after) {
    return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                      [](const SignInTile& a, const SignInTile& b) {
                          return a.person == b.person && a.name == b.name && a.hasPin == b.hasPin &&
                                 a.hasPassword == b.hasPassword && a.role.id == b.role.id &&
                                 a.role.name == b.role.name;
                      });
}

}  // namespace session_presenter_detail

SessionPresenter::SessionPresenter(const Services& services, RegisterId here, QString counter,
                                   QObject* parent)
    : QObject(parent), m_s(services), m_here(here), m_counter(std::move(counter)) {}

SessionPresenter::~SessionPresenter() {
    forgetTyped();
}

void SessionPresenter::forgetTyped() {
    wipe(m_typed);
    m_typed.clear();
    m_waitsForCode = false;
}

void SessionPresenter::expectPeople() {
    if (m_stage == Stage::Asking) setStage(Stage::SignedOut);
}

void SessionPresenter::refresh() {
    whenDone(m_s.signIn.tiles(m_here), this, [this](Result<std::vector<SignInTile>> tiles) {
        if (!tiles) {
            Q_EMIT peopleUnread(tiles.error());
            return;
        }
        const bool same = session_presenter_detail::samePeople(m_people, *tiles);
        m_people = *std::move(tiles);
        if (!m_session) setStage(m_people.empty() ? Stage::Open : Stage::SignedOut);
        if (!same) Q_EMIT peopleChanged();
    });
}

void SessionPresenter::check() {
    if (!m_session) return;
    const SessionId id = m_session->id;
    whenDone(m_s.signIn.goesOn(*m_session), this, [this, id](const Result<bool>& goes) {
        // Another one may have begun here meanwhile.
        if (!goes || *goes || !m_session || m_session->id != id) return;
        const PersonId person = m_session->actor.person;
        m_session.reset();
        setStage(Stage::SignedOut);
        Q_EMIT ended(person);
        refresh();
    });
}

void SessionPresenter::seen(Instant at) {
    if (m_stage != Stage::SignedIn || at <= m_seenAt) return;
    m_seenAt = at;
    // Where it cannot be written now, the next time comes in a minute.
    (void)m_s.signIn.seen(*m_session, at);
}

void SessionPresenter::setStage(Stage stage) {
    if (stage == m_stage) return;
    m_stage = stage;
    Q_EMIT stageChanged();
}

void SessionPresenter::enter(PersonId person, const QString& pin) {
    begin(Way::Pin, person, {}, pin);
}

void SessionPresenter::enterWithPassword(const QString& email, const QString& password) {
    begin(Way::Password, {}, email, password);
}

void SessionPresenter::enterWithBadge(const QString& badge) {
    begin(Way::Badge, {}, {}, badge);
}

void SessionPresenter::begin(Way way, PersonId person, const QString& email, const QString& secret) {
    if (m_checking) return;
    m_checking = true;
    forgetTyped();
    m_way = way;
    m_person = person;
    m_email = email;
    m_typed = secret.toUtf8();
    whenDone(ask({}), this, [this](const Result<Session>& answer) {
        if (answer || !asksForCode(answer.error())) return took(answer);
        m_checking = false;
        m_waitsForCode = true;
        Q_EMIT codeNeeded(m_person);
    });
}

Future<Session> SessionPresenter::ask(const QByteArray& code) {
    switch (m_way) {
        case Way::Pin: return m_s.signIn.withPin({m_person, m_here, m_counter, m_typed, code});
        case Way::Password: return m_s.signIn.withPassword({m_email, m_here, m_counter, m_typed, code});
        case Way::Badge: break;
    }
    return m_s.signIn.withBadge({m_here, m_counter, m_typed, code});
}

void SessionPresenter::enterCode(const QString& code) {
    if (m_checking || !m_waitsForCode) return;
    m_checking = true;
    QByteArray typed = code.toLatin1();
    whenDone(ask(typed), this, [this](const Result<Session>& answer) {
        // A wrong code asks for the next one; for everything else they begin again.
        const bool wrong = !answer && answer.error().code == ErrorCode::WrongSecret &&
                           answer.error().facts.contains(QStringLiteral("subject"));
        const bool again = wrong || (!answer && answer.error().code == ErrorCode::SignInThrottled);
        if (!again) return took(answer);
        m_checking = false;
        Q_EMIT refused(answer.error());
    });
    wipe(typed);
}

void SessionPresenter::unlock(const QString& pin) {
    if (m_checking || !m_session) return;
    m_checking = true;
    m_way = Way::Pin;
    m_typed = pin.toLatin1();
    whenDone(m_s.signIn.unlock(*m_session, m_typed), this,
             [this](const Result<Session>& answer) { took(answer); });
}

void SessionPresenter::unlockWithBadge(const QString& badge) {
    if (m_checking || !m_session) return;
    m_checking = true;
    m_way = Way::Badge;
    whenDone(m_s.signIn.unlockWithBadge(*m_session, badge.toLatin1()), this,
             [this](const Result<Session>& answer) { took(answer); });
}

void SessionPresenter::took(const Result<Session>& answer) {
    m_checking = false;
    if (answer && answer->mustChangePin && m_way != Way::Pin) {
        // The PIN that somebody else chose is needed to choose one's own.
        (void)m_s.signIn.signOut(*answer);
        forgetTyped();
        Q_EMIT refused(Error{ErrorCode::StateConflict,
                             QStringLiteral("the PIN comes first"),
                             {{QStringLiteral("reason"), QStringLiteral("pin_first")}}});
        return;
    }
    if (!answer || !answer->mustChangePin) forgetTyped();
    if (!answer) {
        Q_EMIT refused(answer.error());
        if (answer.error().code == ErrorCode::StateConflict) check();
        return;
    }
    m_session = *answer;
    Q_EMIT signedIn(*m_session);
    setStage(m_session->mustChangePin ? Stage::MustChange : Stage::SignedIn);
}

void SessionPresenter::changePin(const QString& pin) {
    if (m_checking || m_stage != Stage::MustChange) return;
    m_checking = true;
    QByteArray wanted = pin.toLatin1();
    const Actor& actor = m_session->actor;
    whenDone(m_s.people.setPin({m_s.ids.make<CommandId>(), actor, actor.person, wanted, m_typed}), this,
             [this](const Result<Done>& set) {
                 m_checking = false;
                 if (!set) {
                     Q_EMIT refused(set.error());
                     return;
                 }
                 forgetTyped();
                 if (!m_session) return;  // it was ended meanwhile
                 m_session->mustChangePin = false;
                 setStage(Stage::SignedIn);
             });
    wipe(wanted);
}

void SessionPresenter::signOut() {
    if (!m_session || m_checking) return;
    // Where it cannot be written now, the next sign-in at this register ends it.
    (void)m_s.signIn.signOut(*m_session);
    m_session.reset();
    forgetTyped();
    setStage(Stage::SignedOut);
}

void SessionPresenter::lock(bool byItself) {
    // Whoever comes next must not choose the PIN of whoever went away.
    if (m_stage == Stage::MustChange) return signOut();
    if (m_stage != Stage::SignedIn) return;
    m_lockedAt = m_s.clock.now();
    m_lockedByItself = byItself;
    // The screen is locked whether or not the journal can be written at once.
    whenDone(m_s.signIn.lock(*m_session, byItself), this, [this](const Result<Done>& locked) {
        if (!locked && locked.error().code == ErrorCode::StateConflict) check();
    });
    setStage(Stage::Locked);
}

void SessionPresenter::switchPerson() {
    if (m_stage == Stage::Locked) setStage(Stage::SignedOut);
}

}  // namespace balcao
