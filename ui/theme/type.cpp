#include "ui/theme/type.h"

#include "ui/theme/theme.h"

#include <QFontDatabase>
#include <QResource>

#include <array>

namespace balcao {
namespace {

constexpr std::array kFontFiles{"Inter-Regular.otf",        "Inter-Medium.otf",
                                "Inter-SemiBold.otf",       "Inter-Bold.otf",
                                "InterDisplay-Medium.otf",  "InterDisplay-SemiBold.otf",
                                "NotoSansMono-Regular.ttf", "NotoSansMono-Bold.ttf"};

QFont makeFont(const QString& family, qreal px, QFont::Weight weight) {
    QFont font(family);
    font.setPixelSize(qMax(1, qRound(px)));
    font.setWeight(weight);
    // Advances at full precision: rounded ones would makeFont the fixed figure cells and tracking uneven.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

}  // namespace

bool registerFonts() {
    // The font database is the application's; a file that is registered already is not added twice.
    if (QFontDatabase::families().contains(QStringLiteral("Inter Display")) &&
        !QFontDatabase::applicationFontFamilies(0).isEmpty()) {
        return true;
    }
    bool all = true;
    for (const char* file : kFontFiles) {
        // The bytes stand in the program itself and are read where they stand: as files, Qt would keep two
        // copies of each in memory.
        const QResource font(QStringLiteral(":/fonts/") + QString::fromLatin1(file));
        if (QFontDatabase::addApplicationFontFromData(font.uncompressedData()) < 0) {
            qWarning("The font %s of the resources could not be loaded.", file);
            all = false;
        }
    }
    return all;
}

namespace type {

QFont inter(const Theme& theme, int px, QFont::Weight weight) {
    return makeFont(QStringLiteral("Inter"), theme.pxF(px), weight);
}

QFont display(const Theme& theme, int px, QFont::Weight weight, qreal trackingPercent) {
    QFont font = makeFont(QStringLiteral("Inter Display"), theme.pxF(px), weight);
    if (trackingPercent != 0) {
        font.setLetterSpacing(QFont::AbsoluteSpacing, trackingPercent / 100 * theme.pxF(px));
    }
    return font;
}

QFont mono(const Theme& theme, int px, QFont::Weight weight) {
    return makeFont(QStringLiteral("Noto Sans Mono"), theme.pxF(px), weight);
}

QFont amount(const Theme& theme, int px) {
    QFont font = display(theme, px, QFont::DemiBold, -1.5);
    font.setKerning(false);  // kerned, 1.117,11 runs together
    return font;
}

QFont hero(const Theme& theme) {
    return amount(theme, theme.isCompact() ? 104 : 118);
}
QFont paidWord(const Theme& theme) {
    return display(theme, 148, QFont::DemiBold, -3);
}
QFont total(const Theme& theme) {
    return amount(theme, 54);
}
QFont number(const Theme& theme) {
    return display(theme, 42, QFont::DemiBold, -1);
}
QFont numberSmall(const Theme& theme) {
    return display(theme, 28, QFont::DemiBold, -1);
}
QFont titleEntry(const Theme& theme) {
    return display(theme, 40, QFont::DemiBold, -1.5);
}
QFont titleBand(const Theme& theme) {
    return display(theme, 28, QFont::DemiBold, -1.5);
}
QFont titlePage(const Theme& theme) {
    return display(theme, 24, QFont::DemiBold, -1.5);
}
QFont section(const Theme& theme) {
    return inter(theme, 17, QFont::DemiBold);
}
QFont column(const Theme& theme) {
    return inter(theme, 15, QFont::DemiBold);
}
QFont charge(const Theme& theme) {
    return display(theme, 21, QFont::DemiBold);
}
QFont body(const Theme& theme, QFont::Weight weight) {
    return inter(theme, 15, weight);
}
QFont problem(const Theme& theme) {
    return inter(theme, 17);
}
QFont small(const Theme& theme, QFont::Weight weight) {
    return inter(theme, 13, weight);
}
QFont caption(const Theme& theme, QFont::Weight weight) {
    return inter(theme, 12, weight);
}

}  // namespace type
}  // namespace balcao
