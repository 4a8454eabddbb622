#include "backends/http_client.h"
#include "support/fakes.h"
#include "support/http_server.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

namespace balcao {

using namespace Qt::StringLiterals;
using test::await;
using test::HttpExchange;
using test::HttpServer;
using test::HttpTurn;
using test::TlsIdentity;

class HttpClientTest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void anyStatusIsAnAnswer_data() {
        QTest::addColumn<int>("status");
        for (const int status : {200, 301, 400, 401, 403, 404, 409, 500, 503, 504}) {
            QTest::addRow("%d", status) << status;
        }
    }
    void anyStatusIsAnAnswer() {
        QFETCH(int, status);
        HttpServer server(
            [status](const HttpExchange&, HttpTurn& turn) { turn.answer(status, R"({"a":1})"); });
        QVERIFY(server.start());
        HttpClient client;
        const auto answer = await(client.send(get(server)));
        QVERIFY(answer);
        QCOMPARE(answer->status, status);
        QCOMPARE(answer->body, QByteArray(R"({"a":1})"));
    }

    void aPostCarriesItsBodyAndHeaders() {
        HttpServer server([](const HttpExchange&, HttpTurn& turn) { turn.answer(200, "{}"); });
        QVERIFY(server.start());
        HttpClient client;
        HttpRequest request = get(server);
        request.method = HttpRequest::Method::Post;
        request.body = R"({"memo":"x"})";
        request.headers.append(qMakePair(QByteArray("Grpc-Metadata-macaroon"), QByteArray("0201")));
        QVERIFY(await(client.send(request)));
        QCOMPARE(server.seen().size(), size_t(1));
        QCOMPARE(server.seen()[0].method, QByteArray("POST"));
        QCOMPARE(server.seen()[0].body, request.body);
        QCOMPARE(server.seen()[0].headers.value("grpc-metadata-macaroon"), QByteArray("0201"));
        QCOMPARE(server.seen()[0].headers.value("content-type"), QByteArray("application/json"));
        QCOMPARE(server.seen()[0].headers.value("accept-encoding"), QByteArray("identity"));
    }

    void aRedirectIsNotFollowed() {
        HttpServer elsewhere([](const HttpExchange&, HttpTurn& turn) { turn.answer(200, "stolen"); });
        QVERIFY(elsewhere.start());
        const QByteArray location = "Location: " + elsewhere.url(u"/"_s).toEncoded() + "\r\n";
        HttpServer server([&](const HttpExchange&, HttpTurn& turn) { turn.answer(302, "", location); });
        QVERIFY(server.start());
        HttpClient client;
        const auto answer = await(client.send(get(server)));
        QVERIFY(answer);
        QCOMPARE(answer->status, 302);
        QCOMPARE(elsewhere.connections(), 0);
    }

    void noServerIsUnreachable() {
        HttpServer server([](const HttpExchange&, HttpTurn&) {});
        QVERIFY(server.start());
        server.stop();
        HttpClient client;
        QCOMPARE(await(client.send(get(server))).error().code, ErrorCode::BackendUnreachable);
    }

    void silenceEndsInTime() {
        HttpServer server([](const HttpExchange&, HttpTurn&) {});
        QVERIFY(server.start());
        HttpClient client;
        HttpRequest request = get(server);
        request.totalTime = Millis(80);
        QCOMPARE(await(client.send(request)).error().code, ErrorCode::BackendTimeout);
    }

    void anAnswerThatDripsEndsInTime() {
        HttpServer server([](const HttpExchange&, HttpTurn& turn) {
            turn.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
        });
        QVERIFY(server.start());
        HttpClient client;
        HttpRequest request = get(server);
        request.totalTime = Millis(80);
        QCOMPARE(await(client.send(request)).error().code, ErrorCode::BackendTimeout);
    }

    void aHandshakeThatNeverEndsIsGivenUp() {
        // A plain server that never answers a TLS greeting.
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        HttpClient client(QByteArray(32, 'p'));
        HttpRequest request;
        request.url = QUrl(u"https://127.0.0.1:%1/"_s.arg(server.serverPort()));
        request.connectTime = Millis(80);
        QCOMPARE(await(client.send(request)).error().code, ErrorCode::BackendTimeout);
    }

    void aCutAnswerIsNoAnswer() {
        HttpServer server([](const HttpExchange&, HttpTurn& turn) {
            turn.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"settled\":true}");
            turn.cut();
        });
        QVERIFY(server.start());
        HttpClient client;
        const auto answer = await(client.send(get(server)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::BackendUnreachable);
    }

    void whatIsNotHttpIsABadAnswerOrNone() {
        HttpServer server([](const HttpExchange&, HttpTurn& turn) {
            turn.raw("220 mail.example ESMTP\r\n");
            turn.cut();
        });
        QVERIFY(server.start());
        HttpClient client;
        QVERIFY(!await(client.send(get(server))));
    }

    void anAnswerMayBeAsLargeAsAgreedAndNoLarger_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("fits");
        QTest::newRow("exactly") << 1000 << true;
        QTest::newRow("one more") << 1001 << false;
        QTest::newRow("a thousand times") << 1000 * 1000 << false;
    }
    void anAnswerMayBeAsLargeAsAgreedAndNoLarger() {
        QFETCH(int, size);
        QFETCH(bool, fits);
        HttpServer server(
            [size](const HttpExchange&, HttpTurn& turn) { turn.answer(200, QByteArray(size, 'x')); });
        QVERIFY(server.start());
        HttpClient client;
        HttpRequest request = get(server);
        request.maxBytes = 1000;
        const auto answer = await(client.send(request));
        QCOMPARE(answer.has_value(), fits);
        if (fits) {
            QCOMPARE(answer->body.size(), size);
        } else {
            QCOMPARE(answer.error().code, ErrorCode::BackendAnswer);
        }
    }

    void thePinnedCertificateIsAcceptedWhateverNameItHas() {
        const auto identity = TlsIdentity::make(u"some-other-name.example"_s);
        if (!identity) QSKIP("the openssl program is not installed");
        HttpServer server([](const HttpExchange&, HttpTurn& turn) { turn.answer(200, "{}"); }, identity);
        QVERIFY(server.start());
        HttpClient client(identity->sha256);
        for (int i = 0; i < 3; ++i) QVERIFY(await(client.send(get(server))));
    }

    /// A stream that is given up while connections still shake hands leaves nobody whom Qt could ask about
    /// the certificate: whatever waits for a connection then fails with it, though the certificate is the
    /// right one.
    void aRequestGivenUpMeanwhileSpoilsNoOther() {
        const auto identity = TlsIdentity::make(u"somebody.else"_s);
        QVERIFY(identity);
        HttpServer server([](const HttpExchange&, HttpTurn& turn) { turn.answer(200, "{}"); }, identity);
        QVERIFY(server.start());
        for (int i = 0; i < 150; ++i) {
            HttpClient client(identity->sha256);
            auto* stream = client.openStream(get(server));
            std::vector<Future<HttpAnswer>> all;
            for (int k = 0; k < 4; ++k) {
                all.push_back(client.send(get(server)));
                if (i % 3 == 0) test::spin([] { return false; }, (i + k) % 5);
            }
            if (i % 2) delete stream;
            for (auto& each : all) {
                const auto answer = await(each);
                QVERIFY2(answer, qPrintable(QString::number(i) + u' ' +
                                            (answer ? QString() : answer.error().detail)));
            }
        }
    }

    void anotherCertificateIsRefusedBeforeAnythingIsSent() {
        const auto expected = TlsIdentity::make(u"127.0.0.1"_s);
        const auto other = TlsIdentity::make(u"127.0.0.1"_s);
        if (!expected || !other) QSKIP("the openssl program is not installed");
        HttpServer server([](const HttpExchange&, HttpTurn& turn) { turn.answer(200, "{}"); }, other);
        QVERIFY(server.start());
        HttpClient client(expected->sha256);
        HttpRequest request = get(server);
        request.headers.append(qMakePair(QByteArray("Grpc-Metadata-macaroon"), QByteArray("secret")));
        const auto answer = await(client.send(request));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::BackendCertificate);
        QCOMPARE(answer.error().facts.value(u"expected"_s).toByteArray(), expected->sha256.toHex());
        QCOMPARE(answer.error().facts.value(u"seen"_s).toByteArray(), other->sha256.toHex());
        QVERIFY(server.seen().empty());
    }

    /// A node that was trusted a moment ago shows another key now, or somebody else answers in its place. A
    /// stream that was cut before its first byte is asked for again by Qt itself: the forgiveness of its
    /// first handshake must not reach the second one, nor the requests that wait behind it.
    void whoWasTrustedOnceIsLookedAtAgain() {
        const auto known = TlsIdentity::make(u"lnd.example"_s);
        const auto other = TlsIdentity::make(u"lnd.example"_s);
        if (!known || !other) QSKIP("the openssl program is not installed");
        HttpServer server(
            [](const HttpExchange& request, HttpTurn& turn) {
                if (request.path != "/stream") turn.answer(200, "{}");
            },
            known);
        QVERIFY(server.start());
        HttpClient client(known->sha256);
        HttpRequest listening = get(server);
        listening.url = server.url(u"/stream"_s);
        HttpStream* stream = client.openStream(listening);
        QSignalSpy broken(stream, &HttpStream::broken);
        QVERIFY(await(client.send(get(server))));
        QTRY_COMPARE(server.seen().size(), size_t(2));

        server.stop();
        server.setTls(other);
        QVERIFY(server.start());
        QTRY_COMPARE(broken.size(), 1);
        for (int round = 0; round < 3; ++round) {
            std::vector<Future<HttpAnswer>> together;
            for (int i = 0; i < 8; ++i) together.push_back(client.send(get(server)));
            for (auto& one : together) {
                const auto answer = await(one);
                QVERIFY(!answer);
                QCOMPARE(toText(answer.error().code), toText(ErrorCode::BackendCertificate));
            }
        }
        QCOMPARE(server.seen().size(), size_t(2));
    }

    void withoutAPinASelfSignedCertificateIsRefused() {
        const auto identity = TlsIdentity::make(u"127.0.0.1"_s);
        if (!identity) QSKIP("the openssl program is not installed");
        HttpServer server([](const HttpExchange&, HttpTurn& turn) { turn.answer(200, "{}"); }, identity);
        QVERIFY(server.start());
        HttpClient client;
        const auto answer = await(client.send(get(server)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::BackendCertificate);
        QVERIFY(server.seen().empty());
    }

    void aPlainServerWhereTlsIsExpectedIsUnreachable() {
        HttpServer server([](const HttpExchange&, HttpTurn& turn) { turn.answer(200, "{}"); });
        QVERIFY(server.start());
        HttpClient client(QByteArray(32, 'p'));
        HttpRequest request = get(server);
        request.url.setScheme(u"https"_s);
        request.connectTime = Millis(300);
        const auto answer = await(client.send(request));
        QVERIFY(!answer);
        QVERIFY(answer.error().code == ErrorCode::BackendUnreachable ||
                answer.error().code == ErrorCode::BackendTimeout);
    }

    void aStreamComesAsLinesHoweverItIsCutIntoPieces() {
        HttpServer server([](const HttpExchange&, HttpTurn& turn) {
            turn.startChunks();
            turn.chunk("{\"a\":");
            turn.chunk("1}\n{\"b\":2}\n\n{\"c\"");
            turn.chunk(":3}\r\n");
            turn.chunk("{\"unfinished\"");
            turn.endChunks();
        });
        QVERIFY(server.start());
        HttpClient client;
        QScopedPointer<HttpStream> stream(client.openStream(get(server)));
        QSignalSpy lines(stream.data(), &HttpStream::line);
        QSignalSpy closed(stream.data(), &HttpStream::closed);
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(lines.count(), 3);
        QCOMPARE(lines[0][0].toByteArray(), QByteArray("{\"a\":1}"));
        QCOMPARE(lines[1][0].toByteArray(), QByteArray("{\"b\":2}"));
        QCOMPARE(lines[2][0].toByteArray(), QByteArray("{\"c\":3}"));
    }

    void manyLinesTogetherMayBeLargerThanOneLineMay() {
        HttpServer server([](const HttpExchange&, HttpTurn& turn) {
            turn.startChunks();
            turn.chunk(QByteArray("{\"index\":12345}\n").repeated(5000));
            turn.endChunks();
        });
        QVERIFY(server.start());
        HttpClient client;
        HttpRequest request = get(server);
        request.maxBytes = 100;
        QScopedPointer<HttpStream> stream(client.openStream(request));
        QSignalSpy lines(stream.data(), &HttpStream::line);
        QSignalSpy closed(stream.data(), &HttpStream::closed);
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(lines.count(), 5000);
    }

    void aLineWithoutEndBreaksTheStream() {
        HttpServer server([](const HttpExchange&, HttpTurn& turn) {
            turn.startChunks();
            turn.chunk(QByteArray(5000, 'x'));
        });
        QVERIFY(server.start());
        HttpClient client;
        HttpRequest request = get(server);
        request.maxBytes = 100;
        QScopedPointer<HttpStream> stream(client.openStream(request));
        QSignalSpy broken(stream.data(), &HttpStream::broken);
        QTRY_COMPARE(broken.count(), 1);
        QCOMPARE(broken[0][0].value<Error>().code, ErrorCode::BackendAnswer);
    }

    void aRefusedStreamTellsItsAnswer() {
        HttpServer server([](const HttpExchange&, HttpTurn& turn) {
            turn.answer(500, "{\"message\":\"wallet locked\"}\n");
        });
        QVERIFY(server.start());
        HttpClient client;
        QScopedPointer<HttpStream> stream(client.openStream(get(server)));
        QSignalSpy lines(stream.data(), &HttpStream::line);
        QSignalSpy closed(stream.data(), &HttpStream::closed);
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(lines.count(), 0);
        QCOMPARE(closed[0][0].value<HttpAnswer>().status, 500);
        QVERIFY(closed[0][0].value<HttpAnswer>().body.contains("wallet locked"));
    }

    void aStreamIsCutAndSaysSo() {
        QPointer<HttpTurn> held;
        HttpServer server([&](const HttpExchange&, HttpTurn& turn) {
            held = &turn;
            turn.startChunks();
            turn.chunk("{\"a\":1}\n");
        });
        QVERIFY(server.start());
        HttpClient client;
        QScopedPointer<HttpStream> stream(client.openStream(get(server)));
        QSignalSpy lines(stream.data(), &HttpStream::line);
        QSignalSpy broken(stream.data(), &HttpStream::broken);
        QTRY_COMPARE(lines.count(), 1);
        QVERIFY(held);
        held->cut();
        QTRY_COMPARE(broken.count(), 1);
        QCOMPARE(broken[0][0].value<Error>().code, ErrorCode::BackendUnreachable);
    }

    void aStreamCutBeforeItsFirstByteIsNotQuietlyAskedForAgain() {
        bool first = true;
        HttpServer server([&](const HttpExchange&, HttpTurn& turn) {
            if (std::exchange(first, false)) return turn.cut();
            turn.startChunks();
            turn.chunk("{\"a\":1}\n");
            turn.endChunks();
        });
        QVERIFY(server.start());
        HttpClient client;
        QScopedPointer<HttpStream> stream(client.openStream(get(server)));
        QSignalSpy lines(stream.data(), &HttpStream::line);
        QSignalSpy closed(stream.data(), &HttpStream::closed);
        QSignalSpy broken(stream.data(), &HttpStream::broken);
        QTRY_COMPARE(broken.count() + closed.count(), 1);
        QCOMPARE(broken.count(), 1);
        QCOMPARE(broken[0][0].value<Error>().code, ErrorCode::BackendUnreachable);
        QCOMPARE(lines.count(), 0);
    }

    void deletingAStreamEndsItsConnection() {
        HttpServer server([](const HttpExchange&, HttpTurn& turn) { turn.startChunks(); });
        QVERIFY(server.start());
        HttpClient client;
        auto* stream = client.openStream(get(server));
        QTRY_COMPARE(server.seen().size(), size_t(1));
        QCOMPARE(server.openConnections(), 1);
        delete stream;
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void anAnswerAfterTheClientIsGoneGoesNowhere() {
        QPointer<HttpTurn> held;
        HttpServer server([&](const HttpExchange&, HttpTurn& turn) { held = &turn; });
        QVERIFY(server.start());
        Future<HttpAnswer> pending;
        {
            HttpClient client;
            pending = client.send(get(server));
            QTRY_VERIFY(held);
        }
        QTRY_VERIFY(pending.isFinished());
        QCOMPARE(pending.resultCount(), 0);
    }

 private:
    static HttpRequest get(const HttpServer& server) {
        HttpRequest request;
        request.url = server.url(u"/v1/thing"_s);
        return request;
    }
};

}  // namespace balcao

QTEST_GUILESS_MAIN(balcao::HttpClientTest)
#include "http_client_test.moc"
