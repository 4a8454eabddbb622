#pragma once

#include "ui/theme/role.h"

#include <QHash>
#include <QLabel>

#include <utility>

namespace balcao {

class Theme;

/// The line styles of the type table.
enum class TextStyle {
    Hero,
    TitleEntry,
    TitleBand,
    TitlePage,
    Number,
    NumberSmall,
    Section,
    Column,
    Body,
    BodyMedium,
    BodyStrong,
    Problem,
    Small,
    SmallMedium,
    SmallStrong,
    Caption,
    CaptionMedium,
    Mono,
    DialogTitle,  ///< 19 / 26
    DialogText    ///< 14 / 20
};

/// A QLabel in a type token and a colour role; follows theme and scale. One-line text takes the token's line
/// box as its height; with `setParagraph` it wraps at the token's line height. Text is plain, never markup.
class TextLabel final : public QLabel {
    Q_OBJECT
 public:
    TextLabel(const Theme& theme, TextStyle style, const QString& text = {}, QWidget* parent = nullptr);

    void setStyle(TextStyle style);
    void setRole(Role role);
    /// Wraps over several lines; the height follows the width.
    void setParagraph(bool paragraph);
    /// The first sentence of a paragraph is strong.
    void setLead(bool lead);
    /// One line that gives way in narrow places and ends in an ellipsis.
    void setElided(bool elided);
    void setPlain(const QString& text);
    [[nodiscard]] const QString& plain() const { return m_plain; }

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

 protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

 private:
    /// Font and colour alone.
    void dress();
    void restyle();
    void write();

    const Theme& m_theme;
    TextStyle m_style;
    Role m_role = Role::Ink;
    QString m_plain;
    bool m_paragraph = false;
    bool m_elided = false;
    bool m_lead = false;
    mutable QHash<std::pair<int, int>, int> m_heights;  ///< by width and margin
};

[[nodiscard]] QFont textFont(const Theme& theme, TextStyle style);
/// Design pixels of the token's line box.
[[nodiscard]] int textLine(TextStyle style);

}  // namespace balcao
