#pragma once

#include "ui/settings/settings_section.h"

namespace balcao {

class ActionButton;
class TestSteps;

/// Where the data live: this computer or the office's PostgreSQL, tested before it is taken.
class DatabaseSection final : public SettingsSection {
    Q_OBJECT
 public:
    DatabaseSection(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);
    void load() override;

 private:
    void test();
    void use();
    void showState();

    OfficeServices m_s;
    TextLabel* m_now;
    Field* m_url;
    Field* m_password;
    ActionButton* m_test;
    ActionButton* m_use;
    TestSteps* m_steps;
    bool m_busy = false;
};

}  // namespace balcao
