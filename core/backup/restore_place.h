#pragma once

#include "backup/backup_manifest.h"
#include "backup/bytes.h"

#include <memory>

namespace balcao {

/// An empty place that a database is built in. What stands there is used by nobody before `use`; a program
/// that is killed leaves something that the next restore takes away.
class RestorePlace {
 public:
    virtual ~RestorePlace() = default;
    /// StateConflict (facts: reason "not_empty", place) where there is anything; (reason "kind" or "area")
    /// for a backup of the other kind of database or of tables that stand under another schema; Busy while
    /// another program restores there; Io or DatabaseUnreachable for a place that is none.
    [[nodiscard]] virtual Result<void> begin(const BackupManifest& manifest) = 0;
    [[nodiscard]] virtual Result<void> write(QByteArrayView bytes) = 0;
    /// All of it was written and belongs together.
    [[nodiscard]] virtual Result<void> filled() = 0;
    /// What a database is opened with meanwhile.
    [[nodiscard]] virtual QString url() const = 0;
    /// Nobody has it open any more: from now on it is the place.
    [[nodiscard]] virtual Result<void> use() = 0;
};

}  // namespace balcao
