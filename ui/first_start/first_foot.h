#pragma once

#include "operations/demo_catalogue.h"

#include <QWidget>

#include <optional>

class QAction;
class QComboBox;
class QHBoxLayout;

namespace balcao {

class ActionButton;
class TextLabel;
class Theme;

/// What the counter begins with, currency and examples, and the one large button that opens it.
class FirstFoot final : public QWidget {
    Q_OBJECT
 public:
    /// `currency` is the one chosen before; none: that of the system's country.
    FirstFoot(const Theme& theme, Currency currency, QAction* open, QWidget* parent = nullptr);

    [[nodiscard]] Currency currency() const;
    /// None where the shop writes its own, or where prices in reais would be wrong.
    [[nodiscard]] std::optional<DemoKind> catalogue() const;
    /// `missing` says why the button waits; without it the foot says what it knows itself.
    void showState(bool enabled, const QString& missing);

 Q_SIGNALS:
    void edited();

 private:
    void place();
    QComboBox* addChoice(const QString& text, const QString& name, QHBoxLayout& row, int stretch);
    [[nodiscard]] bool hasExamples() const;

    const Theme& m_theme;
    QComboBox* m_currency;
    QComboBox* m_catalogue;
    TextLabel* m_reason;
    int m_example = -1;  ///< the one chosen before the currency took the examples away
    ActionButton* m_button;
};

}  // namespace balcao
