#include "ui/shell/rule.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace balcao {

Rule::Rule(const Theme& theme, Role role, QWidget* parent) : QWidget(parent), m_theme(theme), m_role(role) {
    setFixedHeight(1);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Rule::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter(this).fillRect(rect(), m_theme.color(m_role));
}

}  // namespace balcao
