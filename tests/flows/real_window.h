#pragma once

#include "base/result.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QSize>
#include <QString>
#include <QStringList>

#include <memory>

namespace balcao::test {

/// The real program on a display of its own, with a window manager. What goes in are keys; what comes out is
/// what a camera before the screen would see. Everything it starts dies with the test.
class RealWindow {
 public:
    /// The first program that is needed and absent; empty when all are there.
    [[nodiscard]] static QString missing();

    /// `folder` takes the logs, the pictures and what the program keeps beside its profile.
    RealWindow(const QString& folder, const QProcessEnvironment& environment);
    ~RealWindow();
    Q_DISABLE_COPY_MOVE(RealWindow)

    /// Gives the program a session bus of its own on which a screen reader may ask; before `open`. Its
    /// address.
    [[nodiscard]] Result<QString> listen();
    /// Opens the display and the program, and waits until its window is painted.
    [[nodiscard]] Result<void> open(const QString& program, const QStringList& arguments, QSize size);
    /// Asks the program to end, as a session does, and waits for it. Io unless it ended well.
    [[nodiscard]] Result<void> close();

    [[nodiscard]] bool key(const QString& name);
    [[nodiscard]] bool type(const QString& text);
    /// The display's name, for others who bring keys to it.
    [[nodiscard]] QString display() const { return m_environment.value(QStringLiteral("DISPLAY")); }
    [[nodiscard]] bool isRunning() const { return m_program && m_program->state() != QProcess::NotRunning; }
    /// It ended, and not by itself.
    [[nodiscard]] bool wasKilled() const {
        return m_program && !isRunning() && m_program->exitStatus() == QProcess::CrashExit;
    }
    [[nodiscard]] qint64 process() const { return m_program ? m_program->processId() : 0; }
    /// A picture of the window as it is now; its path, or nothing.
    [[nodiscard]] QString shot(const QString& name);
    /// What the code on the screen says now; empty without one that can be read.
    [[nodiscard]] QString scan();
    /// What the program wrote, for the message of a test that failed.
    [[nodiscard]] QByteArray log() const;

 private:
    [[nodiscard]] std::unique_ptr<QProcess> launch(const QString& program, const QStringList& arguments,
                                                   const QString& log) const;
    /// Runs a program to its end; its output, or nothing when it failed.
    [[nodiscard]] std::optional<QByteArray> run(const QString& program, const QStringList& arguments) const;
    [[nodiscard]] bool findWindow();
    /// Whether the program runs or how it ended, and what it said last.
    [[nodiscard]] QString howItIs() const;

    QString m_folder;
    QString m_pictures;
    QProcessEnvironment m_environment;
    QString m_window;
    std::unique_ptr<QProcess> m_bus;
    std::unique_ptr<QProcess> m_display;
    std::unique_ptr<QProcess> m_manager;
    std::unique_ptr<QProcess> m_program;
};

}  // namespace balcao::test
