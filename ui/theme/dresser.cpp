#include "ui/theme/dresser.h"

#include <QApplication>
#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace balcao {
namespace {

constexpr qsizetype kHiddenInOneTurn = 60;

void dressAll(const QWidgetList& widgets) {
    for (QWidget* widget : widgets) widget->style()->polish(widget);
    // Measured only when all are dressed: a page asks everything on it.
    QEvent changed(QEvent::StyleChange);
    for (QWidget* widget : widgets) QCoreApplication::sendEvent(widget, &changed);
}

}  // namespace

Dresser::Dresser(QObject* parent) : QObject(parent) {
    connect(&m_turn, &QTimer::timeout, this, &Dresser::dressHidden);
}

bool Dresser::eventFilter(QObject* watched, QEvent* event) {
    // Every new widget asks to be dressed in the next turn; showing or measuring one dresses it all the same.
    return event->type() == QEvent::PolishRequest && !static_cast<QWidget*>(watched)->isVisible();
}

void Dresser::dress(QApplication& application, const QString& sheet) {
    application.installEventFilter(this);  // once, however often it is said
    // What Qt remembers of the sheet before is forgotten first: it then finds no widget to give the new one
    // to.
    application.style()->unpolish(&application);
    application.setStyleSheet(sheet);
    QWidgetList shown;
    m_hidden.clear();
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (window->parentWidget() != nullptr) continue;
        for (QWidget* widget : QWidgetList{window} + window->findChildren<QWidget*>()) {
            // Those that were never shown get theirs from Qt when they are.
            if (!widget->testAttribute(Qt::WA_WState_Polished)) continue;
            if (widget->isVisible()) {
                shown << widget;
            } else {
                m_hidden << widget;
            }
        }
    }
    dressAll(shown);
    m_turn.start();
}

void Dresser::dressHidden() {
    // A page that was called up meanwhile does not wait behind the others.
    std::stable_partition(m_hidden.begin(), m_hidden.end(),
                          [](const QPointer<QWidget>& widget) { return widget && widget->isVisible(); });
    const qsizetype now = std::min(kHiddenInOneTurn, m_hidden.size());
    QWidgetList next;
    for (const QPointer<QWidget>& widget : m_hidden.first(now)) {
        if (widget) next << widget;
    }
    m_hidden.remove(0, now);
    dressAll(next);
    if (m_hidden.isEmpty()) m_turn.stop();
}

}  // namespace balcao
