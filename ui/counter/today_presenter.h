#pragma once

#include "ui/counter/counter_services.h"

#include <QObject>

#include <vector>

namespace balcao {

/// What was sold today and what of it needs a person. No widgets.
class TodayPresenter final : public QObject {
    Q_OBJECT
 public:
    explicit TodayPresenter(const CounterServices& services, QObject* parent = nullptr);

    void refresh();
    [[nodiscard]] const DayTotal& total() const { return m_total; }
    [[nodiscard]] int openTasks() const { return m_openTasks; }
    [[nodiscard]] const std::vector<SaleRow>& recent() const { return m_recent; }
    [[nodiscard]] QDate day() const { return m_day; }
    [[nodiscard]] bool loaded() const { return m_loaded; }
    /// The last reading did not come: what is shown may be old.
    [[nodiscard]] bool stale() const { return m_stale; }

    static constexpr int kShown = 12;

 Q_SIGNALS:
    void changed();

 private:
    void finish();

    CounterServices m_s;
    DayTotal m_total;
    int m_openTasks = 0;
    std::vector<SaleRow> m_recent;
    QDate m_day;
    int m_reading = 0;
    bool m_again = false;
    bool m_loaded = false;
    bool m_stale = false;
};

}  // namespace balcao
