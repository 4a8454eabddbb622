#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace balcao {

[[nodiscard]] inline QString jsonText(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

[[nodiscard]] inline QJsonObject jsonObject(const QString& text) {
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

}  // namespace balcao
