#include "ledger/ledger_rules.h"

#include <QtTest/QTest>

#include <limits>

using namespace balcao;

namespace {

const Account kTill{AccountKind::TillCash, QStringLiteral("r1")};
const Account kSales{AccountKind::Sales, {}};
const Account kNode{AccountKind::Lightning, QStringLiteral("demo")};
const Account kBridge{AccountKind::Exchange, {}};

LedgerTransaction transaction(LedgerKind kind, std::vector<Posting> postings) {
    LedgerTransaction result;
    result.kind = kind;
    if (kind == LedgerKind::Post || kind == LedgerKind::Void) {
        result.reservation = LedgerTransactionId(QUuid::createUuid());
    }
    result.postings = std::move(postings);
    return result;
}

}  // namespace

Q_DECLARE_METATYPE(balcao::LedgerTransaction)

class LedgerRules : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void balancedTransactionsPass_data() {
        QTest::addColumn<LedgerTransaction>("entry");
        const Fiat ten{1000, brl()};
        const Fiat minusTen{-1000, brl()};
        QTest::newRow("cash") << transaction(LedgerKind::Posted,
                                             {posting(kTill, ten), posting(kSales, minusTen)});
        QTest::newRow("reserved") << transaction(LedgerKind::Reserved,
                                                 {posting(kTill, ten), posting(kSales, minusTen)});
        QTest::newRow("post") << transaction(LedgerKind::Post,
                                             {posting(kTill, ten), posting(kSales, minusTen)});
        QTest::newRow("void") << transaction(LedgerKind::Void, {});
        QTest::newRow("two moneys over the bridge")
            << transaction(LedgerKind::Posted, {posting(kNode, Msat(5000)), posting(kBridge, Msat(-5000)),
                                                posting(kBridge, ten), posting(kSales, minusTen)});
    }
    void balancedTransactionsPass() {
        QFETCH(LedgerTransaction, entry);
        const auto result = checkBalanced(entry);
        QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().detail));
    }

    void everythingElseIsRefused_data() {
        QTest::addColumn<LedgerTransaction>("entry");
        QTest::addColumn<int>("code");
        const Fiat ten{1000, brl()};
        const Fiat minusTen{-1000, brl()};
        const auto row = [](const char* name, const LedgerTransaction& entry, ErrorCode code) {
            QTest::newRow(name) << entry << static_cast<int>(code);
        };
        row("one leg", transaction(LedgerKind::Posted, {posting(kTill, ten)}), ErrorCode::LedgerUnbalanced);
        row("a centavo short",
            transaction(LedgerKind::Posted, {posting(kTill, ten), posting(kSales, Fiat{-999, brl()})}),
            ErrorCode::LedgerUnbalanced);
        row("zero over two moneys only",
            transaction(LedgerKind::Posted, {posting(kTill, ten), posting(kSales, Fiat{-1000, usd()})}),
            ErrorCode::LedgerUnbalanced);
        row("fiat against satoshis",
            transaction(LedgerKind::Posted, {posting(kTill, ten), posting(kNode, Msat(-1000))}),
            ErrorCode::LedgerUnbalanced);
        row("empty", transaction(LedgerKind::Posted, {}), ErrorCode::InvalidArgument);
        row("empty reservation", transaction(LedgerKind::Reserved, {}), ErrorCode::InvalidArgument);
        row("empty post", transaction(LedgerKind::Post, {}), ErrorCode::InvalidArgument);
        row("a void that moves",
            transaction(LedgerKind::Void, {posting(kTill, ten), posting(kSales, minusTen)}),
            ErrorCode::InvalidArgument);
        row("a zero posting",
            transaction(LedgerKind::Posted,
                        {posting(kTill, ten), posting(kSales, minusTen), posting(kSales, Fiat{0, brl()})}),
            ErrorCode::InvalidArgument);
        LedgerTransaction orphan =
            transaction(LedgerKind::Post, {posting(kTill, ten), posting(kSales, minusTen)});
        orphan.reservation.reset();
        row("a post of nothing", orphan, ErrorCode::InvalidArgument);
        LedgerTransaction closing =
            transaction(LedgerKind::Posted, {posting(kTill, ten), posting(kSales, minusTen)});
        closing.reservation = LedgerTransactionId(QUuid::createUuid());
        row("a posted one that closes", closing, ErrorCode::InvalidArgument);
        LedgerTransaction noUnit = transaction(LedgerKind::Posted, {{kTill, 5, {}}, {kSales, -5, {}}});
        row("without a unit", noUnit, ErrorCode::InvalidArgument);
        const qint64 most = std::numeric_limits<qint64>::max();
        row("past the range",
            transaction(LedgerKind::Posted,
                        {posting(kTill, Fiat{most, brl()}), posting(kSales, Fiat{1, brl()})}),
            ErrorCode::Overflow);
    }
    void everythingElseIsRefused() {
        QFETCH(LedgerTransaction, entry);
        const auto result = checkBalanced(entry);
        QVERIFY(!result.has_value());
        QTEST(static_cast<int>(result.error().code), "code");
    }

    void theErrorNamesUnitAndSum() {
        const auto result = checkBalanced(transaction(
            LedgerKind::Posted, {posting(kTill, Fiat{1000, brl()}), posting(kSales, Fiat{-1, brl()})}));
        QCOMPARE(result.error().facts.value(u"unit"_qs).toString(), u"BRL"_qs);
        QCOMPARE(result.error().facts.value(u"sum"_qs).toLongLong(), qint64(999));
    }

    void wordsAreReadBack() {
        for (const AccountKind kind : {AccountKind::TillCash, AccountKind::Lightning, AccountKind::Exchange,
                                       AccountKind::Receivable, AccountKind::Sales, AccountKind::Tax,
                                       AccountKind::Discounts, AccountKind::Surplus, AccountKind::Rounding}) {
            QVERIFY(*accountKindFromText(toText(kind)) == kind);
        }
        for (const LedgerKind kind :
             {LedgerKind::Posted, LedgerKind::Reserved, LedgerKind::Post, LedgerKind::Void}) {
            QVERIFY(*ledgerKindFromText(toText(kind)) == kind);
        }
        QVERIFY(!accountKindFromText(u"pocket"_qs).has_value());
        QVERIFY(!ledgerKindFromText(QString()).has_value());
        QCOMPARE(posting(kNode, Msat(7)).unit, u"MSAT"_qs);
        QCOMPARE(posting(kTill, Fiat{7, brl()}).unit, u"BRL"_qs);
    }
};

QTEST_GUILESS_MAIN(LedgerRules)
#include "ledger_rules.moc"
