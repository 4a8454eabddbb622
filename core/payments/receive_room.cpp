#include "payments/receive_room.h"

namespace balcao {

ReceiveRoom::ReceiveRoom(const Clock& clock, LightningBackend& backend)
    : m_clock(clock), m_backend(backend) {}

void ReceiveRoom::keepFresh() {
    const Instant now = m_clock.now();
    if (m_asking || (happened(m_askedAt) && now >= m_askedAt && now - m_askedAt < kEvery)) return;
    m_asking = true;
    m_askedAt = now;
    whenDone(m_backend.balance(), this, [this, question = m_question](const Result<NodeBalance>& balance) {
        m_asking = false;
        // What was on its way when it stopped to hold tells nothing.
        if (question != m_question) return;
        take(balance ? std::optional(balance->receivable) : std::nullopt);
    });
}

void ReceiveRoom::forget() {
    ++m_question;
    m_askedAt = Instant();
    take(std::nullopt);
}

std::optional<Msat> ReceiveRoom::most() const {
    return m_most;
}

void ReceiveRoom::take(const std::optional<Msat>& most) {
    if (m_most == most) return;
    m_most = most;
    Q_EMIT changed();
}

}  // namespace balcao
