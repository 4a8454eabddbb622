#pragma once

#include "people/person_account.h"
#include "people/role.h"
#include "ui/settings/entry_list.h"

#include <vector>

namespace balcao {

class SearchField;

/// Everybody who works here, as a table: name, role, PIN. The suspended are shown on request. Where there are
/// many, they can be searched by name and role.
class PersonList final : public EntryList {
    Q_OBJECT
 public:
    explicit PersonList(const Theme& theme, QWidget* parent = nullptr);

    void setPeople(std::vector<PersonAccount> people, const std::vector<PersonRole>& roles, PersonId current);
    void mark(PersonId person);

 Q_SIGNALS:
    void chosen(const balcao::PersonAccount& person);

 private:
    void fill() override;
    void choose(std::size_t entry) override;
    [[nodiscard]] std::optional<std::size_t> entryOf(PersonId person) const;
    [[nodiscard]] bool isWanted(const PersonAccount& person) const;

    std::vector<PersonAccount> m_all;
    std::vector<PersonRole> m_roles;
    PersonId m_current;
    SearchField* m_search;
};

}  // namespace balcao
