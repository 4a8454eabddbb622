#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace balcao::test {

/// One file of the published test vectors, by its path in tests/vectors; one that is not there is fatal, for
/// a test without its vectors would find nothing wrong.
inline QByteArray specsFile(const QString& relativePath) {
    QFile file(QStringLiteral(BALCAO_SOURCE_FOLDER "/tests/vectors/") + relativePath);
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s is missing", qPrintable(file.fileName()));
    return file.readAll();
}

inline QJsonObject specsJson(const QString& relativePath) {
    return QJsonDocument::fromJson(specsFile(relativePath)).object();
}

inline QByteArray hex(const char* digits) {
    return QByteArray::fromHex(QByteArray(digits));
}

inline QByteArray hex(const QString& digits) {
    return QByteArray::fromHex(digits.toLatin1());
}

}  // namespace balcao::test
