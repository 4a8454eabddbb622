#pragma once

#include "base/future.h"

#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace balcao {

/// What the person at this computer chose for themselves; kept in the profile, not in the database.
struct Preferences {
    QString language;  ///< "pt_BR", "en", "es"; empty: the system's
    QString theme = QStringLiteral("system");
    qreal scale = 0;  ///< 0: automatic
    bool sounds = true;
    bool animations = true;
    int lockAfterMinutes = 5;  ///< without a key or a press the counter locks; 0: never
    QVariantMap keys;          ///< what differs from the standard
    bool customerDisplay = false;
    QString displayScreen;                   ///< name of the screen, "window", or empty: any but the clerk's
    QString printer;                         ///< empty: none
    QString paper = QStringLiteral("80mm");  ///< "80mm", "58mm", "a5", "a4"

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

/// Where the settings page reads and keeps them; they take effect at once.
class PreferencesService {
 public:
    virtual ~PreferencesService() = default;
    [[nodiscard]] virtual Preferences preferences() const = 0;
    [[nodiscard]] virtual Result<void> savePreferences(const Preferences& wanted) = 0;
    /// The printers this computer knows; nothing while it has not been told yet.
    [[nodiscard]] virtual std::optional<QStringList> printers() const = 0;
    /// Prints a test page on the chosen printer. NotFound when none is chosen or it is not there, Io when it
    /// does not take the page.
    [[nodiscard]] virtual Future<Done> printTest() = 0;
};

}  // namespace balcao
