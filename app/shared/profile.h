#pragma once

#include "base/ids.h"
#include "settings/connection_service.h"

#include <QString>

#include <functional>
#include <map>

namespace balcao {

/// Who a back end turned out to be. Invoices must name this network and, where the key is known, this payee.
struct KnownNode {
    Network network = Network::Regtest;
    QByteArray publicKey;  ///< 33 bytes
};

/// What this one installation knows of itself: a folder with profile.json, the embedded database and the demo
/// node. Written to a temporary file and renamed, so a crash leaves the old one; an unreadable one is kept
/// aside, never overwritten. No secret is in it.
struct Profile {
    QString directory;
    QString databaseUrl;  ///< "sqlite:balcao.db" is relative to the directory
    TenantId tenant;
    RegisterId registerId;
    QString registerName;
    PersonId person;  ///< who works here until sign-in exists
    QString backend = QStringLiteral("demo");
    std::map<QString, LndConnection> lndConnections;  ///< by name
    std::map<QString, KnownNode> knownNodes;          ///< by back end: what it said when it was first reached
    QString language;                                 ///< "pt", "en", "es"; empty: the system's
    QString theme;                                    ///< "system", "light", "dark"
    qreal scale = 0;                                  ///< 0: automatic
    QVariantMap window;                               ///< geometry and the like, owned by the window
    QVariantMap keys;  ///< action name → key sequence, where the person changed it

    [[nodiscard]] static QString defaultDirectory();  ///< XDG: ~/.local/share/balcao
    [[nodiscard]] static bool exists(const QString& directory);
    /// NotFound without a profile; DatabaseNewer (facts: subject) for one of a newer program, which is left
    /// alone; Io for one that cannot be read (facts: kept, where it was put aside).
    [[nodiscard]] static Result<Profile> load(const QString& directory);
    /// What the bytes of a profile's file say. DatabaseNewer for a newer program's, Io for what is none.
    [[nodiscard]] static Result<Profile> parse(const QByteArray& bytes, const QString& directory);
    [[nodiscard]] QByteArray toBytes() const;
    /// Writes all of it as it stands here: for a profile that is made. Later changes go through `change`.
    /// Io (facts: file) or, on a full disk, DatabaseFull: the file before is still there, whole.
    [[nodiscard]] Result<void> save() const;
    /// Reads the file, changes what `edit` changes, and writes it again, while no other program does; then
    /// the same here. So what another program stored meanwhile stays, and what is different here for this
    /// run only (a database named on the command line) is not stored. `edit` is called twice and must do the
    /// same both times. Busy when another program held the file for seconds; otherwise as `load` and `save`.
    [[nodiscard]] Result<void> change(const std::function<void(Profile&)>& edit);
    /// Makes the folder, for its owner only, when it is missing. `save` does it too.
    [[nodiscard]] Result<void> makeFolder() const;
    /// A file of this profile, e.g. path("demo-node.db").
    [[nodiscard]] QString path(const QString& name) const;

 private:
    [[nodiscard]] Result<void> write() const;
};

}  // namespace balcao
