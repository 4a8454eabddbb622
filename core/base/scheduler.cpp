#include "base/scheduler.h"

#include <QTimer>

namespace balcao {

void TimerScheduler::after(Millis delay, QObject* context, std::function<void()> action) {
    QTimer::singleShot(delay, context, std::move(action));
}

}  // namespace balcao
