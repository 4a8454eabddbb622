#pragma once

#include "ui/settings/settings_section.h"

class QStackedWidget;

namespace balcao {

class PersonEditor;
class PersonList;
class PersonSessions;
class RoleRights;
class Segmented;

/// Who works here: list on the left, the chosen one on the right: role and PIN, what the role may do, and
/// where they are signed in.
class PeopleSection final : public SettingsSection {
    Q_OBJECT
 public:
    PeopleSection(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);
    void load() override;
    [[nodiscard]] bool isSaved() const override { return true; }
    void save() override;

 private:
    void showPerson(const PersonAccount& person);
    void beginNew();
    [[nodiscard]] bool keepsWhatIsWritten();
    void toggleActive();
    void store(const PersonAccount& person);
    void storeRole();
    /// A role of which another one is to be shown than the person's.
    void showRole(RoleId role);
    void copyRole();
    void removeRole();
    void tookRole(const PersonRole& role);
    void storePin(const PersonAccount& person);
    void saved(const PersonAccount& person);
    void showPart(int part);
    void showRights();
    void readSessions();
    void showSessions();
    void endSession(SessionId session);

    OfficeServices m_s;
    bool m_busy = false;
    bool m_personChanged = false;
    PersonList* m_list;
    Segmented* m_parts;
    QStackedWidget* m_stack;
    PersonEditor* m_editor;
    RoleRights* m_rights;
    PersonSessions* m_sessions;
    RoleId m_shownRole;  ///< null: the person's
    std::vector<PersonRole> m_roles;
    std::vector<PersonAccount> m_people;
    std::vector<OpenSession> m_open;
};

}  // namespace balcao
