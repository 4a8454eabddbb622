#pragma once

#include "ui/settings/settings_section.h"
#include "ui/shell/key_map.h"
#include "ui/shell/preferences.h"

class QGridLayout;

namespace balcao {

/// Every key of the program, changeable. A key that is taken is refused with the name of what has it.
class KeysSection final : public SettingsSection {
    Q_OBJECT
 public:
    KeysSection(const Theme& theme, KeyMap& keys, PreferencesService& preferences, QWidget* parent = nullptr);
    void load() override;

 private:
    void rebuild();
    void assign(const QString& name, const QKeySequence& wanted);
    void keep();
    [[nodiscard]] static QString scopeTitle(const QString& scope);

    KeyMap& m_keys;
    PreferencesService& m_preferences;
    QWidget* m_table;
    QGridLayout* m_grid;
    bool m_rebuilding = false;
};

}  // namespace balcao
