#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace balcao::test {

/// One file of the published vectors for cryptography that are not part of the project, from the folder that
/// BALCAO_SPECS names; nothing where they are not there.
inline std::optional<QJsonObject> publishedVectors(const QString& name) {
    QFile file(qEnvironmentVariable("BALCAO_SPECS") + QStringLiteral("/crypto/") + name);
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    return QJsonDocument::fromJson(file.readAll()).object();
}

}  // namespace balcao::test
