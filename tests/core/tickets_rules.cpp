#include "tickets/charge_entries.h"
#include "tickets/ticket_rules.h"

#include <QtTest>

#include <map>

using namespace balcao;

namespace {

Line line(qint64 unit, int quantity, qint64 discount = 0, int taxPoints = 0,
          TaxMode mode = TaxMode::Included) {
    Line made;
    made.id = LineId(QUuid::createUuid());
    made.name = QStringLiteral("Something");
    made.quantity = quantity;
    made.unitPrice = Fiat{unit, brl()};
    made.discount.amount = Fiat{discount, brl()};
    if (discount != 0) made.discount.reason = QStringLiteral("agreement");
    made.tax = TaxRule{taxPoints, mode};
    return made;
}

Ticket ticketIn(TicketState state) {
    Ticket ticket;
    ticket.id = TicketId(QUuid::createUuid());
    ticket.number = {QStringLiteral("A"), 47, QDate(2026, 11, 21)};
    ticket.currency = brl();
    ticket.state = state;
    ticket.lines.push_back(line(20'630, 1));
    return ticket;
}

const RegisterId kWhere(QUuid::createUuid());
const PersonId kWho(QUuid::createUuid());
const Instant kNow = fromUnixMs(1'795'262'400'000);

}  // namespace

class TicketRulesTest : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void numberIsReadOutInThreeDigits() {
        QCOMPARE((TicketNumber{QStringLiteral("A"), 7, {}}).text(), QStringLiteral("A 007"));
        QCOMPARE((TicketNumber{QStringLiteral("P"), 1234, {}}).text(), QStringLiteral("P 1234"));
    }

    void aCustomerIsNamedUntilItIsPaid() {
        const CustomerId customer(QUuid::createUuid());
        for (const TicketState state :
             {TicketState::Waiting, TicketState::Called, TicketState::Serving, TicketState::PendingPayment,
              TicketState::Paid, TicketState::Cancelled, TicketState::NoShow}) {
            Ticket ticket;
            ticket.state = state;
            ticket.sealedTaxId = QStringLiteral("somebody else's");
            const bool open =
                state != TicketState::Paid && state != TicketState::Cancelled && state != TicketState::NoShow;
            const auto named = withCustomer(ticket, customer);
            QCOMPARE(named.has_value(), open);
            if (named) QCOMPARE(named->customerId, customer);
            if (named) QVERIFY(named->sealedTaxId.isEmpty());
            if (!named) QCOMPARE(named.error().code, ErrorCode::StateConflict);
        }
    }

    void totalsFollowLinesDiscountsAndTaxes_data() {
        QTest::addColumn<std::vector<Line>>("lines");
        QTest::addColumn<QList<qint64>>("expected");  // subtotal, discount, tax, tax added, total
        QTest::newRow("nothing") << std::vector<Line>{} << QList<qint64>{0, 0, 0, 0, 0};
        QTest::newRow("the office's ticket")
            << std::vector{line(20'630, 1), line(490, 2), line(3'800, 1, 520)}
            << QList<qint64>{25'410, 520, 0, 0, 24'890};
        QTest::newRow("tax inside the price")
            << std::vector{line(11'000, 1, 0, 1'000)} << QList<qint64>{11'000, 0, 1'000, 0, 11'000};
        QTest::newRow("tax on top") << std::vector{line(10'000, 1, 0, 1'000, TaxMode::Added)}
                                    << QList<qint64>{10'000, 0, 1'000, 1'000, 11'000};
        QTest::newRow("tax after the discount") << std::vector{line(10'000, 1, 5'000, 1'000, TaxMode::Added)}
                                                << QList<qint64>{10'000, 5'000, 500, 500, 5'500};
        QTest::newRow("half a centavo goes to the even one")
            << std::vector{line(25, 1, 0, 1'000, TaxMode::Added)} << QList<qint64>{25, 0, 2, 2, 27};
    }
    void totalsFollowLinesDiscountsAndTaxes() {
        QFETCH(std::vector<Line>, lines);
        QFETCH(QList<qint64>, expected);
        Ticket ticket = ticketIn(TicketState::Serving);
        ticket.lines = lines;
        const auto sum = totals(ticket);
        QVERIFY(sum);
        QCOMPARE((QList<qint64>{sum->subtotal.minor, sum->discount.minor, sum->tax.minor, sum->taxAdded.minor,
                                sum->total.minor}),
                 expected);
    }

    void aSumBeyondTheRangeIsAnErrorNotAWrap() {
        Ticket ticket = ticketIn(TicketState::Serving);
        ticket.lines = {line(std::numeric_limits<qint64>::max() / 2, 2),
                        line(std::numeric_limits<qint64>::max(), 1)};
        const auto sum = totals(ticket);
        QVERIFY(!sum);
        QCOMPARE(sum.error().code, ErrorCode::Overflow);
    }

    void everyStateAllowsOnlyItsOwnSteps_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("allowed");
        const auto row = [](TicketState state, const char* allowed) {
            QTest::newRow(qPrintable(toText(state)))
                << static_cast<int>(state) << QString::fromLatin1(allowed);
        };
        row(TicketState::Waiting, "call start no_show edit cancel");
        row(TicketState::Called, "call start no_show transfer edit cancel");
        row(TicketState::Serving, "park transfer charge pay edit cancel");
        row(TicketState::PendingPayment, "park charge pay");
        row(TicketState::Paid, "");
        row(TicketState::Cancelled, "");
        row(TicketState::NoShow, "");
    }
    void everyStateAllowsOnlyItsOwnSteps() {
        QFETCH(int, state);
        QFETCH(QString, allowed);
        const Ticket ticket = ticketIn(static_cast<TicketState>(state));
        QStringList can;
        if (called(ticket, kWhere, {}, kNow)) can += QStringLiteral("call");
        if (started(ticket, kWhere, {}, kWho, {}, kNow)) can += QStringLiteral("start");
        if (noShow(ticket, kNow)) can += QStringLiteral("no_show");
        if (parked(ticket)) can += QStringLiteral("park");
        if (transferred(ticket)) can += QStringLiteral("transfer");
        if (charging(ticket)) can += QStringLiteral("charge");
        if (paid(ticket, kNow)) can += QStringLiteral("pay");
        if (withLine(ticket, line(100, 1))) can += QStringLiteral("edit");
        if (cancelled(ticket, kNow)) can += QStringLiteral("cancel");
        QCOMPARE(can.join(QLatin1Char(' ')), allowed);
    }

    void refusalsNameTheStateTheTicketIsIn() {
        const auto refused = noShow(ticketIn(TicketState::Paid), kNow);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StateConflict);
        QCOMPARE(refused.error().facts.value(QStringLiteral("state")).toString(), QStringLiteral("paid"));
    }

    void nothingIsChargedForAnEmptyTicket() {
        Ticket ticket = ticketIn(TicketState::Serving);
        ticket.lines.clear();
        const auto refused = charging(ticket);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NothingToCharge);
    }

    void parkedTicketsComeBackToWhoeverResumesThem() {
        const auto away = parked(ticketIn(TicketState::Serving));
        QVERIFY(away && away->parked);
        const auto back = resumed(*away, kWhere, QStringLiteral("Caixa 2"));
        QVERIFY(back && !back->parked);
        QCOMPARE(back->registerId, kWhere);
        QVERIFY(!resumed(*back, kWhere, {}));
    }

    void linesAreChecked_data() {
        QTest::addColumn<Line>("given");
        QTest::addColumn<int>("code");
        const int invalid = static_cast<int>(ErrorCode::InvalidArgument);
        QTest::newRow("no quantity") << line(100, 0) << invalid;
        QTest::newRow("too many") << line(100, kMaxQuantity + 1) << invalid;
        QTest::newRow("negative price") << line(-1, 1) << invalid;
        QTest::newRow("discount above the line") << line(100, 1, 101) << invalid;
        QTest::newRow("negative discount") << line(100, 1, -1) << invalid;
        Line silent = line(100, 1, 10);
        silent.discount.reason = QStringLiteral("  ");
        QTest::newRow("discount without a reason") << silent << invalid;
        Line foreign = line(100, 1);
        foreign.unitPrice.currency = usd();
        QTest::newRow("another currency") << foreign << static_cast<int>(ErrorCode::CurrencyMismatch);
    }
    void linesAreChecked() {
        QFETCH(Line, given);
        QFETCH(int, code);
        const auto refused = withLine(ticketIn(TicketState::Serving), given);
        QVERIFY(!refused);
        QCOMPARE(static_cast<int>(refused.error().code), code);
    }

    void fewerPiecesTakeTheirPartOfTheDiscountAlong() {
        Ticket ticket = ticketIn(TicketState::Serving);
        ticket.lines = {line(100, 5, 301)};
        const LineId id = ticket.lines[0].id;
        const auto off = [&](int quantity) {
            return withQuantity(ticket, id, quantity)->lines[0].discount.amount.minor;
        };
        QCOMPARE(off(4), 240);  // of 240.8: never more than its part
        QCOMPARE(off(1), 60);
        QCOMPARE(off(5), 301);
        QCOMPARE(off(9), 301);  // what was given for five is not given for the others
        QVERIFY(!withQuantity(ticket, id, 0));
        const auto gone = withoutLine(ticket, ticket.lines[0].id);
        QVERIFY(gone && gone->lines.empty());
        QCOMPARE(withoutLine(ticket, LineId(QUuid::createUuid())).error().code, ErrorCode::NotFound);
    }

    void aDiscountWithinAPartOfTheLine_data() {
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("within");
        QTest::newRow("none of it") << qint64{1} << 0 << false;
        QTest::newRow("taking one away") << qint64{0} << 0 << true;
        QTest::newRow("a tenth of 9.99, rounded") << qint64{100} << 10 << true;
        QTest::newRow("above") << qint64{101} << 10 << false;
        QTest::newRow("all of it") << qint64{999} << 100 << true;
    }
    void aDiscountWithinAPartOfTheLine() {
        QFETCH(qint64, amount);
        QFETCH(int, percent);
        Ticket ticket = ticketIn(TicketState::Serving);
        ticket.lines = {line(333, 3)};
        const Discount wanted{{amount, brl()}, QStringLiteral("agreement")};
        QTEST(isWithin(ticket, ticket.lines[0].id, wanted, percent), "within");
        QVERIFY(!isWithin(ticket, LineId(QUuid::createUuid()), wanted, percent));
        QVERIFY(!isWithin(ticket, ticket.lines[0].id, {{0, usd()}, {}}, percent));
    }

    void theQueueCallsByPriorityButNobodyWaitsForEver_data() {
        QTest::addColumn<QString>("waiting");  // A normal, P preferred, O over 80; by arrival
        QTest::addColumn<int>("preferredInARow");
        QTest::addColumn<int>("next");  // place in the text; -1 nobody
        QTest::newRow("nobody") << QString() << 0 << -1;
        QTest::newRow("by arrival") << QStringLiteral("AAA") << 0 << 0;
        QTest::newRow("preferred first") << QStringLiteral("AAP") << 0 << 2;
        QTest::newRow("over 80 before preferred") << QStringLiteral("APO") << 0 << 2;
        QTest::newRow("after one preferred, another") << QStringLiteral("AP") << 1 << 1;
        QTest::newRow("after two preferred, a normal one") << QStringLiteral("PPA") << 2 << 2;
        QTest::newRow("only preferred wait") << QStringLiteral("PP") << 5 << 0;
    }
    void theQueueCallsByPriorityButNobodyWaitsForEver() {
        QFETCH(QString, waiting);
        QFETCH(int, preferredInARow);
        QFETCH(int, next);
        std::vector<TicketSummary> queue;
        for (int i = 0; i < waiting.size(); ++i) {
            TicketSummary summary;
            summary.id = TicketId(QUuid::createUuid());
            summary.number.counter = i + 1;
            summary.openedAt = kNow + Millis(i);
            const QChar kind = waiting.at(i);
            summary.priority = kind == QLatin1Char('O')   ? Priority::Over80
                               : kind == QLatin1Char('P') ? Priority::Preferred
                                                          : Priority::Normal;
            queue.push_back(summary);
        }
        const auto chosen = nextInQueue(queue, preferredInARow);
        QCOMPARE(chosen.has_value(), next >= 0);
        if (next >= 0) QCOMPARE(*chosen, queue[static_cast<size_t>(next)].id);
    }

    void everyEntryOfTheLedgerSumsToZeroPerUnit() {
        Payment payment;
        payment.amount = Fiat{24'890, brl()};
        payment.quote = Quote{payment.amount, Msat(40'720'000), Rate{61'124'754, brl()}, {}, {}, {}};
        payment.backend = QStringLiteral("demo");
        Ticket ticket = ticketIn(TicketState::Serving);
        ticket.lines = {line(20'000, 1, 500, 1'000), line(5'000, 1, 0, 500, TaxMode::Added)};
        const auto sum = totals(ticket);
        QVERIFY(sum);
        const auto sold = ticketSold(ticket, *sum);
        QVERIFY(sold);
        const Fiat nothing{0, brl()};
        const std::vector<std::vector<Posting>> entries{
            chargeReserved(payment),
            *lightningSettled(payment, payment.amount, Msat(40'720'000)),
            *lightningSettled(payment, payment.amount, Msat(50'000'000)),
            *lightningSettled(payment, Fiat{12'000, brl()}, Msat(20'000'000)),
            *lightningSettled(payment, nothing, Msat(40'720'000)),
            moreArrived(payment, Msat(5)),
            cashReceived(payment),
            *sold};
        for (const auto& entry : entries) {
            std::map<QString, qint64> sums;
            for (const Posting& posting : entry) {
                QVERIFY(posting.amount != 0);
                sums[posting.unit] += posting.amount;
            }
            for (const auto& [unit, total] : sums) QCOMPARE(total, 0);
        }
    }

    void whatRoundingUpBroughtStandsApart() {
        Payment payment;
        payment.amount = Fiat{24'890, brl()};
        // 248.90 are 40 720 000.44 msat there: asked for as 40 721 sat, so 998 or 999 msat are not the
        // price's.
        payment.quote = Quote{payment.amount, Msat(40'721'000), Rate{61'124'754, brl()}, {}, {}, {}};
        const Msat exact = *convert(payment.amount, payment.quote->rate, Rounding::Up);
        QVERIFY(exact < payment.quote->msat);
        const auto moved = [](const std::vector<Posting>& postings, AccountKind kind, const QString& unit) {
            qint64 sum = 0;
            for (const Posting& each : postings) {
                if (each.account.kind == kind && each.unit == unit) sum += each.amount;
            }
            return sum;
        };
        const QString msat = QStringLiteral("MSAT");
        const std::vector<std::vector<Posting>> both{
            chargeReserved(payment),
            *lightningSettled(payment, payment.amount, Msat(payment.quote->msat.value() + 7))};
        for (const auto& entry : both) {
            QCOMPARE(moved(entry, AccountKind::Exchange, msat), -exact.value());
            QCOMPARE(moved(entry, AccountKind::Rounding, msat), exact.value() - 40'721'000);
            QCOMPARE(moved(entry, AccountKind::Exchange, QStringLiteral("BRL")), 24'890);
        }
        QCOMPARE(moved(both[1], AccountKind::Surplus, msat), -7);
        // Money that covers nothing is exchanged into nothing.
        const auto surplus = *lightningSettled(payment, Fiat{0, brl()}, Msat(40'721'000));
        QCOMPARE(moved(surplus, AccountKind::Rounding, msat), 0);
        QCOMPARE(moved(surplus, AccountKind::Surplus, msat), -40'721'000);
    }
};

QTEST_GUILESS_MAIN(TicketRulesTest)
#include "tickets_rules.moc"
