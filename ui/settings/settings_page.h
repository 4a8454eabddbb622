#pragma once

#include "ui/shell/key_map.h"
#include "ui/shell/office_services.h"
#include "ui/shell/preferences.h"

#include <QWidget>

class QAction;
class QListWidget;
class QScrollArea;

namespace balcao {

class PageHeader;
class PageStack;
class SettingsSection;
class Theme;

/// Everything that can be chosen, by subject. One key saves what is on the screen.
class SettingsPage final : public QWidget {
    Q_OBJECT
 public:
    SettingsPage(const Theme& theme, const OfficeServices& services, PreferencesService& preferences,
                 KeyMap& keys, QWidget* parent = nullptr);
    ~SettingsPage() override;

    /// What the sections are called outside, in their order: in `--page settings:ID` and in the manual.
    [[nodiscard]] static QStringList sectionIds();
    /// False when there is no such section.
    bool showSection(const QString& id);
    [[nodiscard]] QString currentSection() const;
    [[nodiscard]] QStringList sections() const;
    /// Somebody changed something elsewhere.
    void refresh();
    /// Another person is there: what was written and not saved, and what was read for the one before, goes.
    void discardAll();

 Q_SIGNALS:
    /// A receipt should be printed to try the printer.
    void testPrintAsked();

 protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

 private:
    struct Entry {
        QString id;
        QString title;
        QScrollArea* place;
        SettingsSection* section = nullptr;  ///< null until it is shown for the first time
    };
    void listSections();
    void add(const QString& id, const QString& title);
    /// The current section is there, or made now: most are not looked at from one week to the next.
    void makeCurrent();
    [[nodiscard]] SettingsSection* make(const QString& id);
    void bringToFront();
    void showState();
    void restyle();
    /// Null when it was not made yet.
    [[nodiscard]] SettingsSection* current() const;

    const Theme& m_theme;
    OfficeServices m_s;
    PreferencesService& m_preferences;
    KeyMap& m_keys;
    PageHeader* m_header;
    QListWidget* m_list;
    PageStack* m_stack;
    QWidget* m_listSheet;
    QAction* m_save;
    QAction* m_undo;
    std::vector<Entry> m_entries;
};

}  // namespace balcao
