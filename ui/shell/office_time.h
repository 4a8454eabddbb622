#pragma once

#include "base/clock.h"
#include "settings/organisation.h"

#include <QDateTime>
#include <QString>

namespace balcao {

enum class TimeDetail {
    Minutes,    ///< 09:46
    Seconds,    ///< 09:46:31
    DayIfOther  ///< 09:46:31 today, 20/11 09:46 on another day
};

/// A moment as the organisation's own clocks show it; the machine's zone where it names none.
[[nodiscard]] QDateTime atOffice(Instant at, const Organisation& organisation);
[[nodiscard]] QString officeTime(Instant at, const Organisation& organisation, TimeDetail detail,
                                 Instant now = {});

}  // namespace balcao
