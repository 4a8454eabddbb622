#pragma once

#include "people/approval_service.h"
#include "ui/counter/command_queue.h"
#include "ui/counter/counter_services.h"

#include <QObject>

#include <functional>
#include <optional>

namespace balcao {

/// What the clerk asked for and may not do alone: the act, the ticket as it is shown, and how it is done.
struct WantedAct {
    Act act;
    TicketDetails shown;
    LineId line;  ///< of a discount
    std::optional<Discount> discount;
    std::function<void(const Approval& approval, CommandQueue::Then then)> carryOut;
};

/// The approval that is asked for at the counter: who may give it, whose PIN is being looked at, and what was
/// wrong with the last one. The sale stays as it is meanwhile. No widgets.
class ApprovalPresenter final : public QObject {
    Q_OBJECT
 public:
    explicit ApprovalPresenter(const CounterServices& services, QObject* parent = nullptr);

    void ask(WantedAct wanted);
    /// Nothing is asked any more; an answer that is still under way has no effect.
    void drop();
    [[nodiscard]] const std::optional<WantedAct>& wanted() const { return m_wanted; }
    /// Nothing until they were read.
    [[nodiscard]] const std::optional<std::vector<Approver>>& approvers() const { return m_approvers; }
    [[nodiscard]] bool busy() const { return m_busy; }
    /// Why the last try came to nothing.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }
    /// How long no PIN is looked at yet.
    [[nodiscard]] Millis waitLeft() const;
    /// Another person is at the counter than the one who asked.
    [[nodiscard]] bool isStale() const;
    void approve(PersonId person, const QString& pin);

 Q_SIGNALS:
    void changed();
    /// It was approved and done.
    void done();
    /// It cannot be done any more, approved or not.
    void failed(const balcao::Error& error);

 private:
    void carryOut(const Approval& approval);
    void refused(const Error& error);
    void tryAgain(const Error& error);

    CounterServices m_s;
    std::optional<WantedAct> m_wanted;
    std::optional<std::vector<Approver>> m_approvers;
    PersonId m_asker;
    bool m_busy = false;
    std::optional<Error> m_problem;
    Instant m_waitUntil;
    quint64 m_token = 0;  ///< of the act that is asked about now
};

}  // namespace balcao
