#pragma once

#include "ui/settings/settings_section.h"

class QComboBox;

namespace balcao {

class ActionButton;
class LndForm;
class TestSteps;

/// Who receives: the back ends known here, tests that tell what was found, and adding or pairing again. A
/// changed certificate is a hard stop that is answered here, with both fingerprints on the screen.
class NodeSection final : public SettingsSection {
    Q_OBJECT
 public:
    NodeSection(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);
    void load() override;

 private:
    enum class Mode { Known, Adding, Pairing };
    void setMode(Mode mode);
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] QString title(const QString& backend) const;
    void showState();
    void test();
    void use();
    void store();
    void finished(const Result<std::vector<TestStep>>& steps);

    OfficeServices m_s;
    Mode m_mode = Mode::Known;
    QComboBox* m_list;
    TextLabel* m_address;
    ActionButton* m_test;
    ActionButton* m_use;
    ActionButton* m_add;
    ActionButton* m_pair;
    TextLabel* m_formTitle;
    LndForm* m_form;
    ActionButton* m_testForm;
    ActionButton* m_store;
    ActionButton* m_back;
    TestSteps* m_steps;
    bool m_busy = false;
    bool m_changing = false;  // another node or its data: nothing else is asked meanwhile
};

}  // namespace balcao
