#pragma once

#include "audit/audit_log.h"
#include "base/future.h"
#include "people/approval.h"
#include "people/people_store.h"
#include "people/secret_hasher.h"

namespace balcao {

/// Somebody who may approve an act.
struct Approver {
    PersonId person;
    QString name;
    PersonRole role;
};

struct ApproveAct {
    Actor actor;  ///< who asks
    Act act;
    PersonId person;  ///< who approves
    QByteArray pin;
};

class PinCheck;
struct PinVerdict;

/// The second person at the counter: their PIN approves one act that whoever is signed in may not do alone.
/// Nobody is signed in or out by it.
class ApprovalService final : public QObject {
    Q_OBJECT
 public:
    struct Stores {
        Database& database;
        PeopleStore& people;
        AuditLog& audit;
    };
    ApprovalService(const Clock& clock, SecretHasher& hasher, Stores stores);
    ~ApprovalService() override;

    /// Those who may, by name: active, with a PIN of their own choice, and not the one who asks.
    [[nodiscard]] Future<std::vector<Approver>> approvers(const Actor& actor, Capability capability);
    /// NotAllowed (facts: capability) when nobody may lend it or the actor may not ask. WrongSecret,
    /// SignInThrottled and NotFound as at the sign-in, and counted with its tries. ApprovalRefused (facts:
    /// reason): "own", "not_held" when the approver may not do it either, "must_change" when somebody else
    /// chose their PIN. Journal: person.approve, of the approver, or person.approval_refused or
    /// person.sign_in_failed.
    [[nodiscard]] Future<Approval> approve(const ApproveAct& wish);

 private:
    /// The approval, or why there is none: the journal is written either way.
    struct Decision {
        std::optional<Approval> approval;
        Error why;
    };
    [[nodiscard]] Result<Decision> decide(Transaction& t, const ApproveAct& wish, const PinVerdict& verdict);
    [[nodiscard]] Future<Approval> refuse(const ApproveAct& wish, const PinVerdict& verdict);

    const Clock& m_clock;
    Stores m_s;
    std::unique_ptr<PinCheck> m_check;
};

}  // namespace balcao
