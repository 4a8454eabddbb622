#include "ui/settings/sign_in_section.h"

#include "ui/account/recovery_key_form.h"
#include "ui/shell/labels.h"
#include "ui/shell/office_time.h"
#include "ui/text/person_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"

#include <QHideEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace balcao {

namespace {
constexpr int kKeyFormWidth = 560;
}

SignInSection::SignInSection(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : SettingsSection(theme, parent), m_s(services) {
    addHeading(tr("The key for a lost administrator"));
    addParagraph(
        tr("It gives an administrator who forgot their PIN or lost their phone a new PIN, once, at any "
           "counter: balcaoctl person recover. It is another key than that of the backups."));
    m_state = addParagraph({});
    m_state->setObjectName(QStringLiteral("recoveryState"));
    m_make = new ActionButton(theme, tr("Make a key"), this);
    m_make->setObjectName(QStringLiteral("recoveryMake"));
    m_make->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    rows()->addWidget(m_make, 0, Qt::AlignLeft);
    m_form = new RecoveryKeyForm(theme, services, this);
    m_form->setFixedWidth(theme.px(kKeyFormWidth));
    rows()->addWidget(m_form);
    finishRows();
    connect(m_make, &ActionButton::clicked, this, [this] {
        notice().clear();
        m_form->begin(false);
    });
    connect(m_form, &RecoveryKeyForm::kept, this, [this] {
        load();
        notice().say(Notice::Kind::Done, tr("From now on this key counts, and none before it."));
    });
    connect(m_form, &RecoveryKeyForm::failed, this, [this](const Error& error) {
        const QString problem = wayProblem(error);
        if (problem.isEmpty()) return notice().sayError(error, tr("The key before still counts."));
        notice().say(Notice::Kind::Failed, problem);
    });
}

void SignInSection::load() {
    if (m_s.recovery == nullptr) return;
    whenDone(m_s.recovery->state(m_s.actor), this,
             [this](const Result<RecoveryKeyState>& state) { showState(state); });
}

void SignInSection::showState(const Result<RecoveryKeyState>& state) {
    m_make->setVisible(state.has_value());
    if (!state) {
        m_state->setPlain(state.error().code == ErrorCode::NotAllowed
                              ? tr("Only who may change roles looks after it.")
                              : QString());
        if (state.error().code != ErrorCode::NotAllowed) notice().sayError(state.error());
        return;
    }
    if (!happened(state->madeAt)) {
        return m_state->setPlain(tr("None was made yet: who loses the only administrator loses the office."));
    }
    const QString made =
        QLocale().toString(atOffice(state->madeAt, m_s.settings.organisation), QLocale::ShortFormat);
    m_state->setPlain(happened(state->usedAt)
                          ? tr("The last one was used. Make another.")
                          : tr("One was made on %1. A new one takes its place.").arg(made));
}

void SignInSection::hideEvent(QHideEvent* event) {
    if (!event->spontaneous()) m_form->forget();
    SettingsSection::hideEvent(event);
}

}  // namespace balcao
