#include "base/civil_time.h"

namespace balcao {

QTimeZone zoneOf(const QString& ianaName) {
    const QTimeZone zone(ianaName.toUtf8());
    return !ianaName.isEmpty() && zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

QDateTime civilTime(Instant at, const QString& ianaName) {
    return QDateTime::fromMSecsSinceEpoch(toUnixMs(at), zoneOf(ianaName));
}

QDate civilDay(Instant at, const QString& ianaName) {
    return civilTime(at, ianaName).date();
}

Instant civilDayBegins(QDate day, const QString& ianaName) {
    return fromUnixMs(day.startOfDay(zoneOf(ianaName)).toMSecsSinceEpoch());
}

}  // namespace balcao
