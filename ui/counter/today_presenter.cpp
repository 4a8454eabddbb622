#include "ui/counter/today_presenter.h"

namespace balcao {

TodayPresenter::TodayPresenter(const CounterServices& services, QObject* parent)
    : QObject(parent), m_s(services), m_day(localDay(services.clock.now(), services.settings.organisation)) {}

void TodayPresenter::refresh() {
    if (m_reading > 0) {
        m_again = true;
        return;
    }
    m_day = localDay(m_s.clock.now(), m_s.settings.organisation);
    m_reading = 3;
    m_stale = false;
    whenDone(m_s.sales.recent(kShown), this, [this](Result<std::vector<SaleRow>> result) {
        if (result) {
            m_recent = *std::move(result);
            m_loaded = true;
        }
        m_stale = m_stale || !result;
        finish();
    });
    whenDone(m_s.sales.dayTotal(m_day, m_s.training), this, [this](const Result<DayTotal>& result) {
        if (result) m_total = *result;
        m_stale = m_stale || !result;
        finish();
    });
    whenDone(m_s.sales.openTasks(), this, [this](const Result<int>& result) {
        if (result) m_openTasks = *result;
        m_stale = m_stale || !result;
        finish();
    });
}

void TodayPresenter::finish() {
    if (--m_reading > 0) return;
    Q_EMIT changed();
    if (m_again) {
        m_again = false;
        refresh();
    }
}

}  // namespace balcao
