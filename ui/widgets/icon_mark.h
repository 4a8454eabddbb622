#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/painted.h"

namespace balcao {

/// An icon beside words that wrap. It says nothing that the words do not.
class IconMark final : public Painted {
    Q_OBJECT
 public:
    IconMark(const Theme& theme, Icon icon, Role role, QWidget* parent = nullptr);
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::Graphic; }
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    Icon m_icon;
    Role m_role;
};

}  // namespace balcao
