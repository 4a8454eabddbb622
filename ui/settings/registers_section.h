#pragma once

#include "ui/settings/settings_section.h"
#include "vault/enrolment.h"

namespace balcao {

class ActionButton;

/// Which registers read personal data: this one with its code while it asks, and for whoever may, all of
/// them, to be enrolled and expelled.
class RegistersSection final : public SettingsSection {
    Q_OBJECT
 public:
    RegistersSection(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);
    void load() override;

 private:
    void addOwn();
    void addAll();
    void showOwn();
    void showAll(const std::vector<ListedRegister>& all);
    void addRow(const ListedRegister& one);
    [[nodiscard]] QString stateSentence(const ListedRegister& one) const;
    void beginEnrol(const ListedRegister& one);
    void beginExpel(const ListedRegister& one);
    void enrol();
    void expel();
    void endAct();

    OfficeServices m_s;
    bool m_busy = false;
    RegisterId m_chosen;
    QString m_chosenName;
    TextLabel* m_state;
    TextLabel* m_code;
    TextLabel* m_todo;
    ActionButton* m_ask;
    TextLabel* m_none;
    QVBoxLayout* m_list;
    std::vector<QWidget*> m_shown;
    Field* m_typed;
    ActionButton* m_enrol;
    Field* m_reason;
    ActionButton* m_expel;
};

}  // namespace balcao
