#include "lied_to.h"
#include "support/chosen_places.h"
#include "support/tcp_relay.h"

#include <QTest>
#include <QTimer>

namespace balcao {

using namespace Qt::StringLiterals;
using test::await;
using test::FakeLnd;
using test::HttpExchange;
using test::HttpTurn;
using test::LiedTo;
/// What the node does wrong from now on.
using Lie = std::function<void(FakeLnd&)>;

namespace {

const QByteArray kAnotherNode(32, '\x77');

/// The answer to one kind of question is this, whatever it was.
Lie answering(const QByteArray& method, const QByteArray& path,
              const std::function<void(HttpTurn&)>& answer) {
    return [=](FakeLnd& node) {
        node.instead = [=](const HttpExchange& request, HttpTurn& turn) {
            if (request.method != method || !request.path.startsWith(path)) return false;
            answer(turn);
            return true;
        };
    };
}

Lie creating(const std::function<void(HttpTurn&)>& answer) {
    return answering("POST", "/v1/invoices", answer);
}

Lie lookingUp(const std::function<void(HttpTurn&)>& answer) {
    return answering("GET", "/v1/invoice/", answer);
}

std::function<void(HttpTurn&)> saying(int status, const QByteArray& body, const QByteArray& headers = {}) {
    return [=](HttpTurn& turn) { turn.answer(status, body, headers); };
}

void hundredMegabytes(HttpTurn& turn) {
    turn.startChunks();
    const QByteArray piece(1024 * 1024, ' ');
    for (int i = 0; i < 100; ++i) turn.chunk(piece);
    turn.endChunks();
}

void oneByteASecond(HttpTurn& turn) {
    turn.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n");
    auto* drip = new QTimer(&turn);
    QObject::connect(drip, &QTimer::timeout, &turn, [&turn] { turn.raw(" "); });
    drip->start(1'000);
}

Lie misprinting(const std::function<void(Bolt11&)>& change) {
    return [=](FakeLnd& node) { node.misprints = change; };
}

Lie mangling(const std::function<QString(const QString&)>& change) {
    return [=](FakeLnd& node) { node.mangles = change; };
}

/// One thing it says about an invoice once it is paid.
Lie claiming(const QString& key, const QJsonValue& value) {
    return [=](FakeLnd& node) { node.lies = [=](QJsonObject& said) { said[key] = value; }; };
}

}  // namespace

}  // namespace balcao

Q_DECLARE_METATYPE(balcao::Lie)
Q_DECLARE_METATYPE(balcao::ErrorCode)
Q_DECLARE_METATYPE(balcao::PaymentState)

namespace balcao {

/// Whatever a node says, nothing wrong is ever shown as payable or as paid, and the clerk can go on. Run on
/// SQLite and, with BALCAO_FLOW_DATABASE=postgresql, on a server of its own.
class LyingNodeTest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() {
        if (!test::TlsIdentity::make(u"probe"_s)) QSKIP("the openssl program is not installed");
        QString why;
        if (!m_places.start(&why)) QSKIP(qPrintable(why));
    }
    void init() { m_till = std::make_unique<LiedTo>(m_places.make()); }
    void cleanup() {
        if (!m_till) return;
        QVERIFY(test::booksHold(m_till->shop));
        m_till.reset();
    }

    void aWrongInvoiceIsNeverShown_data() {
        QTest::addColumn<Lie>("lie");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char* name, ErrorCode code, const Lie& lie) {
            QTest::newRow(name) << lie << code;
        };
        row("a millisatoshi more", ErrorCode::InvoiceAmount,
            misprinting([](Bolt11& text) { text.amount = Msat(text.amount->value() + 1); }));
        row("ten times as much", ErrorCode::InvoiceAmount,
            misprinting([](Bolt11& text) { text.amount = Msat(text.amount->value() * 10); }));
        row("less", ErrorCode::InvoiceAmount, misprinting([](Bolt11& text) { text.amount = Msat(1'000); }));
        row("no amount", ErrorCode::InvoiceAmount, misprinting([](Bolt11& text) { text.amount.reset(); }));
        row("the real network", ErrorCode::InvoiceNetwork,
            misprinting([](Bolt11& text) { text.network = Network::Mainnet; }));
        row("a test network", ErrorCode::InvoiceNetwork,
            misprinting([](Bolt11& text) { text.network = Network::Testnet; }));
        row("another payee", ErrorCode::InvoicePayee, [](FakeLnd& node) { node.signer = kAnotherNode; });
        row("another hash", ErrorCode::InvoiceHash,
            misprinting([](Bolt11& text) { text.paymentHash = QByteArray(32, '\x66'); }));
        row("expired", ErrorCode::InvoiceExpired,
            misprinting([](Bolt11& text) { text.timestamp -= std::chrono::hours(24); }));
        row("payable for a year", ErrorCode::InvoiceExpired,
            misprinting([](Bolt11& text) { text.expirySeconds = 31'536'000; }));
        row("another description", ErrorCode::InvoiceDescription,
            misprinting([](Bolt11& text) { text.description = u"Outra loja"_s; }));
        row("an unknown demand", ErrorCode::InvoiceFeature, misprinting([](Bolt11& text) {
                text.featureBits = {8, 14, 100};
            }));
        row("one letter changed", ErrorCode::InvoiceMalformed, mangling([](QString text) {
                text[30] = text[30] == u'q' ? u'p' : u'q';
                return text;
            }));
        row("cut off", ErrorCode::InvoiceMalformed,
            mangling([](const QString& text) { return text.left(80); }));
        row("garbage", ErrorCode::InvoiceMalformed, mangling([](const QString&) { return u"hello"_s; }));
        row("endless garbage", ErrorCode::InvoiceMalformed,
            mangling([](const QString&) -> QString { return u"lnbcrt1"_s + QString(20'000, u'q'); }));
        row("no text", ErrorCode::BackendAnswer, mangling([](const QString&) { return QString(); }));
        row("an answer for another hash", ErrorCode::BackendAnswer,
            creating(saying(200, "{\"r_hash\":\"" + QByteArray(32, 'x').toBase64() +
                                     "\",\"payment_request\":\"lnbcrt1x\",\"add_index\":\"1\"}")));
        row("no JSON", ErrorCode::BackendAnswer, creating(saying(200, "<html>hello</html>")));
        row("an empty object", ErrorCode::BackendAnswer, creating(saying(200, "{}")));
        row("a list", ErrorCode::BackendAnswer, creating(saying(200, "[]")));
        row("nothing", ErrorCode::BackendAnswer, creating(saying(200, "")));
        row("an error without words", ErrorCode::BackendAnswer, creating(saying(500, "{}")));
        row("a refusal", ErrorCode::BackendRefused,
            creating([](HttpTurn& turn) { FakeLnd::fail(turn, 500, 2, "no more invoices today"); }));
        row("a hundred megabytes", ErrorCode::BackendAnswer, creating(hundredMegabytes));
        row("cut in the middle", ErrorCode::BackendUnreachable, creating([](HttpTurn& turn) {
                turn.raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"r_hash\":");
                turn.cut();
            }));
        row("made, and the answer lost", ErrorCode::BackendUnreachable,
            [](FakeLnd& node) { node.losesAnswers = true; });
        row("made, and never answered", ErrorCode::BackendTimeout, creating([](HttpTurn&) {}));
        row("one byte a second", ErrorCode::BackendTimeout, creating(oneByteASecond));
        row("a macaroon it does not take", ErrorCode::BackendUnauthorized, creating([](HttpTurn& turn) {
                FakeLnd::fail(turn, 500, 2,
                              "verification failed: signature mismatch after caveat verification");
            }));
        row("a locked wallet", ErrorCode::BackendLocked,
            [](FakeLnd& node) { node.mood = FakeLnd::Mood::Locked; });
        row("still starting", ErrorCode::BackendStarting,
            [](FakeLnd& node) { node.mood = FakeLnd::Mood::Starting; });
    }
    void aWrongInvoiceIsNeverShown() {
        QFETCH(Lie, lie);
        QFETCH(ErrorCode, code);
        const TicketDetails ticket = m_till->shop.open();
        lie(*m_till->node);
        refusesAndGoesOn(ticket.ticket.id, code, [this] { m_till->node->tellTheTruth(); });
    }

    void aRedirectIsNotFollowed() {
        test::HttpServer elsewhere([](const HttpExchange&, HttpTurn& turn) { turn.answer(200, "{}"); },
                                   m_till->node->tls());
        QVERIFY(elsewhere.start());
        const TicketDetails ticket = m_till->shop.open();
        const QByteArray there = "Location: " + elsewhere.url(u"/v1/invoices"_s).toEncoded() + "\r\n";
        creating(saying(307, "", there))(*m_till->node);
        refusesAndGoesOn(ticket.ticket.id, ErrorCode::BackendAnswer,
                         [this] { m_till->node->tellTheTruth(); });
        QCOMPARE(elsewhere.connections(), 0);
    }

    void anotherCertificateIsAskedForNothing() {
        const TicketDetails ticket = m_till->shop.open();
        const auto asked = m_till->node->server().seen().size();
        QVERIFY(m_till->showCertificate(test::TlsIdentity::make(u"lnd.example"_s)));
        refusesAndGoesOn(ticket.ticket.id, ErrorCode::BackendCertificate, [&] {
            QCOMPARE(m_till->node->server().seen().size(), asked);
            QVERIFY(m_till->showCertificate(m_till->node->tls()));
        });
    }

    void whatIsNotProvenIsNotPaid_data() {
        QTest::addColumn<Lie>("lie");
        const auto row = [](const char* name, const Lie& lie) { QTest::newRow(name) << lie; };
        row("no preimage", claiming(u"r_preimage"_s, QJsonValue::Undefined));
        row("an empty preimage", claiming(u"r_preimage"_s, QString()));
        row("another preimage",
            claiming(u"r_preimage"_s, QString::fromLatin1(QByteArray(32, 'x').toBase64())));
        row("half a preimage",
            claiming(u"r_preimage"_s, QString::fromLatin1(QByteArray(16, 'x').toBase64())));
        row("another invoice", claiming(u"r_hash"_s, QString::fromLatin1(QByteArray(32, 'x').toBase64())));
        row("nothing paid", claiming(u"amt_paid_msat"_s, u"0"_s));
        row("an amount in words", claiming(u"amt_paid_msat"_s, u"plenty"_s));
        row("an amount below nothing", claiming(u"amt_paid_msat"_s, u"-1"_s));
        row("more than there is", claiming(u"amt_paid_msat"_s, u"2100000000000000001"_s));
        row("a state nobody knows", claiming(u"state"_s, u"FROZEN"_s));
        row("not JSON", lookingUp(saying(200, "paid, honestly")));
        row("a list", lookingUp(saying(200, "[{\"state\":\"SETTLED\"}]")));
        row("elsewhere", lookingUp(saying(302, "", "Location: https://127.0.0.1:9/\r\n")));
        row("a hundred megabytes", lookingUp(hundredMegabytes));
        row("an invoice it forgot", [](FakeLnd& node) { node.forgetful = true; });
        row("cut", lookingUp([](HttpTurn& turn) { turn.cut(); }));
        row("a macaroon it does not take", lookingUp([](HttpTurn& turn) {
                FakeLnd::fail(turn, 500, 2, "verification failed: signature mismatch");
            }));
        row("a locked wallet", [](FakeLnd& node) { node.mood = FakeLnd::Mood::Locked; });
    }
    void whatIsNotProvenIsNotPaid() {
        QFETCH(Lie, lie);
        const auto charged = m_till->charge(m_till->shop.open().ticket.id);
        QVERIFY2(charged, qPrintable(charged ? QString() : charged.error().detail));
        QVERIFY(m_till->node->pay(charged->payment.bolt11));
        lie(*m_till->node);
        const auto checked = m_till->check(charged->payment);
        if (checked) QCOMPARE(checked->state, PaymentState::Unknown);
        // Nobody can say: the code is hidden, the ticket waits, and nothing was counted.
        QVERIFY(m_till->becomes(charged->payment, PaymentState::Unknown));
        const TicketDetails after = m_till->shop.details(charged->payment.ticket);
        QCOMPARE(after.ticket.state, TicketState::PendingPayment);
        QCOMPARE(after.covered.minor, qint64(0));
        QVERIFY(m_till->stored(charged->payment).preimage.isEmpty());
        m_till->node->tellTheTruth();
        QVERIFY(m_till->becomes(charged->payment, PaymentState::Paid));
        QCOMPARE(m_till->shop.details(charged->payment.ticket).ticket.state, TicketState::Paid);
        QVERIFY(m_till->shop.details(charged->payment.ticket).tasks.empty());
    }

    void anotherSumIsATaskForAPerson_data() {
        QTest::addColumn<int>("percent");
        QTest::addColumn<PaymentState>("state");
        QTest::addColumn<int>("task");
        QTest::addColumn<int>("ticket");
        const int short_ = static_cast<int>(TaskKind::Underpaid);
        const int over = static_cast<int>(TaskKind::Surplus);
        QTest::newRow("half") << 50 << PaymentState::Underpaid << short_ << int(TicketState::Serving);
        QTest::newRow("half as much again")
            << 150 << PaymentState::Overpaid << over << int(TicketState::Paid);
    }
    void anotherSumIsATaskForAPerson() {
        QFETCH(int, percent);
        QFETCH(PaymentState, state);
        QFETCH(int, task);
        QFETCH(int, ticket);
        const auto charged = m_till->charge(m_till->shop.open().ticket.id);
        QVERIFY(charged);
        const Msat sum(charged->payment.quote->msat.value() * percent / 100);
        QVERIFY(m_till->node->pay(charged->payment.bolt11, sum));
        const auto checked = m_till->check(charged->payment);
        QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().detail));
        QCOMPARE(checked->state, state);
        QCOMPARE(checked->received, sum);
        const TicketDetails after = m_till->shop.details(charged->payment.ticket);
        QCOMPARE(int(after.ticket.state), ticket);
        QCOMPARE(after.tasks.size(), size_t(1));
        QCOMPARE(int(after.tasks.front().kind), task);
    }

    void anInvoiceCalledCancelledThatWasPaidIsLateMoneyNotLostMoney() {
        const auto charged = m_till->charge(m_till->shop.open().ticket.id);
        QVERIFY(charged);
        claiming(u"state"_s, u"CANCELED"_s)(*m_till->node);
        QVERIFY(m_till->node->pay(charged->payment.bolt11));
        QCOMPARE(m_till->check(charged->payment)->state, PaymentState::Cancelled);
        QCOMPARE(m_till->shop.details(charged->payment.ticket).ticket.state, TicketState::Serving);
        m_till->node->tellTheTruth();
        QVERIFY(m_till->becomes(charged->payment, PaymentState::LatePaid));
        const TicketDetails after = m_till->shop.details(charged->payment.ticket);
        QCOMPARE(after.ticket.state, TicketState::Paid);
        QCOMPARE(after.tasks.size(), size_t(1));
        QCOMPARE(after.tasks.front().kind, TaskKind::LatePayment);
    }

    // --- the stream -------------------------------------------------------------------------------------

    void anEventThatTheLookUpDeniesIsNotMoney() {
        listen();
        const auto charged = m_till->charge(m_till->shop.open().ticket.id);
        QVERIFY(charged);
        QByteArray line = m_till->node->settledLine(charged->payment.paymentHash);
        line.replace("\"OPEN\"", "\"SETTLED\"").replace("\"settle_index\":\"0\"", "\"settle_index\":\"9\"");
        const int asked = lookUpsOf(charged->payment);
        m_till->node->sendLine(line);
        QVERIFY(m_till->eventually([&] { return lookUpsOf(charged->payment) > asked; }));
        QVERIFY(m_till->eventually([&] { return m_till->watcher().backendReachable(); }));
        QCOMPARE(m_till->check(charged->payment)->state, PaymentState::Pending);
        QVERIFY(m_till->node->pay(charged->payment.bolt11));
        QVERIFY(m_till->becomes(charged->payment, PaymentState::Paid));
    }

    void eventsTwiceAndOutOfOrderSellOnceEach() {
        listen();
        const auto first = m_till->charge(m_till->shop.open().ticket.id);
        const auto second = m_till->charge(m_till->shop.open().ticket.id);
        QVERIFY(first && second);
        m_till->node->mutesStream = true;
        QVERIFY(m_till->node->pay(first->payment.bolt11));
        QVERIFY(m_till->node->pay(second->payment.bolt11));
        for (const auto* charged : {&*second, &*second, &*first, &*second, &*first}) {
            m_till->node->sendLine(m_till->node->settledLine(charged->payment.paymentHash));
        }
        QVERIFY(m_till->becomes(second->payment, PaymentState::Paid));
        QVERIFY(m_till->becomes(first->payment, PaymentState::Paid));
        for (const auto* charged : {&*first, &*second}) {
            const TicketDetails after = m_till->shop.details(charged->payment.ticket);
            QCOMPARE(after.ticket.state, TicketState::Paid);
            QCOMPARE(after.covered.minor, after.totals.total.minor);
            QVERIFY(after.tasks.empty());
        }
    }

    void aCutStreamAndASilentOneLoseNothing_data() {
        QTest::addColumn<bool>("silent");
        QTest::newRow("cut") << false;
        QTest::newRow("silent") << true;
    }
    void aCutStreamAndASilentOneLoseNothing() {
        QFETCH(bool, silent);
        m_till->node->mutesStream = silent;
        listen();
        const auto charged = m_till->charge(m_till->shop.open().ticket.id);
        QVERIFY(charged);
        if (!silent) m_till->node->cutStreams();
        QVERIFY(m_till->node->pay(charged->payment.bolt11));
        QVERIFY(m_till->becomes(charged->payment, PaymentState::Paid));
    }

    void aWireThatIsOpenOnOneSideOnlyIsSaidAndWaitedFor() {
        test::TcpRelay relay(m_till->node->server().serverPort());
        QVERIFY(relay.start());
        QUrl url = m_till->node->server().url();
        url.setPort(relay.serverPort());
        m_till->connectTo(url);
        listen();
        const auto charged = m_till->charge(m_till->shop.open().ticket.id);
        QVERIFY2(charged, qPrintable(charged ? QString() : charged.error().detail));
        relay.setSilent(true);
        QVERIFY(m_till->node->pay(charged->payment.bolt11));
        const auto checked = m_till->check(charged->payment);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::BackendTimeout);
        QCOMPARE(m_till->watcher().unreachableReason().code, ErrorCode::BackendTimeout);
        QVERIFY(m_till->becomes(charged->payment, PaymentState::Unknown));
        relay.setSilent(false);
        QVERIFY(m_till->becomes(charged->payment, PaymentState::Paid));
    }

 private:
    /// The charge is refused for that reason and leaves nothing that could be paid; then the same ticket is
    /// sold by a node that is honest again.
    void refusesAndGoesOn(TicketId ticket, ErrorCode code, const std::function<void()>& mend) {
        const auto refused = m_till->charge(ticket);
        QVERIFY(!refused);
        QCOMPARE(toText(refused.error().code), toText(code));
        const TicketDetails after = m_till->shop.details(ticket);
        QCOMPARE(after.ticket.state, TicketState::Serving);
        QCOMPARE(after.payments.size(), size_t(1));
        QCOMPARE(after.payments.front().state, PaymentState::Failed);
        QCOMPARE(toText(after.payments.front().failure.code), toText(code));
        QVERIFY(after.payments.front().bolt11.isEmpty());
        QCOMPARE(m_till->watcher().openCount(), 0);
        mend();
        const auto charged = m_till->charge(ticket);
        QVERIFY2(charged, qPrintable(charged ? QString() : charged.error().detail));
        QVERIFY(m_till->node->pay(charged->payment.bolt11));
        QVERIFY(m_till->becomes(charged->payment, PaymentState::Paid));
        QCOMPARE(m_till->shop.details(ticket).ticket.state, TicketState::Paid);
    }
    /// Until the node's events would be heard.
    void listen() {
        QVERIFY(m_till->eventually([this] { return m_till->node->openStreams() == 1; }));
    }
    [[nodiscard]] int lookUpsOf(const Payment& payment) const {
        return m_till->node->asked("/v1/invoice/" + payment.paymentHash.toHex());
    }

    test::ChosenPlaces m_places;
    std::unique_ptr<LiedTo> m_till;
};

}  // namespace balcao

QTEST_GUILESS_MAIN(balcao::LyingNodeTest)
#include "lying_node_test.moc"
