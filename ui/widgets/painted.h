#pragma once

#include <QAccessible>
#include <QWidget>

namespace balcao {

class Theme;

/// A widget that paints itself from the theme's tokens and tells a screen reader what it is and says.
/// The theme must outlive it.
class Painted : public QWidget {
    Q_OBJECT
 public:
    explicit Painted(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] const Theme& theme() const { return m_theme; }

    /// What a screen reader is told. The name falls back to the widget's accessibleName.
    [[nodiscard]] virtual QAccessible::Role spokenRole() const { return QAccessible::StaticText; }
    [[nodiscard]] virtual QString spokenName() const { return accessibleName(); }
    [[nodiscard]] virtual QString spokenValue() const { return {}; }

 protected:
    /// Colours, scale or density changed. The base measures and repaints.
    virtual void restyle();
    /// Tells screen readers that the name or value is another one, and repaints.
    void contentChanged();

 private:
    const Theme& m_theme;
};

}  // namespace balcao
