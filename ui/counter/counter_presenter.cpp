#include "ui/counter/counter_presenter.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace balcao {

CounterPresenter::CounterPresenter(const CounterServices& services, QObject* parent)
    : QObject(parent),
      m_s(services),
      m_ticket(new TicketPresenter(services, this)),
      m_charge(new ChargePresenter(services, this)),
      m_queue(new QueuePresenter(services, this)),
      m_today(new TodayPresenter(services, this)),
      m_search(new SearchPresenter(services.operations, QLocale().name().left(2), this)),
      m_lookUp(new LookUpPresenter(services, this)),
      m_approval(new ApprovalPresenter(services, this)),
      m_sale(new PaidSale(services, this)),
      m_changes(new GatheredChanges(this)),
      m_officeLanguage(QLocale().name().left(2)) {
    connectParts();
    connectApproval();
    connectServices();
}

void CounterPresenter::connectParts() {
    connect(m_ticket, &TicketPresenter::changed, this, &CounterPresenter::onTicketChanged);
    connect(m_ticket, &TicketPresenter::busyChanged, this, &CounterPresenter::doWanted);
    connect(m_ticket, &TicketPresenter::refused, this, &CounterPresenter::refuse);
    connect(m_ticket, &TicketPresenter::parkedTicket, this, [this](const Ticket& ticket) {
        setNotice({.kind = Notice::Kind::Parked,
                   .error = {},
                   .amount = {},
                   .number = ticket.number.text(),
                   .ticket = ticket.id,
                   .since = {}});
        if (m_leaveAfterPark) {
            m_leaveAfterPark = false;
            m_charge->leave();
            if (m_queue->next() != nullptr) m_ticket->callNext();
        }
    });
    connect(m_ticket, &TicketPresenter::queued, this, [this](const Ticket& ticket) {
        setNotice({.kind = Notice::Kind::Queued,
                   .error = {},
                   .amount = {},
                   .number = ticket.number.text(),
                   .ticket = ticket.id,
                   .since = {}});
    });
    connect(m_ticket, &TicketPresenter::calledTicket, this, [this](const Ticket& ticket) {
        Q_EMIT called(ticket);
        Q_EMIT sound(Sound::Called);
    });
    connect(m_charge, &ChargePresenter::changed, this, &CounterPresenter::update);
    connect(m_charge, &ChargePresenter::received, this, &CounterPresenter::onReceived);
    connect(m_charge, &ChargePresenter::refused, this, [this](const Error& error) {
        refuse(error);
        m_ticket->refresh();
    });
    connect(m_queue, &QueuePresenter::changed, this, [this] {
        takeUp();
        update();
    });
    connect(m_today, &TodayPresenter::changed, this, &CounterPresenter::update);
    connect(m_search, &SearchPresenter::changed, this, &CounterPresenter::update);
    connect(m_lookUp, &LookUpPresenter::changed, this, [this] {
        // What the look-up found about the charge on screen belongs on the screen.
        if (m_lookUp->payment() && m_lookUp->payment()->ticket == m_ticket->id()) {
            m_charge->refresh();
            m_ticket->refresh();
        }
        update();
    });
    connect(m_sale, &PaidSale::changed, this, &CounterPresenter::update);
    connect(m_sale, &PaidSale::refused, this, &CounterPresenter::refuse);
    connect(m_sale, &PaidSale::notPrinted, this, [this](const Ticket& ticket, const Error& error) {
        setNotice({.kind = Notice::Kind::NotPrinted,
                   .error = error,
                   .amount = {},
                   .number = ticket.number.text(),
                   .ticket = ticket.id,
                   .since = m_s.clock.now()});
    });
}

void CounterPresenter::connectApproval() {
    connect(m_ticket, &TicketPresenter::approvalNeeded, this, [this](const WantedAct& wanted) {
        m_approval->ask(wanted);
        setForm(Form::Approve);
    });
    connect(m_approval, &ApprovalPresenter::changed, this, &CounterPresenter::update);
    connect(m_approval, &ApprovalPresenter::done, this, &CounterPresenter::closeForm);
    connect(m_approval, &ApprovalPresenter::failed, this, [this](const Error& error) {
        closeForm();
        refuse(error);
        m_ticket->refresh();
    });
}

void CounterPresenter::connectServices() {
    connect(&m_s.database, &Database::changed, this, &CounterPresenter::onDatabaseChange);
    connect(&m_s.database, &Database::resyncNeeded, this, &CounterPresenter::resync);
    connect(&m_s.database, &Database::healthChanged, this, [this] {
        if (m_s.database.health() == DatabaseHealth::Ready) resync();
        Q_EMIT noticeChanged();
        update();
    });
    connect(&m_s.rates, &RateService::changed, this, [this] {
        Q_EMIT noticeChanged();
        update();
    });
    connect(&m_s.watcher, &PaymentWatcher::statusChanged, this, [this] {
        Q_EMIT noticeChanged();
        update();
    });
    connect(&m_s.watcher, &PaymentWatcher::paymentChanged, this, &CounterPresenter::onOtherPayment);
    connect(m_changes, &GatheredChanges::due, this, &CounterPresenter::readAgain);
}

void CounterPresenter::begin() {
    m_search->reload();
    m_queue->refresh();
    m_today->refresh();
}

void CounterPresenter::resync() {
    begin();
    m_ticket->refresh();
    m_charge->refresh();
}

void CounterPresenter::tick() {
    m_charge->tick();
    endPassingNotice();
    if (m_form == Form::Approve && m_approval->isStale()) closeForm();
    if (localDay(m_s.clock.now(), m_s.settings.organisation) != m_today->day()) m_today->refresh();
    Q_EMIT noticeChanged();
    update();
}

void CounterPresenter::onDatabaseChange(const Change& change) {
    if (change.kind == u"operation") {
        m_search->reload();
        return;
    }
    if (change.kind == u"settings") {
        m_today->refresh();
        return;
    }
    if (change.kind == u"customer" && change.id == m_ticket->customerId().text()) m_ticket->refreshCustomer();
    m_changes->add(change.id);
}

void CounterPresenter::readAgain(const QSet<QString>& changed) {
    m_queue->refresh();
    m_today->refresh();
    if (changed.contains(m_ticket->id().text())) m_ticket->refresh();
    const Payment* shown = m_charge->payment();
    if (shown != nullptr && (changed.contains(shown->id.text()) || changed.contains(shown->ticket.text()))) {
        m_charge->refresh();
    }
}

void CounterPresenter::takeUp() {
    if (m_takenUp || !m_queue->loaded()) return;
    m_takenUp = true;
    if (m_ticket->hasTicket() || m_queue->mine().empty()) {
        goOn();
        return;
    }
    const auto& mine = m_queue->mine();
    const auto before = std::find_if(mine.begin(), mine.end(), [this](const TicketSummary& ticket) {
        return m_interrupted && ticket.id == m_interrupted->ticket;
    });
    if (before != mine.end()) {
        m_ticket->show(before->id);
        return;
    }
    // The newest first: an older one that was left behind is still in the list.
    const auto newest =
        std::max_element(mine.begin(), mine.end(), [](const TicketSummary& a, const TicketSummary& b) {
            return std::max(a.calledAt, a.startedAt) < std::max(b.calledAt, b.startedAt);
        });
    m_ticket->show(newest->id);
}

CounterPresenter::Interrupted CounterPresenter::interrupted() const {
    // What was to be approved is asked for again: a PIN is typed for what is on the screen.
    return {m_form == Form::Approve ? Form::None : m_form, m_ticket->id(), m_chosen, m_asking};
}

void CounterPresenter::goOn() {
    if (!m_interrupted || !m_takenUp || m_interrupted->ticket != m_ticket->id()) return;
    const Interrupted work = *std::exchange(m_interrupted, std::nullopt);
    m_chosen = work.line;
    if (stage() != Stage::Desk && work.form != Form::Find) return;
    m_asking = work.asking;
    setForm(work.form);
}

void CounterPresenter::onTicketChanged() {
    const auto& shown = m_ticket->details();
    if (shown) {
        const TicketState state = shown->ticket.state;
        const bool gone = state == TicketState::Cancelled || state == TicketState::NoShow ||
                          (shown->ticket.parked && !m_charge->active());
        if (gone) {
            m_ticket->clear();
            return;
        }
        if (m_ticket->line(m_chosen) == nullptr) m_chosen = LineId();
        const Payment* last = lastCharge(*shown);
        const bool openCharge =
            state == TicketState::PendingPayment && last != nullptr && isOpen(last->state);
        if (openCharge && !m_charge->active()) m_charge->resume(*shown, last->id);
        if (state == TicketState::Paid && !m_sale->ticket() && !m_charge->active()) takeLateMoney(*shown);
    } else {
        m_chosen = LineId();
    }
    update();
    goOn();
    // Another ticket is here: what was half done for the one before is over.
    if (shown) m_interrupted.reset();
}

// The charge was ended and its screen left, and then the money came all the same.
void CounterPresenter::takeLateMoney(const TicketDetails& shown) {
    const TicketDetails details = shown;  // showing it as paid replaces what `shown` may refer to
    const Payment* newest = nullptr;
    for (const Payment& payment : details.payments) {
        if (!isSettled(payment.state)) continue;
        if (newest == nullptr || payment.settledAt > newest->settledAt) newest = &payment;
    }
    if (newest != nullptr) onReceived(details, *newest, true);
}

CounterPresenter::Stage CounterPresenter::stage() const {
    if (m_sale->ticket()) return Stage::Paid;
    if (m_charge->payment() == nullptr) return Stage::Desk;
    const ChargePhase phase = m_charge->phase();
    if (phase == ChargePhase::NotKnown) return Stage::Problem;
    // A failed attempt is told by the banner over the ticket, not by a screen of its own.
    if (phase == ChargePhase::Failed || phase == ChargePhase::Paid) return Stage::Desk;
    return Stage::Charging;
}

void CounterPresenter::update() {
    const Stage now = stage();
    if (now != m_shownStage) {
        m_shownStage = now;
        // A form of the other screen has nothing to stand on any more, but a look-up does.
        const bool keeps = m_form == Form::None || (m_form == Form::Find && now != Stage::Paid) ||
                           (m_form == Form::TakeCash && now == Stage::Charging);
        if (!keeps) setForm(Form::None);
        Q_EMIT stageChanged();
    }
    Q_EMIT changed();
}

void CounterPresenter::setForm(Form form) {
    if (form == m_form) return;
    if (m_form == Form::Find) m_lookUp->reset();
    if (m_form == Form::Approve) m_approval->drop();
    m_form = form;
    if (form == Form::None) m_asking.reset();
    Q_EMIT formChanged();
    Q_EMIT changed();
}

void CounterPresenter::closeForm() {
    setForm(Form::None);
}

LineId CounterPresenter::currentLine() const {
    if (!m_chosen.isNull()) return m_chosen;
    const LineId touched = m_ticket->lastTouched();
    if (m_ticket->line(touched) != nullptr) return touched;
    const auto& shown = m_ticket->details();
    return shown && !shown->ticket.lines.empty() ? shown->ticket.lines.back().id : LineId();
}

void CounterPresenter::chooseLine(LineId line) {
    m_chosen = line;
    Q_EMIT changed();
}

void CounterPresenter::moveLine(int by) {
    const auto& shown = m_ticket->details();
    if (!shown || shown->ticket.lines.empty()) return;
    const auto& lines = shown->ticket.lines;
    const LineId now = currentLine();
    const auto at = std::find_if(lines.begin(), lines.end(), [&](const Line& l) { return l.id == now; });
    const auto index = std::clamp<std::ptrdiff_t>((at - lines.begin()) + by, 0,
                                                  static_cast<std::ptrdiff_t>(lines.size()) - 1);
    chooseLine(lines[static_cast<std::size_t>(index)].id);
}

Fiat CounterPresenter::openAmount() const {
    if (const Payment* shown = m_charge->payment(); shown != nullptr && stage() == Stage::Charging) {
        return shown->amount;
    }
    if (m_partAsked) return *m_partAsked;
    const auto& shown = m_ticket->details();
    return shown ? shown->open : Fiat{};
}

QString CounterPresenter::customerLanguage() const {
    const auto& shown = m_ticket->details();
    return shown && !shown->ticket.language.isEmpty() ? shown->ticket.language : m_officeLanguage;
}

void CounterPresenter::setOfficeLanguage(const QString& language) {
    m_officeLanguage = language.left(2);
    m_search->setLanguage(m_officeLanguage);
}

void CounterPresenter::onReceived(const TicketDetails& details, const Payment& payment, bool covered) {
    const bool clean = payment.state == PaymentState::Paid;
    Q_EMIT sound(clean ? Sound::Paid : Sound::NeedsYou);
    m_changes->add(payment.id.text());
    if (covered || details.ticket.state == TicketState::Paid) {
        showPaid(details, payment);
        return;
    }
    m_partAsked.reset();
    m_ticket->take(details);
    m_charge->leave();
    setNotice({.kind = Notice::Kind::PartReceived,
               .error = {},
               .amount = payment.amount,
               .number = details.ticket.number.text(),
               .ticket = details.ticket.id,
               .since = m_s.clock.now()});
}

void CounterPresenter::onOtherPayment(const Payment& payment) {
    const Payment* shown = m_charge->payment();
    if (shown != nullptr && shown->id == payment.id) return;
    m_changes->add(payment.id.text());
    // Money for a ticket that is not on screen rings at the counter that charged it, and stays in the list.
    if (!isSettled(payment.state) || payment.registerId != m_s.actor.registerId) return;
    const Millis age = std::chrono::duration_cast<Millis>(m_s.clock.now() - payment.settledAt);
    if (age > Millis{60'000}) return;
    Q_EMIT sound(payment.state == PaymentState::Paid ? Sound::Paid : Sound::NeedsYou);
}

void CounterPresenter::showPaid(const TicketDetails& details, const Payment& payment) {
    m_sale->take(details, payment);
    m_partAsked.reset();
    // Nobody has seen that on the screen of a charge.
    if (m_notice.kind != Notice::Kind::NotPrinted) m_notice = {};
    m_ticket->take(details);
    setForm(Form::None);
    update();
    Q_EMIT noticeChanged();
    m_sale->fetchReceipt();
}

void CounterPresenter::next() {
    m_sale->clear();
    if (m_notice.kind != Notice::Kind::NotPrinted) m_notice = {};
    m_charge->leave();
    m_ticket->clear();
    update();
    Q_EMIT noticeChanged();
}

}  // namespace balcao
