#include "lightning/invoice_guard.h"
#include "payments/payment_rules.h"
#include "support/chosen_places.h"

#include <QtTest>

#include <map>
#include <random>
#include <set>

using namespace balcao;
using namespace balcao::test;

namespace {

using namespace Qt::StringLiterals;

/// What has happened as far as the customers and the clerks can know it: the plainest account of money there
/// is. The program may never disagree with it.
struct Model {
    std::map<PaymentId, Msat> paidAtNode;  ///< what a customer's wallet said it had paid
    std::map<CommandId, PaymentId> cash;   ///< cash commands that were answered with success
    qint64 cashMinor = 0;
    std::set<TicketId> paidTickets;
    std::map<QString, TicketId> numbers;
};

struct Asked {
    CommandId id;
    TicketId ticket;
    PaymentId payment;
    std::optional<Fiat> amount;
    bool cash = false;
};

/// Errors that a clerk may get; everything else is a fault of the program.
bool mayBeSaid(ErrorCode code) {
    static const std::set<ErrorCode> kSaid{
        ErrorCode::StateConflict,         ErrorCode::NothingToCharge,
        ErrorCode::InvalidArgument,       ErrorCode::RateStale,
        ErrorCode::InvoiceExpired,        ErrorCode::BackendRefused,
        ErrorCode::PreimageMismatch,      ErrorCode::NotFound,
        ErrorCode::BackendInvoiceUnknown, ErrorCode::BackendAlreadySettled};
    return kSaid.contains(code);
}

}  // namespace

/// Thousands of steps nobody would think of, from a seed that is printed: two registers open, charge, split,
/// cancel, prove, repeat themselves, crash and come back, customers pay once, twice, too much and too late,
/// and the clock jumps both ways. After each step every invariant is verified and the money is compared with
/// the plainest account of it. BALCAO_RANDOM_SEED and BALCAO_RANDOM_STEPS say which run and how long,
/// BALCAO_RANDOM_RUNS how many seeds from that one on; BALCAO_FLOW_DATABASE=postgresql runs it on a server of
/// its own.
class RandomSales : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void initTestCase() {
        QString why;
        if (!m_places.start(&why)) QSKIP(qPrintable(why));
    }

    void nothingIsLostOrDoubled_data() {
        QTest::addColumn<quint64>("seed");
        const QByteArray given = qgetenv("BALCAO_RANDOM_SEED");
        const int runs = std::max(1, qEnvironmentVariableIntValue("BALCAO_RANDOM_RUNS"));
        for (int run = 0; run < runs && !given.isEmpty(); ++run) {
            const quint64 seed = given.toULongLong() + static_cast<quint64>(run);
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
        }
        if (!given.isEmpty()) return;
        // One that is always the same, and one that nobody saw before.
        const quint64 fresh = QRandomGenerator::global()->generate64();
        for (const quint64 seed : {quint64{20261121}, fresh}) {
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
        }
    }

    void nothingIsLostOrDoubled() {
        QFETCH(quint64, seed);
        bool given = false;
        int steps = qEnvironmentVariableIntValue("BALCAO_RANDOM_STEPS", &given);
        if (!given) steps = 150;
        qInfo("BALCAO_RANDOM_SEED=%llu BALCAO_RANDOM_STEPS=%d", static_cast<unsigned long long>(seed), steps);
        m_random.seed(seed);
        m_model = {};
        m_done.clear();
        m_flying.clear();
        m_place = m_places.make();
        for (auto& shop : m_shops) shop = std::make_unique<Shop>(*m_place);
        for (m_step = 0; m_step < steps; ++m_step) {
            oneStep();
            if (QTest::currentTestFailed()) return;
            check();
            if (QTest::currentTestFailed()) {
                qWarning("after step %d: %s", m_step, m_what);
                return;
            }
        }
        closeTheDay();
        for (auto& shop : m_shops) shop.reset();
        const QStringList walks = ChosenPlaces::walks(*m_place);
        QVERIFY2(walks.isEmpty(), qPrintable(walks.join(QLatin1Char('\n'))));
        m_place.reset();
    }

    void cleanup() {
        m_tickets.clear();
        m_payments.clear();
        m_proofs.clear();
        m_receipts.clear();
        m_flying.clear();
        for (auto& shop : m_shops) shop.reset();
        m_place.reset();
    }

 private:
    [[nodiscard]] int upTo(int most) { return static_cast<int>(m_random() % static_cast<quint64>(most)); }
    [[nodiscard]] bool oneIn(int times) { return upTo(times) == 0; }
    [[nodiscard]] Shop& anyShop() { return *m_shops[static_cast<size_t>(upTo(2))]; }
    [[nodiscard]] TicketId anyTicket() {
        if (m_tickets.empty()) return {};
        // Rather a new one: old ones are over.
        const auto from = oneIn(4) ? 0 : std::max<qsizetype>(0, qsizetype(m_tickets.size()) - 5);
        return m_tickets[static_cast<size_t>(from +
                                             upTo(static_cast<int>(qsizetype(m_tickets.size()) - from)))];
    }
    [[nodiscard]] std::optional<Payment> anyLightning() {
        if (m_payments.empty()) return std::nullopt;
        const auto from = oneIn(4) ? 0 : std::max<qsizetype>(0, qsizetype(m_payments.size()) - 6);
        return m_payments[static_cast<size_t>(from +
                                              upTo(static_cast<int>(qsizetype(m_payments.size()) - from)))];
    }
    [[nodiscard]] std::optional<Fiat> anyPart() {
        if (oneIn(2)) return std::nullopt;
        return Fiat{1 + upTo(6'000), brl()};
    }

    void said(const Error& error) {
        QVERIFY2(mayBeSaid(error.code),
                 qPrintable(QLatin1String(m_what) + u": "_s + toText(error.code) + u' ' + error.detail));
    }

    void oneStep() {
        const int die = upTo(100);
        if (die < 14 || m_tickets.empty()) return openTicket();
        if (die < 32) return charge();
        if (die < 42) return takeCash();
        if (die < 58) return customerPays();
        if (die < 66) return lookUp();
        if (die < 72) return cancelCharge();
        if (die < 76) return prove();
        if (die < 82) return repeat();
        if (die < 86) return changeTicket();
        if (die < 90) return printReceipt();
        if (die < 95) return moveTheClock();
        if (die < 97) return poll();
        crash();
    }

    void openTicket() {
        m_what = "open";
        Shop& shop = anyShop();
        const TicketDetails opened = shop.open(1 + upTo(3));
        m_tickets.push_back(opened.ticket.id);
        const QString number = opened.ticket.number.day.toString(Qt::ISODate) + opened.ticket.number.text();
        QVERIFY2(!m_model.numbers.contains(number), qPrintable(u"given twice: "_s + number));
        m_model.numbers[number] = opened.ticket.id;
    }

    void charge() {
        m_what = "charge";
        Shop& shop = anyShop();
        Asked command{shop.command(), anyTicket(), {}, anyPart(), false};
        if (oneIn(8)) {
            // The answer never comes: the register goes down somewhere on the way.
            m_what = "charge and crash";
            m_flying.push_back(shop.charges.charge({command.id, shop.actor, command.ticket, command.amount}));
            crashOnTheWay(shop);
            m_done.push_back(command);
            return;
        }
        const auto charged =
            await(shop.charges.charge({command.id, shop.actor, command.ticket, command.amount}));
        m_done.push_back(command);
        if (!charged) return said(charged.error());
        m_done.back().payment = charged->payment.id;
        m_payments.push_back(charged->payment);
    }

    void takeCash() {
        m_what = "cash";
        Shop& shop = anyShop();
        Asked command{shop.command(), anyTicket(), {}, anyPart(), true};
        const Fiat given{20'000, brl()};
        if (oneIn(6)) {
            m_what = "cash and crash";
            (void)shop.charges.receiveCash({command.id, shop.actor, command.ticket, command.amount, given});
            crashOnTheWay(shop);
        }
        m_done.push_back(command);
        // Also after a crash: the clerk's program asks again with the same id.
        again(m_done.back());
    }

    /// Sends a command (again). Whatever happened before, its effect is there once.
    void again(Asked& command) {
        Shop& shop = *m_shops[static_cast<size_t>(upTo(2))];
        if (!command.cash) {
            const auto charged =
                await(shop.charges.charge({command.id, shop.actor, command.ticket, command.amount}));
            if (!charged) return said(charged.error());
            QVERIFY(command.payment.isNull() || command.payment == charged->payment.id);
            if (command.payment.isNull()) m_payments.push_back(charged->payment);
            command.payment = charged->payment.id;
            return;
        }
        const auto taken = await(shop.charges.receiveCash(
            {command.id, shop.actor, command.ticket, command.amount, Fiat{20'000, brl()}}));
        if (!taken) {
            QVERIFY2(!m_model.cash.contains(command.id), "what was taken is refused the second time");
            return said(taken.error());
        }
        const auto before = m_model.cash.find(command.id);
        if (before != m_model.cash.end()) {
            QCOMPARE(taken->payment.id, before->second);
            return;
        }
        m_model.cash[command.id] = taken->payment.id;
        m_model.cashMinor += taken->payment.covered.minor;
        command.payment = taken->payment.id;
    }

    void repeat() {
        m_what = "repeat";
        if (m_done.empty()) return;
        Asked& command = m_done[static_cast<size_t>(upTo(static_cast<int>(m_done.size())))];
        if (oneIn(3)) {
            // The same id for something else: refused, whatever it was used for.
            Shop& shop = anyShop();
            const Fiat other{7'777, brl()};
            const auto refused = await(shop.charges.charge({command.id, shop.actor, command.ticket, other}));
            if (command.payment.isNull()) {
                if (refused) {
                    m_payments.push_back(refused->payment);
                    command = {command.id, command.ticket, refused->payment.id, other, false};
                }
                return;
            }
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::IdempotencyConflict);
            return;
        }
        again(command);
    }

    void customerPays() {
        m_what = "pay";
        const auto payment = anyLightning();
        if (!payment) return;
        Shop& shop = anyShop();
        DemoTerms terms;
        const qint64 asked = payment->quote->msat.value();
        if (oneIn(5)) terms.amount = Msat(oneIn(2) ? asked / 2 : asked + asked / 3);
        terms.insists = oneIn(3);
        const auto paid = shop.pay(*payment, terms);
        if (!paid) return said(paid.error());
        QVERIFY2(!m_model.paidAtNode.contains(payment->id), "the node took money twice for one invoice");
        QVERIFY(proves(paid->preimage, payment->paymentHash));
        m_model.paidAtNode[payment->id] = paid->amount;
        m_proofs[payment->id] = paid->preimage;
    }

    void lookUp() {
        m_what = "look up";
        const auto payment = anyLightning();
        if (!payment) return;
        const auto now = await(anyShop().watcher.checkNow(payment->id));
        if (!now) return said(now.error());
        compare(*now, true);
    }

    void cancelCharge() {
        m_what = "cancel charge";
        const auto payment = anyLightning();
        if (!payment) return;
        Shop& shop = anyShop();
        const auto cancelled = await(shop.charges.cancelCharge({shop.command(), shop.actor, payment->id}));
        if (!cancelled) said(cancelled.error());
    }

    void prove() {
        m_what = "prove";
        const auto payment = anyLightning();
        if (!payment) return;
        Shop& shop = anyShop();
        const bool honest = m_proofs.contains(payment->id) && !oneIn(3);
        // A wallet that paid another amount than was asked shows the same proof; the node tells the amount.
        if (honest && m_model.paidAtNode.at(payment->id) != payment->quote->msat) return;
        const QByteArray preimage = honest ? m_proofs.at(payment->id) : QByteArray(32, '\x11');
        const auto proven = await(shop.charges.prove({shop.command(), shop.actor, payment->id, preimage}));
        if (honest) {
            QVERIFY2(proven, qPrintable(proven ? QString() : toText(proven.error().code)));
            QVERIFY(isSettled(proven->payment.state));
        } else {
            QVERIFY(!proven);
            QCOMPARE(proven.error().code, ErrorCode::PreimageMismatch);
        }
    }

    void changeTicket() {
        m_what = "change ticket";
        Shop& shop = anyShop();
        const OnTicket on{shop.command(), shop.actor, anyTicket()};
        Result<TicketDetails> changed = fail(ErrorCode::NotFound);
        switch (upTo(5)) {
            case 0: changed = await(shop.tickets.park(on)); break;
            case 1: changed = await(shop.tickets.resume(on)); break;
            case 2: changed = await(shop.tickets.transfer(on)); break;
            case 3: changed = await(shop.tickets.cancel({on.id, on.actor, on.ticket})); break;
            default:
                changed = await(shop.tickets.addLine(
                    {on.id, on.actor, on.ticket, shop.item.id, 1 + upTo(2), std::nullopt}));
        }
        if (!changed) said(changed.error());
    }

    void printReceipt() {
        m_what = "receipt";
        Shop& shop = anyShop();
        const TicketId ticket = anyTicket();
        const auto receipt = await(shop.receipts.receipt(shop.actor, ticket));
        if (!receipt) return said(receipt.error());
        QVERIFY(readReceipt(receipt->payload).has_value());
        QVERIFY2(m_receipts.value(ticket, receipt->payload) == receipt->payload,
                 "another receipt for one sale");
        m_receipts[ticket] = receipt->payload;
    }

    void moveTheClock() {
        m_what = "clock";
        static const int kJumps[] = {1, 5, 40, 200, 700, 4'000, -3, -90, -1'200, -5'000};
        m_place->clock.advance(std::chrono::seconds(kJumps[upTo(int(std::size(kJumps)))]));
    }

    void poll() {
        m_what = "poll";
        for (auto& shop : m_shops) shop->scheduler.advance(std::chrono::seconds(1 + upTo(40)));
        spin([] { return false; }, 5);
    }

    void crash() {
        m_what = "crash";
        crashOnTheWay(anyShop());
    }

    /// The register goes down after some turns of its loop, with whatever is under way, and comes back.
    void crashOnTheWay(Shop& which) {
        for (int turns = upTo(12); turns > 0; --turns) {
            QCoreApplication::processEvents();
            QThread::usleep(100);
        }
        auto& shop = *std::find_if(m_shops.begin(), m_shops.end(),
                                   [&which](const auto& each) { return each.get() == &which; });
        const Actor who = shop->actor;
        shop.reset();
        shop = std::make_unique<Shop>(*m_place, who);
        shop->watcher.start();
        // As the program does at its start; what it asks the node again for is answered in a moment.
        QVERIFY(await(shop->charges.recover(who)));
        spin([&] { return unanswered(*shop) == 0; }, 10'000);
        QCOMPARE(unanswered(*shop), size_t{0});
    }

    [[nodiscard]] static size_t unanswered(Shop& shop) {
        const auto left = await(shop.database->read<std::vector<Payment>>(
            [&shop](Transaction& t) { return shop.stores.payments.unanswered(t, shop.actor.registerId); }));
        return left ? left->size() : 1;
    }

    /// What the program says of a payment against what the customer's wallet says.
    void compare(const Payment& payment, bool justLookedUp) {
        if (payment.tender != Tender::Lightning) return;
        const auto paid = m_model.paidAtNode.find(payment.id);
        if (paid == m_model.paidAtNode.end()) {
            QVERIFY2(payment.received.isZero(), "money that nobody paid");
        } else if (justLookedUp || !payment.received.isZero()) {
            QCOMPARE(payment.received.value(), paid->second.value());
        }
    }

    void check() {
        Shop& shop = *m_shops[0];
        QVERIFY(booksHold(shop));
        const qsizetype from = std::max<qsizetype>(0, qsizetype(m_tickets.size()) - 6);
        for (auto i = static_cast<size_t>(from); i < m_tickets.size(); ++i) {
            const TicketDetails details = shop.details(m_tickets[i]);
            const bool paid = details.ticket.state == TicketState::Paid;
            QVERIFY2(paid || !m_model.paidTickets.contains(m_tickets[i]), "a paid ticket was taken back");
            if (paid) m_model.paidTickets.insert(m_tickets[i]);
            for (const Payment& payment : details.payments) compare(payment, false);
        }
    }

    /// Everything is asked about once more: then the books, the till and the wallets agree to the
    /// millisatoshi.
    void closeTheDay() {
        m_what = "close";
        Shop& shop = *m_shops[1];
        qint64 paidMsat = 0;
        for (const auto& [id, msat] : m_model.paidAtNode) {
            const auto now = await(shop.watcher.checkNow(id));
            QVERIFY2(now, qPrintable(now ? QString() : toText(now.error().code) + now.error().detail));
            QCOMPARE(now->received.value(), msat.value());
            paidMsat += msat.value();
        }
        check();
        const auto balances = await(shop.database->read<std::vector<Balance>>(
            [&shop](Transaction& t) { return shop.stores.ledger.balances(t); }));
        QVERIFY(balances);
        qint64 lightning = 0;
        qint64 till = 0;
        for (const Balance& balance : *balances) {
            if (balance.account.kind == AccountKind::Lightning) lightning += balance.amount;
            if (balance.account.kind == AccountKind::TillCash) till += balance.amount;
        }
        QCOMPARE(lightning, paidMsat);
        QCOMPARE(till, m_model.cashMinor);
        qInfo("%zu tickets (%zu paid), %zu invoices (%zu paid), %zu times cash", m_tickets.size(),
              m_model.paidTickets.size(), m_payments.size(), m_model.paidAtNode.size(), m_model.cash.size());
    }

    ChosenPlaces m_places;
    std::unique_ptr<ShopPlace> m_place;
    std::array<std::unique_ptr<Shop>, 2> m_shops;
    std::mt19937_64 m_random;
    Model m_model;
    std::vector<TicketId> m_tickets;
    std::vector<Payment> m_payments;
    std::map<PaymentId, QByteArray> m_proofs;
    QHash<TicketId, QString> m_receipts;
    std::vector<Asked> m_done;
    std::vector<Future<Charged>> m_flying;
    int m_step = 0;
    const char* m_what = "";
};

QTEST_GUILESS_MAIN(RandomSales)
#include "random_sales.moc"
