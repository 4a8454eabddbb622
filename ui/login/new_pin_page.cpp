#include "ui/login/new_pin_page.h"

#include "people/people_rules.h"
#include "ui/login/pin_side.h"
#include "ui/text/person_text.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QVBoxLayout>

namespace balcao {

NewPinPage::NewPinPage(const Theme& theme, const QString& person, QWidget* parent)
    : EntryPage(theme, QStringLiteral("newPinPage"), {}, parent), m_person(person) {
    setTitle(tr("A PIN of your own"));
    TextLabel* sentence = makeSentence();
    sentence->setPlain(
        tr("Somebody else chose the PIN you have. Choose one of six to twelve digits, not a row like 123456 "
           "and not one digit over and over: nobody else will know it."));
    left().addWidget(sentence);
    left().addStretch(1);

    const QAction* other = offerInstead(QStringLiteral("newPinCancel"), tr("Not now"));
    connect(other, &QAction::triggered, this, &NewPinPage::cancelled);
    connect(&side(), &PinSide::entered, this, &NewPinPage::take);
    side().setConfirm(tr("Go on"));
    forget();
}

NewPinPage::~NewPinPage() {
    m_first.fill(QLatin1Char('0'));
}

void NewPinPage::ask(const QString& prompt) {
    side().setPerson(m_person, prompt, false);
}

void NewPinPage::forget() {
    m_first.fill(QLatin1Char('0'));
    m_first.clear();
    ask(tr("Choose a new PIN"));
}

void NewPinPage::take(const QString& pin) {
    if (m_first.isEmpty()) {
        if (const auto usable = checkPin(pin.toLatin1()); !usable) {
            side().showProblem(pinProblem(usable.error()));
            return;
        }
        m_first = QString(pin.constData(), pin.size());
        ask(tr("The new PIN once more"));
        return;
    }
    if (pin != m_first) {
        forget();
        side().showProblem(tr("The two are not the same. Choose again."));
        return;
    }
    side().setBusy(true);
    Q_EMIT chosen(pin);
}

void NewPinPage::showError(const Error& error) {
    forget();
    if (error.code == ErrorCode::InvalidArgument) {
        side().showProblem(pinProblem(error));
    } else {
        side().showError(error);
    }
}

}  // namespace balcao
