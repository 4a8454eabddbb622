#pragma once

#include "base/clock.h"

#include <QObject>

#include <functional>

namespace balcao {

/// Runs something later on the caller's thread; injected so that tests decide when "later" is.
class Scheduler {
 public:
    virtual ~Scheduler() = default;
    /// Calls `action` once after `delay`, unless `context` was destroyed before.
    virtual void after(Millis delay, QObject* context, std::function<void()> action) = 0;
};

/// Qt's own timers.
class TimerScheduler final : public Scheduler {
 public:
    void after(Millis delay, QObject* context, std::function<void()> action) override;
};

}  // namespace balcao
