#include "watched_application.h"

#include <QElapsedTimer>
#include <QMetaEnum>
#include <QThread>
#include <QTimer>
#include <QWidget>

#include <ctime>
#include <utility>

namespace balcao::bench {

namespace {

double processorNs() {
    timespec at{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
    return double(at.tv_sec) * 1e9 + double(at.tv_nsec);
}

}  // namespace

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    // Every thread's events pass here.
    if (QThread::currentThread() != thread()) return QApplication::notify(receiver, event);
    const QEvent::Type type = event->type();
    // Both may be gone afterwards.
    const char* const whose = receiver->metaObject()->className();
    if (type == QEvent::Paint) {
        if (auto* widget = qobject_cast<QWidget*>(receiver)) m_painted.emplace_back(widget);
    }
    const auto begin = Watch::now();
    const double worked = m_depth == 0 ? processorNs() : 0;
    ++m_depth;
    const bool taken = QApplication::notify(receiver, event);
    if (--m_depth > 0) return taken;
    const double took = std::chrono::duration<double, std::nano>(Watch::now() - begin).count();
    if (took > m_gap.nanoseconds) {
        const char* const kind = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        m_gap = {took, processorNs() - worked,
                 QByteArray(whose) + ' ' + (kind != nullptr ? kind : "own event")};
    }
    for (const QPointer<QWidget>& widget : std::exchange(m_painted, {})) {
        if (widget && whenPainted) whenPainted(*widget);
    }
    return taken;
}

Gap WatchedApplication::takeGap() {
    return std::exchange(m_gap, {});
}

void WatchedApplication::turnUntil(const char* what, const std::function<bool()>& holds, int timeoutMs) {
    QElapsedTimer watch;
    watch.start();
    QTimer wake;  // what is awaited may come true without an event
    wake.start(50);
    while (!holds()) {
        if (watch.elapsed() > timeoutMs) qFatal("waited in vain: %s", what);
        processEvents(QEventLoop::WaitForMoreEvents);
    }
}

void WatchedApplication::turnFor(int ms) {
    QElapsedTimer watch;
    watch.start();
    turnUntil(
        "time", [&] { return watch.elapsed() >= ms; }, ms + 60'000);
}

}  // namespace balcao::bench
