#include "backends/fake_lnd_bench.h"

#include <QJsonDocument>
#include <QTest>

namespace balcao {

using namespace Qt::StringLiterals;
using namespace test;

/// What an LND says over REST, and what a connection to it may be. Its stream of events has a test of its
/// own.
class LndBackendTest final : public BackendContract {
    Q_OBJECT

 protected:
    [[nodiscard]] std::unique_ptr<BackendBench> makeBench() override { return FakeLndBench::start(); }

 private Q_SLOTS:
    void initTestCase() {
        if (!TlsIdentity::make(u"probe"_s)) QSKIP("the openssl program is not installed");
    }

    void aConnectionThatCannotBeIsRefusedByField_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("macaroon");
        QTest::addColumn<QString>("field");
        const auto good = TlsIdentity::make(u"x"_s)->certificatePem;
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
        const auto changed = TlsIdentity::make(u"lnd.example"_s);
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

 private:
    FakeLndBench& bench() { return static_cast<FakeLndBench&>(*m_bench); }
    FakeLnd& node() { return *bench().node; }
    LightningBackend& backend() { return bench().backend(); }
};

}  // namespace balcao

QTEST_GUILESS_MAIN(balcao::LndBackendTest)
#include "lnd_backend_test.moc"
