#include "ui/counter/charge_state.h"
#include "ui/counter/command_queue.h"
#include "ui/counter/entry_text.h"

#include "support/fakes.h"

#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

Payment openCharge(Instant now) {
    Payment payment;
    payment.tender = Tender::Lightning;
    payment.intent = IntentState::Answered;
    payment.state = PaymentState::Pending;
    payment.createdAt = now;
    payment.shownAt = now;
    payment.expiresAt = now + Millis{600'000};
    return payment;
}

}  // namespace

class CounterEntryTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void whatIsTypedIsReadAsQuantityAndText_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("quantity");
        QTest::addColumn<bool>("given");
        QTest::addColumn<QString>("text");
        QTest::newRow("a code") << u"2010"_s << 1 << false << u"2010"_s;
        QTest::newRow("a name with blanks around") << u"  licen "_s << 1 << false << u"licen"_s;
        QTest::newRow("times with a star") << u"3*2010"_s << 3 << true << u"2010"_s;
        QTest::newRow("times with x and blanks") << u"3 x 2010"_s << 3 << true << u"2010"_s;
        QTest::newRow("times with the sign") << u"12 × envelope"_s << 12 << true << u"envelope"_s;
        QTest::newRow("times with nothing yet") << u"3*"_s << 3 << true << QString();
        QTest::newRow("the largest quantity") << u"9999*1"_s << 9999 << true << u"1"_s;
        QTest::newRow("no quantity is a code") << u"0*1"_s << 1 << false << u"0*1"_s;
        QTest::newRow("five digits are a code") << u"12345x1"_s << 1 << false << u"12345x1"_s;
        QTest::newRow("a name that begins with x") << u"xerox"_s << 1 << false << u"xerox"_s;
        QTest::newRow("nothing") << QString() << 1 << false << QString();
    }
    void whatIsTypedIsReadAsQuantityAndText() {
        QFETCH(QString, typed);
        const EntryText entry = readEntry(typed);
        QTEST(entry.quantity, "quantity");
        QTEST(entry.quantityGiven, "given");
        QTEST(entry.text, "text");
    }

    void aChargesPhaseFollowsStateNodeAndTime_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("answered");
        QTest::addColumn<bool>("reachable");
        QTest::addColumn<int>("secondsLater");
        QTest::addColumn<int>("phase");
        const auto row = [](const char* name, PaymentState state, bool answered, bool reachable, int later,
                            ChargePhase phase) {
            QTest::newRow(name) << static_cast<int>(state) << answered << reachable << later
                                << static_cast<int>(phase);
        };
        row("waiting", PaymentState::Pending, true, true, 31, ChargePhase::Waiting);
        row("not answered yet", PaymentState::Pending, false, true, 0, ChargePhase::Asking);
        row("node silent while open", PaymentState::Pending, true, false, 31, ChargePhase::NotKnown);
        row("node silent after the money", PaymentState::Paid, true, false, 31, ChargePhase::Paid);
        row("node silent after the end", PaymentState::Expired, true, false, 900, ChargePhase::Expired);
        row("time over, money may be on its way", PaymentState::Pending, true, true, 601,
            ChargePhase::TimeOver);
        row("money locked in", PaymentState::Held, true, true, 31, ChargePhase::Held);
        row("money locked in past its time", PaymentState::Held, true, true, 601, ChargePhase::Held);
        row("recorded as unknown", PaymentState::Unknown, true, true, 31, ChargePhase::NotKnown);
        row("too much", PaymentState::Overpaid, true, true, 31, ChargePhase::Paid);
        row("too late", PaymentState::LatePaid, true, true, 900, ChargePhase::Paid);
        row("too little", PaymentState::Underpaid, true, true, 31, ChargePhase::Underpaid);
        row("cancelled", PaymentState::Cancelled, true, true, 31, ChargePhase::Cancelled);
        row("failed before an invoice", PaymentState::Failed, false, true, 1, ChargePhase::Failed);
    }
    void aChargesPhaseFollowsStateNodeAndTime() {
        QFETCH(int, state);
        QFETCH(bool, answered);
        QFETCH(bool, reachable);
        QFETCH(int, secondsLater);
        QFETCH(int, phase);
        const FakeClock clock;
        Payment payment = openCharge(clock.now());
        payment.state = static_cast<PaymentState>(state);
        payment.intent = answered ? IntentState::Answered : IntentState::Sent;
        const Instant later = clock.now() + Millis{1000 * secondsLater};
        const ChargePhase seen = phaseOf(payment, {reachable, clock.now()}, later);
        QCOMPARE(static_cast<int>(seen), phase);
    }

    void theCodeIsDrawnOnlyWhileItCanBePaidAndSeen() {
        for (int i = static_cast<int>(ChargePhase::None); i <= static_cast<int>(ChargePhase::Failed); ++i) {
            const auto phase = static_cast<ChargePhase>(i);
            QCOMPARE(mayShowCode(phase), phase == ChargePhase::Waiting);
        }
    }

    void theCountdownRunsFromShownToExpiry_data() {
        QTest::addColumn<int>("secondsLater");
        QTest::addColumn<qint64>("left");
        QTest::addColumn<bool>("lastMinute");
        QTest::newRow("at once") << 0 << qint64{600'000} << false;
        QTest::newRow("a minute left") << 540 << qint64{60'000} << false;
        QTest::newRow("the last minute") << 541 << qint64{59'000} << true;
        QTest::newRow("over") << 700 << qint64{0} << true;
        QTest::newRow("a clock that went back") << -30 << qint64{600'000} << false;
    }
    void theCountdownRunsFromShownToExpiry() {
        QFETCH(int, secondsLater);
        const FakeClock clock;
        const Payment payment = openCharge(clock.now());
        const Countdown countdown = countdownOf(payment, clock.now() + Millis{1000 * secondsLater});
        QCOMPARE(countdown.whole.count(), qint64{600'000});
        QTEST(static_cast<qint64>(countdown.left.count()), "left");
        QTEST(countdown.lastMinute, "lastMinute");
    }

    void anOpenChargeSaysMoreThanALaterOneThatEnded() {
        CountingIdSource ids;
        const FakeClock clock;
        TicketDetails details;
        Payment cash;
        cash.tender = Tender::Cash;
        Payment open = openCharge(clock.now());
        open.id = ids.make<PaymentId>();
        Payment failed = openCharge(clock.now());
        failed.id = ids.make<PaymentId>();
        failed.state = PaymentState::Failed;
        details.payments = {cash};
        QVERIFY(lastCharge(details) == nullptr);
        details.payments = {cash, open, failed};
        QCOMPARE(lastCharge(details)->id.text(), open.id.text());
        details.payments.front().state = PaymentState::Paid;
        details.payments[1].state = PaymentState::Expired;
        QCOMPARE(lastCharge(details)->id.text(), failed.id.text());
    }

    void aQuestionLeftInDoubtIsAskedWithTheSameIdAgain() {
        CountingIdSource source;
        CommandIds ids(source);
        const CommandId first = ids.idFor(u"charge|a"_s);
        const Error doubt{ErrorCode::DatabaseTimeout, {}, {}};
        ids.answered(u"charge|a"_s, &doubt);
        QVERIFY(ids.idFor(u"charge|a"_s) == first);
        const Error refusal{ErrorCode::RateStale, {}, {}};
        ids.answered(u"charge|a"_s, &refusal);
        QVERIFY(ids.idFor(u"charge|a"_s) != first);
    }

    void anotherQuestionNeverCarriesADoubtfulId() {
        CountingIdSource source;
        CommandIds ids(source);
        const CommandId first = ids.idFor(u"charge|a"_s);
        const Error doubt{ErrorCode::DatabaseUnreachable, {}, {}};
        ids.answered(u"charge|a"_s, &doubt);
        QVERIFY(ids.idFor(u"charge|b"_s) != first);
    }

    void aKeyPressedTwiceActsOnceAndABurstLosesNothing() {
        CountingIdSource source;
        CommandQueue queue(source, nullptr);
        std::vector<std::shared_ptr<QPromise<Result<TicketDetails>>>> asked;
        std::vector<CommandId> carried;
        int answered = 0;
        const auto run = [&](CommandId id) {
            carried.push_back(id);
            asked.push_back(std::make_shared<QPromise<Result<TicketDetails>>>());
            asked.back()->start();
            return asked.back()->future();
        };
        const auto then = [&](const Result<TicketDetails>&) { ++answered; };
        const auto answer = [&](Result<TicketDetails> result) {
            asked.back()->addResult(std::move(result));
            asked.back()->finish();
        };
        QVERIFY(queue.submit(u"park"_s, CommandQueue::Repeat::Once, run, then));
        QVERIFY(!queue.submit(u"park"_s, CommandQueue::Repeat::Once, run, then));
        QVERIFY(queue.submit(u"add|1"_s, CommandQueue::Repeat::Allowed, run, then));
        QVERIFY(queue.submit(u"add|1"_s, CommandQueue::Repeat::Allowed, run, then));
        QCOMPARE(asked.size(), std::size_t{1});
        answer(TicketDetails{});
        QTRY_COMPARE(asked.size(), std::size_t{2});
        answer(TicketDetails{});
        QTRY_COMPARE(asked.size(), std::size_t{3});
        answer(TicketDetails{});
        QTRY_COMPARE(answered, 3);
        QVERIFY(!queue.busy());
        QVERIFY(carried[1] != carried[2]);
        QVERIFY(queue.submit(u"park"_s, CommandQueue::Repeat::Once, run, then));
    }

    void aRefusalDropsWhatWasTypedAfterIt() {
        CountingIdSource source;
        CommandQueue queue(source, nullptr);
        int ran = 0;
        int refused = 0;
        const auto run = [&](CommandId) {
            ++ran;
            return ready<TicketDetails>(fail(ErrorCode::NotAllowed));
        };
        const auto then = [&](const Result<TicketDetails>& result) { refused += result ? 0 : 1; };
        queue.submit(u"add|1"_s, CommandQueue::Repeat::Allowed, run, then);
        queue.submit(u"add|2"_s, CommandQueue::Repeat::Allowed, run, then);
        QTRY_COMPARE(refused, 1);
        QVERIFY(!queue.busy());
        QCOMPARE(ran, 1);
    }
};

QTEST_GUILESS_MAIN(CounterEntryTest)
#include "counter_entry_test.moc"
