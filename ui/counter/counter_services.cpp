#include "ui/counter/counter_services.h"

#include "base/civil_time.h"
#include "ui/text/time_text.h"

namespace balcao {

QDate localDay(Instant at, const Organisation& organisation) {
    return civilDay(at, organisation.timeZone);
}

QString localTime(Instant at, const Organisation& organisation, bool seconds) {
    const QTimeZone zone = zoneOf(organisation.timeZone);
    return seconds ? clockSecondsText(at, zone) : clockText(at, zone);
}

}  // namespace balcao
