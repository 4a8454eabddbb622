#pragma once

#include "identity/actor.h"
#include "people/people_store.h"

// What several services that change people do the same way.

namespace balcao {

/// NotAllowed (facts: capability) with the first capability that the giver lacks.
[[nodiscard]] Result<void> checkGiving(const Actor& giver, Capabilities wanted);

/// The account if the actor may change it: nobody changes somebody who may do more. NotFound; NotAllowed.
[[nodiscard]] Result<PersonAccount> changeablePerson(Transaction& t, PeopleStore& people, const Actor& actor,
                                                     PersonId person);

struct SessionsEnd {
    PersonId person;
    QString ending;
    Instant at;
    RegisterId spared;  ///< the one here goes on; null: none does
};
/// All of a person's that go on.
[[nodiscard]] Result<void> endSessions(Transaction& t, PeopleStore& people, const SessionsEnd& end);

}  // namespace balcao
