#include "ui/account/account_second_step.h"

#include "base/base32.h"
#include "base/wipe.h"
#include "ui/shell/labels.h"
#include "ui/shell/secret_sheet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/qr_card.h"
#include "ui/widgets/secret_clipboard.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace balcao {

namespace {
constexpr int kOfferPicture = 210;
}

AccountSecondStep::AccountSecondStep(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : AccountPart(theme, services, parent), m_clipboard(new SecretClipboard(this)) {
    addHeading(tr("Second step"));
    m_state = addParagraph({});
    addOffer();
    m_pin = addSecret(tr("Your PIN"), QStringLiteral("accountStepPin"), QString());
    m_code =
        addSecret(tr("Code of the authenticator"), QStringLiteral("accountStepCode"), QStringLiteral("code"));
    m_code->edit()->setEchoMode(QLineEdit::Normal);  // it is good for half a minute
    m_begin = addButton(tr("Set up"), QStringLiteral("accountStepBegin"));
    m_confirm = addButton(tr("Confirm"), QStringLiteral("accountStepConfirm"));
    m_giveUp = addButton(tr("Not now"), QStringLiteral("accountStepGiveUp"));
    m_renew = addButton(tr("New recovery codes"), QStringLiteral("accountStepCodes"));
    m_off = addButton(tr("Turn off"), QStringLiteral("accountStepOff"));
    addSideBySide({m_begin, m_confirm, m_giveUp, m_renew, m_off}, false);
    m_codes = new SecretSheet(theme, services.printSecret, this);
    m_codes->setObjectName(QStringLiteral("accountCodes"));
    rows()->addWidget(m_codes);
    finishRows();
    connect(m_begin, &ActionButton::clicked, this, &AccountSecondStep::begin);
    connect(m_confirm, &ActionButton::clicked, this, &AccountSecondStep::confirm);
    connect(m_code->edit(), &QLineEdit::returnPressed, this, [this] {
        if (!m_secret.isEmpty()) confirm();
    });
    connect(m_giveUp, &ActionButton::clicked, this, &AccountSecondStep::forget);
    connect(m_renew, &ActionButton::clicked, this, &AccountSecondStep::renew);
    connect(m_off, &ActionButton::clicked, this, &AccountSecondStep::turnOff);
    showState();
}

void AccountSecondStep::addOffer() {
    m_offer = new QWidget(this);
    m_picture = new QrCard(theme(), m_offer);
    m_picture->setObjectName(QStringLiteral("accountStepPicture"));
    m_picture->setFixedSize(theme().px(kOfferPicture), theme().px(kOfferPicture));
    auto* words = label::paragraph(theme(), m_offer);
    words->setPlain(
        tr("Scan the picture with the authenticator on your phone, or type this into it. Then type the code "
           "it shows: before that nothing has changed."));
    m_typed = label::make(theme(), TextStyle::Mono, Role::Ink, m_offer);
    m_typed->setObjectName(QStringLiteral("accountStepSecret"));
    m_typed->setParagraph(true);
    m_copy = new ActionButton(theme(), tr("Copy"), m_offer);
    m_copy->setObjectName(QStringLiteral("accountStepCopy"));
    m_copy->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    m_copy->setToolTip(tr("The clipboard is emptied after 30 seconds."));
    connect(m_copy, &ActionButton::clicked, this, [this] { m_clipboard->copy(m_secret); });
    auto* right = new QVBoxLayout;
    right->setSpacing(theme().px(10));
    right->addWidget(words);
    right->addWidget(m_typed);
    right->addWidget(m_copy, 0, Qt::AlignLeft);
    right->addStretch(1);
    auto* across = new QHBoxLayout(m_offer);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(theme().px(14));
    across->addWidget(m_picture, 0, Qt::AlignTop);
    across->addLayout(right, 1);
    rows()->addWidget(m_offer);
}

void AccountSecondStep::showWays(const PersonWays& ways) {
    m_ways = ways;
    showState();
}

void AccountSecondStep::showState() {
    QString state = m_ways.secondStep
                        ? tr("It is on: whoever signs in as you is asked for a code of your authenticator. "
                             "%n recovery codes are left for a lost phone.",
                             nullptr, m_ways.codesLeft)
                        : tr("It is off. With it, whoever saw your PIN cannot sign in as you without your "
                             "phone.");
    if (!m_ways.pin) state = tr("It stands beside a PIN: choose that first.");
    if (services().settings.signIn.administratorsNeedSecondStep && !m_ways.secondStep) {
        state += u' ' + tr("Your organisation asks those who administer for one: without it nobody does.");
    }
    m_state->setPlain(state);
    const bool offered = !m_secret.isEmpty();
    const bool on = m_ways.secondStep && !offered;
    m_offer->setVisible(offered);
    m_pin->setVisible(m_ways.pin && !offered);
    m_code->setVisible(offered || on);
    m_code->setHint(on ? tr("Only to turn it off. A recovery code does too.") : QString());
    m_begin->setVisible(m_ways.pin && !offered);
    m_begin->setLabel(on ? tr("Another authenticator") : tr("Set up"));
    m_confirm->setVisible(offered);
    m_giveUp->setVisible(offered);
    m_renew->setVisible(on);
    m_off->setVisible(on);
}

void AccountSecondStep::forget() {
    AccountPart::forget();
    m_secret.fill(u'0');
    m_secret.clear();
    m_picture->setText({});
    m_typed->setPlain({});
    m_codes->forget();
    showState();
}

void AccountSecondStep::begin() {
    if (isBusy()) return;
    const Actor& actor = services().actor;
    BeginSecondStep begin{newCommand(), actor, actor.person, m_pin->text().toUtf8()};
    const auto asked = ways().beginSecondStep(begin);
    wipe(begin.pin);
    when(asked, [this](const SecondStepOffer& offer) { showOffer(offer); });
}

void AccountSecondStep::showOffer(const SecondStepOffer& offer) {
    forget();
    if (!isVisible()) return;  // somebody went away meanwhile; it begins again
    m_secret = QString::fromLatin1(inGroupsOfFour(offer.secret)).replace(u'-', u' ');
    m_picture->setText(offer.uri, QrText::AsIs);
    m_picture->setAccessibleName(tr("The picture for your authenticator"));
    m_typed->setPlain(m_secret);
    showState();
    m_code->edit()->setFocus(Qt::OtherFocusReason);
}

void AccountSecondStep::confirm() {
    if (isBusy()) return;
    const Actor& actor = services().actor;
    when(ways().confirmSecondStep({newCommand(), actor, actor.person, m_code->text().toLatin1()}),
         [this](const std::vector<QByteArray>& codes) {
             done(tr("The second step is on."));
             tell(codes);
         });
}

void AccountSecondStep::renew() {
    if (isBusy()) return;
    const Actor& actor = services().actor;
    RenewCodes renew{newCommand(), actor, actor.person, m_pin->text().toUtf8()};
    const auto asked = ways().renewCodes(renew);
    wipe(renew.pin);
    when(asked, [this](const std::vector<QByteArray>& codes) {
        done(tr("The recovery codes before are void."));
        tell(codes);
    });
}

void AccountSecondStep::tell(const std::vector<QByteArray>& codes) {
    if (!isVisible() || codes.empty()) return;
    const Actor& actor = services().actor;
    SecretPaper paper{tr("Recovery codes"),
                      tr("Each stands once for a code of the authenticator. They are not shown again: print "
                         "them or write them down, and keep them away from your phone."),
                      {},
                      actor.name};
    for (const QByteArray& code : codes) paper.lines << QString::fromLatin1(inGroupsOfFour(code));
    m_codes->tell(paper);
}

void AccountSecondStep::turnOff() {
    if (isBusy()) return;
    const Actor& actor = services().actor;
    if (m_code->text().trimmed().isEmpty()) {
        m_code->setError(tr("A code of the authenticator, or a recovery code."));
        return m_code->edit()->setFocus(Qt::OtherFocusReason);
    }
    TakeWay take{newCommand(),           actor,
                 actor.person,           SignInWay::SecondStep,
                 m_pin->text().toUtf8(), m_code->text().toLatin1()};
    const auto asked = ways().take(take);
    wipe(take.pin);
    const bool hadPassword = m_ways.password;
    when(asked, [this, hadPassword](Done) {
        done(hadPassword
                 ? tr("The second step is off. A password that was too short to stand alone went with it.")
                 : tr("The second step is off."));
    });
}

}  // namespace balcao
