#pragma once

#include <QTimer>

#include <deque>
#include <functional>

namespace balcao {

/// Does one step after another, each in a turn of the event loop of its own: between two of them keys are
/// answered and the window is painted. What is left is dropped when `context` is deleted.
inline void inTurns(QObject* context, std::deque<std::function<void()>> steps) {
    if (steps.empty()) return;
    QTimer::singleShot(0, context, [context, steps = std::move(steps)]() mutable {
        const std::function<void()> step = std::move(steps.front());
        steps.pop_front();
        inTurns(context, std::move(steps));
        step();
    });
}

}  // namespace balcao
