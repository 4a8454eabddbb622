#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace balcao {
namespace {

QString timeWords(const char* source) {
    return QCoreApplication::translate("TimeText", source);
}

QDateTime inZone(Instant at, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(toUnixMs(at), zone);
}

QString dateWords(Instant at, const QTimeZone& zone, const QLocale& locale, const QString& format) {
    QString date = locale.toString(inZone(at, zone).date(), format);
    if (date.endsWith(u'.')) date.chop(1);  // "nov." of Brazil; the line needs no full stop
    return date;
}

QString offsetText(const QDateTime& at, QChar minus) {
    const int seconds = at.offsetFromUtc();
    const int minutes = qAbs(seconds) / 60;
    return QStringLiteral("%1%2:%3")
        .arg(seconds < 0 ? minus : QChar(u'+'))
        .arg(minutes / 60, 2, 10, QChar(u'0'))
        .arg(minutes % 60, 2, 10, QChar(u'0'));
}

}  // namespace

QString durationText(Millis time) {
    const qint64 seconds = qMax<qint64>(0, time.count() / 1000);
    if (seconds < 60) return timeWords(QT_TRANSLATE_NOOP("TimeText", "%1 s")).arg(seconds);
    if (seconds < 3600) {
        if (seconds % 60 == 0) return timeWords(QT_TRANSLATE_NOOP("TimeText", "%1 min")).arg(seconds / 60);
        return timeWords(QT_TRANSLATE_NOOP("TimeText", "%1 min %2 s")).arg(seconds / 60).arg(seconds % 60);
    }
    if (seconds < 86400) {
        const qint64 minutes = seconds / 60;
        if (minutes % 60 == 0) return timeWords(QT_TRANSLATE_NOOP("TimeText", "%1 h")).arg(minutes / 60);
        return timeWords(QT_TRANSLATE_NOOP("TimeText", "%1 h %2 min")).arg(minutes / 60).arg(minutes % 60);
    }
    const qint64 hours = seconds / 3600;
    return timeWords(QT_TRANSLATE_NOOP("TimeText", "%1 d %2 h")).arg(hours / 24).arg(hours % 24);
}

QString waitText(Millis time) {
    const qint64 minutes = qMax<qint64>(0, time.count() / 60000);
    if (minutes < 60) return timeWords(QT_TRANSLATE_NOOP("TimeText", "%1 min")).arg(minutes);
    return durationText(Millis(minutes * 60000));
}

QString agoText(Millis time) {
    return timeWords(QT_TRANSLATE_NOOP("TimeText", "%1 ago")).arg(durationText(time));
}

QString clockText(Instant at, const QTimeZone& zone) {
    return inZone(at, zone).toString(QStringLiteral("HH:mm"));
}

QString clockSecondsText(Instant at, const QTimeZone& zone) {
    return inZone(at, zone).toString(QStringLiteral("HH:mm:ss"));
}

QString dayText(Instant at, const QTimeZone& zone, const QLocale& locale) {
    QString day = dateWords(at, zone, locale, QStringLiteral("dddd, d MMM"));
    // "sábado", not "sábado-feira", is the usual short form: the second half says nothing more.
    day.remove(QStringLiteral("-feira"));
    return day;
}

QString recentText(Instant at, Instant now, const QTimeZone& zone, const QLocale& locale) {
    if (inZone(at, zone).date() == inZone(now, zone).date()) return clockText(at, zone);
    return dateWords(at, zone, locale, QStringLiteral("d MMM"));
}

QString stampText(Instant at, const QTimeZone& zone) {
    const QDateTime local = inZone(at, zone);
    return QString(local.toString(QStringLiteral("dd/MM/yyyy HH:mm:ss ")) + offsetText(local, u'-'));
}

QString longStampText(Instant at, const QTimeZone& zone, const QLocale& locale) {
    const QDateTime local = inZone(at, zone);
    QString format = locale.dateFormat(QLocale::LongFormat);
    format.remove(QStringLiteral("dddd, "));  // the weekday says nothing on a receipt
    return QStringLiteral("%1, %2 (UTC %3)")
        .arg(locale.toString(local.date(), format), local.toString(QStringLiteral("HH:mm:ss")),
             offsetText(local, QChar(0x2212)));
}

}  // namespace balcao
