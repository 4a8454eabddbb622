#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "identity/actor.h"

#include <QJsonObject>

#include <optional>

namespace balcao {

/// One command as it stands, which a second person is asked to approve.
struct Act {
    CommandId command;
    QString kind;        ///< e.g. "ticket.discount"
    QString subject;     ///< id of what it changes
    qint64 version = 0;  ///< of the subject, as both people see it
    QJsonObject asked;   ///< everything else the command says
    Capability capability = Capability::TicketDiscount;
    friend bool operator==(const Act&, const Act&) = default;
};

/// What everybody who serves may do without a second person. Settings key "approvals".
struct ApprovalPolicy {
    int discountPercent = 0;  ///< of a line's price before the discount, 0 to 100

    [[nodiscard]] QJsonObject toJson() const;
    /// InvalidArgument (facts: field "discount_percent") for what is no whole number from 0 to 100.
    [[nodiscard]] static Result<ApprovalPolicy> fromJson(const QJsonObject& json);
};

/// How long an approval may wait for its act.
constexpr Millis kApprovalLife{60'000};

/// True for what somebody who serves may do with a second person's approval.
[[nodiscard]] bool isLendable(Capability capability);
/// Whoever serves customers and is signed in.
[[nodiscard]] bool mayAskForApproval(const Actor& actor);

/// A second person's consent to one act, asked for by one person at one register. Only ApprovalService makes
/// it, from that person's PIN. It lives in memory alone, and the act's command id, which is carried out once
/// and no more, makes it good for once.
class Approval {
 public:
    [[nodiscard]] PersonId approver() const { return m_approver; }

 private:
    friend class ApprovalService;
    friend Result<std::optional<PersonId>> approverOf(const Actor& actor, const Act& act,
                                                      const std::optional<Approval>& approval, Instant now);
    Approval(const Actor& asker, Act act, const Actor& approver, Instant givenAt);

    PersonId m_asker;
    RegisterId m_register;
    Act m_act;
    PersonId m_approver;
    Capabilities m_held;  ///< by the approver, when they approved
    Instant m_givenAt;
};

/// Nobody when the actor may do it by themselves; else who approved it. ApprovalNeeded (facts: capability)
/// without an approval. ApprovalRefused (facts: reason): "other" when it is for another act, person or
/// register, "changed" when the subject is another version now, "own", "not_held" when the approver may not
/// do it either, "expired". Whoever does the act calls it in the act's own transaction, after it has looked
/// whether the command was carried out before.
[[nodiscard]] Result<std::optional<PersonId>> approverOf(const Actor& actor, const Act& act,
                                                         const std::optional<Approval>& approval,
                                                         Instant now);

}  // namespace balcao
