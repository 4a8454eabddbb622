// What the banner over the ticket says, and what stops a charge: a part of CounterPresenter.
#include "ui/counter/counter_presenter.h"

namespace balcao {

namespace {

constexpr Millis kPassingNotice{6'000};

}  // namespace

std::optional<Error> CounterPresenter::chargeBlocked() const {
    if (m_s.database.health() != DatabaseHealth::Ready) {
        return Error{ErrorCode::DatabaseUnreachable, m_s.database.healthReason().detail, {}};
    }
    if (const auto rate = m_s.rates.usable(); !rate) return rate.error();
    if (!m_s.watcher.backendReachable()) return m_s.watcher.unreachableReason();
    return std::nullopt;
}

CounterPresenter::Notice CounterPresenter::notice() const {
    Notice notice;
    const DatabaseHealth health = m_s.database.health();
    // At the start the first connection is no news; that there is none is.
    if (health != DatabaseHealth::Ready && (health != DatabaseHealth::Connecting || m_queue->loaded())) {
        notice.kind = Notice::Kind::DatabaseAway;
        notice.error = m_s.database.healthReason();
        return notice;
    }
    if (m_notice.kind == Notice::Kind::Refused) return m_notice;
    if (m_ticket->hasTicket()) {
        if (const auto rate = m_s.rates.usable(); !rate) {
            notice.kind = Notice::Kind::RateProblem;
            notice.error = rate.error();
            return notice;
        }
        if (!m_s.watcher.backendReachable()) {
            notice.kind = Notice::Kind::NodeAway;
            notice.error = m_s.watcher.unreachableReason();
            notice.since = m_s.watcher.unreachableSince();
            return notice;
        }
        if (m_notice.kind == Notice::Kind::None) return littleRoom().value_or(notice);
    }
    return m_notice;
}

std::optional<CounterPresenter::Notice> CounterPresenter::littleRoom() const {
    const std::optional<Msat> most = m_s.watcher.room().most();
    if (!most || !m_ticket->chargeable()) return std::nullopt;
    const auto quote = m_s.rates.quote(m_ticket->details()->open);
    if (!quote || quote->msat <= *most) return std::nullopt;
    Notice notice;
    notice.kind = Notice::Kind::LittleRoom;
    notice.asked = quote->msat;
    notice.most = *most;
    return notice;
}

void CounterPresenter::setNotice(Notice notice) {
    m_notice = std::move(notice);
    m_noticeUntil = m_s.clock.now() + kPassingNotice;
    Q_EMIT noticeChanged();
    update();
}

void CounterPresenter::endPassingNotice() {
    using Kind = Notice::Kind;
    const bool passes = m_notice.kind == Kind::Parked || m_notice.kind == Kind::Queued;
    if (passes && m_s.clock.now() >= m_noticeUntil) setNotice({});
}

void CounterPresenter::refuse(const Error& error) {
    m_leaveAfterPark = false;
    m_wanted = Wanted::Nothing;
    setNotice({.kind = Notice::Kind::Refused,
               .error = error,
               .amount = {},
               .number = {},
               .ticket = {},
               .since = m_s.clock.now()});
}

}  // namespace balcao
