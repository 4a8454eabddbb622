#include "ui/shell/enrolment_watch.h"

#include <chrono>

namespace balcao {

namespace enrolment_watch_detail {
constexpr std::chrono::milliseconds kLookEvery{1'500};
}

EnrolmentWatch::EnrolmentWatch(EnrolmentService& service, Ask ask, QObject* parent)
    : QObject(parent), m_service(service), m_ask(std::move(ask)) {
    m_timer.setInterval(enrolment_watch_detail::kLookEvery);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &EnrolmentWatch::look);
    connect(&m_service, &EnrolmentService::changed, this, [this] {
        if (m_own) look();
    });
}

void EnrolmentWatch::begin() {
    look();
}

void EnrolmentWatch::look() {
    if (m_asking) return;
    m_asking = true;
    whenDone(m_service.own(), this, [this](const Result<OwnEnrolment>& own) { take(own); });
}

void EnrolmentWatch::ask() {
    if (m_asking) return;
    m_asking = true;
    whenDone(m_ask(), this, [this](const Result<OwnEnrolment>& own) {
        if (!own) Q_EMIT failed(own.error());
        take(own);
    });
}

void EnrolmentWatch::take(const Result<OwnEnrolment>& own) {
    m_asking = false;
    // Whoever cannot be asked now is asked again while somebody waits for it.
    if (!own) {
        if (m_own && m_own->state == EnrolmentState::Waiting) m_timer.start();
        return;
    }
    const auto before = m_own;
    m_own = *own;
    const bool news = !before || before->state != own->state || before->code != own->code;
    if (own->state == EnrolmentState::Waiting) m_timer.start();
    if (news) Q_EMIT changed();
    if (own->state == EnrolmentState::Enrolled && before && before->state != EnrolmentState::Enrolled &&
        before->state != EnrolmentState::Unmade) {
        Q_EMIT enrolled();
    }
    // At the start, and when a quarter of an hour is over.
    if (own->state == EnrolmentState::Lacking) ask();
}

}  // namespace balcao
