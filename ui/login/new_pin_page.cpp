#include "ui/login/new_pin_page.h"

#include "people/people_rules.h"
#include "ui/login/pin_side.h"
#include "ui/shell/labels.h"
#include "ui/text/person_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/house_mark.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace balcao {

NewPinPage::NewPinPage(const Theme& theme, const QString& person, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_person(person),
      m_title(label::make(theme, TextStyle::TitleEntry, Role::Ink, this)),
      m_sentence(label::make(theme, TextStyle::Problem, Role::Ink2, this)),
      m_side(new PinSide(theme, this)),
      m_left(new QVBoxLayout),
      m_cancel(new QAction(tr("Not now"), this)) {
    setObjectName(QStringLiteral("newPinPage"));
    m_title->setPlain(tr("A PIN of your own"));
    setAccessibleName(m_title->plain());
    m_sentence->setParagraph(true);
    m_sentence->setPlain(
        tr("Somebody else chose the PIN you have. Choose one of six to twelve digits, not a row like 123456 "
           "and not one digit over and over: nobody else will know it."));
    m_left->addWidget(new HouseMark(theme, this));
    m_left->addSpacing(theme.px(78));
    m_left->addWidget(m_title);
    auto* line = new QHBoxLayout;
    line->addWidget(m_sentence, 1);
    line->addStretch(0);
    m_left->addLayout(line);
    m_left->addStretch(1);

    m_cancel->setObjectName(QStringLiteral("newPinCancel"));
    m_cancel->setShortcut(QKeySequence(Qt::Key_Escape));
    m_cancel->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_cancel);
    connect(m_cancel, &QAction::triggered, this, &NewPinPage::cancelled);
    auto* other = (new ActionButton(theme, m_cancel, m_side))
                      ->as(ActionButton::Look::Quiet, ActionButton::Size::Compact);
    other->setFocusPolicy(Qt::TabFocus);
    connect(m_side, &PinSide::entered, this, &NewPinPage::take);
    m_side->addBelow(other);
    m_side->setConfirm(tr("Go on"));

    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addLayout(m_left, 1);
    across->addWidget(m_side);
    setFocusProxy(m_side);
    connect(&theme, &Theme::changed, this, &NewPinPage::place);
    place();
    forget();
}

NewPinPage::~NewPinPage() {
    m_first.fill(QLatin1Char('0'));
}

void NewPinPage::place() {
    m_left->setContentsMargins(m_theme.px(64), m_theme.px(44), m_theme.px(64), m_theme.px(36));
    m_left->setSpacing(m_theme.px(8));
    m_sentence->setMaximumWidth(m_theme.px(600));
}

void NewPinPage::ask(const QString& prompt) {
    m_side->setPerson(m_person, prompt, false);
}

void NewPinPage::forget() {
    m_first.fill(QLatin1Char('0'));
    m_first.clear();
    ask(tr("Choose a new PIN"));
}

void NewPinPage::take(const QString& pin) {
    if (m_first.isEmpty()) {
        if (const auto usable = checkPin(pin.toLatin1()); !usable) {
            m_side->showProblem(pinProblem(usable.error()));
            return;
        }
        m_first = QString(pin.constData(), pin.size());
        ask(tr("The new PIN once more"));
        return;
    }
    if (pin != m_first) {
        forget();
        m_side->showProblem(tr("The two are not the same. Choose again."));
        return;
    }
    m_side->setBusy(true);
    Q_EMIT chosen(pin);
}

void NewPinPage::showError(const Error& error) {
    forget();
    if (error.code == ErrorCode::InvalidArgument) {
        m_side->showProblem(pinProblem(error));
    } else {
        m_side->showError(error);
    }
}

void NewPinPage::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter(this).fillRect(rect(), m_theme.color(Role::Desk));
}

}  // namespace balcao
