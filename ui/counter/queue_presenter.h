#pragma once

#include "ui/counter/counter_services.h"

#include <QObject>

#include <vector>

namespace balcao {

/// Who waits, in the order the clerk sees them. No widgets.
class QueuePresenter final : public QObject {
    Q_OBJECT
 public:
    explicit QueuePresenter(const CounterServices& services, QObject* parent = nullptr);

    void refresh();
    void setTickets(std::vector<TicketSummary> all);

    /// Waiting by the queue's rule of turns first to last, then what this counter set aside.
    [[nodiscard]] const std::vector<TicketSummary>& waiting() const { return m_waiting; }
    [[nodiscard]] const std::vector<TicketSummary>& setAside() const { return m_setAside; }
    /// Called or being served at this counter, not set aside: what a restart takes up again.
    [[nodiscard]] const std::vector<TicketSummary>& mine() const { return m_mine; }
    /// Whom F6 calls.
    [[nodiscard]] const TicketSummary* next() const;
    [[nodiscard]] Millis waited(const TicketSummary& ticket) const;
    [[nodiscard]] bool tooLong(const TicketSummary& ticket) const { return waited(ticket) >= kLongWait; }
    [[nodiscard]] bool loaded() const { return m_loaded; }

    static constexpr Millis kLongWait{20 * 60'000};

 Q_SIGNALS:
    void changed();

 private:
    CounterServices m_s;
    std::vector<TicketSummary> m_waiting;
    std::vector<TicketSummary> m_setAside;
    std::vector<TicketSummary> m_mine;
    bool m_reading = false;
    bool m_again = false;
    bool m_loaded = false;
};

}  // namespace balcao
