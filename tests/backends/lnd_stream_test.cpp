#include "backends/fake_lnd_bench.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace balcao {

using namespace Qt::StringLiterals;
using namespace test;

/// The stream on which an LND tells what was settled: cut, silent, repeated, spoiled, and always taken up
/// again where it was.
class LndStreamTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() {
        if (!TlsIdentity::make(u"probe"_s)) QSKIP("the openssl program is not installed");
    }
    void init() {
        m_bench = FakeLndBench::start();
        QVERIFY(m_bench);
    }
    void cleanup() { m_bench.reset(); }

    void aCutStreamIsOpenedAgainFromTheLastIndex() {
        watchFrom(0);
        const QByteArray first = sell();
        QTRY_COMPARE(countOf(first), 1);
        node().cutStreams();
        const QByteArray second = sell();  // nobody is listening
        spinUntil([&] { return countOf(second) == 1; });
        QCOMPARE(countOf(second), 1);
        QCOMPARE(countOf(first), 1);
        QCOMPARE(node().lastStreamQuery(), QByteArray("settle_index=1"));
        QCOMPARE(m_away->count(), 0);
    }

    void aStreamCutBeforeItsFirstEventLosesNothing() {
        const QByteArray earlier = sell();
        watchFrom(0);
        const auto invoice = await(backend().createInvoice(BackendContract::requestFor(700)));
        QVERIFY(invoice);
        // Paid in the same moment as the cut, so nobody can be listening again yet: a stream that was asked
        // for anew "from now on" would never tell.
        node().cutStreams();
        QVERIFY(node().pay(invoice->bolt11));
        const QByteArray missed = invoice->paymentHash;
        spinUntil([&] { return countOf(missed) == 1; });
        QCOMPARE(countOf(missed), 1);
        QCOMPARE(countOf(earlier), 0);
    }

    void aRepeatedLineIsReportedAgainAndALateOneToo() {
        watchFrom(0);
        const QByteArray first = sell();
        const QByteArray second = sell();
        QTRY_COMPARE(countOf(second), 1);
        node().sendLine(node().settledLine(second));
        node().sendLine(node().settledLine(first));
        QTRY_COMPARE(countOf(first), 2);
        QCOMPARE(countOf(second), 2);
        node().cutStreams();
        spinUntil([&] { return node().openStreams() == 1; });
        // The late line of the first sale did not turn the index back.
        QCOMPARE(node().lastStreamQuery(), QByteArray("settle_index=2"));
    }

    void garbageOnTheStreamEndsItAndNothingIsBelieved_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("words") << QByteArray("hello");
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("empty result") << QByteArray("{\"result\":{}}");
        QTest::newRow("short hash") << QByteArray("{\"result\":{\"r_hash\":\"AAAA\",\"state\":\"SETTLED\"}}");
        QTest::newRow("error") << QByteArray(
            "{\"error\":{\"code\":14,\"message\":\"transport is closing\",\"details\":[]}}");
        QTest::newRow("endless line") << QByteArray(300 * 1024, 'x');
    }
    void garbageOnTheStreamEndsItAndNothingIsBelieved() {
        QFETCH(QByteArray, line);
        watchFrom(0);
        const int before = m_reports.size();
        const int streams = node().asked("/v1/invoices/subscribe");
        node().sendLine(line);
        spinUntil([&] { return node().asked("/v1/invoices/subscribe") > streams; });
        QCOMPARE(int(m_reports.size()), before);
        const QByteArray hash = sell();
        spinUntil([&] { return countOf(hash) > 0; });
        QCOMPARE(countOf(hash), 1);
    }

    void anOpenInvoiceOnTheStreamIsNoNews() {
        watchFrom(0);
        const auto invoice = await(backend().createInvoice(BackendContract::requestFor(5)));
        node().sendLine(node().settledLine(invoice->paymentHash));
        const QByteArray sold = sell();
        QTRY_COMPARE(countOf(sold), 1);
        QCOMPARE(m_reports.size(), size_t(1));
    }

    void aSilentStreamIsMadeAnewBeforeItCanGoStale() {
        watchFrom(0);
        QCOMPARE(node().asked("/v1/invoices/subscribe"), 1);
        bench().scheduler.advance(LndBackend::kFreshStreamEvery);
        QTRY_COMPARE(node().asked("/v1/invoices/subscribe"), 2);
        QTRY_COMPARE(node().openStreams(), 1);
        const QByteArray hash = sell();
        QTRY_COMPARE(countOf(hash), 1);
        QCOMPARE(m_away->count(), 0);
    }

    void aNodeThatGoesAndComesBackIsToldOnceEach() {
        watchFrom(0);
        const QByteArray first = sell();
        QTRY_COMPARE(countOf(first), 1);
        node().server().stop();
        spinUntil([&] { return m_away->count() == 1; });
        QCOMPARE(m_away->at(0)[0].value<Error>().code, ErrorCode::BackendUnreachable);
        for (int i = 0; i < 20; ++i) step();
        QCOMPARE(m_away->count(), 1);
        QCOMPARE(m_back->count(), 1);
        QVERIFY(node().server().start());
        spinUntil([&] { return m_back->count() == 2 && node().openStreams() == 1; });
        QCOMPARE(m_back->count(), 2);
        const QByteArray second = sell();
        spinUntil([&] { return countOf(second) > 0; });
        QCOMPARE(countOf(second), 1);
    }

    void whyTheNodeIsAwayIsTold_data() {
        QTest::addColumn<int>("mood");
        QTest::addColumn<int>("code");
        QTest::newRow("locked") << int(FakeLnd::Mood::Locked) << int(ErrorCode::BackendLocked);
        QTest::newRow("starting") << int(FakeLnd::Mood::Starting) << int(ErrorCode::BackendStarting);
        QTest::newRow("waiting") << int(FakeLnd::Mood::Waiting) << int(ErrorCode::BackendStarting);
    }
    void whyTheNodeIsAwayIsTold() {
        QFETCH(int, mood);
        QFETCH(int, code);
        node().mood = FakeLnd::Mood(mood);
        listen();
        backend().watch(0);
        QTRY_COMPARE(m_away->count(), 1);
        QCOMPARE(m_away->at(0)[0].value<Error>().code, ErrorCode(code));
        node().mood = FakeLnd::Mood::Ready;
        spinUntil([&] { return m_back->count() == 1 && node().openStreams() == 1; });
        QCOMPARE(m_back->count(), 1);
        const QByteArray hash = sell();
        spinUntil([&] { return countOf(hash) > 0; });
        QCOMPARE(countOf(hash), 1);
    }

    void aChangedCertificateIsToldWhileWatching() {
        watchFrom(0);
        node().server().stop();
        node().server().setTls(TlsIdentity::make(u"lnd.example"_s));
        QVERIFY(node().server().start());
        spinUntil([&] { return m_away->count() == 1; });
        QCOMPARE(m_away->at(0)[0].value<Error>().code, ErrorCode::BackendCertificate);
    }

    void aStreamThatIsAlwaysCutIsNotHammered() {
        watchFrom(0);
        node().instead = [](const HttpExchange& request, HttpTurn& turn) {
            if (request.path != "/v1/invoices/subscribe") return false;
            turn.startChunks();  // a header, or Qt would try again by itself
            turn.cut();
            return true;
        };
        const int before = node().asked("/v1/invoices/subscribe");
        node().cutStreams();
        for (int i = 0; i < 240; ++i) step(Millis(500));  // two minutes
        const int tries = node().asked("/v1/invoices/subscribe") - before;
        QVERIFY2(tries >= 4 && tries <= 14, qPrintable(QString::number(tries)));
    }

    void watchingAgainReplacesTheWatch() {
        watchFrom(0);
        const QByteArray first = sell();
        const QByteArray second = sell();
        QTRY_COMPARE(countOf(second), 1);
        backend().watch(1);
        spinUntil([&] { return countOf(second) == 2; });
        QCOMPARE(countOf(first), 1);
        QTRY_COMPARE(node().openStreams(), 1);
    }

    void endingWhileQuestionsAreOpenIsQuiet() {
        watchFrom(0);
        node().instead = [](const HttpExchange&, HttpTurn&) { return true; };
        const auto pending = backend().createInvoice(BackendContract::requestFor(1));
        bench().end();
        bench().scheduler.advance(LndBackend::kFreshStreamEvery);
        QTRY_VERIFY(pending.isFinished());
    }

 private:
    FakeLndBench& bench() { return *m_bench; }
    FakeLnd& node() { return *bench().node; }
    LightningBackend& backend() { return bench().backend(); }

    void listen() {
        m_reports.clear();
        connect(&backend(), &LightningBackend::reported, this,
                [this](const InvoiceReport& report) { m_reports.push_back(report); });
        m_back = std::make_unique<QSignalSpy>(&backend(), &LightningBackend::reachable);
        m_away = std::make_unique<QSignalSpy>(&backend(), &LightningBackend::unreachable);
    }
    void watchFrom(quint64 index) {
        listen();
        backend().watch(index);
        QTRY_COMPARE(m_back->count(), 1);
        QTRY_COMPARE(node().openStreams(), 1);
    }
    QByteArray sell() {
        const auto invoice = await(backend().createInvoice(BackendContract::requestFor(700)));
        if (!invoice || !node().pay(invoice->bolt11)) return {};
        return invoice->paymentHash;
    }
    int countOf(const QByteArray& hash) const {
        return static_cast<int>(
            std::count_if(m_reports.begin(), m_reports.end(),
                          [&](const InvoiceReport& report) { return report.paymentHash == hash; }));
    }
    /// Real sockets, and a clock that the test moves.
    void step(Millis by = Millis(500)) {
        bench().scheduler.advance(by);
        spin([] { return false; }, 5);
        // Without a running event loop, what deletes itself later waits for this.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    template <typename F>
    void spinUntil(F condition) {
        for (int i = 0; i < 400 && !condition(); ++i) step();
        QVERIFY(condition());
    }

    std::unique_ptr<FakeLndBench> m_bench;
    std::vector<InvoiceReport> m_reports;
    std::unique_ptr<QSignalSpy> m_back;
    std::unique_ptr<QSignalSpy> m_away;
};

}  // namespace balcao

QTEST_GUILESS_MAIN(balcao::LndStreamTest)
#include "lnd_stream_test.moc"
