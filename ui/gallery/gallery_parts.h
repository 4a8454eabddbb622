#pragma once

#include "ui/widgets/action_button.h"

#include <QBoxLayout>

#include <initializer_list>

namespace balcao::gallery {

/// A row of widgets with 8 between them, left aligned.
[[nodiscard]] QWidget* across(std::initializer_list<QWidget*> widgets, int gap = 8);
/// Widgets under each other.
[[nodiscard]] QWidget* down(std::initializer_list<QWidget*> widgets, int gap);
/// A button with a key that only shows itself.
[[nodiscard]] ActionButton* button(const Theme& theme, const QString& label, const char* key,
                                   ActionButton::Look look,
                                   ActionButton::Size size = ActionButton::Size::Normal);

[[nodiscard]] QWidget* tableRows(const Theme& theme);
[[nodiscard]] QWidget* pageHeader(const Theme& theme);
[[nodiscard]] QWidget* dialog(const Theme& theme);
[[nodiscard]] QWidget* sidePanel(const Theme& theme);
[[nodiscard]] QWidget* amountBlock(const Theme& theme);
[[nodiscard]] QWidget* figures(const Theme& theme);
[[nodiscard]] QWidget* keys(const Theme& theme);

}  // namespace balcao::gallery
