#pragma once

#include "people/person_account.h"
#include "people/role.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QVBoxLayout;

namespace balcao {

class ActionButton;
class Field;
class TextLabel;
class Theme;
struct Error;

/// One person in their fields, and a new PIN for them. It stores nothing.
class PersonEditor final : public QWidget {
    Q_OBJECT
 public:
    explicit PersonEditor(const Theme& theme, QWidget* parent = nullptr);

    void setRoles(const std::vector<PersonRole>& roles);
    /// `own`: the person who looks, who proves their PIN before it is changed and cannot suspend themselves.
    void showPerson(const PersonAccount& person, bool own);
    void showNew();
    void beginTyping();
    /// The one chosen now, saved or not.
    [[nodiscard]] RoleId role() const;
    [[nodiscard]] const PersonAccount& shown() const { return m_shown; }
    /// As written now; nothing when a field says what is wrong with it.
    [[nodiscard]] std::optional<PersonAccount> edited();
    /// What is written for the PIN; nothing when the two do not agree, which the field says.
    struct NewPin {
        QByteArray pin;
        QByteArray current;
    };
    [[nodiscard]] std::optional<NewPin> newPin();
    [[nodiscard]] bool hasNewPin() const;
    void clearPins();
    /// The service refused a PIN: its field says why.
    void showPinError(const Error& error);

 Q_SIGNALS:
    void changed();
    void suspendWanted();

 protected:
    /// What was typed of a PIN goes with the page.
    void hideEvent(QHideEvent* event) override;

 private:
    Field* addField(const QString& text, const QString& name, bool secret);

    const Theme& m_theme;
    PersonAccount m_shown;
    bool m_own = false;
    QVBoxLayout* m_rows;
    TextLabel* m_title;
    Field* m_name;
    QComboBox* m_role;
    Field* m_current;
    Field* m_pin;
    Field* m_again;
    ActionButton* m_suspend;
};

}  // namespace balcao
