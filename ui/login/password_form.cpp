#include "ui/login/password_form.h"

#include "people/password_rules.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/scanner_filter.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace balcao {

namespace {
constexpr int kFormWidth = 332;  // the keypad's
constexpr int kLongestEmail = 254;
}  // namespace

PasswordForm::PasswordForm(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_email(new Field(theme, tr("E-mail"), Field::Density::Counter, this)),
      m_password(new Field(theme, tr("Password"), Field::Density::Counter, this)),
      m_enter((new ActionButton(theme, tr("Sign in"), this))
                  ->as(ActionButton::Look::Primary, ActionButton::Size::Problem)),
      m_rows(new QVBoxLayout(this)) {
    m_email->edit()->setObjectName(QStringLiteral("signInEmail"));
    m_email->edit()->setMaxLength(kLongestEmail);
    m_email->edit()->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoPredictiveText);
    m_password->edit()->setObjectName(QStringLiteral("signInPassword"));
    m_password->edit()->setMaxLength(kLongestPassword);
    m_password->edit()->setEchoMode(QLineEdit::Password);
    m_enter->setObjectName(QStringLiteral("signInWithPassword"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    for (QWidget* row : std::initializer_list<QWidget*>{m_email, m_password, m_enter}) m_rows->addWidget(row);
    setFocusProxy(m_email->edit());
    for (Field* field : {m_email, m_password}) {
        // Programs that keep passwords type as fast as a scanner.
        field->edit()->setProperty(ScannerFilter::kTakesScans, true);
        connect(field, &Field::edited, this, [this] {
            showState();
            Q_EMIT edited();
        });
        connect(field->edit(), &QLineEdit::returnPressed, this, &PasswordForm::goOn);
    }
    connect(m_enter, &QAbstractButton::clicked, this, &PasswordForm::goOn);
    connect(&theme, &Theme::changed, this, &PasswordForm::place);
    place();
    showState();
}

PasswordForm::~PasswordForm() = default;

void PasswordForm::place() {
    setFixedWidth(m_theme.px(kFormWidth));
    m_rows->setSpacing(m_theme.px(14));
}

void PasswordForm::showState() {
    m_enter->setEnabled(!m_held && !m_email->text().trimmed().isEmpty() && !m_password->text().isEmpty());
}

void PasswordForm::setHeld(bool held) {
    m_held = held;
    showState();
}

void PasswordForm::clear() {
    m_password->setText(QString());
    if (isVisible() && !m_email->text().isEmpty()) m_password->edit()->setFocus(Qt::OtherFocusReason);
    showState();
}

void PasswordForm::goOn() {
    if (m_held) return;
    for (const Field* field : {m_email, m_password}) {
        if (field->text().trimmed().isEmpty()) return field->edit()->setFocus(Qt::OtherFocusReason);
    }
    QString password = m_password->text();
    clear();
    Q_EMIT entered(m_email->text().trimmed(), password);
    password.fill(QLatin1Char('0'));
}

void PasswordForm::hideEvent(QHideEvent* event) {
    m_password->setText(QString());
    QWidget::hideEvent(event);
}

}  // namespace balcao
