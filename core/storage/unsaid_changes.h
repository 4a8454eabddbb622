#pragma once

#include "base/clock.h"
#include "base/database.h"

#include <chrono>
#include <vector>

namespace balcao {

/// What one program committed and has not told the other registers yet.
///
/// Telling costs every one of them a look, so a program may say so much and no more: what a person at a
/// counter does is said with its commit, and under a load that no person makes several commits are said at
/// once.
class UnsaidChanges {
 public:
    using Moment = std::chrono::steady_clock::time_point;
    /// In the long run one announcement in this time, and that many of them in a row before.
    static constexpr Millis kEach{50};
    static constexpr int kInARow = 12;

    void add(const std::vector<Change>& changes);
    /// That everything should be read again: what was committed before is not known any more.
    void addEverything();
    /// Whether no name would do.
    [[nodiscard]] bool isEverything() const { return m_everything; }
    [[nodiscard]] bool isEmpty() const { return m_changes.empty() && !m_everything; }
    /// When it may be said; in the past when that is now.
    [[nodiscard]] Moment due() const { return m_spent - kEach * (kInARow - 1); }
    /// The payload of the notification.
    [[nodiscard]] QString text(const QString& sender) const;
    /// It was said: nothing is left.
    void said(Moment now);

 private:
    std::vector<Change> m_changes;
    bool m_everything = false;
    Moment m_spent{};  // until when the announcements made so far are paid for
};

}  // namespace balcao
