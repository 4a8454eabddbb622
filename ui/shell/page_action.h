#pragma once

#include <QAction>
#include <QKeySequence>
#include <QWidget>

namespace balcao {

/// An action of a page: its key works while the keyboard is somewhere in the page.
[[nodiscard]] inline QAction* addPageAction(QWidget& page, const QString& name, const QKeySequence& keys) {
    auto* action = new QAction(&page);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page.addAction(action);
    return action;
}

}  // namespace balcao
