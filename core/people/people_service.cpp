#include "people/people_service.h"

#include "audit/audit_changes.h"
#include "people/people_acts.h"
#include "people/pin_check.h"

#include <QJsonArray>

#include <algorithm>

namespace balcao {

namespace people_service_detail {

const QString kSavePerson = QStringLiteral("person.save");
const QString kSaveRole = QStringLiteral("role.save");
const QString kRemoveRole = QStringLiteral("role.remove");

QJsonObject bodyOf(const PersonAccount& person) {
    return {{QStringLiteral("id"), person.id.text()},
            {QStringLiteral("name"), person.name},
            {QStringLiteral("role"), person.role.text()},
            {QStringLiteral("active"), person.active},
            {QStringLiteral("version"), person.version}};
}

QJsonObject bodyOf(const PersonRole& role) {
    return {{QStringLiteral("id"), role.id.text()},
            {QStringLiteral("name"), role.name},
            {QStringLiteral("capabilities"), qint64{role.capabilities.toInt()}},
            {QStringLiteral("version"), role.version}};
}

tl::unexpected<Error> wrongField(const char* field, const char* why) {
    return fail(ErrorCode::InvalidArgument, QString::fromLatin1(why),
                {{QStringLiteral("field"), QString::fromLatin1(field)}});
}

tl::unexpected<Error> nobodyLeft() {
    return fail(ErrorCode::StateConflict, QStringLiteral("nobody could edit people any more"),
                {{QStringLiteral("reason"), QStringLiteral("last")}});
}

tl::unexpected<Error> oneself() {
    return fail(ErrorCode::StateConflict, QStringLiteral("somebody else does this to oneself"),
                {{QStringLiteral("reason"), QStringLiteral("oneself")}});
}

/// Replaces the one with the same id, or adds it.
template <typename T>
std::vector<T> afterSaving(std::vector<T> all, const T& changed) {
    const auto same =
        std::find_if(all.begin(), all.end(), [&changed](const T& one) { return one.id == changed.id; });
    if (same == all.end()) {
        all.push_back(changed);
    } else {
        *same = changed;
    }
    return all;
}

/// What the journal may say of somebody: never their name.
QJsonObject publicFieldsOf(const PersonAccount& person) {
    return {{QStringLiteral("role"), person.role.text()}, {QStringLiteral("active"), person.active}};
}

QJsonObject publicFieldsOf(const PersonRole& role) {
    return {{QStringLiteral("capabilities"), QJsonArray::fromStringList(toTexts(role.capabilities))}};
}

/// Nothing of what is new.
QJsonObject changesFrom(const QJsonObject& before, const QJsonObject& after) {
    return before.isEmpty() ? QJsonObject() : changesBetween(before, after);
}

}  // namespace people_service_detail

PeopleService::PeopleService(const Clock& clock, IdSource& ids, SecretHasher& hasher, Stores stores)
    : m_clock(clock),
      m_ids(ids),
      m_hasher(hasher),
      m_s(stores),
      m_check(std::make_unique<PinCheck>(clock, hasher, stores.database, stores.people)) {}

PeopleService::~PeopleService() = default;

Future<std::vector<PersonAccount>> PeopleService::people(const Actor& actor) {
    using Accounts = std::vector<PersonAccount>;
    if (const auto allowed = require(actor, Capability::PeopleEdit); !allowed) {
        return ready<Accounts>(tl::unexpected(allowed.error()));
    }
    return m_s.database.read<Accounts>([this](Transaction& t) { return m_s.people.people(t); });
}

Future<std::vector<PersonRole>> PeopleService::roles() {
    return m_s.database.read<std::vector<PersonRole>>(
        [this](Transaction& t) -> Result<std::vector<PersonRole>> {
            BALCAO_TRY(stored, m_s.people.roles(t));
            return withStandardRoles(stored);
        });
}

Future<PersonAccount> PeopleService::save(const SavePerson& command) {
    const auto refused = [](const Error& error) { return ready<PersonAccount>(tl::unexpected(error)); };
    if (const auto allowed = require(command.actor, Capability::PeopleEdit); !allowed) {
        return refused(allowed.error());
    }
    if (const auto valid = checkPerson(command.person); !valid) return refused(valid.error());
    const auto newId = m_ids.make<PersonId>();
    return m_s.database.write<PersonAccount>(
        [this, command, newId](Transaction& t) { return store(t, command, newId); });
}

Result<PersonAccount> PeopleService::store(Transaction& t, const SavePerson& command, PersonId newId) {
    using namespace people_service_detail;
    const QJsonObject body = bodyOf(command.person);
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kSavePerson, body));
    if (repeated) {
        BALCAO_TRY(id, PersonId::fromText(repeated->subject));
        BALCAO_TRY(saved, m_s.people.byId(t, id));
        if (!saved) return fail(ErrorCode::NotFound, QStringLiteral("no such person"));
        return *saved;
    }
    BALCAO_CHECK(m_s.people.hold(t));
    BALCAO_TRY(everybody, m_s.people.people(t));
    BALCAO_TRY(stored, m_s.people.roles(t));
    const std::vector<PersonRole> roles = withStandardRoles(stored);
    const auto role = roleOf(roles, command.person.role);
    if (!role) return wrongField("role", "no such role");
    BALCAO_CHECK(checkGiving(command.actor, role->capabilities));

    PersonAccount person;
    person.id = newId;
    person.createdAt = m_clock.now();
    QJsonObject before;
    if (!command.person.id.isNull()) {
        BALCAO_TRY(existing, changeablePerson(t, m_s.people, command.actor, command.person.id));
        person = existing;
        before = publicFieldsOf(person);
        const bool other = person.role != command.person.role || person.active != command.person.active;
        if (other && person.id == command.actor.person) return oneself();
    }
    person.name = command.person.name.trimmed();
    person.role = command.person.role;
    person.active = command.person.active;
    person.version = command.person.version;
    if (!somebodyManages(afterSaving(everybody, person), roles)) return nobodyLeft();

    m_s.people.save(t, person);
    if (!person.active) {
        BALCAO_CHECK(endSessions(t, m_s.people, {person.id, QStringLiteral("suspended"), m_clock.now(), {}}));
    }
    m_s.commands.put(t, {command.id, kSavePerson, digestFields(body), person.id.text()}, m_clock.now());
    BALCAO_CHECK(m_s.audit.record(t, command.actor, kSavePerson, person.id.text(),
                                  {{QStringLiteral("role"), person.role.text()},
                                   {QStringLiteral("active"), person.active},
                                   {QStringLiteral("changes"), changesFrom(before, publicFieldsOf(person))},
                                   {QStringLiteral("version"), person.version + 1}}));
    person.version += 1;
    return person;
}

Future<PersonRole> PeopleService::saveRole(const SaveRole& command) {
    const auto refused = [](const Error& error) { return ready<PersonRole>(tl::unexpected(error)); };
    if (const auto allowed = require(command.actor, Capability::RoleEdit); !allowed) {
        return refused(allowed.error());
    }
    if (const auto valid = checkRole(command.role); !valid) return refused(valid.error());
    if (const auto may = checkGiving(command.actor, command.role.capabilities); !may) {
        return refused(may.error());
    }
    const auto newId = m_ids.make<RoleId>();
    return m_s.database.write<PersonRole>(
        [this, command, newId](Transaction& t) { return storeRole(t, command, newId); });
}

Result<PersonRole> PeopleService::storeRole(Transaction& t, const SaveRole& command, RoleId newId) {
    using namespace people_service_detail;
    const QJsonObject body = bodyOf(command.role);
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kSaveRole, body));
    BALCAO_CHECK(m_s.people.hold(t));
    BALCAO_TRY(stored, m_s.people.roles(t));
    const std::vector<PersonRole> roles = withStandardRoles(stored);
    if (repeated) {
        BALCAO_TRY(id, RoleId::fromText(repeated->subject));
        const auto saved = roleOf(roles, id);
        if (!saved) return fail(ErrorCode::NotFound, QStringLiteral("no such role"));
        return *saved;
    }
    PersonRole role{newId, {}, {}, {}, 0};
    QJsonObject before;
    if (!command.role.id.isNull()) {
        const auto existing = roleOf(roles, command.role.id);
        if (!existing) return fail(ErrorCode::NotFound, QStringLiteral("no such role"));
        BALCAO_CHECK(checkGiving(command.actor, existing->capabilities));
        role = *existing;
        before = publicFieldsOf(role);
    }
    role.name = command.role.name.trimmed();
    role.capabilities = command.role.capabilities;
    role.version = command.role.version;
    BALCAO_CHECK(checkRole(role));  // a key of the command's own counts for nothing
    if (role.id == administratorRole() && role.capabilities != allCapabilities()) {
        return wrongField("capabilities", "administrators may do everything");
    }
    BALCAO_TRY(everybody, m_s.people.people(t));
    if (!somebodyManages(everybody, afterSaving(roles, role))) return nobodyLeft();

    m_s.people.save(t, role);
    m_s.commands.put(t, {command.id, kSaveRole, digestFields(body), role.id.text()}, m_clock.now());
    BALCAO_CHECK(m_s.audit.record(
        t, command.actor, kSaveRole, role.id.text(),
        {{QStringLiteral("capabilities"), QJsonArray::fromStringList(toTexts(role.capabilities))},
         {QStringLiteral("changes"), changesFrom(before, publicFieldsOf(role))},
         {QStringLiteral("version"), role.version + 1}}));
    role.version += 1;
    return role;
}

Future<Done> PeopleService::removeRole(const RemoveRole& command) {
    if (const auto allowed = require(command.actor, Capability::RoleEdit); !allowed) {
        return ready<Done>(tl::unexpected(allowed.error()));
    }
    return m_s.database.write<Done>([this, command](Transaction& t) { return storeRemoval(t, command); });
}

Result<Done> PeopleService::storeRemoval(Transaction& t, const RemoveRole& command) {
    using namespace people_service_detail;
    const auto refused = [](const char* reason, const QVariantMap& facts) {
        QVariantMap all = facts;
        all.insert(QStringLiteral("reason"), QString::fromLatin1(reason));
        return fail(ErrorCode::StateConflict, QStringLiteral("the role stays"), all);
    };
    const QJsonObject body{{QStringLiteral("id"), command.role.text()},
                           {QStringLiteral("version"), command.version}};
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kRemoveRole, body));
    if (repeated) return Done{};
    // Held: nobody gets the role while it is looked at who has it.
    BALCAO_CHECK(m_s.people.hold(t));
    BALCAO_TRY(stored, m_s.people.roles(t));
    const auto role = roleOf(withStandardRoles(stored), command.role);
    if (!role) return fail(ErrorCode::NotFound, QStringLiteral("no such role"));
    if (!role->key.isEmpty()) return refused("standard", {});
    BALCAO_CHECK(checkGiving(command.actor, role->capabilities));
    if (role->version != command.version) {
        return fail(ErrorCode::DatabaseConflict, QStringLiteral("somebody changed the role"));
    }
    BALCAO_TRY(everybody, m_s.people.people(t));
    const auto having = std::count_if(everybody.begin(), everybody.end(),
                                      [&role](const PersonAccount& one) { return one.role == role->id; });
    if (having > 0) return refused("used", {{QStringLiteral("people"), static_cast<int>(having)}});
    m_s.people.remove(t, *role);
    m_s.commands.put(t, {command.id, kRemoveRole, digestFields(body), role->id.text()}, m_clock.now());
    BALCAO_CHECK(m_s.audit.record(
        t, command.actor, kRemoveRole, role->id.text(),
        {{QStringLiteral("capabilities"), QJsonArray::fromStringList(toTexts(role->capabilities))}}));
    return Done{};
}

}  // namespace balcao
