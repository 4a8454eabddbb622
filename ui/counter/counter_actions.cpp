#include "ui/counter/counter_actions.h"

#include "ui/counter/counter_presenter.h"

#include <QAction>
#include <QKeySequence>
#include <QWidget>

namespace balcao {

QAction* CounterActions::make(const char* name, int key) {
    auto* action = new QAction(m_page);
    action->setObjectName(QStringLiteral("counter.") + QLatin1String(name));
    action->setShortcut(QKeySequence(key));
    action->setAutoRepeat(false);
    return action;
}

CounterActions::CounterActions(CounterPresenter& presenter, QWidget* page)
    : QObject(page), m_p(presenter), m_page(page) {
    primary = make("primary", Qt::Key_Return);
    back = make("back", Qt::Key_Escape);
    find = make("find", Qt::Key_F2);
    details = make("details", Qt::Key_F3);
    cash = make("cash", Qt::Key_F4);
    again = make("again", Qt::Key_F5);
    callNext = make("callNext", Qt::Key_F6);
    setAside = make("setAside", Qt::Key_F7);
    customer = make("customer", Qt::Key_F8);
    charge = make("charge", Qt::Key_F9);
    demoPay = make("demoPay", Qt::Key_F11);
    newTicket = make("newTicket", Qt::CTRL | Qt::Key_N);
    part = make("part", Qt::CTRL | Qt::Key_S);
    discount = make("discount", Qt::CTRL | Qt::Key_D);
    quantity = make("quantity", Qt::CTRL | Qt::Key_U);
    removeLine = make("removeLine", Qt::Key_Delete);
    noShow = make("noShow", Qt::CTRL | Qt::Key_M);
    transfer = make("transfer", Qt::CTRL | Qt::Key_T);
    cancelTicket = make("cancelTicket", Qt::CTRL | Qt::Key_Delete);
    undo = make("undo", Qt::CTRL | Qt::Key_Z);

    connect(find, &QAction::triggered, this, [this] { m_p.find(); });
    connect(details, &QAction::triggered, this, [this] { m_p.details(); });
    connect(cash, &QAction::triggered, this, [this] { m_p.cash(); });
    connect(again, &QAction::triggered, this, [this] { m_p.again(); });
    connect(callNext, &QAction::triggered, this, [this] { m_p.callNext(); });
    connect(setAside, &QAction::triggered, this, [this] { m_p.setAside(); });
    connect(customer, &QAction::triggered, this, [this] { m_p.customer(); });
    connect(charge, &QAction::triggered, this, [this] { m_p.chargeAll(); });
    connect(demoPay, &QAction::triggered, this, [this] { m_p.demoPay(); });
    connect(newTicket, &QAction::triggered, this, [this] { m_p.newTicket(); });
    connect(part, &QAction::triggered, this, [this] { m_p.askPart(); });
    connect(discount, &QAction::triggered, this, [this] { m_p.askDiscount(); });
    connect(quantity, &QAction::triggered, this, [this] { m_p.askQuantity(); });
    connect(removeLine, &QAction::triggered, this, [this] { m_p.removeLine(); });
    connect(noShow, &QAction::triggered, this, [this] { m_p.noShow(); });
    connect(transfer, &QAction::triggered, this, [this] { m_p.transfer(); });
    connect(cancelTicket, &QAction::triggered, this, [this] { m_p.askCancelTicket(); });
    connect(undo, &QAction::triggered, this, [this] { m_p.undo(); });

    // Every key works wherever the focus is on the page, before its button was even drawn; Enter belongs to
    // the button or field that has it.
    m_page->addActions({back, find, details, cash, again, callNext, setAside, customer, charge, demoPay,
                        newTicket, part, discount, quantity, removeLine, noShow, transfer, cancelTicket,
                        undo});
    retranslate();
}

void CounterActions::retranslate() {
    primary->setText(tr("Next"));
    back->setText(tr("Back"));
    find->setText(tr("Find a payment"));
    details->setText(tr("Customer"));
    cash->setText(tr("Cash"));
    callNext->setText(tr("Call next"));
    setAside->setText(tr("Set aside"));
    charge->setText(tr("Charge with Lightning"));
    demoPay->setText(tr("Demo customer pays"));
    newTicket->setText(tr("New ticket"));
    part->setText(tr("Charge a part"));
    discount->setText(tr("Discount"));
    quantity->setText(tr("Quantity"));
    removeLine->setText(tr("Remove line"));
    noShow->setText(tr("Did not come"));
    transfer->setText(tr("Send back to the queue"));
    cancelTicket->setText(tr("Cancel the ticket"));
    undo->setText(tr("Undo"));
    update();
}

void CounterActions::update() {
    using Stage = CounterPresenter::Stage;
    using Form = CounterPresenter::Form;
    const Stage stage = m_p.stage();
    const bool desk = stage == Stage::Desk;
    const bool formless = m_p.form() == Form::None;
    const bool work = desk && formless && !m_p.charge().pending();
    TicketPresenter& ticket = m_p.ticket();
    const bool editable = ticket.editable();
    const bool onLine = work && editable && !m_p.currentLine().isNull();
    // One key, said in the words of the screen it stands on.
    using Printing = CounterPresenter::Printing;
    const bool printed = m_p.printing() == Printing::Done || m_p.printing() == Printing::Running;
    again->setText(stage != Stage::Paid ? tr("Try again") : printed ? tr("Print again") : tr("Print"));
    customer->setText(stage == Stage::Paid ? tr("Keep as a file") : tr("Customer's language"));
    const bool ended = stage == Stage::Charging && hasEnded(m_p.charge().phase());

    // While the last article is still being written down, a key may already ask for the money.
    const bool payable = work && (ticket.chargeable() || ticket.busy());
    cash->setEnabled(payable || (stage == Stage::Charging && formless && !m_p.charge().pending()));
    charge->setEnabled(formless && !m_p.charge().pending() && !m_p.chargeBlocked() && (payable || ended));
    callNext->setEnabled((work || stage == Stage::Paid) && (stage == Stage::Paid || !ticket.hasTicket()) &&
                         m_p.queue().next() != nullptr);
    setAside->setEnabled(formless && ticket.hasTicket() && (desk || stage == Stage::Problem));
    details->setEnabled(ticket.hasTicket() && stage != Stage::Paid);
    find->setEnabled(stage != Stage::Paid);
    customer->setEnabled(stage == Stage::Paid ? static_cast<bool>(m_p.services().keep) : ticket.hasTicket());
    newTicket->setEnabled(desk || stage == Stage::Paid);
    part->setEnabled(work && ticket.chargeable() && !m_p.chargeBlocked());
    discount->setEnabled(onLine);
    quantity->setEnabled(onLine);
    removeLine->setEnabled(onLine);
    const bool called = ticket.hasTicket() && ticket.details()->ticket.state == TicketState::Called;
    noShow->setEnabled(work && called);
    transfer->setEnabled(desk && editable);
    cancelTicket->setEnabled(desk && editable && m_p.form() != Form::CancelTicket);
    undo->setEnabled(desk && m_p.notice().kind == CounterPresenter::Notice::Kind::Parked);
    demoPay->setEnabled(static_cast<bool>(m_p.services().demoPay) &&
                        (stage == Stage::Charging || stage == Stage::Problem) && !ended);
}

}  // namespace balcao
