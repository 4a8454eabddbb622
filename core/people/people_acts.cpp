#include "people/people_acts.h"

namespace balcao {

Result<void> checkGiving(const Actor& giver, Capabilities wanted) {
    if (mayGive(giver.capabilities, wanted)) return {};
    const QString lacking = toTexts(wanted & ~giver.capabilities).value(0);
    return fail(ErrorCode::NotAllowed, QStringLiteral("more than the giver has"),
                {{QStringLiteral("capability"), lacking}});
}

Result<PersonAccount> changeablePerson(Transaction& t, PeopleStore& people, const Actor& actor,
                                       PersonId person) {
    BALCAO_TRY(account, people.byId(t, person));
    if (!account) return fail(ErrorCode::NotFound, QStringLiteral("no such person"));
    BALCAO_TRY(stored, people.roles(t));
    const auto role = roleOf(withStandardRoles(stored), account->role);
    BALCAO_CHECK(checkGiving(actor, role ? role->capabilities : Capabilities()));
    return *account;
}

Result<void> endSessions(Transaction& t, PeopleStore& people, const SessionsEnd& end) {
    BALCAO_TRY(open, people.sessionsOf(t, end.person));
    for (StoredSession& session : open) {
        if (!end.spared.isNull() && session.registerId == end.spared) continue;
        session.endedAt = end.at;
        session.ending = end.ending;
        people.save(t, session);
    }
    return {};
}

}  // namespace balcao
