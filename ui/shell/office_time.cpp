#include "ui/shell/office_time.h"

#include "base/civil_time.h"

#include <QLocale>

namespace balcao {

QDateTime atOffice(Instant at, const Organisation& organisation) {
    return civilTime(at, organisation.timeZone);
}

QString officeTime(Instant at, const Organisation& organisation, TimeDetail detail, Instant now) {
    const QDateTime there = atOffice(at, organisation);
    switch (detail) {
        case TimeDetail::Minutes: return there.time().toString(QStringLiteral("HH:mm"));
        case TimeDetail::Seconds: return there.time().toString(QStringLiteral("HH:mm:ss"));
        case TimeDetail::DayIfOther: break;
    }
    if (atOffice(now, organisation).date() == there.date())
        return there.time().toString(QStringLiteral("HH:mm:ss"));
    const QLocale locale;
    const bool monthFirst = locale.dateFormat(QLocale::ShortFormat).startsWith(QLatin1Char('M'));
    return there.toString(monthFirst ? QStringLiteral("MM/dd HH:mm") : QStringLiteral("dd/MM HH:mm"));
}

}  // namespace balcao
