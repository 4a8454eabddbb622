#include "ui/counter/queue_presenter.h"

#include <algorithm>

namespace balcao {

QueuePresenter::QueuePresenter(const CounterServices& services, QObject* parent)
    : QObject(parent), m_s(services) {}

void QueuePresenter::refresh() {
    // Changes come in bursts: one reading at a time, and one more after the last of them.
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    whenDone(m_s.tickets.queue(), this, [this](Result<std::vector<TicketSummary>> result) {
        m_reading = false;
        if (result) {
            m_loaded = true;
            setTickets(*std::move(result));
        }
        if (m_again) {
            m_again = false;
            refresh();
        }
    });
}

void QueuePresenter::setTickets(std::vector<TicketSummary> all) {
    m_waiting.clear();
    m_setAside.clear();
    m_mine.clear();
    for (TicketSummary& ticket : all) {
        // Training and real people never stand in one queue.
        if (ticket.training != m_s.training) continue;
        if (ticket.parked) {
            m_setAside.push_back(std::move(ticket));
        } else if (ticket.state == TicketState::Waiting) {
            m_waiting.push_back(std::move(ticket));
        } else if (ticket.registerId == m_s.actor.registerId) {
            m_mine.push_back(std::move(ticket));
        }
    }
    std::stable_sort(m_waiting.begin(), m_waiting.end(), [](const TicketSummary& a, const TicketSummary& b) {
        return static_cast<int>(a.priority) > static_cast<int>(b.priority);
    });
    Q_EMIT changed();
}

const TicketSummary* QueuePresenter::next() const {
    return m_waiting.empty() ? nullptr : &m_waiting.front();
}

Millis QueuePresenter::waited(const TicketSummary& ticket) const {
    return std::max(Millis{0}, std::chrono::duration_cast<Millis>(m_s.clock.now() - ticket.openedAt));
}

}  // namespace balcao
