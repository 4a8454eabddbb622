#pragma once

#include "base/database.h"
#include "base/ids.h"

#include <optional>
#include <vector>

namespace balcao {

/// The channel on which the registers of one tenant tell each other what they committed.
[[nodiscard]] QString changeChannel(TenantId tenant);

/// What a notification carries: the sender, then a line per change. A commit that changed more than fits into
/// one (8000 bytes on PostgreSQL) says only that everything should be read again.
[[nodiscard]] QString changesToText(const QString& sender, const std::vector<Change>& changes);

struct Notified {
    QString sender;
    std::vector<Change> changes;
    bool everything = false;
};
/// A text that is none of ours says "everything": better one read too many than a change nobody saw.
[[nodiscard]] Notified notifiedFromText(const QString& text);

}  // namespace balcao
