#pragma once

#include "base/clock.h"
#include "base/database.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace balcao {

/// A piece of work and when it was asked for: a server that is away is waited for from then on.
struct Job {
    Database::Work work;
    Database::Finished finished;
    std::chrono::steady_clock::time_point asked;
};

/// What waits for the threads of one kind. Bounded: a database that cannot keep up says so.
class JobQueue {
 public:
    static constexpr size_t kMaxWaiting = 10'000;

    /// False when the queue is full or closed; the job is then untouched.
    [[nodiscard]] bool push(Job& job);
    /// The next job; nothing after `wait`, or when the queue was closed.
    [[nodiscard]] std::optional<Job> pop(Millis wait);
    /// Ends every wait and returns what was never begun.
    [[nodiscard]] std::deque<Job> close();
    [[nodiscard]] bool isClosed() const;
    /// Sleeps, but no longer than until the queue is closed.
    void pause(Millis time);

 private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::condition_variable m_closing;
    std::deque<Job> m_jobs;
    bool m_closed = false;
};

}  // namespace balcao
