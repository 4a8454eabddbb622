#pragma once

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace balcao::test {

/// What must stand nowhere, each under a name that may be shown, in every form somebody may have written it.
class Unwritten {
 public:
    void add(const QString& name, const QByteArray& secret) {
        const QString text = QString::fromUtf8(secret);
        const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
        const QByteArray hex = secret.toHex();
        const QByteArray base64 = secret.toBase64(QByteArray::OmitTrailingEquals);
        const QByteArray url =
            secret.toBase64(QByteArray::OmitTrailingEquals | QByteArray::Base64UrlEncoding);
        for (const QByteArray& form : {secret, wide, hex, hex.toUpper(), base64, url}) {
            // Shorter ones stand somewhere by chance.
            if (form.size() >= 8) m_forms.append({name, form});
        }
    }
    /// Names of those that stand in `text`.
    [[nodiscard]] QStringList in(const QByteArray& text) const {
        QStringList found;
        for (const auto& [name, form] : m_forms) {
            if (!found.contains(name) && text.contains(form)) found += name;
        }
        return found;
    }
    /// "NAME in FILE" of every file in a folder, however deep, that holds one.
    [[nodiscard]] QStringList under(const QString& folder) const {
        QStringList found;
        QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) continue;
            for (const QString& name : in(file.readAll())) {
                found += name + QStringLiteral(" in ") + file.fileName();
            }
        }
        return found;
    }

 private:
    QList<std::pair<QString, QByteArray>> m_forms;
};

}  // namespace balcao::test
