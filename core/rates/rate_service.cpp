#include "rates/rate_service.h"

namespace balcao {

RateService::RateService(const Clock& clock, Scheduler& scheduler) : m_clock(clock), m_scheduler(scheduler) {}

RateService::~RateService() {
    for (const auto& asker : m_askers) asker->finish();
}

void RateService::configure(Currency currency, const RatePolicy& policy,
                            std::vector<std::unique_ptr<RateSource>> sources,
                            const std::optional<CurrentRate>& lastAccepted) {
    ++m_configuration;
    m_currency = currency;
    m_policy = policy;
    m_sources = std::move(sources);
    m_answers.clear();
    m_lastRound.clear();
    m_stop.reset();
    m_current.reset();
    m_waiting = 0;
    // A rate that a person fixed is only good for as long as it is the policy, and the source says it again.
    if (lastAccepted && !lastAccepted->fixed && lastAccepted->rate.currency == currency) {
        m_current = lastAccepted;
    }
    ask();
    schedule();
}

Future<CurrentRate> RateService::refresh() {
    auto promise = std::make_shared<QPromise<Result<CurrentRate>>>();
    promise->start();
    const Future<CurrentRate> future = promise->future();
    m_askers.push_back(std::move(promise));
    if (m_waiting == 0) ask();
    return future;
}

void RateService::schedule() {
    m_scheduler.after(m_policy.pollEvery, this, [this, configuration = m_configuration] {
        if (configuration != m_configuration) return;
        if (m_waiting == 0) ask();
        schedule();
    });
}

void RateService::ask() {
    m_answers.clear();
    m_waiting = static_cast<int>(m_sources.size());
    if (m_waiting == 0) {
        finishRound();
        return;
    }
    for (const auto& source : m_sources) {
        whenDone(source->fetch(m_currency), this,
                 [this, configuration = m_configuration](Result<RateSample> sample) {
                     if (configuration != m_configuration) return;
                     if (sample && sample->rate.currency == m_currency) m_answers.push_back(*sample);
                     if (--m_waiting == 0) finishRound();
                 });
    }
}

void RateService::adopt(const CurrentRate& rate) {
    m_current = rate;
    m_stop.reset();
}

void RateService::finishRound() {
    if (!m_answers.empty()) m_lastRound = std::exchange(m_answers, {});
    const auto combined = combineRates(m_lastRound, m_current, m_policy, m_clock.now());
    if (combined) {
        adopt(*combined);
    } else if (combined.error().code == ErrorCode::RateSpread ||
               combined.error().code == ErrorCode::RateAbsurd) {
        m_stop = combined.error();
    }
    const auto outcome = usable();
    for (const auto& asker : std::exchange(m_askers, {})) {
        asker->addResult(outcome);
        asker->finish();
    }
    Q_EMIT changed();
}

Result<CurrentRate> RateService::acceptJump() {
    if (!m_stop || m_stop->code != ErrorCode::RateAbsurd) {
        return fail(ErrorCode::StateConflict, QStringLiteral("no jump to accept"));
    }
    // Without a rate before it nothing is a jump; age and spread are still looked at.
    BALCAO_TRY(accepted, combineRates(m_lastRound, std::nullopt, m_policy, m_clock.now()));
    adopt(accepted);
    Q_EMIT changed();
    return accepted;
}

Result<CurrentRate> RateService::usable() const {
    if (m_stop) return tl::unexpected(*m_stop);
    BALCAO_CHECK(checkUsable(m_current, m_policy, m_clock.now()));
    return *m_current;
}

Result<Quote> RateService::quote(const Fiat& amount) const {
    BALCAO_TRY(current, usable());
    return makeQuote(amount, current, m_policy, m_clock.now());
}

}  // namespace balcao
