#include "ui/account/account_pin.h"

#include "base/wipe.h"
#include "ui/shell/labels.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"

#include <QLineEdit>

namespace balcao {

AccountPin::AccountPin(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : AccountPart(theme, services, parent) {
    addHeading(tr("PIN"));
    m_state = addParagraph({});
    m_current = addSecret(tr("Your PIN until now"), QStringLiteral("accountCurrentPin"), QString());
    m_pin = addSecret(tr("New PIN"), QStringLiteral("accountPin"), QStringLiteral("pin"));
    m_pin->setHint(tr("Six to twelve digits. A new one ends your sessions at other counters."));
    m_again =
        addSecret(tr("The new PIN once more"), QStringLiteral("accountPinAgain"), QStringLiteral("again"));
    m_change = addButton(tr("Change the PIN"), QStringLiteral("accountChangePin"));
    finishRows();
    connect(m_change, &ActionButton::clicked, this, &AccountPin::change);
    connect(m_again->edit(), &QLineEdit::returnPressed, this, &AccountPin::change);
}

void AccountPin::showWays(const PersonWays& ways) {
    m_current->setVisible(ways.pin);
    m_change->setLabel(ways.pin ? tr("Change the PIN") : tr("Set a PIN"));
    m_state->setPlain(!ways.pin ? tr("You have none: nobody is asked who they are, or you cannot sign in. "
                                     "Everything else here is changed with it.")
                      : ways.mustChangePin ? tr("Somebody else chose the one you have.")
                                           : tr("It opens the counter, and says that it is you wherever you "
                                                "change something here."));
}

void AccountPin::change() {
    if (isBusy() || !agree(*m_pin, *m_again)) return;
    const Actor& actor = services().actor;
    SetPin set{newCommand(), actor, actor.person, m_pin->text().toUtf8(), m_current->text().toUtf8()};
    const auto asked = services().people.setPin(set);
    wipe(set.pin);
    wipe(set.currentPin);
    when(asked, [this](Done) { done(tr("From now on your new PIN counts.")); });
}

}  // namespace balcao
