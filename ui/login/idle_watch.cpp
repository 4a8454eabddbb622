#include "ui/login/idle_watch.h"

#include <QEvent>
#include <QTimer>

namespace balcao {

namespace {
constexpr int kIdleLookEveryMs = 1'000;
}

IdleWatch::IdleWatch(const Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_timer(new QTimer(this)), m_lastUse(clock.now()) {
    m_timer->setInterval(kIdleLookEveryMs);
    connect(m_timer, &QTimer::timeout, this, &IdleWatch::look);
}

void IdleWatch::setLimit(Millis limit) {
    m_limit = limit;
    m_lastUse = m_clock.now();
    m_told = false;
    if (limit.count() > 0) {
        m_timer->start();
    } else {
        m_timer->stop();
    }
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    const bool used = type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::Wheel ||
                      type == QEvent::TouchBegin;
    // What a person did, not what the program sends to itself.
    if (used && event->spontaneous()) {
        m_lastUse = m_clock.now();
        m_told = false;
    }
    return QObject::eventFilter(watched, event);
}

void IdleWatch::look() {
    const Instant now = m_clock.now();
    // A clock that was set back must not keep the counter open for hours.
    if (now < m_lastUse) m_lastUse = now;
    if (m_told || now - m_lastUse < m_limit) return;
    m_told = true;
    Q_EMIT idle();
}

}  // namespace balcao
