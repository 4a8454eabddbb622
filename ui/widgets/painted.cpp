#include "ui/widgets/painted.h"

#include "ui/theme/theme.h"
#include "ui/widgets/spoken_parts.h"

#include <QAccessibleWidget>

namespace balcao {
namespace {

class SpokenPainted final : public QAccessibleWidget {
 public:
    explicit SpokenPainted(Painted* widget)
        : QAccessibleWidget(widget, widget->spokenRole(), widget->spokenName()), m_parts(widget) {}

    QAccessible::Role role() const override { return painted()->spokenRole(); }
    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Name) return painted()->spokenName();
        if (kind == QAccessible::Value) return painted()->spokenValue();
        return QAccessibleWidget::text(kind);
    }
    int childCount() const override {
        return m_parts.count() > 0 ? m_parts.count() : QAccessibleWidget::childCount();
    }
    QAccessibleInterface* child(int index) const override {
        return m_parts.count() > 0 ? m_parts.at(index) : QAccessibleWidget::child(index);
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        return m_parts.count() > 0 ? m_parts.indexOf(child) : QAccessibleWidget::indexOfChild(child);
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        return m_parts.count() > 0 ? m_parts.at(x, y) : QAccessibleWidget::childAt(x, y);
    }
    QAccessibleInterface* focusChild() const override {
        return m_parts.count() > 0 ? m_parts.focused() : QAccessibleWidget::focusChild();
    }

 private:
    const Painted* painted() const { return static_cast<const Painted*>(object()); }

    SpokenParts m_parts;
};

QAccessibleInterface* makeSpoken(const QString& className, QObject* object) {
    Q_UNUSED(className)
    auto* widget = qobject_cast<Painted*>(object);
    return widget == nullptr ? nullptr : new SpokenPainted(widget);
}

void installSpokenFactory() {
    static const bool kInstalled = [] {
        QAccessible::installFactory(&makeSpoken);
        return true;
    }();
    Q_UNUSED(kInstalled)
}

}  // namespace

Painted::Painted(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    installSpokenFactory();
    connect(&theme, &Theme::changed, this, [this] { restyle(); });
}

void Painted::restyle() {
    updateGeometry();
    update();
}

void Painted::contentChanged() {
    QAccessibleEvent named(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&named);
    updateGeometry();
    update();
}

}  // namespace balcao
