#include "backends/backend_contract.h"
#include "backends/lnd_backend.h"
#include "support/fakes.h"
#include "support/lnd_network.h"
#include "support/tcp_relay.h"

#include <QSignalSpy>
#include <QTest>

namespace balcao {

using namespace Qt::StringLiterals;
using test::await;

namespace {

class LndBench final : public test::BackendBench {
 public:
    LndBench(test::LndNetwork& network, Scheduler& scheduler, const LndConnection& connection,
             const QByteArray& macaroon)
        : m_network(network), m_ids(m_clock) {
        auto made = LndBackend::create(connection, macaroon, m_clock, scheduler, m_ids);
        if (made) m_backend = std::move(*made);
    }
    [[nodiscard]] LightningBackend& backend() override { return *m_backend; }
    [[nodiscard]] Result<QByteArray> pay(const QString& bolt11) override { return m_network.pay(bolt11); }
    void passExpiry() override {
        test::spin([] { return false; }, static_cast<int>(shortExpiry().count()) + 1'200);
    }
    [[nodiscard]] Millis shortExpiry() const override { return Millis(1'000); }
    [[nodiscard]] Instant now() const override { return m_clock.now(); }

 private:
    test::LndNetwork& m_network;
    SystemClock m_clock;
    SystemIdSource m_ids;
    std::unique_ptr<LndBackend> m_backend;
};

}  // namespace

/// The promises of a back end and the bad days of a counter, with a node that is real.
class LndNodeTest final : public test::BackendContract {
    Q_OBJECT

 protected:
    [[nodiscard]] std::unique_ptr<test::BackendBench> makeBench() override {
        return std::make_unique<LndBench>(*m_network, m_scheduler, m_network->connection(),
                                          m_network->tillMacaroon());
    }

 private Q_SLOTS:
    void initTestCase() { BALCAO_NETWORK_OR_SKIP(m_network); }
    void cleanupTestCase() { m_network.reset(); }

    void aWrongMacaroonIsUnauthorized_data() {
        QTest::addColumn<QByteArray>("macaroon");
        QTest::newRow("another node's") << QByteArray("0201036c6e6402f801");
        QTest::newRow("no macaroon at all") << QByteArray("00");
        QByteArray spoiled = m_network ? m_network->tillMacaroon() : QByteArray("00");
        spoiled[spoiled.size() - 1] = spoiled[spoiled.size() - 1] == '0' ? '1' : '0';
        QTest::newRow("one bit changed") << spoiled;
    }
    void aWrongMacaroonIsUnauthorized() {
        QFETCH(QByteArray, macaroon);
        LndBench bench(*m_network, m_scheduler, m_network->connection(), macaroon);
        const auto made = await(bench.backend().createInvoice(requestFor(5)));
        QVERIFY(!made);
        QVERIFY2(made.error().code == ErrorCode::BackendUnauthorized, qPrintable(made.error().detail));
        QSignalSpy away(&bench.backend(), &LightningBackend::unreachable);
        bench.backend().watch(0);
        QTRY_COMPARE(away.count(), 1);
        QCOMPARE(away[0][0].value<Error>().code, ErrorCode::BackendUnauthorized);
    }

    void lndsOwnInvoiceMacaroonSellsToo() {
        LndBench bench(*m_network, m_scheduler, m_network->connection(), m_network->invoiceMacaroon());
        const auto made = await(bench.backend().createInvoice(requestFor(5)));
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        QVERIFY(bench.pay(made->bolt11));
        QCOMPARE(await(bench.backend().lookUp(made->paymentHash))->status, InvoiceStatus::Settled);
        QCOMPARE(await(bench.backend().info()).error().code, ErrorCode::BackendUnauthorized);
        QCOMPARE(await(bench.backend().balance()).error().code, ErrorCode::BackendUnauthorized);
    }

    void aCutStreamLosesNoSettlement() {
        test::TcpRelay relay(m_network->tillRestPort());
        QVERIFY(relay.start());
        LndConnection connection = m_network->connection();
        connection.url = u"https://127.0.0.1:%1"_s.arg(relay.serverPort());
        LndBench bench(*m_network, m_scheduler, connection, m_network->tillMacaroon());
        QSignalSpy back(&bench.backend(), &LightningBackend::reachable);
        std::vector<QByteArray> settled;
        connect(&bench.backend(), &LightningBackend::reported, this, [&](const InvoiceReport& report) {
            if (report.status == InvoiceStatus::Settled) settled.push_back(report.paymentHash);
        });
        bench.backend().watch(0);
        QTRY_COMPARE(back.count(), 1);
        const auto first = await(bench.backend().createInvoice(requestFor(5)));
        const auto second = await(bench.backend().createInvoice(requestFor(6)));
        QVERIFY(first && second);
        QVERIFY(bench.pay(first->bolt11));
        QTRY_COMPARE(settled.size(), size_t(1));
        relay.cut();
        QVERIFY(bench.pay(second->bolt11));
        QTRY_COMPARE(settled.size(), size_t(2));
        QCOMPARE(settled[1], second->paymentHash);
    }

    void aWireThatSwallowsEverythingEndsInTime() {
        test::TcpRelay relay(m_network->tillRestPort());
        QVERIFY(relay.start());
        LndConnection connection = m_network->connection();
        connection.url = u"https://127.0.0.1:%1"_s.arg(relay.serverPort());
        LndBench bench(*m_network, m_scheduler, connection, m_network->tillMacaroon());
        const auto invoice = await(bench.backend().createInvoice(requestFor(5)));
        QVERIFY(invoice);
        relay.setSilent(true);
        const auto report = await(bench.backend().lookUp(invoice->paymentHash), 15'000);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::BackendTimeout);
        relay.setSilent(false);
        QVERIFY(await(bench.backend().lookUp(invoice->paymentHash)));
    }

    void aNodeKilledInTheMiddleOfASaleComesBackWithIt() {
        LightningBackend& backend = m_bench->backend();
        QSignalSpy away(&backend, &LightningBackend::unreachable);
        QSignalSpy back(&backend, &LightningBackend::reachable);
        std::vector<QByteArray> settled;
        connect(&backend, &LightningBackend::reported, this,
                [&](const InvoiceReport& report) { settled.push_back(report.paymentHash); });
        backend.watch(0);
        QTRY_COMPARE(back.count(), 1);
        const InvoiceRequest request = requestFor(5);
        const auto invoice = await(backend.createInvoice(request));
        QVERIFY(invoice);

        m_network->killTill();
        QTRY_COMPARE(away.count(), 1);
        QCOMPARE(await(backend.lookUp(invoice->paymentHash)).error().code, ErrorCode::BackendUnreachable);
        const auto restarted = m_network->startTill();
        QVERIFY2(restarted, qPrintable(restarted ? QString() : restarted.error().detail));
        QTRY_COMPARE_WITH_TIMEOUT(back.count(), 2, 40'000);

        QCOMPARE(await(backend.lookUp(invoice->paymentHash))->status, InvoiceStatus::Open);
        const auto again = await(backend.createInvoice(request));
        QVERIFY(again);
        QCOMPARE(again->bolt11, invoice->bolt11);
        const auto proof = m_network->pay(invoice->bolt11);
        QVERIFY2(proof, qPrintable(proof ? QString() : proof.error().detail));
        QTRY_VERIFY_WITH_TIMEOUT(!settled.empty() && settled.back() == invoice->paymentHash, 40'000);
    }

    void aNewCertificateIsToldAndPairedAgain() {
        const LndConnection before = m_network->connection();
        const auto renewed = m_network->renewTillCertificate();
        QVERIFY2(renewed, qPrintable(renewed ? QString() : renewed.error().detail));
        LndBench old(*m_network, m_scheduler, before, m_network->tillMacaroon());
        QSignalSpy away(&old.backend(), &LightningBackend::unreachable);
        old.backend().watch(0);
        QTRY_COMPARE(away.count(), 1);
        const Error reason = away[0][0].value<Error>();
        QCOMPARE(reason.code, ErrorCode::BackendCertificate);
        QVERIFY(reason.facts.value(u"expected"_s) != reason.facts.value(u"seen"_s));
        LndBench paired(*m_network, m_scheduler, m_network->connection(), m_network->tillMacaroon());
        QVERIFY(await(paired.backend().info()));
    }

 private:
    TimerScheduler m_scheduler;
    std::unique_ptr<test::LndNetwork> m_network;
};

}  // namespace balcao

QTEST_GUILESS_MAIN(balcao::LndNodeTest)
#include "lnd_node_test.moc"
