#pragma once

#include "people/ways_service.h"
#include "ui/settings/settings_section.h"

#include <QHash>

namespace balcao {

class ActionButton;

/// One way in which a person signs in, as they change it themselves. What is secret stands in it only while
/// it can be seen.
class AccountPart : public SettingsSection {
    Q_OBJECT
 public:
    AccountPart(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);

    /// The page reads once for all of them.
    void load() override {}
    /// How the person signs in now.
    virtual void showWays(const PersonWays& ways) = 0;
    /// What was typed and what was told goes.
    virtual void forget();

 Q_SIGNALS:
    /// It is another way now.
    void changedWays();

 protected:
    /// A field of a secret. `about` is the field that errors name; "" is what the person proves themselves
    /// with.
    Field* addSecret(const QString& label, const QString& name, const QString& about);
    void setAbout(Field* field, const QString& about);
    ActionButton* addButton(const QString& text, const QString& name);
    [[nodiscard]] const OfficeServices& services() const { return m_s; }
    [[nodiscard]] WaysService& ways() const { return *m_s.ways; }
    [[nodiscard]] CommandId newCommand() const { return m_s.ids.make<CommandId>(); }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// False after saying that the two are not the same.
    [[nodiscard]] static bool agree(const Field& one, Field& again);

    /// One act at a time: ask only while it is not busy. What is refused is said where it was typed.
    template <typename T, typename Then>
    void when(const Future<T>& asked, Then then) {
        m_busy = true;
        clearErrors();
        notice().clear();
        whenDone(asked, this, [this, then](Result<T> answer) {
            m_busy = false;
            if (!answer) return refuse(answer.error());
            then(*std::move(answer));
        });
    }
    void done(const QString& sentence);

 private:
    void refuse(const Error& error);
    void clearErrors();

    OfficeServices m_s;
    bool m_busy = false;
    std::vector<Field*> m_secrets;
    QHash<QString, Field*> m_about;
};

}  // namespace balcao
