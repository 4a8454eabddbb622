#pragma once

#include "reports/journal_service.h"
#include "reports/value_json.h"

namespace balcao {

/// The columns of a row in order; the same words as keys of the JSON object.
[[nodiscard]] QStringList journalColumns();
/// A flat object with everything that an entry's hash is over, so that whoever has the file can compute it
/// again: `details` is the text as it was written, `at_ms` the moment in milliseconds since 1970 in UTC.
[[nodiscard]] QJsonObject journalJson(const JournalRow& row, const JsonZone& zone);
[[nodiscard]] QString journalCsv(const JournalRow& row, const JsonZone& zone);

/// What a verification found: {"ok", "entries", "chains", "anchors", "closed_days", "key_changes",
/// "open_days": […], "breaks": […]}.
[[nodiscard]] QJsonObject checkJson(const JournalCheck& check);

}  // namespace balcao
