#include "ui/theme/balcao_style.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace balcao {

BalcaoStyle::BalcaoStyle(const Theme& theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_theme(theme) {}

void BalcaoStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
    if (element == PE_FrameFocusRect) {
        if (!(option->state & State_KeyboardFocusChange)) return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.color(Role::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 4, 4);
        painter->restore();
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int BalcaoStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* data) const {
    switch (static_cast<int>(hint)) {
        case SH_Widget_Animation_Duration: return 0;  // pages, menus and lists appear at once
        case SH_UnderlineShortcut: return 0;          // keys are shown as keycaps
        case SH_EtchDisabledText: return 0;
        case SH_ScrollBar_Transient: return 0;
        case SH_ItemView_ActivateItemOnSingleClick: return 0;
        case SH_ToolTipLabel_Opacity: return 255;  // colours are never see-through
    }
    return QProxyStyle::styleHint(hint, option, widget, data);
}

}  // namespace balcao
