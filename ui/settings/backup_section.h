#pragma once

#include "backup/backup_service.h"
#include "ui/settings/settings_section.h"

class QCheckBox;

namespace balcao {

class ActionButton;

/// When backups are made by themselves, where, and which are kept; the last one; one now; and the key on
/// paper that opens them.
class BackupSection final : public SettingsSection {
    Q_OBJECT
 public:
    BackupSection(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);
    void load() override;
    [[nodiscard]] bool isSaved() const override { return true; }
    void save() override;

 private:
    void showProgress(const QString& words);
    void addPlan();
    void addKey();
    void showStatus(const BackupStatus& status);
    void showPlan(const BackupPlan& plan);
    void showKeyState();
    [[nodiscard]] std::optional<int> number(Field& field, int least, int most);
    [[nodiscard]] std::optional<BackupPlan> written();
    void makeNow();
    void made(const Result<BackupMade>& result);
    void beginKey();
    void keepKey();
    /// Whether what was typed is what the paper has to say.
    [[nodiscard]] bool repeatsKey();

    OfficeServices m_s;
    bool m_busy = false;
    BackupPlan m_plan;
    BackupKeyPair m_pair;  // shown, and not kept yet
    TextLabel* m_last;
    TextLabel* m_progress;
    ActionButton* m_now;
    QCheckBox* m_on;
    Field* m_folder;
    Field* m_every;
    Field* m_at;
    Field* m_keepLast;
    Field* m_keepDaily;
    Field* m_keepWeekly;
    Field* m_keepMonthly;
    TextLabel* m_keyState;
    TextLabel* m_keyText;
    ActionButton* m_newKey;
    Field* m_repeat;
    ActionButton* m_keepKey;
};

}  // namespace balcao
