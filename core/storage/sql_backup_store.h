#pragma once

#include "backup/backup_store.h"

namespace balcao {

class SqlBackupStore final : public BackupStore {
 public:
    [[nodiscard]] Result<DatabaseFacts> facts(Transaction& t) override;
    [[nodiscard]] Result<void> copyOut(Transaction& t, const CopyOut& to) override;
    [[nodiscard]] Result<bool> claim(Transaction& t, const BackupRun& run, Instant stale,
                                     Instant retry) override;
    void end(Transaction& t, const BackupRun& run) override;
    [[nodiscard]] Result<std::vector<BackupRun>> runs(Transaction& t, int limit) override;
    [[nodiscard]] Result<std::optional<BackupRun>> lastGood(Transaction& t) override;
    [[nodiscard]] Result<void> startAgain(Transaction& t, const StartAgain& from) override;
};

}  // namespace balcao
