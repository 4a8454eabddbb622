#include "ui/account/account_password.h"

#include "base/wipe.h"
#include "people/password_rules.h"
#include "ui/shell/labels.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"

#include <QLineEdit>

namespace balcao {

AccountPassword::AccountPassword(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : AccountPart(theme, services, parent) {
    addHeading(tr("E-mail and password"));
    m_state = addParagraph({});
    m_email = addField(tr("E-mail"), QStringLiteral("accountEmail"));
    m_email->edit()->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoPredictiveText);
    setAbout(m_email, QStringLiteral("email"));
    m_keepEmail = addButton(tr("Keep the e-mail"), QStringLiteral("accountKeepEmail"));
    m_password = addSecret(tr("New password"), QStringLiteral("accountPassword"), QStringLiteral("password"));
    m_password->edit()->setMaxLength(kLongestPassword);
    m_again = addSecret(tr("The new password once more"), QStringLiteral("accountPasswordAgain"),
                        QStringLiteral("again"));
    m_again->edit()->setMaxLength(kLongestPassword);
    m_pin = addSecret(tr("Your PIN"), QStringLiteral("accountPasswordPin"), QString());
    m_set = addButton(tr("Set the password"), QStringLiteral("accountSetPassword"));
    m_remove = addButton(tr("Remove the password"), QStringLiteral("accountRemovePassword"));
    addSideBySide({m_set, m_remove}, false);
    finishRows();
    connect(m_keepEmail, &ActionButton::clicked, this, &AccountPassword::keepEmail);
    connect(m_email->edit(), &QLineEdit::returnPressed, this, &AccountPassword::keepEmail);
    connect(m_set, &ActionButton::clicked, this, &AccountPassword::set);
    connect(m_pin->edit(), &QLineEdit::returnPressed, this, &AccountPassword::set);
    connect(m_remove, &ActionButton::clicked, this, &AccountPassword::remove);
}

void AccountPassword::showWays(const PersonWays& ways) {
    m_ways = ways;
    m_email->setText(ways.email);
    m_state->setPlain(ways.password ? tr("You may sign in with your e-mail and your password instead of "
                                         "your name and your PIN.")
                      : ways.email.isEmpty() ? tr("You have none. A password needs an e-mail to go with it.")
                                             : tr("You have no password."));
    const PasswordUse use = ways.secondStep ? PasswordUse::WithSecondStep : PasswordUse::Alone;
    m_password->setHint(
        tr("At least %1 characters, and nothing that is guessed soon: four words that have nothing to do "
           "with each other do well.")
            .arg(shortestPassword(use)));
    m_set->setLabel(ways.password ? tr("Change the password") : tr("Set the password"));
    m_remove->setVisible(ways.password);
    // Without a PIN nobody could say that it is them.
    for (QWidget* each : {static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_again),
                          static_cast<QWidget*>(m_pin), static_cast<QWidget*>(m_set)}) {
        each->setVisible(ways.pin && !ways.email.isEmpty());
    }
}

void AccountPassword::forget() {
    AccountPart::forget();
    m_email->setText(m_ways.email);
}

void AccountPassword::keepEmail() {
    if (isBusy()) return;
    const Actor& actor = services().actor;
    when(ways().setEmail({newCommand(), actor, actor.person, m_email->text()}), [this](Done) {
        m_ways.email = m_email->text().trimmed();
        done(m_ways.email.isEmpty() ? tr("Your e-mail is not kept any more.") : tr("Your e-mail is kept."));
    });
}

void AccountPassword::set() {
    if (isBusy() || !agree(*m_password, *m_again)) return;
    const Actor& actor = services().actor;
    SetPassword set{newCommand(), actor, actor.person, m_password->text().toUtf8(), m_pin->text().toUtf8()};
    const auto asked = ways().setPassword(set);
    wipe(set.password);
    wipe(set.pin);
    when(asked, [this](Done) {
        done(tr("From now on your new password counts. Your sessions at other counters have ended."));
    });
}

void AccountPassword::remove() {
    if (isBusy()) return;
    const Actor& actor = services().actor;
    TakeWay take{newCommand(), actor, actor.person, SignInWay::Password, m_pin->text().toUtf8(), {}};
    const auto asked = ways().take(take);
    wipe(take.pin);
    when(asked, [this](Done) { done(tr("You have no password any more.")); });
}

}  // namespace balcao
