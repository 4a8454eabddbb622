#include "soak/soak_shop.h"

#include <QElapsedTimer>

namespace balcao::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr Millis kInvoiceLife{11 * 60'000};  // a little longer than a charge is valid

bool isDatabaseAway(const Error& error) {
    return error.code == ErrorCode::DatabaseUnreachable || error.code == ErrorCode::DatabaseTimeout ||
           error.code == ErrorCode::DatabaseConflict;
}

}  // namespace

SoakShop::SoakShop(PostgresServer& server, quint64 seed) : m_server(server), m_random(seed) {
    m_place.databaseUrl = server.makeDatabase();
    m_place.password = server.password();
    m_place.makeNode = [this](FakeScheduler& scheduler) {
        auto node = std::make_unique<RestartingNode>(std::make_unique<DemoBackend>(
            m_place.folder.filePath(u"node.db"_s), m_place.clock, scheduler, m_place.ids));
        if (m_windowNode == nullptr) m_windowNode = node.get();
        return node;
    };
    m_window = std::make_unique<SaleStage>(m_place);
    openOther();
}

bool SoakShop::fail(const QString& where) {
    m_stuck = where;
    return false;
}

bool SoakShop::failInWindow(const QString& what) {
    auto& counter = m_window->counter();
    const auto& details = counter.ticket().details();
    const auto notice = counter.notice();
    const auto blocked = counter.chargeBlocked();
    return fail(
        u"%1: stage %2, phase %3, notice %4 (%5), blocked by %7, ticket %6"_s.arg(what)
            .arg(int(m_window->stage()))
            .arg(int(counter.charge().phase()))
            .arg(int(notice.kind))
            .arg(toText(notice.error.code) + u' ' + notice.error.detail,
                 details ? details->ticket.number.text() + u' ' + toText(details->ticket.state) : u"none"_s,
                 blocked ? toText(blocked->code) : u"nothing"_s));
}

bool SoakShop::step() {
    const int what = chance(100);
    if (what < 2) return restartDatabase();
    if (what < 5) {
        restartNode();
        return true;
    }
    if (what < 7) {
        // A counter that is switched off in the middle of the day and comes back.
        m_other.reset();
        openOther();
        count("counter restarts");
        return true;
    }
    return what < 60 ? sellInWindow() : sellAtOther();
}

Result<VerificationReport> SoakShop::verify() {
    return untilAnswered<VerificationReport>([this] { return m_window->shop.verification.run(); });
}

void SoakShop::openOther() {
    m_other = std::make_unique<Shop>(m_place);
    m_other->watcher.start();
}

template <typename T, typename Ask>
Result<T> SoakShop::untilAnswered(const Ask& ask) {
    QElapsedTimer patience;
    patience.start();
    while (true) {
        Result<T> answer = await(ask(), kPatienceMs);
        if (answer || !isDatabaseAway(answer.error()) || patience.elapsed() > kPatienceMs) return answer;
    }
}

bool SoakShop::restartDatabase() {
    // Something is always under way when it happens.
    OpenTicket ticket;
    ticket.id = m_other->command();
    ticket.actor = m_other->actor;
    ticket.operation = m_other->item.id;
    const auto underWay = m_other->tickets.open(ticket);
    if (!m_server.stop() || !m_server.startAgain()) return fail(u"the database does not start"_s);
    (void)await(underWay, kPatienceMs);
    const auto again = untilAnswered<TicketDetails>([&] { return m_other->tickets.open(ticket); });
    if (!again) return fail(u"a ticket is lost with the database: "_s + again.error().detail);
    const auto gone = untilAnswered<TicketDetails>([&, id = m_other->command()] {
        return m_other->tickets.cancel({id, m_other->actor, again->ticket.id});
    });
    if (!gone) return fail(u"a ticket cannot be cancelled: "_s + gone.error().detail);
    count("database restarts");
    return true;
}

void SoakShop::restartNode() {
    m_windowNode->stop();
    m_window->pass(Millis(chance(20'000)));
    m_windowNode->start();
    m_window->pass(Millis(1'000));
    count("node restarts");
}

bool SoakShop::beginCharge() {
    if (!backToDesk()) return false;
    m_window->type(u"2010"_s);
    m_window->key(Qt::Key_Return);
    auto& counter = m_window->counter();
    spin([&] { return counter.ticket().hasTicket() && !counter.ticket().busy(); }, kPatienceMs);
    if (!counter.ticket().hasTicket()) return failInWindow(u"no ticket opens"_s);
    // A counter that heard nothing from its node for a moment asks it again within half a minute. On a
    // machine that does other work beside it the answer takes longer than that time takes here to go by.
    const auto allowed = [&] { return !counter.chargeBlocked(); };
    for (int seconds = 0; !allowed() && seconds < 120; ++seconds) {
        m_window->pass(Millis(1'000));
        spin(allowed, seconds < 60 ? 20 : 500);
    }
    m_window->key(Qt::Key_F9);
    spin([&] { return m_window->stage() == Stage::Charging && !counter.charge().pending(); }, kPatienceMs);
    if (m_window->payment() == nullptr) return failInWindow(u"no charge begins"_s);
    return true;
}

void SoakShop::customerPays(bool insists) {
    const Payment* shown = m_window->payment();
    if (shown == nullptr) return;
    DemoTerms terms;
    terms.insists = insists;
    (void)m_window->shop.pay(*shown, terms);
}

bool SoakShop::sellInWindow() {
    if (!beginCharge()) return false;
    const Payment shown = *m_window->payment();
    DemoTerms insists;
    insists.insists = true;
    switch (chance(8)) {
        case 0:  // cancelled, and nobody pays
            m_window->counter().charge().cancelCharge();
            count("cancelled");
            break;
        case 1:  // cancelled, and the money comes all the same
            m_window->counter().charge().cancelCharge();
            (void)m_window->shop.pay(shown, insists);
            count("paid after the cancel");
            break;
        case 2:  // its time runs out, then it is paid
            m_window->pass(kInvoiceLife);
            (void)m_window->shop.pay(shown, insists);
            count("paid late");
            break;
        case 3:  // the node is away while the customer pays
            m_windowNode->stop();
            m_window->pass(Millis(5'000));
            customerPays(false);
            m_windowNode->start();
            count("paid with the node away");
            break;
        case 4:  // the database goes while the customer pays
            customerPays(false);
            if (!restartDatabase()) return false;
            count("paid with the database away");
            break;
        default:
            customerPays(false);
            count("paid");
            break;
    }
    return endOfCharge();
}

bool SoakShop::endOfCharge() {
    m_window->pass(Millis(2'000));
    return backToDesk();
}

bool SoakShop::backToDesk() {
    QElapsedTimer patience;
    patience.start();
    auto& counter = m_window->counter();
    const auto idle = [&] { return !counter.ticket().busy() && !counter.charge().pending(); };
    while (patience.elapsed() < kPatienceMs) {
        spin(idle, kPatienceMs);
        if (counter.form() != CounterPresenter::Form::None) {
            counter.closeForm();
        } else if (m_window->stage() == Stage::Paid) {
            m_window->key(Qt::Key_Return);
        } else if (m_window->stage() == Stage::Desk) {
            if (!counter.ticket().hasTicket()) return true;
            counter.ticket().cancelTicket();
        } else if (const Payment* payment = m_window->payment(); payment != nullptr) {
            // On with it: the node is asked, and a charge that nobody pays any more is ended.
            counter.charge().checkNow();
            spin([&] { return !counter.charge().checking(); }, kPatienceMs);
            if (m_window->stage() == Stage::Charging && m_windowNode->runs()) {
                if (hasEnded(counter.charge().phase())) {
                    counter.back();
                } else {
                    counter.charge().cancelCharge();
                }
            }
        }
        m_window->pass(Millis(500));
        spin([] { return false; }, 20);  // the answers of the node and the database come in
    }
    return failInWindow(u"the window does not come back"_s);
}

bool SoakShop::sellAtOther() {
    OpenTicket open;
    open.id = m_other->command();
    open.actor = m_other->actor;
    open.operation = m_other->item.id;
    open.quantity = 1 + chance(3);
    const auto ticket = untilAnswered<TicketDetails>([&] { return m_other->tickets.open(open); });
    if (!ticket) return fail(u"the other counter opens no ticket: "_s + ticket.error().detail);
    const TicketId id = ticket->ticket.id;
    const qint64 total = ticket->totals.total.minor;
    std::optional<Fiat> part;
    const bool split = chance(4) == 0;
    if (split) part = Fiat{total / 2, brl()};
    if (split || chance(2) == 0) {
        const ReceiveCash cash{m_other->command(), m_other->actor, id, part, Fiat{total, brl()}};
        const auto paid = untilAnswered<Charged>([&] { return m_other->charges.receiveCash(cash); });
        if (!paid) return fail(u"the other counter takes no cash: "_s + paid.error().detail);
        count(split ? "split" : "cash");
        if (!split) return true;
    }
    const ChargeLightning charge{m_other->command(), m_other->actor, id, std::nullopt};
    const auto charged = untilAnswered<Charged>([&] { return m_other->charges.charge(charge); });
    if (!charged) return fail(u"the other counter charges nothing: "_s + charged.error().detail);
    DemoTerms terms;
    if (chance(6) == 0) terms.amount = Msat(charged->payment.quote->msat.value() * 3 / 2);
    if (const auto paid = m_other->pay(charged->payment, terms); !paid) {
        return fail(u"the customer of the other counter cannot pay: "_s + paid.error().detail);
    }
    const auto settled =
        untilAnswered<Payment>([&] { return m_other->watcher.checkNow(charged->payment.id); });
    if (!settled) return fail(u"the other counter learns nothing: "_s + settled.error().detail);
    if (settled->state != (terms.amount ? PaymentState::Overpaid : PaymentState::Paid)) {
        return fail(u"paid, and at the other counter it is "_s + toText(settled->state));
    }
    count(terms.amount ? "surplus" : "paid at the other counter");
    return true;
}

}  // namespace balcao::test
