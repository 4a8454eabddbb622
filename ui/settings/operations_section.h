#pragma once

#include "ui/settings/settings_section.h"

namespace balcao {

class OperationEditor;
class OperationList;

/// What can be bought: list on the left, the chosen one on the right to edit, retire or bring back.
class OperationsSection final : public SettingsSection {
    Q_OBJECT
 public:
    OperationsSection(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);
    void load() override;
    [[nodiscard]] bool isSaved() const override { return true; }
    void save() override;

 private:
    void showOperation(const Operation& operation);
    void beginNew();
    /// True while something is half written; says so, because choosing another one would lose it.
    [[nodiscard]] bool keepsWhatIsWritten();
    void toggleActive();
    void store(const Operation& operation);

    OfficeServices m_s;
    bool m_busy = false;
    OperationList* m_list;
    OperationEditor* m_editor;
};

}  // namespace balcao
