#include "people/people_import.h"

#include "audit/audit_log.h"
#include "people/people_acts.h"
#include "people/ways_own.h"

#include <algorithm>

namespace balcao {

namespace people_import_detail {

const QString kImport = QStringLiteral("person.import");

/// The error with the line it is about.
tl::unexpected<Error> at(qsizetype line, Error error) {
    error.facts.insert(QStringLiteral("subject"), QStringLiteral("people_file"));
    error.facts.insert(QStringLiteral("line"), line);
    return tl::unexpected(std::move(error));
}

std::optional<PersonRole> named(const std::vector<PersonRole>& roles, const QString& word) {
    const auto found = std::find_if(roles.begin(), roles.end(), [&word](const PersonRole& role) {
        const bool same = !role.name.isEmpty() && role.name.compare(word, Qt::CaseInsensitive) == 0;
        return same || role.key == word || role.id.text() == word.toLower();
    });
    return found == roles.end() ? std::optional<PersonRole>() : *found;
}

}  // namespace people_import_detail

PeopleImport::PeopleImport(const Clock& clock, IdSource& ids, SealedWays& sealed, Stores stores)
    : m_clock(clock), m_ids(ids), m_sealed(sealed), m_s(stores) {}

PeopleImport::~PeopleImport() = default;

Future<PeopleImported> PeopleImport::bring(const ImportPeople& command) {
    if (const auto allowed = require(command.actor, Capability::PeopleEdit); !allowed) {
        return ready<PeopleImported>(tl::unexpected(allowed.error()));
    }
    for (const ImportedPerson& one : command.people) {
        PersonAccount person;
        person.name = one.name;
        auto usable = checkPerson(person);
        if (usable) usable = ways_own_detail::checkEmail(one.email);
        if (!usable) return ready<PeopleImported>(people_import_detail::at(one.line, usable.error()));
    }
    // Chosen here and not in the work, so that work which is run again makes the same people.
    std::vector<PersonId> ids(command.people.size());
    std::generate(ids.begin(), ids.end(), [this] { return m_ids.make<PersonId>(); });
    return andThen(m_sealed.prepare(command.actor), this, [this, command, ids](Done) {
        return m_s.database.write<PeopleImported>(
            [this, command, ids](Transaction& t) { return store(t, command, ids); });
    });
}

Result<PeopleImported> PeopleImport::store(Transaction& t, const ImportPeople& command,
                                           const std::vector<PersonId>& ids) {
    using namespace people_import_detail;
    // Neither addresses nor hashes are part of what makes a repeated command the same: a digest would help
    // whoever guesses them.
    const QJsonObject body{{QStringLiteral("people"), static_cast<qint64>(command.people.size())}};
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kImport, body));
    if (repeated) return PeopleImported{0, static_cast<int>(command.people.size())};
    BALCAO_CHECK(m_s.people.hold(t));
    BALCAO_TRY(stored, m_s.people.roles(t));
    const std::vector<PersonRole> roles = withStandardRoles(stored);
    PeopleImported count;
    for (std::size_t i = 0; i < command.people.size(); ++i) {
        BALCAO_TRY(added, storeOne(t, command, command.people[i], ids[i], roles));
        ++(added ? count.added : count.known);
    }
    m_s.commands.put(t, {command.id, kImport, digestFields(body), {}}, m_clock.now());
    return count;
}

Result<bool> PeopleImport::storeOne(Transaction& t, const ImportPeople& command, const ImportedPerson& one,
                                    PersonId id, const std::vector<PersonRole>& roles) {
    using namespace people_import_detail;
    const auto role = named(roles, one.role);
    if (!role) {
        return at(one.line, {ErrorCode::InvalidArgument,
                             QStringLiteral("no such role"),
                             {{QStringLiteral("field"), QStringLiteral("role")}}});
    }
    if (const auto may = checkGiving(command.actor, role->capabilities); !may) {
        return at(one.line, may.error());
    }
    BALCAO_TRY(index, m_sealed.emailIndex(one.email));
    BALCAO_TRY(owner, m_s.ways.byEmail(t, index));
    if (!owner.isNull()) return false;
    PersonAccount person;
    person.id = id;
    person.name = one.name;
    person.role = role->id;
    person.createdAt = m_clock.now();
    m_s.people.save(t, person);
    m_s.people.put(t, id, CredentialKind::Password, {one.hash, m_clock.now(), false});
    StoredWays ways;
    ways.person = id;
    ways.emailIndex = index;
    BALCAO_TRY(sealed, m_sealed.sealEmail(t, id, one.email));
    ways.email = sealed;
    m_s.ways.save(t, ways);
    BALCAO_CHECK(
        m_s.audit.record(t, command.actor, kImport, id.text(), {{QStringLiteral("role"), role->id.text()}}));
    return true;
}

}  // namespace balcao
