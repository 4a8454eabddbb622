#pragma once

#include "base/scheduler.h"
#include "rates/rate_rules.h"
#include "rates/rate_source.h"

#include <QObject>

#include <memory>

namespace balcao {

/// Keeps the current rate fresh by asking every source in turn, and says honestly when there is none.
class RateService final : public QObject {
    Q_OBJECT
 public:
    RateService(const Clock& clock, Scheduler& scheduler);
    ~RateService() override;

    /// Takes the sources and the policy to use from now on, and asks them. `lastAccepted` is what was
    /// believed before a restart: a jump against it is a stop too.
    void configure(Currency currency, const RatePolicy& policy,
                   std::vector<std::unique_ptr<RateSource>> sources,
                   const std::optional<CurrentRate>& lastAccepted);

    /// Asks all sources now, or waits for the round that is on its way. Without an answer from any of them
    /// the last accepted rate stays usable until it is too old.
    [[nodiscard]] Future<CurrentRate> refresh();
    /// A person looked at a jump and says it is true. StateConflict when there is none to accept.
    [[nodiscard]] Result<CurrentRate> acceptJump();

    /// The rate to charge with, or why there is none.
    [[nodiscard]] Result<CurrentRate> usable() const;
    /// Last accepted rate however old, for the status strip.
    [[nodiscard]] const std::optional<CurrentRate>& last() const { return m_current; }
    [[nodiscard]] const RatePolicy& policy() const { return m_policy; }
    [[nodiscard]] Result<Quote> quote(const Fiat& amount) const;

 Q_SIGNALS:
    /// A round of answers is in: a new rate, or a reason why there is none.
    void changed();

 private:
    void ask();
    void schedule();
    void finishRound();
    void adopt(const CurrentRate& rate);

    const Clock& m_clock;
    Scheduler& m_scheduler;
    Currency m_currency;
    RatePolicy m_policy;
    std::vector<std::unique_ptr<RateSource>> m_sources;
    std::vector<RateSample> m_answers;     // of the round on its way
    std::vector<RateSample> m_lastRound;   // of the last round in which anybody answered
    std::optional<CurrentRate> m_current;  // last accepted, possibly before a restart
    std::optional<Error> m_stop;           // the sources disagree or jumped: no charge until that is over
    quint64 m_configuration = 0;           // answers and timers of an older one are ignored
    int m_waiting = 0;
    std::vector<std::shared_ptr<QPromise<Result<CurrentRate>>>> m_askers;
};

}  // namespace balcao
