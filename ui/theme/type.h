#pragma once

#include <QFont>
#include <QString>

namespace balcao {

class Theme;

/// Adds the fonts of the resources to the application; safe to call again. Returns false when one is missing.
bool registerFonts();

/// The type tokens of the design. Sizes are design pixels and scale with the theme; each comment names the
/// line box a one-line label takes.
namespace type {

/// Any size of Inter, Inter Display (headings, large amounts) and Noto Sans Mono (hashes, thermal preview).
[[nodiscard]] QFont inter(const Theme& theme, int px, QFont::Weight weight = QFont::Normal);
[[nodiscard]] QFont display(const Theme& theme, int px, QFont::Weight weight = QFont::DemiBold,
                            qreal trackingPercent = 0);
[[nodiscard]] QFont mono(const Theme& theme, int px, QFont::Weight weight = QFont::Normal);
/// One large amount alone: Inter Display 600, kerning off, tracking -1.5 %.
[[nodiscard]] QFont amount(const Theme& theme, int px);

[[nodiscard]] QFont hero(const Theme& theme);         ///< 118, compact 104, wide windows 152 by scale
[[nodiscard]] QFont paidWord(const Theme& theme);     ///< 148 / 150
[[nodiscard]] QFont total(const Theme& theme);        ///< 54 / 56
[[nodiscard]] QFont number(const Theme& theme);       ///< 42 / 46
[[nodiscard]] QFont numberSmall(const Theme& theme);  ///< 28 / 34
[[nodiscard]] QFont titleEntry(const Theme& theme);   ///< 40 / 48
[[nodiscard]] QFont titleBand(const Theme& theme);    ///< 28 / 34
[[nodiscard]] QFont titlePage(const Theme& theme);    ///< 24 / 30
[[nodiscard]] QFont section(const Theme& theme);      ///< 17 / 24
[[nodiscard]] QFont column(const Theme& theme);       ///< 15 / 20, heads of columns
[[nodiscard]] QFont charge(const Theme& theme);       ///< 21 / 26
[[nodiscard]] QFont body(const Theme& theme, QFont::Weight weight = QFont::Normal);     ///< 15 / 22
[[nodiscard]] QFont problem(const Theme& theme);                                        ///< 17 / 26
[[nodiscard]] QFont small(const Theme& theme, QFont::Weight weight = QFont::Normal);    ///< 13 / 18
[[nodiscard]] QFont caption(const Theme& theme, QFont::Weight weight = QFont::Normal);  ///< 12 / 16

}  // namespace type
}  // namespace balcao
