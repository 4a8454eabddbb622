#include "ctl/found_people.h"

#include <optional>

namespace balcao {

Result<PersonAccount> findPerson(const std::vector<PersonAccount>& people, const QString& word) {
    std::optional<PersonAccount> found;
    for (const PersonAccount& person : people) {
        if (person.id.text() == word.toLower()) return person;
        if (person.name.compare(word.trimmed(), Qt::CaseInsensitive) != 0) continue;
        if (found) {
            return fail(ErrorCode::InvalidArgument, QStringLiteral("several have this name: give the id"));
        }
        found = person;
    }
    if (!found) return fail(ErrorCode::NotFound, QStringLiteral("no such person"));
    return *found;
}

}  // namespace balcao
