#pragma once

#include "ui/settings/settings_section.h"
#include "ui/shell/preferences.h"

class QCheckBox;
class QComboBox;

namespace balcao {

class ActionButton;

/// Printer and paper, and the second display that faces the customer.
class DevicesSection final : public SettingsSection {
    Q_OBJECT
 public:
    DevicesSection(const Theme& theme, PreferencesService& preferences, QWidget* parent = nullptr);
    void load() override;

 private:
    void keep();
    void fillScreens();
    void printTest();
    void sayTested(const QString& printer, const Result<Done>& printed);

    PreferencesService& m_preferences;
    QComboBox* m_printer;
    QComboBox* m_paper;
    TextLabel* m_printerFact;
    ActionButton* m_test;
    QCheckBox* m_display;
    QComboBox* m_screen;
    TextLabel* m_displayFact;
    bool m_testing = false;
};

}  // namespace balcao
