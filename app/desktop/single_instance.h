#pragma once

#include "base/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <memory>

namespace balcao {

/// One window per profile: the first start holds a lock and listens on a socket in the person's own runtime
/// folder; a second start asks it to come to the front. The lock goes with its process, so a crash blocks
/// nobody.
class SingleInstance final : public QObject {
    Q_OBJECT
 public:
    enum class Role {
        First,     ///< we hold the profile
        Raised,    ///< another window has it and was brought to the front
        NoAnswer,  ///< another process has it but does not answer
        Unguarded  ///< the runtime folder cannot be written; go on without the guard
    };

    explicit SingleInstance(const QString& profileDirectory, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// Called once, before the first window. Waits at most `waitMs` for the other window to answer.
    [[nodiscard]] Role begin(const QString& runtimeDirectory, int waitMs = 3'000);

    /// Files are named by this: a digest of the profile's canonical path.
    [[nodiscard]] static QString nameFor(const QString& profileDirectory);

 Q_SIGNALS:
    /// Somebody started the program again with this profile.
    void raiseRequested();

 private:
    void answer();
    [[nodiscard]] static bool askToRaise(const QString& socketPath, int waitMs);

    QString m_name;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

}  // namespace balcao
