// What each key of the counter means at this moment: a part of CounterPresenter.
#include "ui/counter/counter_presenter.h"

#include <utility>

namespace balcao {

void CounterPresenter::primary() {
    if (stage() == Stage::Paid) {
        next();
        return;
    }
    if (m_charge->confirmingCancel()) {
        m_charge->keepWaiting();
        return;
    }
    if (m_form == Form::CancelTicket) {
        setForm(Form::None);
        m_ticket->cancelTicket();
        return;
    }
    if (stage() != Stage::Desk || m_form != Form::None) return;
    accept();
}

void CounterPresenter::accept() {
    const EntryText& entry = m_search->entry();
    if (entry.text.isEmpty()) {
        if (entry.quantityGiven && m_ticket->editable() && !currentLine().isNull()) {
            const int quantity = entry.quantity;
            Q_EMIT searchTaken();
            giveQuantity(quantity);
            return;
        }
        m_ticket->startIfCalled();
        return;
    }
    const auto choice = m_search->choice();
    if (!choice) return;
    if (m_ticket->hasTicket() && !m_ticket->editable()) return;
    setNotice({});
    if (std::holds_alternative<OpenPrice>(choice->operation.price)) {
        m_asking = choice;
        setForm(Form::EnterPrice);
        return;
    }
    Q_EMIT searchTaken();
    m_ticket->add(choice->operation, choice->quantity, std::nullopt);
}

void CounterPresenter::back() {
    if (m_form != Form::None) {
        setForm(Form::None);
        return;
    }
    switch (stage()) {
        case Stage::Paid: return;
        case Stage::Charging:
        case Stage::Problem: m_charge->back(); return;
        case Stage::Desk: break;
    }
    if (!m_search->entry().text.isEmpty() || m_search->entry().quantityGiven) {
        Q_EMIT searchTaken();
        return;
    }
    if (m_notice.kind != Notice::Kind::None) {
        setNotice({});
        return;
    }
    chooseLine(LineId());
}

void CounterPresenter::find() {
    if (stage() == Stage::Paid) return;
    m_lookUp->reset();
    const Payment* shown = m_charge->payment();
    m_lookUp->setContext(shown != nullptr ? shown->id : PaymentId());
    setForm(Form::Find);
}

void CounterPresenter::details() {
    if (stage() == Stage::Paid || !m_ticket->hasTicket()) return;
    setForm(m_form == Form::Customer ? Form::None : Form::Customer);
}

void CounterPresenter::cash() {
    if (m_charge->pending() || m_form == Form::TakeCash) return;
    switch (stage()) {
        case Stage::Desk:
            if (m_ticket->busy()) {
                m_wanted = Wanted::Cash;
                return;
            }
            if (!m_ticket->chargeable()) return;
            if (m_ticket->details()->ticket.state == TicketState::Called) {
                m_wanted = Wanted::Cash;
                m_ticket->startIfCalled();
                return;
            }
            m_partAsked.reset();
            setForm(Form::TakeCash);
            return;
        case Stage::Charging: setForm(Form::TakeCash); return;
        case Stage::Problem:
        case Stage::Paid: return;
    }
}

void CounterPresenter::again() {
    if (stage() == Stage::Paid) {
        if (m_sale->receipt()) {
            m_sale->print(true);
        } else {
            m_sale->fetchReceipt();
        }
        return;
    }
    if (stage() == Stage::Charging || stage() == Stage::Problem) {
        m_charge->checkNow();
        return;
    }
    if (m_notice.kind == Notice::Kind::Refused) setNotice({});
    // The answer arrives as RateService::changed, whatever it says.
    whenDone(m_s.rates.refresh(), this, [this](const Result<CurrentRate>&) { update(); });
    resync();
}

void CounterPresenter::callNext() {
    if (stage() == Stage::Paid) next();
    if (stage() != Stage::Desk || m_form != Form::None) return;
    if (m_ticket->hasTicket()) {
        // Whoever is here stays here: first he is served, set aside or marked as absent.
        return;
    }
    if (m_queue->next() == nullptr) return;
    setNotice({});
    m_ticket->callNext();
}

void CounterPresenter::setAside() {
    if (!m_ticket->hasTicket() || m_form != Form::None) return;
    if (stage() == Stage::Problem) {
        m_leaveAfterPark = true;
        m_ticket->park();
        return;
    }
    if (stage() == Stage::Desk) {
        m_ticket->startIfCalled();
        m_ticket->park();
    }
}

void CounterPresenter::customer() {
    if (stage() == Stage::Paid) {
        if (m_sale->receipt() && m_s.keep) m_s.keep(*m_sale->receipt());
        return;
    }
    if (!m_ticket->hasTicket()) return;
    const QString now = customerLanguage();
    const QString following = now == u"pt"   ? QStringLiteral("en")
                              : now == u"en" ? QStringLiteral("es")
                                             : QStringLiteral("pt");
    m_ticket->describe(
        {.customer = std::nullopt, .note = std::nullopt, .language = following, .priority = std::nullopt});
}

void CounterPresenter::chargeAll() {
    if (m_form != Form::None || m_charge->pending()) return;
    if (stage() == Stage::Desk && m_ticket->busy()) {
        m_wanted = Wanted::Charge;
        return;
    }
    if (stage() == Stage::Charging) {
        const ChargePhase phase = m_charge->phase();
        if (!hasEnded(phase) || !m_charge->details()) return;
        setNotice({});
        m_charge->charge(*m_charge->details(), m_partAsked);
        return;
    }
    if (stage() != Stage::Desk || !m_ticket->chargeable() || chargeBlocked()) return;
    if (m_ticket->details()->ticket.state == TicketState::Called) {
        m_wanted = Wanted::Charge;
        m_ticket->startIfCalled();
        return;
    }
    setNotice({});
    m_partAsked.reset();
    m_charge->charge(*m_ticket->details(), std::nullopt);
}

void CounterPresenter::doWanted() {
    update();
    if (m_ticket->busy() || m_wanted == Wanted::Nothing) return;
    const Wanted wanted = std::exchange(m_wanted, Wanted::Nothing);
    if (wanted == Wanted::Charge) {
        chargeAll();
    } else {
        cash();
    }
}

void CounterPresenter::demoPay() {
    const Payment* shown = m_charge->payment();
    if (!m_s.demoPay || shown == nullptr || shown->bolt11.isEmpty() || m_demoPaying) return;
    m_demoPaying = true;
    whenDone(m_s.demoPay(shown->bolt11), this, [this](const Result<Done>& result) {
        m_demoPaying = false;
        if (!result) refuse(result.error());
        if (result) m_charge->checkNow();
    });
}

void CounterPresenter::newTicket() {
    if (stage() == Stage::Paid) next();
    if (stage() == Stage::Desk) setForm(Form::NewTicket);
}

void CounterPresenter::askPart() {
    if (stage() == Stage::Desk && m_ticket->chargeable()) setForm(Form::ChargePart);
}

void CounterPresenter::askDiscount() {
    if (stage() == Stage::Desk && m_ticket->editable() && !currentLine().isNull())
        setForm(Form::EnterDiscount);
}

void CounterPresenter::askQuantity() {
    if (stage() == Stage::Desk && m_ticket->editable() && !currentLine().isNull())
        setForm(Form::EnterQuantity);
}

void CounterPresenter::askCancelTicket() {
    if (stage() == Stage::Desk && m_ticket->editable()) setForm(Form::CancelTicket);
}

void CounterPresenter::removeLine() {
    if (stage() != Stage::Desk || m_form != Form::None || !m_ticket->editable()) return;
    const LineId line = currentLine();
    if (!line.isNull()) m_ticket->removeLine(line);
}

void CounterPresenter::noShow() {
    if (stage() == Stage::Desk) m_ticket->noShow();
}

void CounterPresenter::transfer() {
    if (stage() != Stage::Desk) return;
    setForm(Form::None);
    m_ticket->transfer();
}

void CounterPresenter::undo() {
    if (m_notice.kind != Notice::Kind::Parked || m_ticket->hasTicket()) return;
    const TicketId ticket = m_notice.ticket;
    setNotice({});
    m_ticket->resume(ticket);
}

void CounterPresenter::open(TicketId id) {
    if (stage() == Stage::Paid) next();
    if (stage() != Stage::Desk || m_ticket->hasTicket()) return;
    for (const TicketSummary& ticket : m_queue->setAside()) {
        if (ticket.id == id) {
            m_ticket->resume(id);
            return;
        }
    }
    for (const TicketSummary& ticket : m_queue->waiting()) {
        if (ticket.id == id) {
            m_ticket->call(id);
            return;
        }
    }
    m_ticket->show(id);
}

void CounterPresenter::openSale(const SaleRow& sale) {
    if (stage() == Stage::Paid) return;
    find();
    m_lookUp->lookUp(sale.ticket.text());
}

}  // namespace balcao
