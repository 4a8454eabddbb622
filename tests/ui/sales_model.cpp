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
    /// Goes through `span` sales at most, and takes those that `fits` takes.
    [[nodiscard]] SalePage page(const std::optional<SaleCursor>& before, int limit) const {
        SalePage found;
        int looked = 0;
        for (const SaleRow& row : rows) {
            if (before && row.at >= before->at) continue;
            ++looked;
            if (fits(row)) found.rows.push_back(row);
            if (static_cast<int>(found.rows.size()) == limit || looked == span) {
                found.next = SaleCursor{row.at, row.ticket};
                break;
            }
        }
        return found;
    }
    SalesModel::Fetch fetch() {
        return [this](const std::optional<SaleCursor>& before, int limit) {
            ++asked;
            if (failing) return ready<SalePage>(fail(ErrorCode::DatabaseUnreachable));
            if (!holding) return ready<SalePage>(page(before, limit));
            held.emplace_back();
            held.back().start();
            answers.push_back(page(before, limit));
            return held.back().future();
        };
    }
    void answer(size_t which) {
        held[which].addResult(Result<SalePage>(answers[which]));
        held[which].finish();
    }

    std::deque<SaleRow> rows;  // newest first
    std::deque<QPromise<Result<SalePage>>> held;
    std::vector<SalePage> answers;
    std::function<bool(const SaleRow&)> fits = [](const SaleRow&) { return true; };
    int span = 1'000'000;
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

    void aFilterThatFitsFewLooksOnUntilThereIsSomethingToRead() {
        SalesSource source(5'000);
        source.fits = [](const SaleRow& row) { return row.number.counter % 100 == 7; };
        source.span = 300;
        SalesModel model(source.fetch());
        model.reload();
        QTRY_COMPARE(model.rowCount(), 50);
        QVERIFY(model.complete() || model.lookedBackTo());
        QTRY_VERIFY(model.condition() == SalesModel::Condition::Idle);
        for (int i = 0; i < 50; ++i) QCOMPARE(model.row(i)->number.counter, 4'907 - 100 * i);
        // Nothing fits the news: what is shown stays, and not all is looked through again.
        if (!model.complete()) model.fetchMore({});
        QTRY_VERIFY(model.complete());
        const int asked = source.asked;
        source.add(5'000);
        model.refresh();
        QTRY_COMPARE(source.asked, asked + 1);
        QCoreApplication::processEvents();
        QCOMPARE(model.rowCount(), 50);
        source.add(5'007);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 51);
        QCOMPARE(model.row(0)->number.counter, 5'007);
    }

    void aFilterThatFitsNothingIsNotLookedForAgainWithEverySale() {
        SalesSource source(2'000);
        source.fits = [](const SaleRow& row) { return row.number.counter == 2'001; };
        source.span = 300;
        SalesModel model(source.fetch());
        model.reload();
        QTRY_VERIFY(model.complete());
        QCOMPARE(model.rowCount(), 0);
        const int asked = source.asked;
        source.add(2'000);
        model.refresh();
        QTRY_COMPARE(source.asked, asked + 1);
        source.add(2'001);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(source.asked, asked + 2);
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
