#include "desktop/print_desk.h"

#include <QThread>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace balcao {

/// What waits for the thread. The thread owns it too.
struct PrintDesk::Tray {
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> works;
    bool closed = false;

    /// The next work; nothing when the desk was closed and everything is done.
    std::function<void()> take() {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return closed || !works.empty(); });
        if (works.empty()) return {};
        auto work = std::move(works.front());
        works.pop_front();
        return work;
    }
};

PrintDesk::PrintDesk(const Clock& clock, List list, QObject* parent)
    : QObject(parent), m_clock(clock), m_list(std::move(list)), m_tray(std::make_shared<Tray>()) {}

PrintDesk::~PrintDesk() {
    if (m_thread == nullptr) return;
    // A thread that is left alone has nobody to delete it.
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    (void)close(Millis{0});
}

void PrintDesk::look() {
    if (m_askedAt) return;
    if (m_answeredAt && m_clock.now() - *m_answeredAt < kPause) return;
    auto promise = std::make_shared<QPromise<Result<QStringList>>>();
    promise->start();
    const auto asked = promise->future();
    if (!put([promise, list = m_list] {
            promise->addResult(Result<QStringList>(list()));
            promise->finish();
        })) {
        return;
    }
    m_askedAt = m_clock.now();
    whenDone(asked, this, [this](const Result<QStringList>& names) {
        m_askedAt.reset();
        m_answeredAt = m_clock.now();
        if (m_printers == *names) return;
        m_printers = *names;
        Q_EMIT printersChanged();
    });
}

bool PrintDesk::isSilent() const {
    return m_askedAt && m_clock.now() - *m_askedAt > kPatience;
}

Future<Done> PrintDesk::submit(Job job) {
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    const auto future = promise->future();
    if (!put([promise, job = std::move(job)] {
            promise->addResult(job());
            promise->finish();
        })) {
        return ready<Done>(fail(ErrorCode::Cancelled, QStringLiteral("the program is ending")));
    }
    return future;
}

bool PrintDesk::put(std::function<void()> work) {
    {
        const std::lock_guard lock(m_tray->mutex);
        if (m_tray->closed) return false;
        m_tray->works.push_back(std::move(work));
    }
    m_tray->changed.notify_one();
    if (m_thread != nullptr) return true;
    m_thread = QThread::create([tray = m_tray] {
        while (const auto next = tray->take()) next();
    });
    m_thread->setObjectName(QStringLiteral("printing"));
    m_thread->start();
    return true;
}

bool PrintDesk::close(Millis wait) {
    {
        const std::lock_guard lock(m_tray->mutex);
        m_tray->closed = true;
    }
    m_tray->changed.notify_all();
    if (m_thread == nullptr) return true;
    if (m_leftAlone || !m_thread->wait(QDeadlineTimer(wait))) {
        m_leftAlone = true;
        return false;
    }
    delete std::exchange(m_thread, nullptr);
    return true;
}

}  // namespace balcao
