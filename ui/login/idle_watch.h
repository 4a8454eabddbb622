#pragma once

#include "base/clock.h"

#include <QObject>

class QTimer;

namespace balcao {

/// Notices that nobody used this window for a while. Install it on the application.
class IdleWatch final : public QObject {
    Q_OBJECT
 public:
    explicit IdleWatch(const Clock& clock, QObject* parent = nullptr);

    /// After that long; zero never.
    void setLimit(Millis limit);
    /// When somebody last did something.
    [[nodiscard]] Instant lastUse() const { return m_lastUse; }
    bool eventFilter(QObject* watched, QEvent* event) override;

 Q_SIGNALS:
    void idle();

 private:
    void look();

    const Clock& m_clock;
    QTimer* m_timer;
    Millis m_limit{0};
    Instant m_lastUse;
    bool m_told = false;
};

}  // namespace balcao
