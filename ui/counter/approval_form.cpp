// The form in which a second person approves what the clerk may not do alone.
#include "money/amount_text.h"
#include "ui/counter/approval_presenter.h"
#include "ui/counter/make_forms.h"
#include "ui/text/error_text.h"
#include "ui/text/person_text.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/countdown_bar.h"
#include "ui/widgets/pin_pad.h"
#include "ui/widgets/text_label.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

namespace balcao {

namespace {

constexpr QSize kSmallKey(88, 64);
constexpr int kWideForm = 600;
constexpr int kHighForm = 480;

class ApprovalForm final : public CounterForm {
    Q_DECLARE_TR_FUNCTIONS(balcao::ApprovalForm)
 public:
    ApprovalForm(const Context& context, QWidget* parent)
        : CounterForm(context, tr("A second person approves this"), actWords(context), parent),
          m_group(new QButtonGroup(this)),
          m_names(new QWidget(this)),
          m_message(new TextLabel(context.theme, TextStyle::Small, {}, this)),
          m_pad(new PinPad(context.theme, this)),
          m_across(new QBoxLayout(QBoxLayout::LeftToRight)) {
        setObjectName(QStringLiteral("approvalForm"));
        m_names->setObjectName(QStringLiteral("approvers"));
        m_names->setAccessibleName(tr("Who approves it"));
        m_message->setObjectName(QStringLiteral("approvalMessage"));
        m_message->setParagraph(true);
        m_pad->setObjectName(QStringLiteral("approvalPad"));
        m_pad->setWords({}, tr("Delete"));
        auto* left = new QVBoxLayout;
        left->setSpacing(theme().px(14));
        left->addWidget(m_names);
        left->addWidget(m_message);
        left->addStretch(1);
        m_across->setSpacing(theme().px(24));
        m_across->addLayout(left, 1);
        m_across->addWidget(m_pad, 0, Qt::AlignTop);
        body()->addLayout(m_across);
        setVerb(tr("Approve"));
        setFocusProxy(m_pad);
        connect(m_pad, &PinPad::entered, this, [this](const QString& pin) { give(pin); });
        connect(m_pad, &PinPad::digit, this, [this] { m_typing = true; });
        showNames();
    }

    void submit() override { m_pad->confirm(); }

    void refresh() override {
        showNames();
        const ApprovalPresenter& approval = presenter().approval();
        const Millis wait = approval.waitLeft();
        m_pad->setHeld(approval.busy() || wait > Millis(0) || chosen() < 0);
        showMessage(approval, wait);
    }

 protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Up) return step(-1);
        if (event->key() == Qt::Key_Down) return step(1);
        CounterForm::keyPressEvent(event);
    }
    void resizeEvent(QResizeEvent* event) override {
        CounterForm::resizeEvent(event);
        // In a small window the keys would push each other out: the keyboard has them all.
        const bool roomy = width() >= theme().px(kWideForm) && height() >= theme().px(kHighForm);
        m_pad->setKeySize(roomy ? kSmallKey : QSize());
        m_across->setDirection(roomy ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }
    void changeEvent(QEvent* event) override {
        // Behind a lock nothing that was typed of a PIN stays.
        if (event->type() == QEvent::EnabledChange && !isEnabled()) m_pad->clear();
        CounterForm::changeEvent(event);
    }

 private:
    static QString actWords(const Context& context) {
        const auto& wanted = context.presenter.approval().wanted();
        if (!wanted) return {};
        const Ticket& ticket = wanted->shown.ticket;
        const QString number = ticket.number.text();
        if (wanted->discount) {
            for (const Line& line : ticket.lines) {
                if (line.id != wanted->line) continue;
                if (wanted->discount->amount.isZero()) {
                    return tr("Ticket %1: no discount on %2 any more.").arg(number, line.name);
                }
                return tr("Ticket %1: a discount of %2 on %3, “%4”.")
                    .arg(number, formatFiat(wanted->discount->amount, QLocale()), line.name,
                         wanted->discount->reason);
            }
        }
        return tr("Ticket %1: to be cancelled, with %2 on it.")
            .arg(number, formatFiat(wanted->shown.totals.total, QLocale()));
    }

    /// Once they are known.
    void showNames() {
        const auto& approvers = presenter().approval().approvers();
        if (!approvers || m_shown) return;
        m_shown = true;
        auto* column = new QVBoxLayout(m_names);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(theme().px(8));
        int index = 0;
        for (const Approver& one : *approvers) {
            auto* button = new QRadioButton(tr("%1, %2").arg(one.name, roleName(one.role)), m_names);
            button->setFocusPolicy(Qt::NoFocus);  // the digits stay the PIN's, whoever is chosen
            button->setChecked(index == 0);
            m_group->addButton(button, index++);
            column->addWidget(button);
        }
        connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool checked) {
            if (!checked) return;
            m_pad->clear();
            namePad();
        });
        namePad();
    }
    [[nodiscard]] int chosen() const { return m_group->checkedId(); }
    void step(int by) {
        const int wanted = chosen() + by;
        QAbstractButton* button = m_group->button(wanted);
        if (button == nullptr) return;
        button->setChecked(true);
    }
    /// Said again when another person is chosen: the keyboard stays with the keys.
    void namePad() {
        const auto& approvers = presenter().approval().approvers();
        if (!approvers || chosen() < 0) return;
        m_pad->setAccessibleName(tr("PIN of %1").arg((*approvers)[static_cast<std::size_t>(chosen())].name));
    }
    void give(const QString& pin) {
        const auto& approvers = presenter().approval().approvers();
        if (!approvers || chosen() < 0) return;
        m_typing = false;
        presenter().approval().approve((*approvers)[static_cast<std::size_t>(chosen())].person, pin);
    }

    void showMessage(const ApprovalPresenter& approval, Millis wait) {
        if (wait > Millis(0)) {
            const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait);
            return say(Role::Bad, tr("Wrong PIN. The next one is taken in %1.").arg(minutesText(seconds)));
        }
        if (approval.approvers() && approval.approvers()->empty()) {
            return say(Role::Bad, tr("Nobody else here may approve this, or has chosen a PIN yet."));
        }
        if (approval.problem() && !m_typing) {
            const ErrorText words = describe(*approval.problem(), QLocale());
            const bool wrong = approval.problem()->code == ErrorCode::WrongSecret;
            return say(Role::Bad, wrong ? tr("Wrong PIN. Type it again.")
                                        : QString(words.happened + QLatin1Char(' ') + words.kept));
        }
        say(Role::Ink2, tr("Whoever approves it chooses their name and types their PIN. Both names go into "
                           "the journal."));
    }
    void say(Role role, const QString& text) {
        m_message->setRole(role);
        m_message->setPlain(text);
    }

    QButtonGroup* m_group;
    QWidget* m_names;
    TextLabel* m_message;
    PinPad* m_pad;
    QBoxLayout* m_across;
    bool m_shown = false;
    bool m_typing = false;  ///< who types again has read what was wrong
};

}  // namespace

CounterForm* makeApprovalForm(CounterPresenter::Form form, const CounterForm::Context& context,
                              QWidget* parent) {
    if (form == CounterPresenter::Form::Approve) return new ApprovalForm(context, parent);
    return nullptr;
}

}  // namespace balcao
