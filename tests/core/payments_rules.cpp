#include "lightning_specs.h"
#include "payments/payment_rules.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QtTest>

using namespace balcao;

namespace {

const QByteArray kPreimage(32, '\x07');
const Instant kNow = fromUnixMs(1'795'262'400'000);

Payment paymentIn(PaymentState state) {
    Payment payment;
    payment.id = PaymentId(QUuid::createUuid());
    payment.state = state;
    payment.amount = Fiat{24'890, brl()};
    payment.paymentHash = QCryptographicHash::hash(kPreimage, QCryptographicHash::Sha256);
    payment.quote =
        Quote{payment.amount, Msat(40'720'000), Rate{61'124'754, brl()}, {}, kNow, kNow + Millis(600'000)};
    payment.expiresAt = kNow + Millis(600'000);
    return payment;
}

InvoiceReport report(InvoiceStatus status, qint64 received = 0, Millis settledAfter = Millis(1'000)) {
    InvoiceReport made;
    made.status = status;
    made.received = Msat(received);
    made.preimage = status == InvoiceStatus::Settled ? kPreimage : QByteArray();
    made.settledAt = kNow + settledAfter;
    return made;
}

}  // namespace

class PaymentRulesTest : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void reportsBecomeStates_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("status");
        QTest::addColumn<qint64>("received");
        QTest::addColumn<qint64>("afterMs");
        QTest::addColumn<int>("to");
        using S = PaymentState;
        using R = InvoiceStatus;
        const auto row = [](const char* name, S from, R status, qint64 received, qint64 afterMs, S to) {
            QTest::newRow(name) << static_cast<int>(from) << static_cast<int>(status) << received << afterMs
                                << static_cast<int>(to);
        };
        const qint64 asked = 40'720'000;
        row("still open", S::Pending, R::Open, 0, 1'000, S::Pending);
        row("open a minute past expiry: parts may be on their way", S::Pending, R::Open, 0, 660'000,
            S::Pending);
        row("open long past expiry", S::Pending, R::Open, 0, 721'000, S::Expired);
        row("locked in", S::Pending, R::Accepted, asked, 1'000, S::Held);
        row("locked in, then released", S::Held, R::Open, 0, 2'000, S::Pending);
        row("paid", S::Pending, R::Settled, asked, 1'000, S::Paid);
        row("paid from held", S::Held, R::Settled, asked, 1'000, S::Paid);
        row("paid one msat over", S::Pending, R::Settled, asked + 1, 1'000, S::Overpaid);
        row("paid double", S::Pending, R::Settled, 2 * asked, 1'000, S::Overpaid);
        row("paid one msat short", S::Pending, R::Settled, asked - 1, 1'000, S::Underpaid);
        row("paid after the quote ended", S::Pending, R::Settled, asked, 600'001, S::LatePaid);
        row("paid although expired", S::Expired, R::Settled, asked, 1'000, S::LatePaid);
        row("paid although cancelled", S::Cancelled, R::Settled, asked, 1'000, S::LatePaid);
        row("paid although failed", S::Failed, R::Settled, asked, 1'000, S::LatePaid);
        row("node closed it after its time", S::Pending, R::Cancelled, 0, 600'000, S::Expired);
        row("node closed it in its time", S::Pending, R::Cancelled, 0, 1'000, S::Cancelled);
        row("node does not know it", S::Pending, R::Unknown, 0, 1'000, S::Unknown);
        row("known again", S::Unknown, R::Open, 0, 1'000, S::Pending);
        row("unknown, then paid", S::Unknown, R::Settled, asked, 1'000, S::Paid);
        row("paid stays paid when the node forgets", S::Paid, R::Unknown, 0, 1'000, S::Paid);
        row("paid stays paid when the node says open", S::Paid, R::Open, 0, 1'000, S::Paid);
        row("paid stays paid when repeated", S::Paid, R::Settled, asked, 1'000, S::Paid);
        row("late stays late when repeated", S::LatePaid, R::Settled, asked, 1'000, S::LatePaid);
        row("cancelled stays cancelled when the node says open", S::Cancelled, R::Open, 0, 1'000,
            S::Cancelled);
        row("expired stays expired when the node is lost", S::Expired, R::Unknown, 0, 1'000, S::Expired);
    }
    void reportsBecomeStates() {
        QFETCH(int, from);
        QFETCH(int, status);
        QFETCH(qint64, received);
        QFETCH(qint64, afterMs);
        QFETCH(int, to);
        Payment payment = paymentIn(static_cast<PaymentState>(from));
        if (isSettled(payment.state)) payment.received = Msat(received);
        const auto next =
            stateAfter(payment, report(static_cast<InvoiceStatus>(status), received, Millis(afterMs)),
                       kNow + Millis(afterMs));
        QVERIFY(next);
        QCOMPARE(toText(*next), toText(static_cast<PaymentState>(to)));
        QVERIFY(mayBecome(payment.state, *next));
    }

    void settledWithoutTheRightProofIsRefused() {
        for (const QByteArray& proof : {QByteArray(), QByteArray(32, '\x08'), QByteArray(31, '\x07')}) {
            InvoiceReport lie = report(InvoiceStatus::Settled, 40'720'000);
            lie.preimage = proof;
            const auto next = stateAfter(paymentIn(PaymentState::Pending), lie, kNow);
            QVERIFY(!next);
            QCOMPARE(next.error().code, ErrorCode::PreimageMismatch);
        }
    }

    void whatCannotBeTrueIsNotBelieved() {
        const QByteArray hash = paymentIn(PaymentState::Pending).paymentHash;
        InvoiceReport said = report(InvoiceStatus::Settled, 40'720'000);
        QVERIFY(isBelievable(said, hash));
        QVERIFY(!isBelievable(said, QByteArray(32, '\x01')));
        said.received = Msat(1);
        QVERIFY(isBelievable(said, hash));
        said.received = Msat(0);
        QVERIFY(!isBelievable(said, hash));
        said = report(InvoiceStatus::Settled, 40'720'000);
        said.preimage.clear();
        QVERIFY(!isBelievable(said, hash));
        said.status = InvoiceStatus::Open;
        QVERIFY(isBelievable(said, hash));
    }

    void theNeutralStateMapIsKept() {
        const QJsonObject map = test::specsJson(QStringLiteral("neutral-state-map.json"));
        const QJsonArray arrows = map.value(QStringLiteral("transitions")).toArray();
        QVERIFY(arrows.size() > 15);
        for (const QJsonValue& arrow : arrows) {
            const QString from = arrow.toArray().at(0).toString();
            const QString to = arrow.toArray().at(1).toString();
            if (from == QLatin1String("*") || to == QLatin1String("*")) continue;
            if (from == QLatin1String("underpaid") && to == QLatin1String("expired"))
                continue;  // money stays money
            QVERIFY2(mayBecome(*paymentStateFromText(from), *paymentStateFromText(to)),
                     qPrintable(from + QStringLiteral(" to ") + to));
        }
    }

    void moneyIsNeverForgottenAndNeverUndone() {
        using S = PaymentState;
        for (const S settled : {S::Paid, S::Overpaid, S::LatePaid}) {
            for (const S lost : {S::Pending, S::Held, S::Expired, S::Cancelled, S::Failed, S::Unknown}) {
                QVERIFY2(!mayBecome(settled, lost), qPrintable(toText(settled) + toText(lost)));
            }
        }
    }

    void onlyWhatCoveredCounts() {
        std::vector<Payment> payments(3, paymentIn(PaymentState::Paid));
        payments[0].covered = Fiat{1'000, brl()};
        payments[1].covered = Fiat{0, brl()};  // arrived twice: a task, not a second sale
        payments[2].state = PaymentState::Pending;
        payments[2].covered = Fiat{0, brl()};
        QCOMPARE(covered(payments, brl())->minor, 1'000);
        QCOMPARE(promised(payments, brl())->minor, 24'890);
    }

    void changeIsWhatIsLeft() {
        QCOMPARE(changeFor(Fiat{4'750, brl()}, Fiat{5'000, brl()})->minor, 250);
        QCOMPARE(changeFor(Fiat{4'750, brl()}, Fiat{4'750, brl()})->minor, 0);
        QCOMPARE(changeFor(Fiat{4'750, brl()}, Fiat{4'749, brl()}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(changeFor(Fiat{4'750, brl()}, Fiat{5'000, usd()}).error().code, ErrorCode::CurrencyMismatch);
    }

    void limitsRefuseBelowAndAbove() {
        LimitPolicy policy;
        policy.ranges = {{Fiat{10'000, brl()}, Fiat{50'000, brl()}}};
        QVERIFY(checkLimits(Fiat{10'000, brl()}, policy, {}, {}));
        QVERIFY(checkLimits(Fiat{50'000, brl()}, policy, {}, {}));
        QVERIFY(checkLimits(Fiat{1, usd()}, policy, {}, {}));
        for (const qint64 minor : {9'999, 50'001}) {
            const auto refused = checkLimits(Fiat{minor, brl()}, policy, {}, {});
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::AmountOutOfLimits);
            QCOMPARE(refused.error().facts.value(QStringLiteral("minor_max")).toLongLong(), 50'000);
        }
        QVERIFY(checkLimits(Fiat{500, brl()}, policy, Fiat{100, brl()}, {}));
        policy.enabled = false;
        QVERIFY(checkLimits(Fiat{1, brl()}, policy, {}, {}));
    }
};

QTEST_GUILESS_MAIN(PaymentRulesTest)
#include "payments_rules.moc"
