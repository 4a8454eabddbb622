#include "ui/counter/approval_presenter.h"

#include "base/wipe.h"

#include <algorithm>
#include <utility>

namespace balcao {

ApprovalPresenter::ApprovalPresenter(const CounterServices& services, QObject* parent)
    : QObject(parent), m_s(services) {}

void ApprovalPresenter::ask(WantedAct wanted) {
    drop();
    const quint64 token = m_token;
    const Capability capability = wanted.act.capability;
    m_wanted = std::move(wanted);
    m_asker = m_s.actor.person;
    whenDone(m_s.approvals->approvers(m_s.actor, capability), this,
             [this, token](Result<std::vector<Approver>> approvers) {
                 if (token != m_token) return;
                 if (approvers) {
                     m_approvers = *std::move(approvers);
                 } else {
                     m_problem = approvers.error();
                 }
                 Q_EMIT changed();
             });
}

void ApprovalPresenter::drop() {
    ++m_token;
    m_wanted.reset();
    m_approvers.reset();
    m_busy = false;
    m_problem.reset();
    m_waitUntil = Instant();
}

Millis ApprovalPresenter::waitLeft() const {
    return std::max(Millis(0), std::chrono::duration_cast<Millis>(m_waitUntil - m_s.clock.now()));
}

bool ApprovalPresenter::isStale() const {
    return m_wanted && m_asker != m_s.actor.person;
}

void ApprovalPresenter::approve(PersonId person, const QString& pin) {
    if (!m_wanted || m_busy || waitLeft() > Millis(0)) return;
    m_busy = true;
    m_problem.reset();
    const quint64 token = m_token;
    ApproveAct wish{m_s.actor, m_wanted->act, person, pin.toLatin1()};
    const auto answer = m_s.approvals->approve(wish);
    wipe(wish.pin);
    whenDone(answer, this, [this, token](const Result<Approval>& approval) {
        if (token != m_token) return;
        if (approval) {
            carryOut(*approval);
        } else {
            tryAgain(approval.error());
        }
    });
    Q_EMIT changed();
}

void ApprovalPresenter::carryOut(const Approval& approval) {
    const quint64 token = m_token;
    m_wanted->carryOut(approval, [this, token](const Result<TicketDetails>& result) {
        if (token != m_token) return;
        if (!result) {
            refused(result.error());
            return;
        }
        drop();
        Q_EMIT done();
    });
}

void ApprovalPresenter::refused(const Error& error) {
    const bool tooLate = error.code == ErrorCode::ApprovalRefused &&
                         error.facts.value(QStringLiteral("reason")) == QStringLiteral("expired");
    // The same act with the same id may be asked for once more: it is done once, whatever became of it.
    if (tooLate || leavesDoubt(error.code)) {
        tryAgain(error);
        return;
    }
    drop();
    Q_EMIT failed(error);
}

void ApprovalPresenter::tryAgain(const Error& error) {
    m_busy = false;
    m_problem = error;
    m_waitUntil = m_s.clock.now() + Millis(error.facts.value(QStringLiteral("wait_ms")).toLongLong());
    Q_EMIT changed();
}

}  // namespace balcao
