#include "ui/account/account_badge.h"

#include "base/wipe.h"
#include "ui/shell/labels.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"

#include <QLineEdit>

namespace balcao {

AccountBadge::AccountBadge(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : AccountPart(theme, services, parent) {
    addHeading(tr("Badge"));
    m_state = addParagraph({});
    m_badge = addSecret(tr("Scan the badge"), QStringLiteral("accountBadge"), QStringLiteral("badge"));
    m_pin = addSecret(tr("Your PIN"), QStringLiteral("accountBadgePin"), QString());
    m_set = addButton(tr("Use this badge"), QStringLiteral("accountSetBadge"));
    m_remove = addButton(tr("Remove the badge"), QStringLiteral("accountRemoveBadge"));
    addSideBySide({m_set, m_remove}, false);
    finishRows();
    connect(m_badge->edit(), &QLineEdit::returnPressed, this,
            [this] { m_pin->edit()->setFocus(Qt::OtherFocusReason); });
    connect(m_pin->edit(), &QLineEdit::returnPressed, this, &AccountBadge::set);
    connect(m_set, &ActionButton::clicked, this, &AccountBadge::set);
    connect(m_remove, &ActionButton::clicked, this, &AccountBadge::remove);
}

void AccountBadge::showWays(const PersonWays& ways) {
    m_state->setPlain(!ways.pin ? tr("A badge stands for a PIN: choose that first.")
                      : ways.badge
                          ? tr("You have one, and it opens the counter. Another one takes its place.")
                          : tr("You have none. One that your organisation printed and nobody has yet "
                               "becomes yours when you scan it here."));
    for (QWidget* each :
         {static_cast<QWidget*>(m_badge), static_cast<QWidget*>(m_pin), static_cast<QWidget*>(m_set)}) {
        each->setVisible(ways.pin);
    }
    m_remove->setVisible(ways.pin && ways.badge);
}

void AccountBadge::takeScan(const QString& text) {
    if (!m_badge->isVisible()) return;
    m_badge->setText(text);
    m_pin->edit()->setFocus(Qt::OtherFocusReason);
}

void AccountBadge::set() {
    if (isBusy()) return;
    const Actor& actor = services().actor;
    SetBadge set{newCommand(), actor, actor.person, m_badge->text().trimmed().toLatin1(),
                 m_pin->text().toUtf8()};
    const auto asked = ways().setBadge(set);
    wipe(set.badge);
    wipe(set.pin);
    when(asked, [this](Done) { done(tr("The badge is yours and opens the counter.")); });
}

void AccountBadge::remove() {
    if (isBusy()) return;
    const Actor& actor = services().actor;
    TakeWay take{newCommand(), actor, actor.person, SignInWay::Badge, m_pin->text().toUtf8(), {}};
    const auto asked = ways().take(take);
    wipe(take.pin);
    when(asked, [this](Done) { done(tr("The badge opens nothing any more.")); });
}

}  // namespace balcao
