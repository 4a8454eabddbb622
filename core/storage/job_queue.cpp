#include "storage/job_queue.h"

namespace balcao {

bool JobQueue::push(Job& job) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed || m_jobs.size() >= kMaxWaiting) return false;
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_one();
    return true;
}

std::optional<Job> JobQueue::pop(Millis wait) {
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, wait, [this] { return m_closed || !m_jobs.empty(); });
    if (m_closed || m_jobs.empty()) return std::nullopt;
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

std::deque<Job> JobQueue::close() {
    std::deque<Job> rest;
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        rest.swap(m_jobs);
    }
    m_changed.notify_all();
    m_closing.notify_all();
    return rest;
}

bool JobQueue::isClosed() const {
    const std::lock_guard lock(m_mutex);
    return m_closed;
}

void JobQueue::pause(Millis time) {
    std::unique_lock lock(m_mutex);
    m_closing.wait_for(lock, time, [this] { return m_closed; });
}

}  // namespace balcao
