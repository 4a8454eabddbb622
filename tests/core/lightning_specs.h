#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace balcao::test {

/// Folder of the published test vectors: BALCAO_SPECS, or ../shared/specs beside the repository. Empty when
/// there is none.
inline QString specsFolder() {
    const QString named = qEnvironmentVariable("BALCAO_SPECS");
    if (!named.isEmpty()) return QFile::exists(named) ? named : QString();
    QDir folder(QStringLiteral(BALCAO_SOURCE_FOLDER));
    // A work tree may lie some folders deeper than the clone it belongs to.
    for (int up = 0; up < 4; ++up) {
        const QString candidate = folder.filePath(QStringLiteral("../shared/specs"));
        if (QFile::exists(candidate)) return QDir::cleanPath(candidate);
        folder.setPath(folder.filePath(QStringLiteral("..")));
    }
    return {};
}

/// Contents of one file of the specs; empty when it is absent.
inline QByteArray specsFile(const QString& relativePath) {
    const QString folder = specsFolder();
    if (folder.isEmpty()) return {};
    QFile file(QDir(folder).filePath(relativePath));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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

/// For data functions and tests that need the vectors.
#define BALCAO_NEED_SPECS()                               \
    if (balcao::test::specsFolder().isEmpty())            \
    QSKIP(                                                \
        "the folder of published test vectors is absent " \
        "(set BALCAO_SPECS)")
