#pragma once

#include "ui/theme/role.h"

#include <QString>
#include <QWidget>

class QTimer;
class QSpacerItem;
class QVBoxLayout;

namespace balcao {

struct Error;
class PasswordForm;
class PinPad;
class TextLabel;
class Theme;

/// The right of the entry screens: whose PIN is asked for, the keypad, and what came of the last one; or an
/// e-mail and a password instead.
class PinSide final : public QWidget {
    Q_OBJECT
 public:
    explicit PinSide(const Theme& theme, QWidget* parent = nullptr);
    ~PinSide() override;

    /// `locked` shows a lock instead of the initials.
    void setPerson(const QString& name, const QString& prompt, bool locked);
    /// What stands under the keypad while nothing is wrong.
    void setHint(const QString& hint);
    /// A PIN is being checked.
    void setBusy(bool busy);
    /// The PIN was wrong, or is not even looked at for a while: the time runs down, and then it may be tried
    /// again.
    void showError(const Error& error);
    /// Another reason why it cannot be taken, in words.
    void showProblem(const QString& problem);
    void clear();
    /// An e-mail and a password are asked for instead of a PIN, until `setPerson` asks for somebody's PIN.
    void askForPassword();
    /// The word on the key that confirms: "Sign in" unless told otherwise.
    void setConfirm(const QString& word);
    /// Something else to do instead of typing a PIN, under the keypad.
    void addBelow(QWidget* other);
    [[nodiscard]] PinPad& pad() const { return *m_pad; }
    [[nodiscard]] QString message() const;

 Q_SIGNALS:
    void entered(const QString& pin);
    void passwordEntered(const QString& email, const QString& password);

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    class Portrait;
    void place();
    /// Who types again has read what was wrong.
    void forgetTry();
    void showForm(bool form);
    void showPerson(const QString& name, const QString& prompt, bool locked);
    void hold();
    void showWait();
    void say(Role role, const QString& text);

    const Theme& m_theme;
    Portrait* m_portrait;
    TextLabel* m_name;
    TextLabel* m_prompt;
    PinPad* m_pad;
    PasswordForm* m_form = nullptr;  ///< made when it is asked for
    QWidget* m_messageRoom;
    TextLabel* m_message;
    QVBoxLayout* m_column;
    QSpacerItem* m_above;
    QSpacerItem* m_between;
    bool m_hasBelow = false;
    QTimer* m_tick;
    QString m_hint;
    int m_waitSeconds = 0;
    bool m_busy = false;
};

}  // namespace balcao
