#include "people/approval_service.h"

#include "people/pin_check.h"

#include <algorithm>

namespace balcao {

namespace approval_service_detail {

QJsonObject factsOf(const ApproveAct& wish) {
    return {{QStringLiteral("act"), wish.act.kind},
            {QStringLiteral("subject"), wish.act.subject},
            {QStringLiteral("command"), wish.act.command.text()},
            {QStringLiteral("asked_by"), wish.actor.person.text()}};
}

Error refusal(const char* reason, const char* detail) {
    return {ErrorCode::ApprovalRefused,
            QString::fromLatin1(detail),
            {{QStringLiteral("reason"), QString::fromLatin1(reason)}}};
}

/// Why a person whose PIN was right approves nothing all the same.
std::optional<Error> obstacle(const PersonAccount& account, Capabilities held, Capability wanted) {
    if (account.mustChangePin) return refusal("must_change", "somebody else chose the approver's PIN");
    if (!held.testFlag(wanted)) return refusal("not_held", "the approver may not do it either");
    return std::nullopt;
}

}  // namespace approval_service_detail

ApprovalService::ApprovalService(const Clock& clock, SecretHasher& hasher, Stores stores)
    : m_clock(clock),
      m_s(stores),
      m_check(std::make_unique<PinCheck>(clock, hasher, stores.database, stores.people)) {}

ApprovalService::~ApprovalService() = default;

Future<std::vector<Approver>> ApprovalService::approvers(const Actor& actor, Capability capability) {
    using Approvers = std::vector<Approver>;
    const PersonId asker = actor.person;
    return m_s.database.read<Approvers>([this, asker, capability](Transaction& t) -> Result<Approvers> {
        BALCAO_TRY(people, m_s.people.people(t));
        BALCAO_TRY(stored, m_s.people.roles(t));
        const std::vector<PersonRole> roles = withStandardRoles(stored);
        Approvers all;
        for (const PersonAccount& person : people) {
            const auto role = roleOf(roles, person.role);
            const bool may = person.active && person.hasPin && !person.mustChangePin && person.id != asker &&
                             role && role->capabilities.testFlag(capability);
            if (may) all.push_back({person.id, person.name, *role});
        }
        std::sort(all.begin(), all.end(), [](const Approver& a, const Approver& b) {
            const int order = QString::localeAwareCompare(a.name, b.name);
            return order != 0 ? order < 0 : a.person < b.person;
        });
        return all;
    });
}

Future<Approval> ApprovalService::approve(const ApproveAct& wish) {
    const auto refused = [](Error error) { return ready<Approval>(tl::unexpected(std::move(error))); };
    if (!isLendable(wish.act.capability) || !mayAskForApproval(wish.actor)) {
        return refused({ErrorCode::NotAllowed,
                        QStringLiteral("nothing that could be approved"),
                        {{QStringLiteral("capability"), toText(wish.act.capability)}}});
    }
    if (wish.person == wish.actor.person) {
        return refused(approval_service_detail::refusal("own", "nobody approves their own"));
    }
    ApproveAct asked = wish;
    asked.pin.clear();  // only the check holds it
    const auto looked = m_check->look(wish.person, wish.actor.registerId, wish.pin);
    return andThen(looked, this, [this, asked](const PinVerdict& verdict) -> Future<Approval> {
        if (!verdict.matches) return refuse(asked, verdict);
        const auto decided = m_s.database.write<Decision>(
            [this, asked, verdict](Transaction& t) { return decide(t, asked, verdict); });
        return andThen(decided, this, [](const Decision& decision) {
            return ready<Approval>(decision.approval ? Result<Approval>(*decision.approval)
                                                     : Result<Approval>(tl::unexpected(decision.why)));
        });
    });
}

Result<ApprovalService::Decision> ApprovalService::decide(Transaction& t, const ApproveAct& wish,
                                                          const PinVerdict& verdict) {
    using namespace approval_service_detail;
    const RegisterId here = wish.actor.registerId;
    BALCAO_CHECK(m_check->accept(t, wish.person, here, verdict));
    BALCAO_TRY(account, m_s.people.byId(t, wish.person));
    if (!account || !account->active) {
        return fail(ErrorCode::NotFound, QStringLiteral("nobody who signs in with a PIN"));
    }
    BALCAO_TRY(stored, m_s.people.roles(t));
    const auto role = roleOf(withStandardRoles(stored), account->role);
    const Actor approver{account->id, account->name, here, wish.actor.registerName,
                         role ? role->capabilities : Capabilities()};
    QJsonObject facts = factsOf(wish);
    if (auto why = obstacle(*account, approver.capabilities, wish.act.capability)) {
        facts.insert(QStringLiteral("reason"), why->facts.value(QStringLiteral("reason")).toString());
        BALCAO_CHECK(m_s.audit.record(t, approver, QStringLiteral("person.approval_refused"),
                                      wish.person.text(), facts));
        return Decision{std::nullopt, *std::move(why)};
    }
    BALCAO_CHECK(m_s.audit.record(t, approver, QStringLiteral("person.approve"), wish.person.text(), facts));
    return Decision{Approval(wish.actor, wish.act, approver, m_clock.now()), {}};
}

Future<Approval> ApprovalService::refuse(const ApproveAct& wish, const PinVerdict& verdict) {
    const auto written = m_s.database.write<Done>([this, wish, verdict](Transaction& t) -> Result<Done> {
        QJsonObject facts = approval_service_detail::factsOf(wish);
        facts.insert(QStringLiteral("wait_ms"), qint64{verdict.nextWait.count()});
        BALCAO_CHECK(m_s.audit.record(t, wish.actor, QStringLiteral("person.sign_in_failed"),
                                      wish.person.text(), facts));
        return Done{};
    });
    return andThen(written, this,
                   [verdict](Done) { return ready<Approval>(tl::unexpected(PinCheck::refusal(verdict))); });
}

}  // namespace balcao
