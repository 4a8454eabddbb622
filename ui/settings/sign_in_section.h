#pragma once

#include "ui/settings/settings_section.h"

namespace balcao {

class ActionButton;
class RecoveryKeyForm;

/// What an organisation decides about signing in: the key that brings a lost administrator back.
class SignInSection final : public SettingsSection {
    Q_OBJECT
 public:
    SignInSection(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);
    void load() override;

 protected:
    /// A key that was not typed back goes with the page.
    void hideEvent(QHideEvent* event) override;

 private:
    void showState(const Result<RecoveryKeyState>& state);

    OfficeServices m_s;
    TextLabel* m_state;
    ActionButton* m_make;
    RecoveryKeyForm* m_form;
};

}  // namespace balcao
