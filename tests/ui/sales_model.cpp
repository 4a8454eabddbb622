#include "ui/transactions/sales_model.h"
#include "support/fakes.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QTest>

#include <deque>

using namespace balcao;

/// A store of sales that answers by key, when the test says so.
class SalesSource {
 public:
    explicit SalesSource(int count) {
        for (int i = 0; i < count; ++i) add(i);
    }
    void add(int i) {
        SaleRow row;
        row.ticket = m_ids.make<TicketId>();
        row.number = {QStringLiteral("A"), i, {}};
        row.total = {100 + i, brl()};
        row.at = fromUnixMs(1'000'000 + i);
        rows.push_front(row);
    }
    [[nodiscard]] std::vector<SaleRow> page(const std::optional<SaleCursor>& before, int limit) const {
        std::vector<SaleRow> found;
        for (const SaleRow& row : rows) {
            if (before && row.at >= before->at) continue;
            if (static_cast<int>(found.size()) == limit) break;
            found.push_back(row);
        }
        return found;
    }
    SalesModel::Fetch fetch() {
        return [this](const std::optional<SaleCursor>& before, int limit) {
            ++asked;
            if (failing) return ready<std::vector<SaleRow>>(fail(ErrorCode::DatabaseUnreachable));
            if (!holding) return ready<std::vector<SaleRow>>(page(before, limit));
            held.emplace_back();
            held.back().start();
            answers.push_back(page(before, limit));
            return held.back().future();
        };
    }
    void answer(size_t which) {
        held[which].addResult(Result<std::vector<SaleRow>>(answers[which]));
        held[which].finish();
    }

    std::deque<SaleRow> rows;  // newest first
    std::deque<QPromise<Result<std::vector<SaleRow>>>> held;
    std::vector<std::vector<SaleRow>> answers;
    bool holding = false;
    bool failing = false;
    int asked = 0;

 private:
    test::CountingIdSource m_ids;
};

class TestSalesModel : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void theFirstPageIsReadAndNoMoreUntilSomebodyScrolls() {
        SalesSource source(1'000);
        SalesModel model(source.fetch());
        model.reload();
        QTRY_COMPARE(model.rowCount(), SalesModel::kPage);
        QVERIFY(model.canFetchMore({}));
        QCOMPARE(model.row(0)->number.counter, 999);
    }

    void scrollingReadsTheRestOnceAndInOrder() {
        SalesSource source(450);
        SalesModel model(source.fetch());
        // The tester scrolls by itself, so it stands where everything is read in the end.
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        while (!model.complete()) {
            QTRY_VERIFY(model.condition() != SalesModel::Condition::Loading);
            if (model.canFetchMore({})) model.fetchMore({});
            QCoreApplication::processEvents();
        }
        QCOMPARE(model.rowCount(), 450);
        for (int i = 0; i < 450; ++i) QCOMPARE(model.row(i)->number.counter, 449 - i);
    }

    void aLatePageOfAnOutdatedQuestionIsDropped() {
        SalesSource source(10);
        source.holding = true;
        SalesModel model(source.fetch());
        model.reload();
        source.add(10);
        model.reload();
        source.answer(1);
        QTRY_COMPARE(model.rowCount(), 11);
        source.answer(0);
        QTest::qWait(0);
        QCoreApplication::processEvents();
        QCOMPARE(model.rowCount(), 11);
    }

    void newsComeAboveAndTheChosenRowMovesWithItsSale() {
        SalesSource source(5);
        SalesModel model(source.fetch());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 5);
        const QPersistentModelIndex chosen(model.index(2, 0));
        const TicketId ticket = model.row(2)->ticket;
        source.add(5);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 6);
        QCOMPARE(chosen.row(), 3);
        QCOMPARE(model.row(chosen.row())->ticket, ticket);
    }

    void aSaleThatChangesKeepsItsPlaceAndOneThatMovesGoesUp() {
        SalesSource source(5);
        SalesModel model(source.fetch());
        model.reload();
        QTRY_COMPARE(model.rowCount(), 5);
        source.rows[1].paymentState = PaymentState::Paid;
        SaleRow moved = source.rows[4];
        source.rows.erase(source.rows.begin() + 4);
        moved.at = fromUnixMs(2'000'000);
        source.rows.push_front(moved);
        model.refresh();
        QTRY_COMPARE(model.row(0)->ticket, moved.ticket);
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(model.row(2)->paymentState == PaymentState::Paid);
    }

    void whatIsShownStaysWhenReadingFails() {
        SalesSource source(5);
        SalesModel model(source.fetch());
        model.reload();
        QTRY_COMPARE(model.rowCount(), 5);
        source.failing = true;
        model.refresh();
        QTRY_COMPARE(model.condition(), SalesModel::Condition::Failed);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.error().code, ErrorCode::DatabaseUnreachable);
        source.failing = false;
        model.refresh();
        QTRY_COMPARE(model.condition(), SalesModel::Condition::Idle);
    }
};

QTEST_MAIN(TestSalesModel)
#include "sales_model.moc"
