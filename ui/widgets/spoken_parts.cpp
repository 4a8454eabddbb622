#include "ui/widgets/spoken_parts.h"

#include <QPointer>
#include <QWidget>

#include <algorithm>

namespace balcao {

namespace {

class SpokenPartInterface final : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
    SpokenPartInterface(QWidget* widget, HasSpokenParts* parts, int index)
        : m_widget(widget), m_parts(parts), m_index(index) {}

    [[nodiscard]] int index() const { return m_index; }

    bool isValid() const override { return m_widget && m_index < m_parts->partCount(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return isValid() ? parent()->window() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_widget); }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    QAccessible::Role role() const override {
        return isValid() ? m_parts->part(m_index).role : QAccessible::NoRole;
    }
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Name && isValid() ? m_parts->part(m_index).name : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!isValid()) return {};
        const QRect box = m_parts->part(m_index).box;
        return {m_widget->mapToGlobal(box.topLeft()), box.size()};
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const SpokenPart part = m_parts->part(m_index);
        const bool radio = part.role == QAccessible::RadioButton;
        state.invisible = !m_widget->isVisible();
        state.disabled = !part.enabled || !m_widget->isEnabled();
        state.focusable = m_widget->focusPolicy() != Qt::NoFocus;
        state.focused = part.focused;
        state.checkable = radio;
        state.checked = radio && part.chosen;
        state.selectable = !radio && part.role != QAccessible::Button;
        state.selected = !radio && part.chosen;
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& name) override {
        if (name != pressAction() || !isValid() || state().disabled || state().invisible) return;
        m_parts->pressPart(m_index);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

 private:
    QPointer<QWidget> m_widget;
    HasSpokenParts* m_parts;  // the same object as the widget
    int m_index;
};

void tell(QWidget* widget, QAccessible::Event what, int index) {
    QAccessibleEvent event(widget, what);
    event.setChild(index);
    QAccessible::updateAccessibility(&event);
}

}  // namespace

void HasSpokenParts::tellFocus(QWidget* widget, int index) {
    if (QAccessible::isActive() && widget->hasFocus()) tell(widget, QAccessible::Focus, index);
}

void HasSpokenParts::tellCount(QWidget* widget, int before, int after) {
    if (!QAccessible::isActive()) return;
    for (int i = before; i < after; ++i) tell(widget, QAccessible::ObjectCreated, i);
    // Those that are gone say so themselves when they are asked.
    if (after < before) tell(widget, QAccessible::ObjectReorder, -1);
}

SpokenParts::SpokenParts(QWidget* widget)
    : m_widget(widget), m_parts(dynamic_cast<HasSpokenParts*>(widget)) {}

SpokenParts::~SpokenParts() {
    for (const QAccessible::Id id : std::as_const(m_made)) QAccessible::deleteAccessibleInterface(id);
}

int SpokenParts::count() const {
    return m_parts == nullptr ? 0 : m_parts->partCount();
}

QAccessibleInterface* SpokenParts::at(int index) const {
    if (index < 0 || index >= count()) return nullptr;
    const auto made = m_made.constFind(index);
    if (made != m_made.constEnd()) return QAccessible::accessibleInterface(*made);
    auto* part = new SpokenPartInterface(m_widget, m_parts, index);
    m_made.insert(index, QAccessible::registerAccessibleInterface(part));
    return part;
}

QAccessibleInterface* SpokenParts::focused() const {
    for (int i = 0; i < count(); ++i) {
        if (m_parts->part(i).focused) return at(i);
    }
    return nullptr;
}

int SpokenParts::indexOf(const QAccessibleInterface* child) const {
    const auto* part = dynamic_cast<const SpokenPartInterface*>(child);
    return part != nullptr && at(part->index()) == child ? part->index() : -1;
}

QAccessibleInterface* SpokenParts::at(int x, int y) const {
    const QPoint place = m_widget->mapFromGlobal(QPoint(x, y));
    for (int i = 0; i < count(); ++i) {
        if (m_parts->part(i).box.contains(place)) return at(i);
    }
    return nullptr;
}

}  // namespace balcao
