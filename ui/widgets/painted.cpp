#include "ui/widgets/painted.h"

#include "ui/theme/theme.h"

#include <QAccessibleWidget>

namespace balcao {
namespace {

class SpokenPainted final : public QAccessibleWidget {
 public:
    explicit SpokenPainted(Painted* widget)
        : QAccessibleWidget(widget, widget->spokenRole(), widget->spokenName()) {}

    QAccessible::Role role() const override { return painted()->spokenRole(); }
    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Name) return painted()->spokenName();
        if (kind == QAccessible::Value) return painted()->spokenValue();
        return QAccessibleWidget::text(kind);
    }

 private:
    const Painted* painted() const { return static_cast<const Painted*>(object()); }
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
