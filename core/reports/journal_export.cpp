#include "reports/journal_export.h"

#include "reports/sales_export.h"

#include <QJsonArray>

namespace balcao {

QStringList journalColumns() {
    return {QStringLiteral("register"),    QStringLiteral("register_name"), QStringLiteral("sequence"),
            QStringLiteral("at"),          QStringLiteral("at_ms"),         QStringLiteral("person"),
            QStringLiteral("person_name"), QStringLiteral("action"),        QStringLiteral("subject"),
            QStringLiteral("details"),     QStringLiteral("previous"),      QStringLiteral("hash")};
}

QJsonObject journalJson(const JournalRow& row, const JsonZone& zone) {
    const AuditEntry& entry = row.entry;
    return {{QStringLiteral("register"), entry.registerId.text()},
            {QStringLiteral("register_name"), row.registerName},
            {QStringLiteral("sequence"), entry.sequence},
            {QStringLiteral("at"), stampOf(entry.at, zone)},
            {QStringLiteral("at_ms"), toUnixMs(entry.at)},
            {QStringLiteral("person"), entry.person.isNull() ? QString() : entry.person.text()},
            {QStringLiteral("person_name"), row.person},
            {QStringLiteral("action"), entry.action},
            {QStringLiteral("subject"), entry.subject},
            {QStringLiteral("details"), entry.details},
            {QStringLiteral("previous"), QString::fromLatin1(entry.previous.toHex())},
            {QStringLiteral("hash"), QString::fromLatin1(entry.hash.toHex())}};
}

QString journalCsv(const JournalRow& row, const JsonZone& zone) {
    const QJsonObject json = journalJson(row, zone);
    QStringList cells;
    for (const QString& column : journalColumns()) {
        const QJsonValue value = json.value(column);
        cells += value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    }
    return csvLine(cells);
}

QJsonObject checkJson(const JournalCheck& check) {
    QJsonArray breaks;
    for (const JournalBreak& each : check.breaks()) {
        breaks.append(QJsonObject{{QStringLiteral("kind"), toText(each.kind)},
                                  {QStringLiteral("register"), each.registerId.text()},
                                  {QStringLiteral("sequence"), each.sequence},
                                  {QStringLiteral("detail"), each.detail}});
    }
    QJsonArray open;
    for (const OpenDay& each : check.openDays()) {
        open.append(QJsonObject{{QStringLiteral("register"), each.registerId.text()},
                                {QStringLiteral("day"), each.day.toString(Qt::ISODate)},
                                {QStringLiteral("sequence"), each.sequence}});
    }
    return {{QStringLiteral("ok"), check.whole()},        {QStringLiteral("closed_days"), check.closedDays()},
            {QStringLiteral("open_days"), open},          {QStringLiteral("key_changes"), check.keyChanges()},
            {QStringLiteral("entries"), check.checked()}, {QStringLiteral("chains"), check.chains()},
            {QStringLiteral("anchors"), check.anchors()}, {QStringLiteral("breaks"), breaks}};
}

}  // namespace balcao
