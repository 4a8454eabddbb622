#pragma once

#include <QString>

class QVBoxLayout;

namespace balcao {

class TextLabel;
class Theme;

/// A part of a panel: a line across, what it is about, a quiet fact at the right, and room for its rows.
struct PanelSection {
    static constexpr int kSide = 18;  ///< design pixels left and right of what stands in it

    QVBoxLayout* rows;
    TextLabel* fact;  ///< null where there is none
};

/// At the end of `panel`, whose widget it will be in. Without a title it has no head.
PanelSection addPanelSection(const Theme& theme, QVBoxLayout& panel, const QString& title,
                             const QString& fact = {});

}  // namespace balcao
