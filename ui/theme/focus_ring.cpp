#include "ui/theme/focus_ring.h"

#include <QApplication>
#include <QEvent>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QWidget>

namespace balcao {

FocusRing::FocusRing(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        // Qt sets the attribute with Tab and never takes it back: a click does.
        QWidget* window = static_cast<QWidget*>(watched)->window();
        if (window->testAttribute(Qt::WA_KeyboardFocusChange)) {
            window->setAttribute(Qt::WA_KeyboardFocusChange, false);
            follow(nullptr);
        }
    }
    return false;
}

void FocusRing::follow(QWidget* widget) {
    const bool ringed = widget != nullptr && widget->property(kFocusRadius).isValid() &&
                        widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (!ringed) {
        if (m_frame != nullptr) m_frame->setWidget(nullptr);
        return;
    }
    if (m_frame == nullptr) m_frame = new QFocusFrame(widget);
    m_frame->setWidget(widget);
}

}  // namespace balcao
