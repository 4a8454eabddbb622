#pragma once

#include "backup/bytes.h"
#include "base/clock.h"

#include <QString>

#include <memory>
#include <vector>

namespace balcao {

/// A backup in its folder, as its name and the disk tell it.
struct ListedBackup {
    QString name;
    Instant madeAt;
    qint64 bytes = 0;
};

/// A backup while it is written, under a name that nobody takes for a whole one.
class BackupPart : public ByteSink {
 public:
    /// Waits until the disk has it.
    [[nodiscard]] virtual Result<void> flush() = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<ByteSource>> readBack() = 0;
    /// Gives it its name, for good: a backup that is there is never overwritten. Without it the part goes
    /// with the object.
    [[nodiscard]] virtual Result<void> keep() = 0;
};

/// The folders that backups lie in. Io (facts: folder or file) when a folder is not there or a file cannot be
/// read or written; DatabaseFull (facts: file) for a full disk.
class BackupFiles {
 public:
    virtual ~BackupFiles() = default;
    /// Takes away the parts that a killed program left, and begins one.
    [[nodiscard]] virtual Result<std::unique_ptr<BackupPart>> begin(const QString& folder,
                                                                    const QString& name) = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<ByteSource>> read(const QString& file) = 0;
    /// Those whose names are backups', newest first.
    [[nodiscard]] virtual Result<std::vector<ListedBackup>> list(const QString& folder) = 0;
    [[nodiscard]] virtual Result<void> remove(const QString& folder, const QString& name) = 0;
};

/// "balcao-20261122T151600Z.balcao-backup": its time is UTC, so that names stand in the order of time.
[[nodiscard]] QString backupName(Instant madeAt);
/// When a backup of this name was made; nothing for another file.
[[nodiscard]] Instant backupTime(const QString& name);

}  // namespace balcao
