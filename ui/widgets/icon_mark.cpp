#include "ui/widgets/icon_mark.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QPainter>

namespace balcao {

IconMark::IconMark(const Theme& theme, Icon icon, Role role, QWidget* parent)
    : Painted(theme, parent), m_icon(icon), m_role(role) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconMark::sizeHint() const {
    return {theme().px(16), theme().px(textLine(TextStyle::Small))};
}

void IconMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintIcon(painter, theme(), m_icon, m_role, 16, rect());
}

}  // namespace balcao
