#pragma once

#include "audit/audit_log.h"
#include "base/command_store.h"
#include "base/future.h"
#include "base/id_source.h"
#include "people/people_store.h"
#include "people/person_account.h"
#include "people/role.h"
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
    /// Of the person whose PIN it is, unless somebody with people.edit sets it for them (who then must change
    /// it).
    QByteArray currentPin;
};

struct SaveRole {
    CommandId id;
    Actor actor;
    PersonRole role;
};

struct RemoveRole {
    CommandId id;
    Actor actor;
    RoleId role;
    qint64 version = 0;  ///< as whoever removes it saw it
};

struct EndSession {
    CommandId id;
    Actor actor;
    SessionId session;
};

class HeldPin;
class PinCheck;

/// Who works here and what they may do. Nobody changes somebody who may do more than they may themselves: a
/// PIN set for another would be a way to become them.
class PeopleService final : public QObject {
    Q_OBJECT
 public:
    struct Stores {
        Database& database;
        CommandStore& commands;
        PeopleStore& people;
        AuditLog& audit;
    };
    PeopleService(const Clock& clock, IdSource& ids, SecretHasher& hasher, Stores stores);
    ~PeopleService() override;

    /// Everybody, in the order in which they came. Capability people.edit.
    [[nodiscard]] Future<std::vector<PersonAccount>> people(const Actor& actor);
    /// The standard ones first, then the organisation's own.
    [[nodiscard]] Future<std::vector<PersonRole>> roles();
    /// Adds (no id, version 0) or changes name, role and activity. Capability people.edit. InvalidArgument
    /// (facts: field). NotAllowed (facts: capability) when the role, or the one the person has, holds more
    /// than the giver has. StateConflict (facts: reason "oneself") for suspending oneself or changing one's
    /// own role, (reason "last") when nobody could edit people any more; DatabaseConflict when somebody
    /// changed it since it was read. A suspended person's sessions end. Journal: person.save.
    [[nodiscard]] Future<PersonAccount> save(const SavePerson& command);
    /// Adds (no id, version 0) or changes one. Capability role.edit; NotAllowed (facts: capability) when it
    /// holds or would hold more than the giver has. InvalidArgument (facts: field) as `checkRole` says, and
    /// for taking anything from the administrators. StateConflict (reason "last") as `save`. Journal:
    /// role.save.
    [[nodiscard]] Future<PersonRole> saveRole(const SaveRole& command);
    /// Takes one of the organisation's own away. Capability role.edit; NotAllowed (facts: capability) when it
    /// holds more than the giver has. NotFound; DatabaseConflict when somebody changed it since it was read.
    /// StateConflict (facts: reason): "standard" for one that every organisation has, "used" (facts: people)
    /// while anybody has it, suspended or not. Journal: role.remove.
    [[nodiscard]] Future<Done> removeRole(const RemoveRole& command);
    /// One's own with the current one, or another's with people.edit, who must then change it; who has none
    /// yet gives themselves one with people.edit. InvalidArgument (facts: field, reason) as `checkPin` says,
    /// and "same" for the current one; WrongSecret and SignInThrottled as at sign-in when the current one is
    /// wrong. StateConflict (facts: reason "first") when nobody who may edit people could sign in with a PIN
    /// then: the first one is theirs. The PIN is no part of what makes a repeated command the same. The
    /// person's sessions end, but for the one where they changed it themselves. Journal: person.pin.
    [[nodiscard]] Future<Done> setPin(const SetPin& command);

    /// Those that go on at every register, oldest first. Capability people.edit.
    [[nodiscard]] Future<std::vector<OpenSession>> sessions(const Actor& actor);
    /// Whoever was there has to sign in again. Capability people.edit; NotAllowed (facts: capability) when
    /// the person may do more than the actor; NotFound. One that has ended stays so. Journal:
    /// person.end_session.
    [[nodiscard]] Future<Done> endSession(const EndSession& command);

 private:
    [[nodiscard]] Result<PersonAccount> store(Transaction& t, const SavePerson& command, PersonId newId);
    [[nodiscard]] Result<PersonRole> storeRole(Transaction& t, const SaveRole& command, RoleId newId);
    [[nodiscard]] Result<Done> storeRemoval(Transaction& t, const RemoveRole& command);
    [[nodiscard]] Result<Done> storePin(Transaction& t, const SetPin& command, const QString& hash);
    /// What is looked at before any PIN: whether the command was done, and whether it is one's own to prove.
    enum class PinStep { Done, Prove, Set };
    [[nodiscard]] Result<PinStep> beforePin(Transaction& t, const SetPin& command);
    struct Pins {
        std::shared_ptr<HeldPin> wanted;
        std::shared_ptr<HeldPin> current;
    };
    [[nodiscard]] Future<Done> proveAndSet(const SetPin& command, const Pins& pins);
    [[nodiscard]] Future<Done> hashAndSet(const SetPin& command, const Pins& pins);
    [[nodiscard]] Result<std::optional<StoredCommand>> repeatedPin(Transaction& t, const SetPin& command);
    [[nodiscard]] Result<Done> storeEnd(Transaction& t, const EndSession& command);

    const Clock& m_clock;
    IdSource& m_ids;
    SecretHasher& m_hasher;
    Stores m_s;
    std::unique_ptr<PinCheck> m_check;
};

}  // namespace balcao
