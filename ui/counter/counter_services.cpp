#include "ui/counter/counter_services.h"

#include <QDateTime>
#include <QTimeZone>

namespace balcao {

namespace {

QDateTime atCounter(Instant at, const Organisation& organisation) {
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(toUnixMs(at), Qt::UTC);
    if (organisation.timeZone.isEmpty()) return utc.toLocalTime();
    const QTimeZone zone(organisation.timeZone.toUtf8());
    return zone.isValid() ? utc.toTimeZone(zone) : utc.toLocalTime();
}

}  // namespace

QDate localDay(Instant at, const Organisation& organisation) {
    return atCounter(at, organisation).date();
}

QString localTime(Instant at, const Organisation& organisation, bool seconds) {
    return atCounter(at, organisation)
        .time()
        .toString(seconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

}  // namespace balcao
