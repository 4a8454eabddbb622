#pragma once

#include "base/ids.h"
#include "settings/connection_service.h"

#include <QString>

#include <map>

namespace balcao {

/// What this one installation knows of itself: a folder with profile.json, the embedded database and the demo
/// node. Written to a temporary file and renamed, so a crash leaves the old one; an unreadable one is kept
/// aside, never overwritten. No secret is in it.
struct Profile {
    QString directory;
    QString databaseUrl;  ///< "sqlite:balcao.db" is relative to the directory
    TenantId tenant;
    RegisterId registerId;
    QString registerName;
    QString backend = QStringLiteral("demo");
    std::map<QString, LndConnection> lndConnections;  ///< by name
    QString language;                                 ///< "pt", "en", "es"; empty: the system's
    QString theme;                                    ///< "system", "light", "dark"
    qreal scale = 0;                                  ///< 0: automatic
    QVariantMap window;                               ///< geometry and the like, owned by the window
    QVariantMap keys;  ///< action name → key sequence, where the person changed it

    [[nodiscard]] static QString defaultDirectory();  ///< XDG: ~/.local/share/balcao
    [[nodiscard]] static bool exists(const QString& directory);
    [[nodiscard]] static Result<Profile> load(const QString& directory);
    [[nodiscard]] Result<void> save() const;
};

}  // namespace balcao
