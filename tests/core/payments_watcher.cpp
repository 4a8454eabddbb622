#include "payments/payment_watcher.h"

#include "support/shop.h"

#include <QTest>

namespace balcao {

using namespace Qt::StringLiterals;

namespace {

/// A node that only counts how often it is asked; every invoice is open until a test says otherwise.
class CountingNode final : public LightningBackend {
    Q_OBJECT
 public:
    [[nodiscard]] BackendKind kind() const override { return BackendKind::Demo; }
    [[nodiscard]] QString name() const override { return u"demo"_s; }
    [[nodiscard]] Future<NodeInfo> info() override { return ready<NodeInfo>(NodeInfo{}); }
    [[nodiscard]] Future<NodeBalance> balance() override {
        ++weighed;
        if (silent) return ready<NodeBalance>(fail(ErrorCode::BackendUnauthorized));
        return ready<NodeBalance>(NodeBalance{Msat(0), receivable});
    }
    [[nodiscard]] Future<BackendInvoice> createInvoice(const InvoiceRequest& /*request*/) override {
        return ready<BackendInvoice>(fail(ErrorCode::BackendRefused));
    }
    [[nodiscard]] Future<InvoiceReport> lookUp(const QByteArray& paymentHash) override {
        ++asked;
        if (away) return ready<InvoiceReport>(fail(ErrorCode::BackendUnreachable));
        InvoiceReport report;
        report.paymentHash = paymentHash;
        report.status = InvoiceStatus::Open;
        return ready<InvoiceReport>(report);
    }
    [[nodiscard]] Future<Done> cancel(const QByteArray& /*paymentHash*/) override {
        return ready<Done>(Done{});
    }
    void watch(quint64 /*afterSettleIndex*/) override {}

    int asked = 0;
    bool away = false;
    int weighed = 0;
    bool silent = false;
    Msat receivable{5'000'000};
};

}  // namespace

/// When a watcher asks the node about what is open.
class PaymentsWatcherTest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_place = std::make_unique<test::ShopPlace>();
        m_shop = std::make_unique<test::Shop>(*m_place);
        // The shop's own watcher and node stay out of it: time here belongs to the one being tested.
        QObject::disconnect(&m_shop->charges, nullptr, &m_shop->watcher, nullptr);
        m_node = std::make_unique<CountingNode>();
        m_time = std::make_unique<test::FakeScheduler>(m_place->clock);
        m_watcher = std::make_unique<PaymentWatcher>(m_place->clock, *m_time, *m_shop->database,
                                                     m_shop->stores.payments, *m_node, m_shop->charges);
    }
    void cleanup() {
        m_watcher.reset();
        m_time.reset();
        m_node.reset();
        m_shop.reset();
        m_place.reset();
    }

    void whatTheNodeCanReceiveIsAskedOncePerMinute() {
        m_watcher->start();
        QTRY_COMPARE(m_watcher->room().most(), std::optional(Msat(5'000'000)));
        m_time->advance(Millis{30'000});
        QCOMPARE(m_node->weighed, 1);
        m_node->receivable = Msat(7'000'000);
        m_time->advance(ReceiveRoom::kEvery);
        QTRY_COMPARE(m_watcher->room().most(), std::optional(Msat(7'000'000)));
        QCOMPARE(m_node->weighed, 2);
    }

    void aNodeThatDoesNotTellWhatItCanReceiveLeavesItOpen() {
        m_node->silent = true;
        m_watcher->start();
        QTRY_COMPARE(m_node->weighed, 1);
        QVERIFY(!m_watcher->room().most().has_value());
        QVERIFY(m_watcher->backendReachable());
    }

    void whatANodeSaidBeforeItWentAwayIsForgotten() {
        m_watcher->start();
        QTRY_VERIFY(m_watcher->room().most().has_value());
        Q_EMIT m_node->unreachable(Error{ErrorCode::BackendUnreachable, {}, {}});
        QVERIFY(!m_watcher->room().most().has_value());
        m_time->advance(ReceiveRoom::kEvery);
        QCOMPARE(m_node->weighed, 1);
        Q_EMIT m_node->reachable();
        m_time->advance(Millis{1'000});
        QTRY_COMPARE(m_watcher->room().most(), std::optional(Msat(5'000'000)));
    }

    void whatIsOpenAtTheStartIsAskedAboutAtOnce_data() {
        QTest::addColumn<int>("ageMs");
        QTest::newRow("made in the same moment") << 0;
        QTest::newRow("a fast restart") << 1'200;
        QTest::newRow("exactly one poll old") << 1'500;
        QTest::newRow("minutes old") << 240'000;
    }
    void whatIsOpenAtTheStartIsAskedAboutAtOnce() {
        QFETCH(int, ageMs);
        QVERIFY(charge());
        m_place->clock.advance(Millis(ageMs));
        m_watcher->start();
        QTRY_COMPARE(m_watcher->openCount(), 1);
        QCOMPARE(m_node->asked, 1);
        settle();
        pass(PaymentWatcher::kSlowPoll - Millis(500));
        QCOMPARE(m_node->asked, 1);
        pass(Millis(1'000));
        QCOMPARE(m_node->asked, 2);
    }

    void anInvoiceMadeNowIsFirstAskedAboutAtItsNextPoll_data() {
        QTest::addColumn<bool>("shown");
        QTest::addColumn<int>("quietMs");
        QTest::addColumn<int>("askedMs");
        QTest::newRow("on the screen") << true << 1'000 << 1'500;
        QTest::newRow("not on the screen") << false << 29'500 << 30'000;
    }
    void anInvoiceMadeNowIsFirstAskedAboutAtItsNextPoll() {
        QFETCH(bool, shown);
        QFETCH(int, quietMs);
        QFETCH(int, askedMs);
        m_watcher->start();
        settle();
        const auto charged = charge();
        QVERIFY(charged);
        m_watcher->watch(charged->payment);
        if (shown) m_watcher->setShown(charged->payment.id);
        pass(Millis(quietMs));
        QCOMPARE(m_node->asked, 0);
        pass(Millis(askedMs - quietMs));
        QCOMPARE(m_node->asked, 1);
    }

    void aSecondStartDoesNotForgetWhatWasAsked() {
        QVERIFY(charge());
        m_watcher->start();
        QTRY_COMPARE(m_node->asked, 1);
        settle();
        m_watcher->start();
        settle();
        pass(Millis(1'000));
        QCOMPARE(m_node->asked, 1);
        QCOMPARE(m_watcher->openCount(), 1);
    }

    void anAbsentNodeIsAskedEverMoreSeldomAndEverythingAtOnceWhenItIsBack() {
        QVERIFY(charge() && charge() && charge());
        m_node->away = true;
        m_watcher->start();
        QTRY_VERIFY(!m_watcher->backendReachable());
        settle();
        // Three questions at once that fail are one try.
        QCOMPARE(m_node->asked, 3);
        QCOMPARE(m_watcher->tries(), 1);
        QCOMPARE(m_watcher->nextTryAt() - m_place->clock.now(), Millis(1'000));
        // After 1, 2, 4, 8 and 16 seconds, then every 30; one payment is enough to find out.
        int seconds = 0;
        int tries = 3;
        for (const int wait : {1, 2, 4, 8, 16, 30, 30}) {
            pass(Millis(wait * 1'000 - 500));
            QCOMPARE(m_node->asked, tries);
            pass(Millis(500));
            tries += 1;
            seconds += wait;
            QVERIFY2(m_node->asked == tries, qPrintable(u"after %1 s"_s.arg(seconds)));
        }
        m_node->away = false;
        const int before = m_node->asked;
        Q_EMIT m_node->reachable();
        pass(Millis(500));
        QCOMPARE(m_node->asked - before, 3);
    }

    void aNodeThatMissedOneAnswerIsFoundAgainWithNothingOpen() {
        m_watcher->start();
        settle();
        const auto charged = charge();  // another register's: this watcher does not know it
        QVERIFY(charged);
        m_node->away = true;
        QVERIFY(!test::await(m_watcher->checkNow(charged->payment.id)));
        QVERIFY(!m_watcher->backendReachable());
        QCOMPARE(m_watcher->openCount(), 0);
        pass(Millis(4'000));
        QVERIFY(!m_watcher->backendReachable());
        // The node itself noticed nothing and so says nothing.
        m_node->away = false;
        pass(Millis(8'000));
        QVERIFY(m_watcher->backendReachable());
        const int asked = m_node->asked;
        pass(Millis(8'000));
        QCOMPARE(m_node->asked, asked);
    }

 private:
    [[nodiscard]] Result<Charged> charge() { return m_shop->charge(m_shop->open().ticket.id); }
    /// Lets what the database was asked come back.
    void settle() {
        const auto turn = test::await(
            m_shop->database->write<Done>([](Transaction& /*t*/) -> Result<Done> { return Done{}; }));
        QVERIFY(turn);
        QCoreApplication::processEvents();
    }
    /// Half a second at a time, as the watcher ticks, with its answers stored in between.
    void pass(Millis time) {
        for (Millis gone{0}; gone < time; gone += Millis(500)) {
            m_time->advance(Millis(500));
            settle();
        }
    }

    std::unique_ptr<test::ShopPlace> m_place;
    std::unique_ptr<test::Shop> m_shop;
    std::unique_ptr<CountingNode> m_node;
    std::unique_ptr<test::FakeScheduler> m_time;
    std::unique_ptr<PaymentWatcher> m_watcher;
};

}  // namespace balcao

QTEST_GUILESS_MAIN(balcao::PaymentsWatcherTest)
#include "payments_watcher.moc"
