#pragma once

#include "ui/theme/role.h"

#include <QPixmap>
#include <QString>

namespace balcao {

class Theme;

/// Every picture the program uses; files are those of the Debian package bootstrap-icons.
/// None means that there is no picture (a badge or row without one).
enum class Icon {
    None,
    Shop,
    ListOl,
    Receipt,
    Safe,
    QuestionCircle,
    Lock,
    LockFill,
    PersonVcard,
    People,
    Tags,
    Sliders,
    HddNetwork,
    JournalCheck,
    ArrowLeftRight,
    Broadcast,
    Bell,
    Search,
    UniversalAccess,
    LightningCharge,
    Plug,
    Printer,
    CurrencyExchange,
    PersonCircle,
    ShieldCheck,
    PatchCheckFill,
    Eye,
    EyeSlash,
    QrCode,
    UpcScan,
    Backspace,
    ShieldLock,
    ExclamationTriangleFill,
    ExclamationCircleFill,
    Stopwatch,
    Cash,
    ArrowCounterclockwise,
    Megaphone,
    PauseCircle,
    Download,
    Funnel,
    PlusLg,
    XLg,
    CheckLg,
    ChevronDown,
    Hdd,
    Translate,
    Display,
    ClockHistory,
    HourglassSplit,
    CheckCircleFill,
    PieChart,
    PlusCircle,
    XCircleFill,
    HourglassBottom,
    QuestionCircleFill,
    Mortarboard,
    Count  ///< not an icon: how many there are
};

/// File name without ".svg"; empty for None.
[[nodiscard]] QString iconName(Icon icon);

/// The icon in one colour, `px` design pixels square at the theme's scale, for a screen of `ratio` device
/// pixels per logical one. Cached per file, colour, size and ratio.
[[nodiscard]] QPixmap iconPixmap(const Theme& theme, Icon icon, Role role, int px, qreal ratio);

}  // namespace balcao
