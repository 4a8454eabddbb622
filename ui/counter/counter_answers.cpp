// What the forms of the counter and the scanner hand over: a part of CounterPresenter.
#include "ui/counter/counter_presenter.h"

namespace balcao {

using namespace Qt::StringLiterals;

void CounterPresenter::givePrice(const Fiat& price) {
    if (!m_asking) return;
    const SearchPresenter::Choice asked = *m_asking;
    setForm(Form::None);
    Q_EMIT searchTaken();
    m_ticket->add(asked.operation, asked.quantity, price);
}

void CounterPresenter::giveDiscount(const Discount& discount) {
    const LineId line = currentLine();
    setForm(Form::None);
    if (!line.isNull()) m_ticket->discount(line, discount);
}

void CounterPresenter::giveQuantity(int quantity) {
    const LineId line = currentLine();
    setForm(Form::None);
    if (!line.isNull()) m_ticket->setQuantity(line, quantity);
}

void CounterPresenter::giveCash(const Fiat& amount, const Fiat& given) {
    if (m_charge->pending() || m_ticket->busy()) return;
    if (stage() == Stage::Charging) {
        setForm(Form::None);
        m_charge->receiveCashInstead(given);
        return;
    }
    if (stage() != Stage::Desk || !m_ticket->chargeable()) return;
    const TicketDetails details = *m_ticket->details();
    const bool part = amount.minor < details.open.minor;
    setForm(Form::None);
    setNotice({});
    m_charge->receiveCash(details, part ? std::optional(amount) : std::nullopt, given);
}

void CounterPresenter::givePart(const Fiat& part) {
    if (m_charge->pending() || m_ticket->busy() || !m_ticket->chargeable() || chargeBlocked()) return;
    const TicketDetails details = *m_ticket->details();
    setForm(Form::None);
    setNotice({});
    m_partAsked = part;
    m_charge->charge(details, part.minor < details.open.minor ? std::optional(part) : std::nullopt);
}

void CounterPresenter::giveCustomer(const TicketPresenter::Description& description) {
    setForm(Form::None);
    m_ticket->describe(description);
}

void CounterPresenter::giveCustomer(CustomerId customer, bool taxIdOnReceipt) {
    setForm(Form::None);
    m_ticket->nameCustomer(customer, taxIdOnReceipt);
}

void CounterPresenter::giveNewTicket(const TicketPresenter::NewTicket& wanted) {
    setForm(Form::None);
    if (wanted.serveNow && m_ticket->hasTicket()) {
        // Two people cannot stand at one counter: this one waits.
        TicketPresenter::NewTicket later = wanted;
        later.serveNow = false;
        m_ticket->openNew(later);
        return;
    }
    m_ticket->openNew(wanted);
}

void CounterPresenter::scanned(const QString& text) {
    if (m_form == Form::Find) {
        m_lookUp->lookUp(text);
        return;
    }
    if (stage() == Stage::Paid) next();
    if (stage() != Stage::Desk) {
        find();
        m_lookUp->lookUp(text);
        return;
    }
    // A scan is never an edit of what is being typed: the form stays as it is.
    if (m_form != Form::None) return;
    // A quantity that was typed waits for what it counts: "3*", and the article is scanned.
    const EntryText typed = m_search->entry();
    const bool counted = typed.quantityGiven && typed.text.isEmpty();
    m_search->setText(counted ? u"%1*%2"_s.arg(QString::number(typed.quantity), text) : text);
    if (!m_search->choice() && text.size() > 20) {
        Q_EMIT searchTaken();
        find();
        m_lookUp->lookUp(text);
        return;
    }
    accept();
}

}  // namespace balcao
