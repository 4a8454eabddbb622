#pragma once

#include "ui/shell/notice.h"
#include "ui/shell/office_services.h"

#include <QWidget>

class QVBoxLayout;

namespace balcao {

class Field;
class TextLabel;
class Theme;

/// One subject of the settings page. Texts are set when it is made: the page makes its sections anew when
/// the language changes.
class SettingsSection : public QWidget {
    Q_OBJECT
 public:
    explicit SettingsSection(const Theme& theme, QWidget* parent = nullptr);

    /// Reads what it shows.
    virtual void load() = 0;
    /// Reads again, without what it said the last time it was seen. What is not saved yet stays as it is.
    void comeToFront();
    /// Whether there is something the Save key would keep.
    [[nodiscard]] virtual bool isSaved() const { return false; }
    virtual void save() {}
    [[nodiscard]] bool isDirty() const { return m_dirty; }
    /// Gives up what was edited and reads again.
    void discard();

 Q_SIGNALS:
    void dirtyChanged();
    /// Settings of the organisation were saved: everybody should read them again.
    void officeChanged();

 protected:
    void setDirty(bool dirty);
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] Notice& notice() { return *m_notice; }
    /// Where a section puts its rows; ends with room below.
    [[nodiscard]] QVBoxLayout* rows() const { return m_rows; }

    TextLabel* addHeading(const QString& text);
    TextLabel* addParagraph(const QString& text);
    Field* addField(const QString& label, const QString& name, int width = 0);
    /// A label above any control; the control gets its accessible name.
    void addControl(const QString& label, QWidget* control, int width = 0);
    void addSideBySide(const std::vector<QWidget*>& widgets, bool stretchLast = true);
    void addRule();
    /// After the last row: keeps them at the top.
    void finishRows();

 private:
    const Theme& m_theme;
    QVBoxLayout* m_rows;
    Notice* m_notice;
    bool m_dirty = false;
};

/// A section about what the whole organisation shares: shown from and kept in OfficeSettings.
class OfficeSection : public SettingsSection {
    Q_OBJECT
 public:
    OfficeSection(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);

    void load() override;
    [[nodiscard]] bool isSaved() const override { return true; }
    void save() override;

 protected:
    virtual void show(const OfficeSettings& settings) = 0;
    /// The settings with what was edited here; InvalidArgument (facts: field) after marking the field.
    [[nodiscard]] virtual Result<OfficeSettings> edited(OfficeSettings settings) = 0;
    [[nodiscard]] const OfficeServices& services() const { return m_s; }

 private:
    OfficeServices m_s;
    bool m_busy = false;
};

}  // namespace balcao
