#pragma once

#include <QApplication>
#include <QPointer>

#include <chrono>
#include <functional>
#include <vector>

namespace balcao::bench {

using Watch = std::chrono::steady_clock;

/// The longest that the window's thread was at work with one event: so long nothing else was painted or
/// answered.
struct Gap {
    double nanoseconds = 0;
    double atWork =
        0;            ///< nanoseconds of them in which the processor was ours: the rest it waited or was kept
    QByteArray what;  ///< for whom it was, and which event
};

/// A program whose loop is watched from the inside.
class WatchedApplication final : public QApplication {
    Q_OBJECT
 public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;
    /// The longest since it was asked last.
    [[nodiscard]] Gap takeGap();
    /// Lets the loop turn until this holds; stops the program after `timeoutMs`, naming what was awaited.
    void turnUntil(const char* what, const std::function<bool()>& holds, int timeoutMs = 60'000);
    void turnFor(int ms);

    /// Told of each widget that was painted, when the whole event that painted it is over, and so all of it
    /// is on the screen.
    std::function<void(const QWidget&)> whenPainted;

 private:
    Gap m_gap;
    int m_depth = 0;
    std::vector<QPointer<QWidget>> m_painted;
};

}  // namespace balcao::bench
