#include "backends/demo_node.h"
#include "backends/backend_contract.h"
#include "backends/demo_customer.h"
#include "support/fakes.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>

#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace balcao {

using namespace Qt::StringLiterals;
using test::await;

namespace {

class DemoBench final : public test::BackendBench {
 public:
    DemoBench()
        : m_file(m_folder.filePath(u"demo-node.db"_s)),
          m_scheduler(clock),
          m_backend(std::make_unique<DemoBackend>(m_file, clock, m_scheduler, m_ids)) {}

    [[nodiscard]] LightningBackend& backend() override { return *m_backend; }
    [[nodiscard]] Result<QByteArray> pay(const QString& bolt11) override {
        BALCAO_TRY(receipt, payWith(bolt11, {}));
        return receipt.preimage;
    }
    [[nodiscard]] Result<DemoReceipt> payWith(const QString& bolt11, const DemoTerms& terms) {
        DemoCustomer customer(m_file, clock);
        return await(customer.pay(bolt11, terms));
    }
    void passExpiry() override { clock.advance(shortExpiry() + Millis(1)); }
    [[nodiscard]] Millis shortExpiry() const override { return Millis(60'000); }
    [[nodiscard]] Instant now() const override { return clock.now(); }
    void turn() override { m_scheduler.advance(DemoBackend::kPollEvery); }
    void restart() { m_backend = std::make_unique<DemoBackend>(m_file, clock, m_scheduler, m_ids); }

    [[nodiscard]] const QString& file() const { return m_file; }
    test::FakeClock clock;

 private:
    QTemporaryDir m_folder;
    QString m_file;
    test::FakeScheduler m_scheduler;
    SystemClock m_systemClock;
    SystemIdSource m_ids{m_systemClock};
    std::unique_ptr<DemoBackend> m_backend;
};

}  // namespace

class DemoNodeTest final : public test::BackendContract {
    Q_OBJECT

 protected:
    [[nodiscard]] std::unique_ptr<test::BackendBench> makeBench() override {
        return std::make_unique<DemoBench>();
    }

 private Q_SLOTS:
    void theNodeAndItsInvoicesSurviveARestart() {
        const auto before = await(bench().backend().info());
        const auto invoice = await(bench().backend().createInvoice(requestFor(700)));
        QVERIFY(before && invoice);
        bench().restart();
        const auto after = await(bench().backend().info());
        QVERIFY(after);
        QCOMPARE(after->publicKey, before->publicKey);
        QCOMPARE(await(bench().backend().lookUp(invoice->paymentHash))->status, InvoiceStatus::Open);
    }

    void twoDemoNodesAreNotTheSame() {
        DemoBench other;
        const auto mine = await(bench().backend().info());
        const auto theirs = await(other.backend().info());
        QVERIFY(mine && theirs);
        QVERIFY(mine->publicKey != theirs->publicKey);
        const auto invoice = await(other.backend().createInvoice(requestFor(700)));
        QVERIFY(invoice);
        QCOMPARE(bench().pay(invoice->bolt11).error().code, ErrorCode::NotFound);
    }

    void theCustomerMakesNoFile() {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"none.db"_s);
        DemoCustomer customer(file, bench().clock);
        QCOMPARE(await(customer.pay(u"lnbcrt1"_s)).error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(file));
    }

    void aTextThatIsNoInvoiceIsNamedAsThat() {
        QVERIFY(await(bench().backend().info()));
        QCOMPARE(bench().pay(u"hello"_s).error().code, ErrorCode::InvoiceMalformed);
    }

    void anExpiredInvoiceSaysThatItExpired() {
        InvoiceRequest request = requestFor(700);
        request.expiry = Millis(60'000);
        const auto invoice = await(bench().backend().createInvoice(request));
        QVERIFY(invoice);
        bench().clock.advance(Millis(59'000));
        QCOMPARE(await(bench().backend().lookUp(invoice->paymentHash))->status, InvoiceStatus::Open);
        bench().clock.advance(Millis(1'000));
        QCOMPARE(await(bench().backend().lookUp(invoice->paymentHash))->status, InvoiceStatus::Cancelled);
        QCOMPARE(bench().pay(invoice->bolt11).error().code, ErrorCode::InvoiceExpired);
    }

    void aCustomerMayPayAnotherAmount_data() {
        QTest::addColumn<qint64>("msat");
        QTest::newRow("less") << qint64(699'000);
        QTest::newRow("more") << qint64(1'400'000);
    }
    void aCustomerMayPayAnotherAmount() {
        QFETCH(qint64, msat);
        const auto invoice = await(bench().backend().createInvoice(requestFor(700)));
        QVERIFY(invoice);
        QVERIFY(bench().payWith(invoice->bolt11, {Msat(msat), false}));
        QCOMPARE(await(bench().backend().lookUp(invoice->paymentHash))->received, Msat(msat));
    }

    void aPaymentOnItsWayArrivesAfterExpiryAndCancellation() {
        InvoiceRequest request = requestFor(700);
        request.expiry = Millis(60'000);
        const auto expired = await(bench().backend().createInvoice(request));
        const auto cancelled = await(bench().backend().createInvoice(requestFor(701)));
        QVERIFY(expired && cancelled);
        QVERIFY(await(bench().backend().cancel(cancelled->paymentHash)));
        bench().clock.advance(Millis(61'000));
        for (const auto& invoice : {*expired, *cancelled}) {
            QVERIFY(bench().payWith(invoice.bolt11, {std::nullopt, true}));
            const auto report = await(bench().backend().lookUp(invoice.paymentHash));
            QCOMPARE(report->status, InvoiceStatus::Settled);
            QCOMPARE(report->settledAt, bench().now());
        }
    }

    void whatWasPaidWhileNobodyWatchedIsReportedFromTheIndex() {
        QByteArray last;
        for (int i = 0; i < 250; ++i) {  // more than the node reports at once
            const auto invoice = await(bench().backend().createInvoice(requestFor(100 + i)));
            QVERIFY(invoice);
            QVERIFY(bench().pay(invoice->bolt11));
            last = invoice->paymentHash;
        }
        bench().restart();
        std::vector<quint64> indexes;
        connect(&bench().backend(), &LightningBackend::reported, this,
                [&](const InvoiceReport& report) { indexes.push_back(report.settleIndex); });
        bench().backend().watch(1);
        test::spin(
            [&] {
                bench().turn();
                return indexes.size() >= 249;
            },
            10'000);
        QCOMPARE(indexes.size(), size_t(249));
        for (size_t i = 0; i < indexes.size(); ++i) QCOMPARE(indexes[i], quint64(i + 2));
    }

    void aFileThatCannotBeOpenedIsUnreachableAndComesBack() {
        QTemporaryDir folder;
        const QString place = folder.filePath(u"later"_s);
        test::FakeScheduler scheduler(bench().clock);
        test::CountingIdSource ids;
        DemoBackend backend(place + u"/demo.db"_s, bench().clock, scheduler, ids);
        QSignalSpy away(&backend, &LightningBackend::unreachable);
        QSignalSpy back(&backend, &LightningBackend::reachable);
        backend.watch(0);
        QTRY_COMPARE(away.count(), 1);
        QCOMPARE(away[0][0].value<Error>().code, ErrorCode::BackendUnreachable);
        QCOMPARE(await(backend.createInvoice(requestFor(1))).error().code, ErrorCode::BackendUnreachable);
        QVERIFY(QDir().mkpath(place));
        test::spin(
            [&] {
                scheduler.advance(DemoBackend::kPollEvery);
                return back.count() > 0;
            },
            5'000);
        QCOMPARE(back.count(), 1);
        QCOMPARE(away.count(), 1);
    }

    void aFileOfANewerProgramIsRefused() {
        const QString file = m_other.filePath(u"newer.db"_s);
        {
            test::CountingIdSource ids;
            QVERIFY(DemoBook::openOrCreate(file, ids));
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
            database.setDatabaseName(file);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(u"PRAGMA user_version = 99"_s));
        }
        QSqlDatabase::removeDatabase(u"newer"_s);
        const auto opened = DemoBook::openExisting(file);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::DatabaseNewer);
    }

    void aFileThatIsNoDatabaseIsRefused() {
        const QString file = m_other.filePath(u"text.db"_s);
        QFile text(file);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray("this is not a database").repeated(100));
        text.close();
        QVERIFY(!DemoBook::openExisting(file));
    }

    void twoCustomersRaceForOneInvoiceAndOnePays() {
        const auto invoice = await(bench().backend().createInvoice(requestFor(700)));
        QVERIFY(invoice);
        std::vector<std::unique_ptr<DemoCustomer>> customers;
        std::vector<Future<DemoReceipt>> payments;
        for (int i = 0; i < 6; ++i) {
            customers.push_back(std::make_unique<DemoCustomer>(bench().file(), bench().clock));
            payments.push_back(customers.back()->pay(invoice->bolt11));
        }
        int paid = 0;
        for (const auto& payment : payments) {
            const auto result = await(payment);
            if (result) {
                ++paid;
            } else {
                QCOMPARE(result.error().code, ErrorCode::BackendAlreadySettled);
            }
        }
        QCOMPARE(paid, 1);
    }

    void endingWhileWorkIsQueuedDropsItQuietly() {
        Future<BackendInvoice> last;
        for (int i = 0; i < 50; ++i) last = bench().backend().createInvoice(requestFor(700));
        m_bench.reset();
        QTRY_VERIFY(last.isFinished());
    }

 private:
    DemoBench& bench() { return static_cast<DemoBench&>(*m_bench); }
    QTemporaryDir m_other;
};

}  // namespace balcao

QTEST_GUILESS_MAIN(balcao::DemoNodeTest)
#include "demo_node_test.moc"
