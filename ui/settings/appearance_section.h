#pragma once

#include "ui/settings/settings_section.h"
#include "ui/shell/preferences.h"

class QCheckBox;
class QComboBox;

namespace balcao {

/// Language, theme, size, sounds and motion: what the person at this computer likes. Each takes effect at
/// once.
class AppearanceSection final : public SettingsSection {
    Q_OBJECT
 public:
    AppearanceSection(const Theme& theme, PreferencesService& preferences, QWidget* parent = nullptr);
    void load() override;

 private:
    void keep();

    PreferencesService& m_preferences;
    QComboBox* m_language;
    QComboBox* m_scheme;
    QComboBox* m_scale;
    QComboBox* m_lock;
    QCheckBox* m_sounds;
    QCheckBox* m_animations;
};

}  // namespace balcao
