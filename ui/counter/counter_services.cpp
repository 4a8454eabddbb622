#include "ui/counter/counter_services.h"

#include "ui/text/time_text.h"

#include <QDateTime>
#include <QTimeZone>

namespace balcao {

QDate localDay(Instant at, const Organisation& organisation) {
    return QDateTime::fromMSecsSinceEpoch(toUnixMs(at), zoneOf(organisation.timeZone)).date();
}

QString localTime(Instant at, const Organisation& organisation, bool seconds) {
    const QTimeZone zone = zoneOf(organisation.timeZone);
    return seconds ? clockSecondsText(at, zone) : clockText(at, zone);
}

}  // namespace balcao
