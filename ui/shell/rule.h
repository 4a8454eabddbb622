#pragma once

#include "ui/theme/role.h"

#include <QWidget>

namespace balcao {

class Theme;

/// A hairline between things.
class Rule final : public QWidget {
    Q_OBJECT
 public:
    explicit Rule(const Theme& theme, Role role = Role::Line, QWidget* parent = nullptr);

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    const Theme& m_theme;
    Role m_role;
};

}  // namespace balcao
