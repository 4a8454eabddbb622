#include "backends/lnd_backend.h"
#include "backends/backend_contract.h"
#include "backends/fake_lnd.h"
#include "support/fakes.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTest>

namespace balcao {

using namespace Qt::StringLiterals;
using test::await;
using test::FakeLnd;
using test::HttpExchange;
using test::HttpTurn;

namespace {

class FakeLndBench final : public test::BackendBench {
 public:
    explicit FakeLndBench(std::unique_ptr<FakeLnd> fake) : node(std::move(fake)), scheduler(clock) {}

    bool connectBackend(const QByteArray& macaroon, const QByteArray& certificate) {
        LndConnection connection;
        connection.name = u"office"_s;
        connection.url = node->server().url().toString();
        connection.certificatePem = certificate;
        auto made = LndBackend::create(connection, macaroon, clock, scheduler, ids);
        if (made) m_backend = std::move(*made);
        return made.has_value();
    }
    [[nodiscard]] LightningBackend& backend() override { return *m_backend; }
    [[nodiscard]] Result<QByteArray> pay(const QString& bolt11) override { return node->pay(bolt11); }
    void passExpiry() override { clock.advance(shortExpiry()); }
    [[nodiscard]] Millis shortExpiry() const override { return Millis(60'000); }
    [[nodiscard]] Instant now() const override { return clock.now(); }
    void end() { m_backend.reset(); }

    test::FakeClock clock;
    std::unique_ptr<FakeLnd> node;
    test::FakeScheduler scheduler;
    test::CountingIdSource ids;

 private:
    std::unique_ptr<LndBackend> m_backend;
};

}  // namespace

class LndBackendTest final : public test::BackendContract {
    Q_OBJECT

 protected:
    [[nodiscard]] std::unique_ptr<test::BackendBench> makeBench() override {
        auto made = std::make_unique<FakeLndBench>(nullptr);
        made->node = FakeLnd::start(made->clock);
        if (!made->node || !made->connectBackend(FakeLnd::macaroonHex(), made->node->tls().certificatePem)) {
            return nullptr;
        }
        return made;
    }

 private Q_SLOTS:
    void initTestCase() {
        if (!test::TlsIdentity::make(u"probe"_s)) QSKIP("the openssl program is not installed");
    }

    void aConnectionThatCannotBeIsRefusedByField_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("macaroon");
        QTest::addColumn<QString>("field");
        const auto good = test::TlsIdentity::make(u"x"_s)->certificatePem;
        QTest::newRow("plain http") << u"http://127.0.0.1:8080"_s << good << QByteArray("0201") << u"url"_s;
        QTest::newRow("no host") << u"https://"_s << good << QByteArray("0201") << u"url"_s;
        QTest::newRow("no scheme") << u"127.0.0.1:8080"_s << good << QByteArray("0201") << u"url"_s;
        QTest::newRow("password") << u"https://a:b@host"_s << good << QByteArray("0201") << u"url"_s;
        QTest::newRow("empty") << QString() << good << QByteArray("0201") << u"url"_s;
        QTest::newRow("no PEM") << u"https://host"_s << QByteArray("hello") << QByteArray("0201")
                                << u"certificate"_s;
        QTest::newRow("no macaroon") << u"https://host"_s << good << QByteArray(" \n") << u"macaroon"_s;
    }
    void aConnectionThatCannotBeIsRefusedByField() {
        QFETCH(QString, url);
        QFETCH(QByteArray, certificate);
        QFETCH(QByteArray, macaroon);
        QFETCH(QString, field);
        const auto made = LndBackend::create({u"x"_s, url, certificate}, macaroon, bench().clock,
                                             bench().scheduler, bench().ids);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(made.error().facts.value(u"field"_s).toString(), field);
    }

    void theMacaroonMayBeItsFilesBytes() {
        QVERIFY(
            bench().connectBackend(QByteArray::fromHex(FakeLnd::macaroonHex()), node().tls().certificatePem));
        QVERIFY(await(backend().info()));
        QVERIFY(bench().connectBackend(FakeLnd::macaroonHex().toUpper() + "\n", node().tls().certificatePem));
        QVERIFY(await(backend().info()));
    }

    void receivableIsWhatTheActiveChannelsTakeLessTheReserve() {
        const auto balance = await(backend().balance());
        QVERIFY(balance);
        QCOMPARE(balance->receivable, Msat(586'530'000));
        QCOMPARE(balance->spendable, Msat(390'000'000));
    }

    void routeHintsAreAskedForWhenNobodyCouldFindTheNode_data() {
        QTest::addColumn<bool>("publicChannels");
        QTest::addColumn<bool>("mayLook");
        QTest::addColumn<bool>("hints");
        QTest::newRow("public channels") << true << true << false;
        QTest::newRow("only private channels") << false << true << true;
        QTest::newRow("macaroon may not look") << true << false << true;
    }
    void routeHintsAreAskedForWhenNobodyCouldFindTheNode() {
        QFETCH(bool, publicChannels);
        QFETCH(bool, mayLook);
        QFETCH(bool, hints);
        node().publicChannels = publicChannels;
        node().receiveOnlyMacaroon = !mayLook;
        QVERIFY(await(backend().createInvoice(requestFor(5))));
        const auto body = QJsonDocument::fromJson(node().lastCreateBody());
        QCOMPARE(body[u"private"_s].toBool(), hints);
    }

    void theChannelsAreNotAskedForBeforeEveryInvoice() {
        for (int i = 0; i < 3; ++i) QVERIFY(await(backend().createInvoice(requestFor(5))));
        QCOMPARE(node().asked("/v1/channels"), 1);
        bench().clock.advance(Millis(61'000));
        QVERIFY(await(backend().createInvoice(requestFor(5))));
        QCOMPARE(node().asked("/v1/channels"), 2);
    }

    void theRequestIsWrittenAsLndReadsIt() {
        InvoiceRequest request = requestFor(21'000);
        request.expiry = Millis(120'001);
        QVERIFY(await(backend().createInvoice(request)));
        const auto body = QJsonDocument::fromJson(node().lastCreateBody());
        QCOMPARE(body[u"value_msat"_s].toString(), u"21000000"_s);
        QCOMPARE(body[u"expiry"_s].toString(), u"121"_s);
        QCOMPARE(body[u"memo"_s].toString(), request.description);
        QCOMPARE(QByteArray::fromBase64(body[u"r_preimage"_s].toString().toLatin1()), request.preimage);
    }

    void aLostAnswerIsFoundAgainByAskingAgain() {
        const InvoiceRequest request = requestFor(700);
        node().losesAnswers = true;
        QVERIFY(!await(backend().createInvoice(request)));
        node().losesAnswers = false;
        const auto again = await(backend().createInvoice(request));
        QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
        QCOMPARE(again->reference, u"1"_s);
        QVERIFY(node().pay(again->bolt11));
    }

    void anInvoiceForAnotherHashIsNoAnswer() {
        const auto other = await(backend().createInvoice(requestFor(1)));
        QVERIFY(other);
        const QByteArray body = QByteArray("{\"r_hash\":\"") + other->paymentHash.toBase64() +
                                "\",\"payment_request\":\"lnbcrt1x\",\"add_index\":\"9\"}";
        node().instead = [&](const HttpExchange& request, HttpTurn& turn) {
            if (request.method != "POST") return false;
            turn.answer(200, body);
            return true;
        };
        QCOMPARE(await(backend().createInvoice(requestFor(2))).error().code, ErrorCode::BackendAnswer);
    }

    void lndsOddErrorsHaveOneMeaning_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, int status, const QByteArray& body, ErrorCode code) {
            QTest::newRow(name) << status << body << int(code);
        };
        const auto said = [](int code, const QByteArray& words) -> QByteArray {
            return QByteArray("{\"code\":") + QByteArray::number(code) + ",\"message\":\"" + words +
                   "\",\"details\":[]}";
        };
        row("no macaroon", 500, said(2, "expected 1 macaroon, got 0"), ErrorCode::BackendUnauthorized);
        row("bad macaroon", 500, said(2, "verification failed: signature mismatch after caveat verification"),
            ErrorCode::BackendUnauthorized);
        row("garbled macaroon", 500, said(2, "cannot get macaroon: cannot decode macaroon: invalid"),
            ErrorCode::BackendUnauthorized);
        row("cut macaroon", 500, said(2, "unmarshal v2: field data extends past end of buffer"),
            ErrorCode::BackendUnauthorized);
        row("permission", 500, said(2, "permission denied"), ErrorCode::BackendUnauthorized);
        row("grpc permission", 403, said(7, "no"), ErrorCode::BackendUnauthorized);
        row("grpc authentication", 401, said(16, "no"), ErrorCode::BackendUnauthorized);
        row("locked", 500, said(2, "wallet locked, unlock it to enable full RPC access"),
            ErrorCode::BackendLocked);
        row("no wallet", 500, said(2, "wallet not created, create one to enable full RPC access"),
            ErrorCode::BackendLocked);
        row("starting", 500,
            said(2, "the RPC server is in the process of starting up, but not yet ready to accept calls"),
            ErrorCode::BackendStarting);
        row("waiting", 500, said(2, "waiting to start, RPC services not available"),
            ErrorCode::BackendStarting);
        row("unavailable", 503, said(14, "connection refused"), ErrorCode::BackendStarting);
        row("unknown invoice", 404, said(5, "unable to locate invoice"), ErrorCode::BackendInvoiceUnknown);
        row("unknown invoice, old", 500, said(2, "unable to locate invoice"),
            ErrorCode::BackendInvoiceUnknown);
        row("no invoices at all", 500, said(2, "there are no existing invoices"),
            ErrorCode::BackendInvoiceUnknown);
        row("deadline", 504, said(4, "context deadline exceeded"), ErrorCode::BackendTimeout);
        row("wrong path", 404, said(5, "Not Found"), ErrorCode::BackendAnswer);
        row("anything else", 500, said(2, "payment hash index out of memory"), ErrorCode::BackendRefused);
        row("another server", 404, "<html>nginx</html>", ErrorCode::BackendAnswer);
        row("another server's 200", 200, "<html>nginx</html>", ErrorCode::BackendAnswer);
        row("redirect", 302, "", ErrorCode::BackendAnswer);
        row("empty", 200, "", ErrorCode::BackendAnswer);
        row("array", 200, "[]", ErrorCode::BackendAnswer);
        row("empty object", 200, "{}", ErrorCode::BackendAnswer);
        row("half an object", 200, "{\"r_hash\":\"AAAA", ErrorCode::BackendAnswer);
        row("too large", 200, QByteArray(300 * 1024, ' '), ErrorCode::BackendAnswer);
    }
    void lndsOddErrorsHaveOneMeaning() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        node().instead = [&](const HttpExchange&, HttpTurn& turn) {
            turn.answer(status, body);
            return true;
        };
        const auto report = await(backend().lookUp(newPreimage()));
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode(code));
        QVERIFY(!report.error().detail.contains(QString::fromLatin1(FakeLnd::macaroonHex())));
        const auto info = await(backend().info());
        QVERIFY(!info);
    }

    void aWrongMacaroonIsUnauthorized() {
        QVERIFY(bench().connectBackend("0201ffff", node().tls().certificatePem));
        for (const ErrorCode code :
             {await(backend().info()).error().code, await(backend().balance()).error().code,
              await(backend().createInvoice(requestFor(1))).error().code,
              await(backend().lookUp(newPreimage())).error().code,
              await(backend().cancel(newPreimage())).error().code}) {
            QCOMPARE(code, ErrorCode::BackendUnauthorized);
        }
    }

    void anotherCertificateIsToldWithBothPrints() {
        const auto before = node().tls().sha256;
        const auto changed = test::TlsIdentity::make(u"lnd.example"_s);
        node().server().stop();
        node().server().setTls(changed);
        QVERIFY(node().server().start());
        const auto info = await(backend().info());
        QVERIFY(!info);
        QCOMPARE(info.error().code, ErrorCode::BackendCertificate);
        QCOMPARE(info.error().facts.value(u"expected"_s).toByteArray(), before.toHex());
        QCOMPARE(info.error().facts.value(u"seen"_s).toByteArray(), changed->sha256.toHex());
        QCOMPARE(node().asked("/v1/getinfo"), 0);
    }

    void anAwayNodeIsUnreachable() {
        node().server().stop();
        QCOMPARE(await(backend().createInvoice(requestFor(1))).error().code, ErrorCode::BackendUnreachable);
        // One question is enough to know: nobody waits for two time-outs at the counter.
        QVERIFY(node().server().start());
        node().mood = FakeLnd::Mood::Starting;
        QCOMPARE(await(backend().createInvoice(requestFor(1))).error().code, ErrorCode::BackendStarting);
        QCOMPARE(node().asked("/v1/channels"), 1);
        QCOMPARE(node().asked("/v1/invoices"), 0);
    }

    void aPurgedInvoiceIsUnknown() {
        const auto invoice = await(backend().createInvoice(requestFor(1)));
        QVERIFY(invoice);
        node().forgetful = true;
        QCOMPARE(await(backend().lookUp(invoice->paymentHash)).error().code,
                 ErrorCode::BackendInvoiceUnknown);
    }

    void theFirstPartOfAPaymentShowsAsAccepted() {
        const auto invoice = await(backend().createInvoice(requestFor(1)));
        QVERIFY(invoice);
        node().payPart(invoice->paymentHash);
        const auto report = await(backend().lookUp(invoice->paymentHash));
        QVERIFY(report);
        QCOMPARE(report->status, InvoiceStatus::Accepted);
        QVERIFY(report->preimage.isEmpty());
    }

    void moreThanAskedIsReportedAsItCame() {
        const auto invoice = await(backend().createInvoice(requestFor(700)));
        QVERIFY(invoice);
        QVERIFY(node().pay(invoice->bolt11, Msat(1'400'000)));
        QCOMPARE(await(backend().lookUp(invoice->paymentHash))->received, Msat(1'400'000));
    }

    void anInvoiceStateWeDoNotKnowIsUnknownAndNothingElse() {
        const QByteArray hash = newPreimage();
        const QByteArray body = QByteArray("{\"state\":\"FROZEN\",\"amt_paid_msat\":\"5\",\"r_hash\":\"") +
                                hash.toBase64() + "\"}";
        node().instead = [&](const HttpExchange&, HttpTurn& turn) {
            turn.answer(200, body);
            return true;
        };
        const auto report = await(backend().lookUp(hash));
        QVERIFY(report);
        QCOMPARE(report->status, InvoiceStatus::Unknown);
        QCOMPARE(report->received, Msat(0));
    }

    void aSettlementThatCannotBeIsNoAnswer_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("negative") << QByteArray("\"amt_paid_msat\":\"-5\"");
        QTest::newRow("words") << QByteArray("\"amt_paid_msat\":\"many\"");
        QTest::newRow("more than there is") << QByteArray("\"amt_paid_msat\":\"2100000000000000001\"");
        QTest::newRow("past 64 bits") << QByteArray("\"amt_paid_msat\":\"99999999999999999999\"");
        QTest::newRow("date past time") << QByteArray("\"settle_date\":\"9223372036854775807\"");
    }
    void aSettlementThatCannotBeIsNoAnswer() {
        QFETCH(QByteArray, field);
        const QByteArray hash = newPreimage();
        const QByteArray body =
            QByteArray("{\"state\":\"SETTLED\",\"r_hash\":\"") + hash.toBase64() + "\"," + field + "}";
        node().instead = [&](const HttpExchange&, HttpTurn& turn) {
            turn.answer(200, body);
            return true;
        };
        QCOMPARE(await(backend().lookUp(hash)).error().code, ErrorCode::BackendAnswer);
    }

    void anotherInvoiceThanTheOneAskedForIsNoAnswer() {
        const QByteArray body =
            QByteArray("{\"state\":\"SETTLED\",\"r_hash\":\"") + newPreimage().toBase64() + "\"}";
        node().instead = [&](const HttpExchange&, HttpTurn& turn) {
            turn.answer(200, body);
            return true;
        };
        QCOMPARE(await(backend().lookUp(newPreimage())).error().code, ErrorCode::BackendAnswer);
    }

    // --- the stream -------------------------------------------------------------------------------------

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
        const auto invoice = await(backend().createInvoice(requestFor(700)));
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
        const auto invoice = await(backend().createInvoice(requestFor(5)));
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
        node().server().setTls(test::TlsIdentity::make(u"lnd.example"_s));
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
        const auto pending = backend().createInvoice(requestFor(1));
        bench().end();
        bench().scheduler.advance(LndBackend::kFreshStreamEvery);
        QTRY_VERIFY(pending.isFinished());
    }

 private:
    FakeLndBench& bench() { return static_cast<FakeLndBench&>(*m_bench); }
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
        const auto invoice = await(backend().createInvoice(requestFor(700)));
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
        test::spin([] { return false; }, 5);
        // Without a running event loop, what deletes itself later waits for this.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    template <typename F>
    void spinUntil(F condition) {
        for (int i = 0; i < 400 && !condition(); ++i) step();
        QVERIFY(condition());
    }

    std::vector<InvoiceReport> m_reports;
    std::unique_ptr<QSignalSpy> m_back;
    std::unique_ptr<QSignalSpy> m_away;
};

}  // namespace balcao

QTEST_GUILESS_MAIN(balcao::LndBackendTest)
#include "lnd_backend_test.moc"
