#pragma once

#include "audit/audit_log.h"
#include "base/command_store.h"
#include "base/future.h"
#include "base/id_source.h"
#include "people/people_store.h"
#include "people/secret_hasher.h"

namespace balcao {

struct SavePerson {
    CommandId id;
    Actor actor;
    PersonAccount person;
};

struct SetPin {
    CommandId id;
    Actor actor;
    PersonId person;
    QByteArray pin;
    /// Of the person whose PIN it is, unless somebody with people.edit sets it for them (who then must change it).
    QByteArray currentPin;
};

struct SaveRole {
    CommandId id;
    Actor actor;
    Role role;
};

/// Who works here and what they may do.
class PeopleService {
 public:
    struct Stores {
        Database& database;
        CommandStore& commands;
        PeopleStore& people;
        AuditLog& audit;
    };
    PeopleService(const Clock& clock, IdSource& ids, SecretHasher& hasher, Stores stores);

    /// Capability people.edit.
    [[nodiscard]] Future<std::vector<PersonAccount>> people(const Actor& actor);
    [[nodiscard]] Future<std::vector<Role>> roles();
    /// Adds (no id, version 0) or changes. Capability people.edit. InvalidArgument (facts: field). NotAllowed when
    /// the role holds more than the giver has. StateConflict for suspending or demoting the last person who may
    /// edit people, or oneself.
    [[nodiscard]] Future<PersonAccount> save(const SavePerson& command);
    /// Capability role.edit; NotAllowed when it would hold more than the giver has.
    [[nodiscard]] Future<Role> saveRole(const SaveRole& command);
    /// One's own with the current one, or another's with people.edit. InvalidArgument (facts: field, reason) as
    /// `checkPin` says; WrongSecret when the current one is wrong, counted as a try.
    [[nodiscard]] Future<Done> setPin(const SetPin& command);

 private:
    const Clock& m_clock;
    IdSource& m_ids;
    SecretHasher& m_hasher;
    Stores m_s;
};

}  // namespace balcao
