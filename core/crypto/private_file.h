#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace balcao {

/// Contents of a file that only its owner may read; empty when there is none yet in an existing folder.
/// SecretStoreAway for everything else that keeps it from being read.
[[nodiscard]] Result<QByteArray> readPrivateFile(const QString& file);

/// Puts new contents in the file's place: a new file of mode 0600 on the same disk, flushed, then renamed.
[[nodiscard]] Result<void> replacePrivateFile(const QString& file, const QByteArray& contents);

/// One process at a time may change the file; the system gives the lock back when the process ends.
class PrivateFileLock {
 public:
    /// SecretStoreAway when another process held it for five seconds.
    [[nodiscard]] static Result<PrivateFileLock> take(const QString& file);
    ~PrivateFileLock();
    PrivateFileLock(PrivateFileLock&& other) noexcept;
    PrivateFileLock& operator=(PrivateFileLock&&) = delete;
    Q_DISABLE_COPY(PrivateFileLock)

 private:
    explicit PrivateFileLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

}  // namespace balcao
