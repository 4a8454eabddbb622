#pragma once

#include <QApplication>
#include <QWidget>

namespace balcao::test {

/// The first thing of that kind (and name) in any window of this program, the windows themselves included;
/// null where there is none.
template <typename T>
[[nodiscard]] T* find(const QString& name = QString()) {
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (T* self = qobject_cast<T*>(top); self && name.isNull()) return self;
        if (T* found = top->findChild<T*>(name)) return found;
    }
    return nullptr;
}

}  // namespace balcao::test
