#include "backup/backup_rules.h"

#include "base/civil_time.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <set>

namespace balcao {

namespace backup_rules_detail {

QDate dayOf(const ListedBackup& backup) {
    return QDateTime::fromMSecsSinceEpoch(toUnixMs(backup.madeAt), QTimeZone::utc()).date();
}

qint64 weekOf(QDate day) {
    int year = 0;
    const int week = day.weekNumber(&year);
    return qint64{year} * 100 + week;
}

}  // namespace backup_rules_detail

std::vector<ListedBackup> givenUp(const std::vector<ListedBackup>& there, const KeepRule& rule, Instant now) {
    using namespace backup_rules_detail;
    std::vector<ListedBackup> newestFirst = there;
    std::stable_sort(newestFirst.begin(), newestFirst.end(),
                     [](const ListedBackup& a, const ListedBackup& b) { return a.madeAt > b.madeAt; });
    std::vector<ListedBackup> gone;
    std::set<qint64> days;
    std::set<qint64> weeks;
    std::set<qint64> months;
    int seen = 0;
    // The first that is met of a day, a week or a month is its newest.
    const auto isFirst = [](std::set<qint64>& met, qint64 one, int most) {
        return int(met.size()) < most && met.insert(one).second;
    };
    for (const ListedBackup& backup : newestFirst) {
        const bool ahead = backup.madeAt > now;
        const QDate day = dayOf(backup);
        const bool last = ahead || seen < std::max(rule.last, 1);
        const bool daily = !ahead && isFirst(days, day.toJulianDay(), rule.daily);
        const bool weekly = !ahead && isFirst(weeks, weekOf(day), rule.weekly);
        const bool monthly = !ahead && isFirst(months, qint64{day.year()} * 12 + day.month(), rule.monthly);
        if (!ahead) ++seen;
        if (!last && !daily && !weekly && !monthly) gone.push_back(backup);
    }
    std::reverse(gone.begin(), gone.end());
    return gone;
}

Instant lastDue(const BackupPlan& plan, Instant now, const QString& timeZone) {
    const QTimeZone zone = zoneOf(timeZone);
    const auto local = civilTime(now, timeZone);
    const auto at = [&](QDate day, int hour) {
        return fromUnixMs(QDateTime(day, QTime(hour, 0), zone).toMSecsSinceEpoch());
    };
    if (plan.everyHours >= 24) {
        // Whole days, counted from a fixed one, so that every register means the same.
        const qint64 every = plan.everyHours / 24;
        QDate day = local.date();
        if (at(day, plan.atHour) > now) day = day.addDays(-1);
        return at(day.addDays(-(day.toJulianDay() % every)), plan.atHour);
    }
    Instant due = at(local.date().addDays(-1), plan.atHour);
    while (due + Millis(qint64{plan.everyHours} * 3'600'000) <= now) {
        due += Millis(qint64{plan.everyHours} * 3'600'000);
    }
    return due;
}

}  // namespace balcao
