#pragma once

#include "backup/backup_files.h"
#include "backup/backup_plan.h"

namespace balcao {

/// Which of these the rule gives up, oldest first. Days, ISO weeks and months are UTC's, as in the names.
/// Never the newest, and never one that is made later than `now`: a clock that was wrong deletes nothing.
[[nodiscard]] std::vector<ListedBackup> givenUp(const std::vector<ListedBackup>& there, const KeepRule& rule,
                                                Instant now);

/// The last moment not after `now` at which the plan wants a backup: every so many hours of the local day,
/// counted from its hour.
[[nodiscard]] Instant lastDue(const BackupPlan& plan, Instant now, const QString& timeZone);

}  // namespace balcao
