#include "people/approval.h"

namespace balcao {

namespace approval_detail {

tl::unexpected<Error> refused(const char* reason, const char* detail) {
    return fail(ErrorCode::ApprovalRefused, QString::fromLatin1(detail),
                {{QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

const QString kDiscountPercent = QStringLiteral("discount_percent");

}  // namespace approval_detail

QJsonObject ApprovalPolicy::toJson() const {
    return {{approval_detail::kDiscountPercent, discountPercent}};
}

Result<ApprovalPolicy> ApprovalPolicy::fromJson(const QJsonObject& json) {
    // A limit that cannot be read is an error, never "as much as one likes".
    const int percent = json.value(approval_detail::kDiscountPercent).toInt(-1);
    if (percent < 0 || percent > 100) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a discount limit from 0 to 100"),
                    {{QStringLiteral("field"), approval_detail::kDiscountPercent}});
    }
    return ApprovalPolicy{percent};
}

bool isLendable(Capability capability) {
    return capability == Capability::TicketDiscount || capability == Capability::TicketCancel;
}

bool mayAskForApproval(const Actor& actor) {
    return !actor.person.isNull() && actor.capabilities.testFlag(Capability::TicketServe);
}

Approval::Approval(const Actor& asker, Act act, const Actor& approver, Instant givenAt)
    : m_asker(asker.person),
      m_register(asker.registerId),
      m_act(std::move(act)),
      m_approver(approver.person),
      m_held(approver.capabilities),
      m_givenAt(givenAt) {}

Result<std::optional<PersonId>> approverOf(const Actor& actor, const Act& act,
                                           const std::optional<Approval>& approval, Instant now) {
    using approval_detail::refused;
    if (actor.capabilities.testFlag(act.capability)) return std::optional<PersonId>();
    if (!isLendable(act.capability) || !mayAskForApproval(actor)) {
        BALCAO_CHECK(require(actor, act.capability));
    }
    if (!approval) {
        return fail(ErrorCode::ApprovalNeeded, QStringLiteral("a second person must approve it"),
                    {{QStringLiteral("capability"), toText(act.capability)}});
    }
    Act approved = approval->m_act;
    approved.version = act.version;
    if (approved != act || approval->m_asker != actor.person || approval->m_register != actor.registerId) {
        return refused("other", "the approval is for another act");
    }
    if (approval->m_act.version != act.version) return refused("changed", "the subject has changed since");
    if (approval->m_approver == actor.person) return refused("own", "nobody approves their own");
    if (!approval->m_held.testFlag(act.capability)) {
        return refused("not_held", "the approver may not do it either");
    }
    // A clock that was set back makes none live longer.
    if (now < approval->m_givenAt || now - approval->m_givenAt >= kApprovalLife) {
        return refused("expired", "the approval is too old");
    }
    return std::optional(approval->m_approver);
}

}  // namespace balcao
