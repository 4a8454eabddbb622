#pragma once

#include <QtGlobal>

#include <chrono>

namespace balcao {

using Millis = std::chrono::milliseconds;
/// A moment in UTC, to the millisecond. Stored as an integer of milliseconds since 1970.
using Instant = std::chrono::time_point<std::chrono::system_clock, Millis>;

[[nodiscard]] constexpr qint64 toUnixMs(Instant at) {
    return at.time_since_epoch().count();
}
[[nodiscard]] constexpr Instant fromUnixMs(qint64 ms) {
    return Instant(Millis(ms));
}
/// The zero Instant means "has not happened".
[[nodiscard]] constexpr bool happened(Instant at) {
    return at.time_since_epoch().count() != 0;
}

/// The time, injected so that no test sleeps. Safe to call from any thread.
class Clock {
 public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The machine's clock: the only place that reads it.
class SystemClock final : public Clock {
 public:
    [[nodiscard]] Instant now() const override;
};

}  // namespace balcao
