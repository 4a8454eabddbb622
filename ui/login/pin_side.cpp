#include "ui/login/pin_side.h"

#include "base/error.h"
#include "ui/login/password_form.h"
#include "ui/login/person_tiles.h"
#include "ui/shell/labels.h"
#include "ui/text/error_text.h"
#include "ui/text/person_text.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/countdown_bar.h"
#include "ui/widgets/pin_pad.h"

#include <QLocale>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace balcao {

namespace {
constexpr int kPinSideWidth = 472;
constexpr int kPortrait = 76;
/// Room for three lines, kept while there are fewer: the keys must not move under a finger.
constexpr int kMessageHeight = 76;
constexpr int kMessageLine = 40;
constexpr int kSecondMs = 1'000;
}  // namespace

/// Initials, or a lock.
class PinSide::Portrait final : public Painted {
 public:
    Portrait(const Theme& theme, QWidget* parent) : Painted(theme, parent) {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void show(const QString& initials, bool locked) {
        m_initials = initials;
        m_locked = locked;
        contentChanged();
    }
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::Graphic; }
    [[nodiscard]] QSize sizeHint() const override { return {theme().px(kPortrait), theme().px(kPortrait)}; }

 protected:
    void paintEvent(QPaintEvent* event) override {
        Q_UNUSED(event)
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (!m_locked) return paintInitials(painter, theme(), rect(), m_initials, true, 26);
        paintBox(painter, rect(), theme().pxF(12), theme().color(Role::Hover), QColor());
        paintIcon(painter, theme(), Icon::LockFill, Role::Ink2, 36, rect());
    }

 private:
    QString m_initials;
    bool m_locked = false;
};

PinSide::PinSide(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_portrait(new Portrait(theme, this)),
      m_name(label::page(theme, this)),
      m_prompt(label::make(theme, TextStyle::Body, Role::Ink2, this)),
      m_pad(new PinPad(theme, this)),
      m_messageRoom(new QWidget(this)),
      m_message(label::make(theme, TextStyle::Small, Role::Ink2, m_messageRoom)),
      m_column(new QVBoxLayout(this)),
      m_above(new QSpacerItem(0, 0)),
      m_between(new QSpacerItem(0, 0)),
      m_tick(new QTimer(this)) {
    m_pad->setObjectName(QStringLiteral("pinPad"));
    setConfirm(tr("Sign in"));
    m_message->setParagraph(true);
    m_message->setObjectName(QStringLiteral("pinMessage"));
    for (TextLabel* label : {m_name, m_prompt}) label->setAlignment(Qt::AlignCenter);
    m_message->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto* inRoom = new QVBoxLayout(m_messageRoom);
    inRoom->setContentsMargins(0, 0, 0, 0);
    inRoom->addWidget(m_message);
    inRoom->addStretch(1);
    m_column->addStretch(1);
    m_column->addItem(m_above);
    m_column->addWidget(m_portrait, 0, Qt::AlignHCenter);
    m_column->addWidget(m_name);
    m_column->addWidget(m_prompt);
    m_column->addWidget(m_pad, 0, Qt::AlignHCenter);
    m_column->addItem(m_between);
    m_column->addWidget(m_messageRoom);
    m_column->addStretch(1);
    setFocusProxy(m_pad);
    connect(m_pad, &PinPad::entered, this, &PinSide::entered);
    connect(m_pad, &PinPad::digit, this, &PinSide::forgetTry);
    m_tick->setInterval(kSecondMs);
    connect(m_tick, &QTimer::timeout, this, &PinSide::showWait);
    connect(&theme, &Theme::changed, this, &PinSide::place);
    place();
}

PinSide::~PinSide() = default;

void PinSide::place() {
    setFixedWidth(m_theme.px(kPinSideWidth));
    m_column->setContentsMargins(m_theme.px(48), 0, m_theme.px(48), 0);
    m_column->setSpacing(m_theme.px(4));
    m_name->setContentsMargins(0, m_theme.px(12), 0, 0);
    m_prompt->setContentsMargins(0, 0, 0, m_theme.px(21));
    m_message->setContentsMargins(0, m_theme.px(20), 0, 0);
    m_messageRoom->setFixedHeight(m_theme.px(kMessageHeight));
    // What is seen stands in the middle, whether or not there is a message; in a low window this gives way.
    const int unseen = m_hasBelow ? kMessageHeight : kMessageHeight - kMessageLine;
    m_above->changeSize(0, m_theme.px(unseen), QSizePolicy::Minimum, QSizePolicy::Preferred);
    m_between->changeSize(0, m_hasBelow ? m_theme.px(12) : 0);
    m_column->invalidate();
}

void PinSide::setConfirm(const QString& word) {
    m_pad->setWords(word, tr("Delete"));
}

void PinSide::addBelow(QWidget* other) {
    m_column->insertWidget(m_column->indexOf(m_messageRoom), other, 0, Qt::AlignHCenter);
    m_hasBelow = true;
    place();
}

void PinSide::setPerson(const QString& name, const QString& prompt, bool locked) {
    showForm(false);
    showPerson(name, prompt, locked);
}

void PinSide::askForPassword() {
    if (!m_form) {
        m_form = new PasswordForm(m_theme, this);
        m_column->insertWidget(m_column->indexOf(m_pad) + 1, m_form, 0, Qt::AlignHCenter);
        connect(m_form, &PasswordForm::entered, this, &PinSide::passwordEntered);
        connect(m_form, &PasswordForm::edited, this, &PinSide::forgetTry);
    }
    m_hint.clear();
    showForm(true);
    showPerson({}, tr("Type your e-mail and your password"), true);
    m_form->setFocus(Qt::OtherFocusReason);
}

void PinSide::showForm(bool form) {
    if (!m_form || form == !m_form->isHidden()) return;
    m_pad->setVisible(!form);
    m_form->setVisible(form);
    setFocusProxy(form ? static_cast<QWidget*>(m_form) : m_pad);
}

void PinSide::showPerson(const QString& name, const QString& prompt, bool locked) {
    m_portrait->show(initialsOf(name), locked);
    m_name->setPlain(name);
    m_prompt->setPlain(prompt);
    m_name->setVisible(!name.isEmpty());
    m_pad->setAccessibleName(name.isEmpty() ? prompt : QString(name + QStringLiteral(": ") + prompt));
    m_waitSeconds = 0;
    m_tick->stop();
    clear();
}

void PinSide::setHint(const QString& hint) {
    m_hint = hint;
    say(Role::Ink2, hint);
}

void PinSide::forgetTry() {
    if (m_waitSeconds == 0) setHint(m_hint);
}

void PinSide::setBusy(bool busy) {
    m_busy = busy;
    hold();
}

void PinSide::hold() {
    const bool held = m_busy || m_waitSeconds > 0;
    m_pad->setHeld(held);
    if (m_form) m_form->setHeld(held);
}

void PinSide::showError(const Error& error) {
    const qint64 wait = error.facts.value(QStringLiteral("wait_ms")).toLongLong();
    if (wait > 0) {
        m_waitSeconds = static_cast<int>((wait + kSecondMs - 1) / kSecondMs) + 1;
        m_tick->start();
        showWait();
        return;
    }
    const ErrorText words = describe(error, QLocale());
    // After a wrong PIN there is nothing to keep: the next one is typed.
    say(Role::Bad, error.code == ErrorCode::WrongSecret
                       ? words.happened
                       : QString(words.happened + QLatin1Char(' ') + words.kept));
}

void PinSide::say(Role role, const QString& text) {
    m_message->setRole(role);
    m_message->setPlain(text);
    m_message->setVisible(!text.isEmpty());  // an empty label is nothing to be told of
}

void PinSide::showProblem(const QString& problem) {
    say(Role::Bad, problem);
}

void PinSide::showWait() {
    m_waitSeconds = std::max(0, m_waitSeconds - 1);
    hold();
    if (m_waitSeconds == 0) {
        m_tick->stop();
        setHint(m_hint);
        return;
    }
    const QString time = minutesText(std::chrono::seconds(m_waitSeconds));
    const bool form = m_form && !m_form->isHidden();
    say(Role::Bad, form ? tr("That was not right. The next try is taken in %1.").arg(time)
                        : tr("Wrong PIN. The next one is taken in %1.").arg(time));
}

void PinSide::clear() {
    m_pad->clear();
    if (m_form) m_form->clear();
    setBusy(false);
    setHint(m_hint);
}

QString PinSide::message() const {
    return m_message->plain();
}

void PinSide::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Paper));
    painter.fillRect(QRect(0, 0, 1, height()), m_theme.color(Role::Line));
}

}  // namespace balcao
