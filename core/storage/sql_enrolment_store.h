#pragma once

#include "vault/enrolment_store.h"

namespace balcao {

class SqlEnrolmentStore final : public EnrolmentStore {
 public:
    [[nodiscard]] Result<std::vector<RegisterMember>> members(Transaction& t) override;
    [[nodiscard]] Result<std::optional<RegisterMember>> member(Transaction& t, RegisterId id) override;
    void save(Transaction& t, const RegisterMember& member) override;
    void seen(Transaction& t, RegisterId id, Instant at) override;

    [[nodiscard]] Result<std::vector<EnrolmentRequest>> requests(Transaction& t) override;
    [[nodiscard]] Result<std::optional<EnrolmentRequest>> request(Transaction& t, RegisterId id) override;
    void put(Transaction& t, const EnrolmentRequest& request) override;
    void drop(Transaction& t, RegisterId id) override;

    [[nodiscard]] Result<std::vector<KeyShare>> shares(Transaction& t, RegisterId id) override;
    void put(Transaction& t, const KeyShare& share) override;
    void dropShares(Transaction& t, RegisterId id) override;

    void endSessions(Transaction& t, RegisterId id, Instant at) override;
    [[nodiscard]] Result<std::map<RegisterId, QString>> registerNames(Transaction& t) override;
    [[nodiscard]] Result<std::map<RegisterId, QString>> enrollerNames(Transaction& t) override;
};

}  // namespace balcao
