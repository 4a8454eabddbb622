#include "flows/window_sale_stage.h"

#include "ui/counter/counter_words.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/paid_panel.h"
#include "ui/widgets/state_badge.h"

#include <QPromise>
#include <QTest>

#include <algorithm>
#include <map>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;
using Stage = CounterPresenter::Stage;
using Printing = CounterPresenter::Printing;
using Kind = CounterPresenter::Notice::Kind;

namespace {

/// A printer that answers when the test says so, each receipt for itself.
class LatePrinter final {
 public:
    explicit LatePrinter(SaleStage& stage) {
        stage.printer = [this](const Receipt& receipt) {
            auto& promise = m_open[receipt.details.ticket.number.text()];
            promise = std::make_shared<QPromise<Result<Done>>>();
            promise->start();
            return promise->future();
        };
    }
    void answer(const QString& number, const Result<Done>& outcome) {
        m_open.at(number)->addResult(outcome);
        m_open.at(number)->finish();
    }

 private:
    std::map<QString, std::shared_ptr<QPromise<Result<Done>>>> m_open;
};

Result<Done> away() {
    return tl::unexpected(Error{ErrorCode::NotFound, u"no such printer"_s, {{u"printer"_s, u"Counter"_s}}});
}

/// Sells in cash; the number of the ticket that was paid.
QString sell(SaleStage& stage) {
    const int before = stage.printed;
    stage.add(u"2010"_s);
    stage.key(Qt::Key_F4);
    stage.key(Qt::Key_Return);
    spin([&] { return stage.stage() == Stage::Paid && stage.printed == before + 1; }, 5'000);
    return stage.counter().paidTicket() ? stage.counter().paidTicket()->ticket.number.text() : QString();
}

}  // namespace

/// What the counter does about a printer: receipts print by themselves, and nobody waits for it.
class WindowPrinterTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void theNextCustomerDoesNotWaitForThePrinter() {
        SaleStage stage;
        LatePrinter printer(stage);
        const QString first = sell(stage);
        QCOMPARE(stage.counter().printing(), Printing::Running);
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.stage(), Stage::Desk);
        const QString second = sell(stage);
        QVERIFY(second != first);
        // The first receipt came out: that says nothing about the one on the screen.
        printer.answer(first, Done{});
        QTest::qWait(1);
        QCOMPARE(stage.counter().printing(), Printing::Running);
        printer.answer(second, Done{});
        QTRY_COMPARE(stage.counter().printing(), Printing::Done);
        QCOMPARE(stage.counter().notice().kind, Kind::None);
    }

    /// The key of the printer says another thing while it prints: what it says is read whole.
    void theKeysHaveRoomForWhatTheySayNow() {
        SaleStage stage;
        LatePrinter printer(stage);
        const QString number = sell(stage);
        QCOMPARE(stage.counter().printing(), Printing::Running);
        const auto whole = [&stage] {
            const auto buttons = stage.find<PaidPanel>("paidPanel")->findChildren<ActionButton*>();
            return buttons.size() >= 2 &&
                   std::all_of(buttons.begin(), buttons.end(), [](const ActionButton* button) {
                       return button->width() >= button->sizeHint().width();
                   });
        };
        QVERIFY(whole());
        printer.answer(number, away());
        QTRY_COMPARE(stage.counter().printing(), Printing::Failed);
        QVERIFY(whole());
    }

    void aReceiptThatWasNotPrintedIsSaidWhenTheClerkIsElsewhere() {
        SaleStage stage;
        LatePrinter printer(stage);
        const QString first = sell(stage);
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.stage(), Stage::Desk);
        const QString second = sell(stage);
        printer.answer(first, away());
        QTRY_COMPARE(stage.counter().notice().kind, Kind::NotPrinted);
        QCOMPARE(stage.counter().printing(), Printing::Running);
        printer.answer(second, Done{});
        QTRY_COMPARE(stage.counter().printing(), Printing::Done);
        // It waits for the screen that can show it.
        stage.key(Qt::Key_Return);
        QTRY_VERIFY(stage.find<Banner>("counterBanner")->isVisible());
        QVERIFY(stage.find<Banner>("counterBanner")->spokenName().contains(first));
        stage.key(Qt::Key_Escape);
        QTRY_COMPARE(stage.counter().notice().kind, Kind::None);
    }

    void aPlaceWithoutAPrinterHearsOfItOnlyWhenAsked() {
        SaleStage stage;
        stage.printer = [](const Receipt&) {
            return ready<Done>(fail(ErrorCode::NotFound, u"no printer was chosen"_s));
        };
        sell(stage);
        QTRY_COMPARE(stage.counter().printing(), Printing::None);
        stage.key(Qt::Key_F5);
        QTRY_COMPARE(stage.counter().printing(), Printing::NoPrinter);
        stage.printer = [](const Receipt&) { return ready<Done>(away()); };
        stage.key(Qt::Key_F5);
        QTRY_COMPARE(stage.counter().printing(), Printing::Failed);
        stage.printer = {};
        stage.key(Qt::Key_F5);
        QTRY_COMPARE(stage.counter().printing(), Printing::Done);
    }
};

QTEST_MAIN(WindowPrinterTest)
#include "window_printer_test.moc"
