#pragma once

#include "base/result.h"
#include "people/person_account.h"

#include <vector>

namespace balcao {

/// Who a word on the command line means: an id, or a name that one person has. NotFound; InvalidArgument when
/// several have the name.
[[nodiscard]] Result<PersonAccount> findPerson(const std::vector<PersonAccount>& people, const QString& word);

}  // namespace balcao
