#pragma once

#include "base/database.h"
#include "vault/enrolment.h"

#include <map>
#include <optional>
#include <vector>

namespace balcao {

class EnrolmentStore {
 public:
    virtual ~EnrolmentStore() = default;

    /// Those that belong and those that were expelled, by their ids.
    [[nodiscard]] virtual Result<std::vector<RegisterMember>> members(Transaction& t) = 0;
    [[nodiscard]] virtual Result<std::optional<RegisterMember>> member(Transaction& t, RegisterId id) = 0;
    /// Adds it or writes over it.
    virtual void save(Transaction& t, const RegisterMember& member) = 0;
    /// Nobody is told.
    virtual void seen(Transaction& t, RegisterId id, Instant at) = 0;

    [[nodiscard]] virtual Result<std::vector<EnrolmentRequest>> requests(Transaction& t) = 0;
    /// Held until the transaction ends, so that tries that come together are counted one after the other.
    [[nodiscard]] virtual Result<std::optional<EnrolmentRequest>> request(Transaction& t, RegisterId id) = 0;
    /// Adds it or writes over it.
    virtual void put(Transaction& t, const EnrolmentRequest& request) = 0;
    virtual void drop(Transaction& t, RegisterId id) = 0;

    [[nodiscard]] virtual Result<std::vector<KeyShare>> shares(Transaction& t, RegisterId id) = 0;
    /// Adds it or writes over it.
    virtual void put(Transaction& t, const KeyShare& share) = 0;
    virtual void dropShares(Transaction& t, RegisterId id) = 0;

    /// Whoever is signed in there is no longer, at its counter or with a token.
    virtual void endSessions(Transaction& t, RegisterId id, Instant at) = 0;
    /// Names for the list: of the registers, and of those who enrolled one.
    [[nodiscard]] virtual Result<std::map<RegisterId, QString>> registerNames(Transaction& t) = 0;
    [[nodiscard]] virtual Result<std::map<RegisterId, QString>> enrollerNames(Transaction& t) = 0;
};

}  // namespace balcao
