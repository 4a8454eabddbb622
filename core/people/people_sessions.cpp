// The sessions part of PeopleService.

#include "people/people_acts.h"
#include "people/people_service.h"

namespace balcao {

namespace people_sessions_detail {

const QString kEndSession = QStringLiteral("person.end_session");

QJsonObject bodyOf(const EndSession& command) {
    return {{QStringLiteral("session"), command.session.text()}};
}

}  // namespace people_sessions_detail

Future<std::vector<OpenSession>> PeopleService::sessions(const Actor& actor) {
    using Sessions = std::vector<OpenSession>;
    if (const auto allowed = require(actor, Capability::PeopleEdit); !allowed) {
        return ready<Sessions>(tl::unexpected(allowed.error()));
    }
    return m_s.database.read<Sessions>([this](Transaction& t) { return m_s.people.openSessions(t); });
}

Future<Done> PeopleService::endSession(const EndSession& command) {
    if (const auto allowed = require(command.actor, Capability::PeopleEdit); !allowed) {
        return ready<Done>(tl::unexpected(allowed.error()));
    }
    return m_s.database.write<Done>([this, command](Transaction& t) { return storeEnd(t, command); });
}

Result<Done> PeopleService::storeEnd(Transaction& t, const EndSession& command) {
    using namespace people_sessions_detail;
    const QJsonObject body = bodyOf(command);
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kEndSession, body));
    if (repeated) return Done{};
    BALCAO_TRY(session, m_s.people.session(t, command.session));
    if (!session) return fail(ErrorCode::NotFound, QStringLiteral("no such session"));
    BALCAO_CHECK(changeablePerson(t, m_s.people, command.actor, session->person));
    if (happened(session->endedAt)) return Done{};
    session->endedAt = m_clock.now();
    session->ending = QStringLiteral("ended");
    m_s.people.save(t, *session);
    m_s.commands.put(t, {command.id, kEndSession, digestFields(body), command.session.text()}, m_clock.now());
    BALCAO_CHECK(m_s.audit.record(t, command.actor, kEndSession, session->person.text(),
                                  {{QStringLiteral("session"), command.session.text()}}));
    return Done{};
}

}  // namespace balcao
