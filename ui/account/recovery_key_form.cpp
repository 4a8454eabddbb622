#include "ui/account/recovery_key_form.h"

#include "base/base32.h"
#include "base/wipe.h"
#include "ui/shell/secret_sheet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace balcao {

RecoveryKeyForm::RecoveryKeyForm(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : QWidget(parent),
      m_s(services),
      m_sheet(new SecretSheet(theme, services.printSecret, this)),
      m_repeat(new Field(theme, tr("The last group of what you wrote down"), Field::Density::Compact, this)),
      m_written(new ActionButton(theme, tr("It is on paper"), this)) {
    m_repeat->edit()->setObjectName(QStringLiteral("recoveryRepeat"));
    m_written->setObjectName(QStringLiteral("recoveryWritten"));
    m_written->as(ActionButton::Look::Primary, ActionButton::Size::Compact);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.px(12));
    rows->addWidget(m_sheet);
    rows->addWidget(m_repeat);
    rows->addWidget(m_written, 0, Qt::AlignLeft);
    connect(m_written, &ActionButton::clicked, this, &RecoveryKeyForm::keep);
    connect(m_repeat->edit(), &QLineEdit::returnPressed, this, &RecoveryKeyForm::keep);
    setFocusProxy(m_repeat->edit());
    forget();
}

void RecoveryKeyForm::begin(bool onlyFirst) {
    auto key = m_s.recovery->newKey(m_s.actor);
    if (!key) {
        Q_EMIT failed(key.error());
        return;
    }
    forget();
    m_key = *key;
    m_command = m_s.ids.make<CommandId>();
    m_onlyFirst = onlyFirst;
    m_sheet->tell(
        {tr("Recovery key"),
         tr("With it an administrator who forgot their PIN or lost their phone gets in again. Whoever "
            "has it can do the same: keep the paper locked away from this computer. It is not shown "
            "again."),
         {QString::fromLatin1(m_key)},
         m_s.settings.organisation.name});
    m_repeat->show();
    m_written->show();
    m_repeat->edit()->setFocus(Qt::OtherFocusReason);
}

void RecoveryKeyForm::forget() {
    wipe(m_key);
    m_sheet->forget();
    m_repeat->setText({});
    m_repeat->setError({});
    m_repeat->hide();
    m_written->hide();
}

void RecoveryKeyForm::keep() {
    if (m_busy || m_key.isEmpty()) return;
    const QByteArray last = m_key.mid(m_key.lastIndexOf('-') + 1);
    if (withoutGroups(m_repeat->text().toLatin1()) != last) {
        m_repeat->setError(tr("That is not what is shown. Look at the paper again."));
        return m_repeat->edit()->setFocus(Qt::OtherFocusReason);
    }
    m_repeat->setError({});
    m_busy = true;
    whenDone(m_s.recovery->keepKey({m_command, m_s.actor, m_key, m_onlyFirst}), this,
             [this](const Result<Done>& stored) {
                 m_busy = false;
                 if (!stored) {
                     Q_EMIT failed(stored.error());
                     return;
                 }
                 forget();
                 Q_EMIT kept();
             });
}

}  // namespace balcao
