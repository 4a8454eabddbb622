#pragma once

#include "base/command_store.h"
#include "base/id_source.h"
#include "people/people_file.h"
#include "people/people_store.h"
#include "people/sealed_ways.h"

namespace balcao {

class AuditLog;

struct ImportPeople {
    CommandId id;
    Actor actor;
    std::vector<ImportedPerson> people;
};

struct PeopleImported {
    int added = 0;
    int known = 0;  ///< whose e-mail somebody here had already: nothing of them was changed
};

/// Brings people over from another program with the passwords they have: all of them or nobody.
class PeopleImport final : public QObject {
    Q_OBJECT
 public:
    struct Stores {
        Database& database;
        CommandStore& commands;
        PeopleStore& people;
        SignInStore& ways;
        AuditLog& audit;
    };
    PeopleImport(const Clock& clock, IdSource& ids, SealedWays& sealed, Stores stores);
    ~PeopleImport() override;

    /// They sign in with e-mail and password; the hash is replaced by one of ours when they do. Capability
    /// people.edit, and nobody gets a role that holds more than the giver has (NotAllowed, facts: capability,
    /// line). InvalidArgument (facts: line, field): "name", "email" (reason "form"), "role" for one that is
    /// not there. Whoever is known by their e-mail stays as they are, so a file may be brought again.
    /// Journal: person.import, of each.
    [[nodiscard]] Future<PeopleImported> bring(const ImportPeople& command);

 private:
    [[nodiscard]] Result<PeopleImported> store(Transaction& t, const ImportPeople& command,
                                               const std::vector<PersonId>& ids);
    [[nodiscard]] Result<bool> storeOne(Transaction& t, const ImportPeople& command,
                                        const ImportedPerson& one, PersonId id,
                                        const std::vector<PersonRole>& roles);

    const Clock& m_clock;
    IdSource& m_ids;
    SealedWays& m_sealed;
    Stores m_s;
};

}  // namespace balcao
