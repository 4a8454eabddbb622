#pragma once

#include <QAccessible>
#include <QRect>
#include <QString>

class QWidget;

namespace balcao {

/// What can be used by itself inside a widget that paints more than one thing, as a screen reader is told it.
struct SpokenPart {
    QAccessible::Role role = QAccessible::Button;
    QString name;
    QRect box;  ///< inside the widget
    bool enabled = true;
    bool chosen = false;   ///< the open page, the segment that is on, the current row
    bool focused = false;  ///< the keyboard is here
};

/// A widget whose parts have a name, a place and a press of their own. The parts are asked for whenever
/// somebody listens; nothing is kept.
class HasSpokenParts {
 public:
    virtual ~HasSpokenParts() = default;
    [[nodiscard]] virtual int partCount() const = 0;
    [[nodiscard]] virtual SpokenPart part(int index) const = 0;
    /// The same as a person's press on it.
    virtual void pressPart(int index) = 0;

 protected:
    /// The keyboard went to a part of the widget that has the focus.
    static void tellFocus(QWidget* widget, int index);
    /// There were `before` parts and now there are `after`.
    static void tellCount(QWidget* widget, int before, int after);
};

/// The parts of a widget as children of its accessible. Owned by it.
class SpokenParts final {
 public:
    explicit SpokenParts(QWidget* widget);
    ~SpokenParts();
    Q_DISABLE_COPY_MOVE(SpokenParts)

    [[nodiscard]] int count() const;
    [[nodiscard]] QAccessibleInterface* at(int index) const;
    [[nodiscard]] QAccessibleInterface* focused() const;
    [[nodiscard]] int indexOf(const QAccessibleInterface* child) const;
    /// By a place on the screen.
    [[nodiscard]] QAccessibleInterface* at(int x, int y) const;

 private:
    QWidget* m_widget;
    HasSpokenParts* m_parts;  // nullptr: the widget has none
    mutable QHash<int, QAccessible::Id> m_made;
};

}  // namespace balcao
