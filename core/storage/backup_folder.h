#pragma once

#include "backup/backup_files.h"

namespace balcao {

/// Backups on a disk. A part is a file of mode 0600 whose name ends in ".part" and which is locked as long as
/// its program lives, so one that a killed program left is known and taken away.
class BackupFolder final : public BackupFiles {
 public:
    [[nodiscard]] Result<std::unique_ptr<BackupPart>> begin(const QString& folder,
                                                            const QString& name) override;
    [[nodiscard]] Result<std::unique_ptr<ByteSource>> read(const QString& file) override;
    [[nodiscard]] Result<std::vector<ListedBackup>> list(const QString& folder) override;
    [[nodiscard]] Result<void> remove(const QString& folder, const QString& name) override;
};

}  // namespace balcao
