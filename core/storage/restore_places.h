#pragma once

#include "backup/restore_place.h"
#include "storage/sql_database.h"

namespace balcao {

/// The place that an address names: for SQLite a file that is not there yet, for PostgreSQL a database whose
/// schema has no tables. InvalidArgument for an address that cannot be one.
[[nodiscard]] Result<std::unique_ptr<RestorePlace>> restorePlace(const SqlOptions& options);
/// The name that a file has while it is restored.
[[nodiscard]] QString restoringFile(const QString& file);
/// Takes away what was restored of a file and never used.
void sweepRestoring(const QString& file);

}  // namespace balcao
