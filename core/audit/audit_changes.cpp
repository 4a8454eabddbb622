#include "audit/audit_changes.h"

#include <QStringList>

namespace balcao {

namespace {

void compareFields(const QJsonObject& before, const QJsonObject& after, const QString& prefix,
                   QJsonObject& changes) {
    QStringList keys = before.keys() + after.keys();
    keys.removeDuplicates();
    keys.sort();
    for (const QString& key : keys) {
        const QJsonValue was = before.value(key);
        const QJsonValue is = after.value(key);
        if (was == is) continue;
        const QString name = prefix + key;
        if ((was.isObject() || was.isUndefined()) && (is.isObject() || is.isUndefined())) {
            compareFields(was.toObject(), is.toObject(), name + u'.', changes);
            continue;
        }
        QJsonObject change;
        if (!was.isUndefined()) change.insert(QStringLiteral("before"), was);
        if (!is.isUndefined()) change.insert(QStringLiteral("after"), is);
        changes.insert(name, change);
    }
}

}  // namespace

QJsonObject changesBetween(const QJsonObject& before, const QJsonObject& after) {
    QJsonObject changes;
    compareFields(before, after, QString(), changes);
    return changes;
}

}  // namespace balcao
