#pragma once

#include <QWidget>

class QVBoxLayout;

namespace balcao {

class ActionButton;
class Field;
class Theme;

/// An e-mail and a password, and the button that hands them out. It keeps the address and never the password.
class PasswordForm final : public QWidget {
    Q_OBJECT
 public:
    explicit PasswordForm(const Theme& theme, QWidget* parent = nullptr);
    ~PasswordForm() override;

    /// While one is being checked, the next may be typed but not handed out.
    void setHeld(bool held);
    /// Forgets the password, where the keyboard then is.
    void clear();

 Q_SIGNALS:
    void entered(const QString& email, const QString& password);
    /// Something was typed: what was said of the last try is read.
    void edited();

 protected:
    /// What was typed goes with the form.
    void hideEvent(QHideEvent* event) override;

 private:
    void place();
    void showState();
    void goOn();

    const Theme& m_theme;
    Field* m_email;
    Field* m_password;
    ActionButton* m_enter;
    QVBoxLayout* m_rows;
    bool m_held = false;
};

}  // namespace balcao
