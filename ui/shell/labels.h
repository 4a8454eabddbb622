#pragma once

#include "ui/widgets/text_label.h"

namespace balcao::label {

/// The labels of back-office pages, by their use.
[[nodiscard]] inline TextLabel* make(const Theme& theme, TextStyle style, Role role, QWidget* parent) {
    auto* made = new TextLabel(theme, style, {}, parent);
    made->setRole(role);
    return made;
}
[[nodiscard]] inline TextLabel* page(const Theme& theme, QWidget* parent = nullptr) {
    return make(theme, TextStyle::TitlePage, Role::Ink, parent);
}
[[nodiscard]] inline TextLabel* section(const Theme& theme, QWidget* parent = nullptr) {
    return make(theme, TextStyle::Column, Role::Ink, parent);
}
[[nodiscard]] inline TextLabel* strong(const Theme& theme, QWidget* parent = nullptr) {
    return make(theme, TextStyle::SmallStrong, Role::Ink, parent);
}
[[nodiscard]] inline TextLabel* body(const Theme& theme, QWidget* parent = nullptr) {
    return make(theme, TextStyle::Small, Role::Ink, parent);
}
[[nodiscard]] inline TextLabel* second(const Theme& theme, QWidget* parent = nullptr) {
    return make(theme, TextStyle::Small, Role::Ink2, parent);
}
/// Several lines of second text.
[[nodiscard]] inline TextLabel* paragraph(const Theme& theme, QWidget* parent = nullptr) {
    TextLabel* made = second(theme, parent);
    made->setParagraph(true);
    return made;
}
[[nodiscard]] inline TextLabel* caption(const Theme& theme, QWidget* parent = nullptr) {
    return make(theme, TextStyle::Caption, Role::Ink3, parent);
}
/// Above a field.
[[nodiscard]] inline TextLabel* field(const Theme& theme, QWidget* parent = nullptr) {
    return make(theme, TextStyle::SmallMedium, Role::Ink2, parent);
}
/// A hash or key, to be selected and copied.
[[nodiscard]] inline TextLabel* hash(const Theme& theme, QWidget* parent = nullptr) {
    TextLabel* made = make(theme, TextStyle::Mono, Role::Ink2, parent);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return made;
}

/// A hash for such a label: its hexadecimal digits in two lines.
[[nodiscard]] inline QString inTwoLines(const QByteArray& hash) {
    const QString hex = QString::fromLatin1(hash.toHex());
    return hex.left(hex.size() / 2) + QLatin1Char('\n') + hex.mid(hex.size() / 2);
}

}  // namespace balcao::label
