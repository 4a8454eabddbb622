#include "ui/theme/balcao_style.h"

#include "ui/theme/focus_ring.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QFocusFrame>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleHintReturnMask>
#include <QStyleOption>

namespace balcao {
namespace {
constexpr int kRingRoom = 4;  // 2 px of air, 2 px of ring
}

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

void BalcaoStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    if (element == CE_FocusFrame) {
        const auto* frame = qobject_cast<const QFocusFrame*>(widget);
        const QWidget* ringed = frame == nullptr ? nullptr : frame->widget();
        if (ringed == nullptr) return;
        const QRectF box = QRectF(option->rect).adjusted(kRingRoom, kRingRoom, -kRingRoom, -kRingRoom);
        paintFocusRing(*painter, m_theme, box, m_theme.pxF(ringed->property(kFocusRadius).toInt()));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

int BalcaoStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin) return kRingRoom;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int BalcaoStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* data) const {
    if (hint == SH_FocusFrame_Mask) {
        // The frame lies over the control: only the ring itself belongs to it, or it would swallow the rest.
        if (data != nullptr && data->type == QStyleHintReturn::SH_Mask) {
            auto* mask = static_cast<QStyleHintReturnMask*>(data);
            const QRect inner = option->rect.adjusted(kRingRoom, kRingRoom, -kRingRoom, -kRingRoom);
            mask->region = QRegion(option->rect) - QRegion(inner.adjusted(2, 2, -2, -2));
        }
        return 1;
    }
    switch (static_cast<int>(hint)) {
        case SH_Widget_Animation_Duration: return 0;  // pages, menus and lists appear at once
        case SH_UnderlineShortcut: return 0;          // keys are shown as keycaps
        case SH_EtchDisabledText: return 0;
        case SH_ScrollBar_Transient: return 0;
        case SH_ItemView_ActivateItemOnSingleClick: return 0;
        case SH_FocusFrame_AboveWidget: return 1;  // or a parent that fits tightly would cut the ring off
        case SH_ToolTipLabel_Opacity: return 255;  // colours are never see-through
    }
    return QProxyStyle::styleHint(hint, option, widget, data);
}

}  // namespace balcao
