#pragma once

#include "base/result.h"

#include <QSize>
#include <QString>
#include <QStringList>

namespace balcao {

/// What the command line of `balcao` asks for.
struct DesktopOptions {
    enum class Do { Run, Gallery, Help, Version };
    Do what = Do::Run;
    QString profileDirectory;  ///< empty: the person's own
    QString language;          ///< "pt_BR", "en", "es"; empty: the profile's, then the system's
    QString theme;             ///< "system", "light", "dark"; empty: the profile's
    QString page;  ///< "counter", "queue", "sales", "settings", "settings:limits" …; empty: the first
    QSize size;    ///< of the window; invalid: as it was left
};

/// Reads the arguments without the program's name. InvalidArgument names the one that is wrong.
[[nodiscard]] Result<DesktopOptions> parseDesktopOptions(const QStringList& arguments);
/// What --help prints.
[[nodiscard]] QString desktopUsage();

}  // namespace balcao
