#include "ui/account/account_part.h"

#include "ui/text/error_text.h"
#include "ui/text/person_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/scanner_filter.h"

#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace balcao {

AccountPart::AccountPart(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : SettingsSection(theme, parent), m_s(services) {}

Field* AccountPart::addSecret(const QString& label, const QString& name, const QString& about) {
    Field* made = addField(label, name);
    made->edit()->setEchoMode(QLineEdit::Password);
    // Programs that keep passwords type as fast as a scanner, and badges are scanned.
    made->edit()->setProperty(ScannerFilter::kTakesScans, true);
    m_secrets.push_back(made);
    setAbout(made, about);
    return made;
}

void AccountPart::setAbout(Field* field, const QString& about) {
    m_about.insert(about, field);
}

ActionButton* AccountPart::addButton(const QString& text, const QString& name) {
    auto* made = new ActionButton(theme(), text, this);
    made->setObjectName(name);
    made->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    rows()->addWidget(made, 0, Qt::AlignLeft);
    return made;
}

bool AccountPart::agree(const Field& one, Field& again) {
    const bool same = one.text() == again.text();
    again.setError(same ? QString() : tr("The two are not the same."));
    return same;
}

void AccountPart::forget() {
    for (Field* field : m_secrets) field->setText({});
    clearErrors();
    notice().clear();
    setDirty(false);
}

void AccountPart::clearErrors() {
    for (Field* field : std::as_const(m_about)) field->setError({});
}

void AccountPart::refuse(const Error& error) {
    const bool proof = error.code == ErrorCode::WrongSecret || error.code == ErrorCode::SignInThrottled;
    const QString about =
        error.facts.value(proof ? QStringLiteral("subject") : QStringLiteral("field")).toString();
    Field* field = proof || error.code == ErrorCode::InvalidArgument ? m_about.value(about) : nullptr;
    const QString problem = wayProblem(error);
    if (field != nullptr) {
        field->setError(problem.isEmpty() ? describe(error, QLocale()).happened : problem);
        field->edit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (problem.isEmpty()) return notice().sayError(error);
    notice().say(Notice::Kind::Failed, problem);
}

void AccountPart::done(const QString& sentence) {
    forget();
    notice().say(Notice::Kind::Done, sentence);
    Q_EMIT changedWays();
}

}  // namespace balcao
