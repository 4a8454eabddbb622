#include "backends/lnd_backend.h"
#include "lightning/invoice_guard.h"
#include "payments/payment_rules.h"
#include "support/lnd_network.h"
#include "support/shop.h"
#include "support/tcp_relay.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

namespace balcao {

using namespace Qt::StringLiterals;
using test::await;

namespace {

/// A register that receives over a real LND: the services of Shop with another rail and another watcher, on a
/// clock that runs with the machine's and that a test can set ahead.
class LndShop {
 public:
    LndShop(test::ShopPlace& place, const LndConnection& connection, const QByteArray& macaroon,
            const CounterKey& key)
        : m_place(place) {
        follow();
        QObject::connect(&m_ticking, &QTimer::timeout, &m_ticking, [this] { follow(); });
        m_ticking.start(20);
        shop = std::make_unique<test::Shop>(place);
        // The demo node's own watcher has nothing to do here.
        QObject::disconnect(&shop->charges, nullptr, &shop->watcher, nullptr);
        connectTo(connection, macaroon, key);
    }

    void connectTo(const LndConnection& connection, const QByteArray& macaroon, const CounterKey& key) {
        m_watcher.reset();
        m_rail.reset();
        auto made = LndBackend::create(connection, macaroon, place().clock, m_timers, place().ids);
        if (!made) qFatal("%s", qPrintable(made.error().detail));
        m_backend = std::move(*made);
        m_rail =
            std::make_unique<LightningRail>(place().clock, *m_backend, key, Network::Regtest, QByteArray());
        m_watcher = std::make_unique<PaymentWatcher>(place().clock, m_timers, *shop->database,
                                                     shop->stores.payments, *m_backend, shop->charges);
        shop->charges.setRail(m_rail.get());
        QObject::connect(&shop->charges, &ChargeService::invoiceStored, m_watcher.get(),
                         &PaymentWatcher::watch);
        m_watcher->start();
    }

    ~LndShop() {
        m_watcher.reset();
        shop->charges.setRail(nullptr);
        m_rail.reset();
        m_backend.reset();
        shop.reset();
    }
    Q_DISABLE_COPY_MOVE(LndShop)

    /// The till's clock runs ahead of the node's by so much from now on.
    void runAhead(Millis by) {
        m_ahead += by;
        follow();
    }
    [[nodiscard]] Payment payment(const Charged& charged) {
        return shop->details(charged.payment.ticket).payments.front();
    }
    [[nodiscard]] bool becomes(const Charged& charged, PaymentState state, int timeoutMs = 20'000) {
        test::spin([&] { return payment(charged).state == state; }, timeoutMs);
        return payment(charged).state == state;
    }
    [[nodiscard]] test::ShopPlace& place() { return m_place; }
    [[nodiscard]] PaymentWatcher& watcher() { return *m_watcher; }
    [[nodiscard]] LndBackend& backend() { return *m_backend; }

    std::unique_ptr<test::Shop> shop;

 private:
    void follow() { m_place.clock.set(m_system.now() + m_ahead); }

    test::ShopPlace& m_place;
    SystemClock m_system;
    Millis m_ahead{0};
    QTimer m_ticking;
    TimerScheduler m_timers;
    std::unique_ptr<LndBackend> m_backend;
    std::unique_ptr<LightningRail> m_rail;
    std::unique_ptr<PaymentWatcher> m_watcher;
};

}  // namespace

/// Whole sales with everything real: services, SQLite, the LND back end, and two nodes with a channel.
class LndSaleTest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() { BALCAO_NETWORK_OR_SKIP(m_network); }
    void cleanupTestCase() { m_network.reset(); }

    void init() {
        m_place = std::make_unique<test::ShopPlace>();
        m_key = CounterKey::passing(m_place->ids);
        open(m_network->connection(), m_network->tillMacaroon());
    }
    void cleanup() {
        if (!m_till) return;
        QVERIFY(test::booksHold(*m_till->shop));
        m_till.reset();
        m_place.reset();
    }

    void aCustomerPaysAndTheTicketIsPaidWithoutAnybodyAsking() {
        const auto charged = m_till->shop->charge(m_till->shop->open().ticket.id);
        QVERIFY2(charged, qPrintable(charged ? QString() : charged.error().detail));
        const auto proof = m_network->pay(charged->payment.bolt11);
        QVERIFY2(proof, qPrintable(proof ? QString() : proof.error().detail));
        // Nothing is shown, so the poll is half a minute away: it is the stream that brings this.
        QVERIFY(m_till->becomes(*charged, PaymentState::Paid, 5'000));
        const Payment paid = m_till->payment(*charged);
        QCOMPARE(paid.preimage, *proof);
        QVERIFY(proves(paid.preimage, paid.paymentHash));
        QCOMPARE(paid.received.value(), paid.quote->msat.value());
        QCOMPARE(paid.backend, u"lnd:regtest"_s);
        QVERIFY(!paid.backendReference.isEmpty());
        const TicketDetails after = m_till->shop->details(paid.ticket);
        QCOMPARE(after.ticket.state, TicketState::Paid);
        QCOMPARE(after.open.minor, qint64(0));
        QVERIFY(after.tasks.empty());
    }

    void anInvoiceNobodyPaysExpires() {
        const auto charged = m_till->shop->charge(m_till->shop->open().ticket.id);
        QVERIFY(charged);
        QVERIFY(await(m_till->backend().cancel(charged->payment.paymentHash)));  // as lnd does at its expiry
        m_till->runAhead(Millis(600'000) + kSettlingGrace + Millis(1'000));
        QVERIFY(await(m_till->watcher().checkNow(charged->payment.id)));
        QCOMPARE(m_till->payment(*charged).state, PaymentState::Expired);
        QCOMPARE(m_till->shop->details(charged->payment.ticket).ticket.state, TicketState::Serving);
        QVERIFY(!m_network->pay(charged->payment.bolt11));
    }

    void aCancelledChargeCannotBePaidAndTheNextOneCan() {
        const TicketDetails ticket = m_till->shop->open();
        const auto charged = m_till->shop->charge(ticket.ticket.id);
        QVERIFY(charged);
        const auto cancelled = await(m_till->shop->charges.cancelCharge(
            {m_till->shop->command(), m_till->shop->actor, charged->payment.id}));
        QVERIFY(cancelled);
        QCOMPARE(cancelled->payment.state, PaymentState::Cancelled);
        QVERIFY(!m_network->pay(charged->payment.bolt11));
        const auto next = m_till->shop->charge(ticket.ticket.id);
        QVERIFY(next && m_network->pay(next->payment.bolt11));
        test::spin([&] { return m_till->shop->details(ticket.ticket.id).ticket.state == TicketState::Paid; },
                   10'000);
        QCOMPARE(m_till->shop->details(ticket.ticket.id).ticket.state, TicketState::Paid);
    }

    void moneyAfterOurDeadlineIsLateAndNotLost() {
        const auto charged = m_till->shop->charge(m_till->shop->open().ticket.id);
        QVERIFY(charged);
        // The till's clock is past everything while the node still takes the payment.
        m_till->runAhead(Millis(600'000) + kSettlingGrace + Millis(1'000));
        QVERIFY(await(m_till->watcher().checkNow(charged->payment.id)));
        QCOMPARE(m_till->payment(*charged).state, PaymentState::Expired);
        QVERIFY(m_network->pay(charged->payment.bolt11));
        QVERIFY(m_till->becomes(*charged, PaymentState::LatePaid));
        const Payment paid = m_till->payment(*charged);
        QVERIFY(proves(paid.preimage, paid.paymentHash));
        const TicketDetails after = m_till->shop->details(paid.ticket);
        QCOMPARE(after.ticket.state, TicketState::Paid);
        QCOMPARE(after.tasks.size(), size_t(1));
        QCOMPARE(after.tasks.front().kind, TaskKind::LatePayment);
    }

    void aTillThatWasClosedWhileTheCustomerPaidFindsTheMoney() {
        const auto charged = m_till->shop->charge(m_till->shop->open().ticket.id);
        QVERIFY(charged);
        m_till.reset();
        QVERIFY(m_network->pay(charged->payment.bolt11));
        open(m_network->connection(), m_network->tillMacaroon());
        QVERIFY(m_till->becomes(*charged, PaymentState::Paid, 45'000));
        QCOMPARE(m_till->shop->details(charged->payment.ticket).ticket.state, TicketState::Paid);
    }

    void aCutStreamAndASilentWireLoseNoSale() {
        // From the first sale on there is an index to resume from.
        const auto before = m_till->shop->charge(m_till->shop->open().ticket.id);
        QVERIFY(before && m_network->pay(before->payment.bolt11));
        QVERIFY(m_till->becomes(*before, PaymentState::Paid));
        test::TcpRelay relay(m_network->tillRestPort());
        QVERIFY(relay.start());
        LndConnection connection = m_network->connection();
        connection.url = u"https://127.0.0.1:%1"_s.arg(relay.serverPort());
        m_till->connectTo(connection, m_network->tillMacaroon(), m_key);
        const auto first = m_till->shop->charge(m_till->shop->open().ticket.id);
        QVERIFY2(first, qPrintable(first ? QString() : first.error().detail));
        relay.cut();
        QVERIFY(m_network->pay(first->payment.bolt11));
        QVERIFY(m_till->becomes(*first, PaymentState::Paid));

        const auto second = m_till->shop->charge(m_till->shop->open().ticket.id);
        QVERIFY(second);
        relay.setSilent(true);
        QVERIFY(m_network->pay(second->payment.bolt11));
        const auto unanswered = await(m_till->watcher().checkNow(second->payment.id), 15'000);
        QVERIFY(!unanswered);
        // Nobody may be told "not paid" now: we do not know.
        QVERIFY(m_till->becomes(*second, PaymentState::Unknown));
        relay.setSilent(false);
        QVERIFY(m_till->becomes(*second, PaymentState::Paid, 45'000));
    }

    void aNodeKilledInTheMiddleOfTheSaleIsWaitedFor() {
        const auto charged = m_till->shop->charge(m_till->shop->open().ticket.id);
        QVERIFY(charged);
        m_network->killTill();
        QVERIFY(m_till->becomes(*charged, PaymentState::Unknown));
        QVERIFY(!m_till->watcher().backendReachable());
        QCOMPARE(m_till->shop->details(charged->payment.ticket).ticket.state, TicketState::PendingPayment);
        const auto restarted = m_network->startTill();
        QVERIFY2(restarted, qPrintable(restarted ? QString() : restarted.error().detail));
        const auto proof = m_network->pay(charged->payment.bolt11);
        QVERIFY2(proof, qPrintable(proof ? QString() : proof.error().detail));
        QVERIFY(m_till->becomes(*charged, PaymentState::Paid, 60'000));
        QVERIFY(m_till->watcher().backendReachable());
    }

    void aChargeWhileTheNodeIsDownLeavesTheTicketAsItWas() {
        const TicketDetails ticket = m_till->shop->open();
        m_network->killTill();
        const auto refused = m_till->shop->charge(ticket.ticket.id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BackendUnreachable);
        QVERIFY(m_till->shop->cash(ticket.ticket.id, 5'000));
        QVERIFY(m_network->startTill());
        QCOMPARE(m_till->shop->details(ticket.ticket.id).ticket.state, TicketState::Paid);
    }

    void aWrongMacaroonIsToldAndTheTicketWaits() {
        const TicketDetails ticket = m_till->shop->open();
        QByteArray spoiled = m_network->tillMacaroon();
        spoiled[spoiled.size() - 1] = spoiled[spoiled.size() - 1] == '0' ? '1' : '0';
        m_till->connectTo(m_network->connection(), spoiled, m_key);
        const auto refused = m_till->shop->charge(ticket.ticket.id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BackendUnauthorized);
        test::spin([&] { return !m_till->watcher().backendReachable(); }, 5'000);
        QCOMPARE(m_till->watcher().unreachableReason().code, ErrorCode::BackendUnauthorized);

        m_till->connectTo(m_network->connection(), m_network->tillMacaroon(), m_key);
        const auto charged = m_till->shop->charge(ticket.ticket.id);
        QVERIFY2(charged, qPrintable(charged ? QString() : charged.error().detail));
        QVERIFY(m_network->pay(charged->payment.bolt11));
        test::spin([&] { return m_till->shop->details(ticket.ticket.id).ticket.state == TicketState::Paid; },
                   10'000);
        QCOMPARE(m_till->shop->details(ticket.ticket.id).ticket.state, TicketState::Paid);
    }

    void aChangedCertificateStopsTheTillUntilItIsPairedAgain() {
        const auto charged = m_till->shop->charge(m_till->shop->open().ticket.id);
        QVERIFY(charged);
        QSignalSpy believed(&m_till->backend(), &LightningBackend::reachable);
        bool away = false;
        bool asked = false;  // something was answered by the node that shows another certificate
        QObject::connect(&m_till->watcher(), &PaymentWatcher::statusChanged, &m_till->watcher(), [&] {
            const ErrorCode code = m_till->watcher().unreachableReason().code;
            away = away || !m_till->watcher().backendReachable();
            asked = asked ||
                    (away && (m_till->watcher().backendReachable() || code == ErrorCode::BackendStarting));
        });
        const auto renewed = m_network->renewTillCertificate();
        QVERIFY2(renewed, qPrintable(renewed ? QString() : renewed.error().detail));
        test::spin(
            [&] { return m_till->watcher().unreachableReason().code == ErrorCode::BackendCertificate; },
            40'000);
        const Error reason = m_till->watcher().unreachableReason();
        QVERIFY2(
            reason.code == ErrorCode::BackendCertificate,
            qPrintable(u"%1 %2; reachable %3, tries %4, watched %5, payment %6"_s.arg(
                toText(reason.code), reason.detail,
                QString::number(int(m_till->watcher().backendReachable())),
                QString::number(m_till->watcher().tries()), QString::number(m_till->watcher().openCount()),
                toText(m_till->payment(*charged).state))));
        QVERIFY(!reason.facts.value(u"seen"_s).toString().isEmpty());
        QVERIFY(m_network->pay(charged->payment.bolt11));
        test::spin([] { return false; }, 5'000);
        QCOMPARE(believed.count(), 0);
        QVERIFY(!asked);
        QVERIFY(m_till->payment(*charged).state != PaymentState::Paid);
        m_till->connectTo(m_network->connection(), m_network->tillMacaroon(), m_key);
        QVERIFY(m_till->becomes(*charged, PaymentState::Paid));
    }

 private:
    void open(const LndConnection& connection, const QByteArray& macaroon) {
        m_till = std::make_unique<LndShop>(*m_place, connection, macaroon, m_key);
    }

    std::unique_ptr<test::LndNetwork> m_network;
    std::unique_ptr<test::ShopPlace> m_place;
    CounterKey m_key;
    std::unique_ptr<LndShop> m_till;
};

}  // namespace balcao

QTEST_GUILESS_MAIN(balcao::LndSaleTest)
#include "lnd_sale_test.moc"
