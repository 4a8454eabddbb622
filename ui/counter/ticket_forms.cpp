// The forms about the visit: new ticket, cancelling, and the look-up of a payment.
#include "ui/counter/counter_actions.h"
#include "ui/counter/counter_words.h"
#include "ui/counter/make_forms.h"
#include "ui/counter/priority_choice.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/text_label.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace balcao {

namespace {

class NewTicketForm final : public CounterForm {
    Q_DECLARE_TR_FUNCTIONS(balcao::NewTicketForm)
 public:
    NewTicketForm(const Context& context, QWidget* parent)
        : CounterForm(context, tr("New ticket"), {}, parent), m_customer(addField(tr("Customer, if known"))) {
        m_customer->edit()->setMaxLength(120);
        m_priority = new PriorityChoice(theme(), Priority::Normal, this);
        m_priority->setAccessibleName(tr("Priority"));
        body()->addWidget(m_priority);
        const bool occupied = context.presenter.ticket().hasTicket();
        m_now = new QRadioButton(tr("Serve now"), this);
        m_wait = new QRadioButton(tr("Wait in the queue"), this);
        m_now->setChecked(!occupied);
        m_wait->setChecked(occupied);
        m_now->setEnabled(!occupied);
        auto* when = new QWidget(this);
        when->setAccessibleName(tr("When"));
        auto* row = new QHBoxLayout(when);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(theme().px(20));
        row->addWidget(m_now);
        row->addWidget(m_wait);
        row->addStretch(1);
        auto* group = new QButtonGroup(this);
        group->addButton(m_now);
        group->addButton(m_wait);
        body()->addWidget(when);
        if (occupied) {
            auto* why = new TextLabel(theme(), TextStyle::Small,
                                      tr("Somebody is being served here, so this ticket waits."), this);
            why->setRole(Role::Ink2);
            body()->addWidget(why);
        }
        setVerb(tr("Open the ticket"));
    }
    void submit() override {
        presenter().giveNewTicket({.priority = m_priority->chosen(),
                                   .customer = m_customer->text().trimmed(),
                                   .note = {},
                                   .serveNow = m_now->isChecked()});
    }

 private:
    Field* m_customer;
    PriorityChoice* m_priority;
    QRadioButton* m_now;
    QRadioButton* m_wait;
};

class CancelTicketForm final : public CounterForm {
    Q_DECLARE_TR_FUNCTIONS(balcao::CancelTicketForm)
 public:
    CancelTicketForm(const Context& context, QWidget* parent)
        : CounterForm(context, question(context),
                      tr("Nothing was charged for it. The number is not given again."), parent) {
        setVerb(tr("Cancel the ticket"));
        setDestructive();
    }
    void submit() override { presenter().primary(); }

 private:
    static QString question(const Context& context) {
        const auto& details = context.presenter.ticket().details();
        return tr("Cancel ticket %1?").arg(details ? details->ticket.number.text() : QString());
    }
};

class FindForm final : public CounterForm {
    Q_DECLARE_TR_FUNCTIONS(balcao::FindForm)
 public:
    FindForm(const Context& context, QWidget* parent)
        : CounterForm(context, tr("Find a payment"),
                      tr("Paste, type or scan a ticket number, charge, hash, receipt code or the proof from "
                         "the customer's wallet."),
                      parent),
          m_text(addField(tr("What the customer shows"))),
          m_answer(new StateBand(context.theme, this)),
          m_more(new TextLabel(context.theme, TextStyle::Body, {}, this)) {
        m_text->setMaximumWidth(QWIDGETSIZE_MAX);
        m_answer->hide();
        m_answer->setObjectName(QStringLiteral("findAnswer"));
        m_more->setParagraph(true);
        m_more->setRole(Role::Ink2);
        body()->addWidget(m_answer);
        body()->addWidget(m_more);
        setVerb(tr("Find"));
    }
    void submit() override { presenter().lookUp().lookUp(m_text->text()); }
    void refresh() override {
        const LookUpPresenter& lookUp = presenter().lookUp();
        const auto told = CounterWords::answer(lookUp, presenter().services());
        m_answer->setVisible(!told.what.isEmpty());
        const auto [group, icon] = look(lookUp.answer());
        m_answer->setState({icon, told.what, group}, {});
        m_more->setVisible(!told.saved.isEmpty());
        m_more->setPlain(told.saved);
    }

 private:
    static std::pair<StateGroup, Icon> look(LookUpPresenter::Answer answer) {
        using Answer = LookUpPresenter::Answer;
        switch (answer) {
            case Answer::Paid:
            case Answer::PaidNow:
            case Answer::ProvenNow: return {StateGroup::Paid, Icon::CheckCircleFill};
            case Answer::Late: return {StateGroup::Attention, Icon::ClockHistory};
            case Answer::Short: return {StateGroup::Attention, Icon::PieChart};
            case Answer::Over: return {StateGroup::Attention, Icon::PlusCircle};
            case Answer::Looking:
            case Answer::StillWaiting: return {StateGroup::Waiting, Icon::HourglassSplit};
            case Answer::NodeSilent: return {StateGroup::Attention, Icon::Plug};
            case Answer::ProofWrong:
            case Answer::Failed: return {StateGroup::Failed, Icon::XCircleFill};
            case Answer::None:
            case Answer::NotReadable:
            case Answer::NothingFits:
            case Answer::Ended:
            case Answer::NotCharged: return {StateGroup::Over, Icon::QuestionCircle};
        }
        return {StateGroup::Over, Icon::QuestionCircle};
    }

    Field* m_text;
    StateBand* m_answer;
    TextLabel* m_more;
};

}  // namespace

CounterForm* makeTicketForm(CounterPresenter::Form form, const CounterForm::Context& context,
                            QWidget* parent) {
    using Form = CounterPresenter::Form;
    if (form == Form::Customer) return makeCustomerForm(context, parent);
    if (form == Form::NewTicket) return new NewTicketForm(context, parent);
    if (form == Form::CancelTicket) return new CancelTicketForm(context, parent);
    if (form == Form::Find) return new FindForm(context, parent);
    return nullptr;
}

CounterForm* CounterForm::make(CounterPresenter::Form form, const Context& context, QWidget* parent) {
    if (CounterForm* money = makeMoneyForm(form, context, parent)) return money;
    if (CounterForm* ticket = makeTicketForm(form, context, parent)) return ticket;
    return makeApprovalForm(form, context, parent);
}

}  // namespace balcao
