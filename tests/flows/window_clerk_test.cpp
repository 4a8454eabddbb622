#include "flows/window_sale_stage.h"

#include "ui/widgets/action_button.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/paid_panel.h"
#include "ui/widgets/row_list.h"

#include <QApplication>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;
using Stage = CounterPresenter::Stage;
using Form = CounterPresenter::Form;
using Kind = CounterPresenter::Notice::Kind;

namespace {

/// Enter as a keyboard presses it: with the time, first as a shortcut, then as a key.
void enterAt(SaleStage& stage, quint64 time) {
    QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : stage.window.get();
    QKeyEvent first(QEvent::ShortcutOverride, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    first.setTimestamp(time);
    first.ignore();
    QCoreApplication::sendEvent(target, &first);
    if (!first.isAccepted()) {
        stage.key(Qt::Key_Return);
        return;
    }
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    press.setTimestamp(time);
    QCoreApplication::sendEvent(target, &press);
}

constexpr int kPatienceMs = 30'000;
constexpr int kMomentMs = 200;  // more than changes are gathered for

/// Counts how often widgets are painted.
class Paints final : public QObject {
 public:
    explicit Paints(const QList<QWidget*>& widgets) {
        for (QWidget* widget : widgets) widget->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) ++count;
        return QObject::eventFilter(watched, event);
    }
    int count = 0;
};

}  // namespace

/// What a clerk with a queue does: too fast, too often, at the wrong moment.
class WindowClerkTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void keysThatMeanNothingYetDoNothing() {
        SaleStage stage;
        for (const int key : {Qt::Key_F9, Qt::Key_F4, Qt::Key_F7, Qt::Key_F3, Qt::Key_F6, Qt::Key_Delete,
                              Qt::Key_F8, Qt::Key_Escape, Qt::Key_Return}) {
            stage.key(key);
        }
        for (const int key : {Qt::Key_D, Qt::Key_U, Qt::Key_S, Qt::Key_Z}) {
            stage.key(key, Qt::ControlModifier);
        }
        QCOMPARE(stage.stage(), Stage::Desk);
        QCOMPARE(stage.counter().form(), Form::None);
        QCOMPARE(stage.counter().notice().kind, Kind::None);
        QVERIFY(!stage.counter().ticket().hasTicket());
    }

    void whatWasSearchedForIsForgotten() {
        SaleStage stage;
        stage.add(u"2010"_s);
        auto* search = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(search != nullptr);
        QVERIFY(!search->isUndoAvailable());
        stage.type(u"licen"_s);
        QVERIFY(search->isUndoAvailable());
        stage.key(Qt::Key_Escape);
        QVERIFY(search->text().isEmpty());
        QVERIFY(!search->isUndoAvailable());
    }

    void theSecondEnterOfAPairLeavesTheChangeOnTheScreen() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.key(Qt::Key_F4);
        stage.type(u"200"_s);
        enterAt(stage, 10'000);
        QTRY_COMPARE(stage.stage(), Stage::Paid);
        enterAt(stage, 10'180);
        enterAt(stage, 10'400);
        QCOMPARE(stage.stage(), Stage::Paid);
        QVERIFY(stage.find<PaidPanel>("paidPanel")->isVisible());
        enterAt(stage, 11'000);
        QTRY_COMPARE(stage.stage(), Stage::Desk);
    }

    void keysGoToWhatIsSeen() {
        SaleStage stage;
        const auto seen = [] {
            const QWidget* focus = QApplication::focusWidget();
            return focus != nullptr && focus->isVisible();
        };
        QTRY_VERIFY(seen());
        stage.add(u"2010"_s);
        stage.key(Qt::Key_F9);
        QTRY_VERIFY(stage.stage() == Stage::Charging && !stage.counter().charge().pending());
        QVERIFY(seen());
        // The money comes while somebody looks elsewhere: what they type stays theirs.
        QLineEdit other(stage.window.get());
        other.show();
        stage.page->hide();
        other.setFocus();
        QCOMPARE(QApplication::focusWidget(), &other);
        QVERIFY(stage.pay());
        QTRY_COMPARE(stage.stage(), Stage::Paid);
        QCOMPARE(QApplication::focusWidget(), &other);
        stage.page->show();
        QVERIFY(seen());
        QCOMPARE(QApplication::focusWidget(), stage.find<PaidPanel>("paidPanel"));
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.stage(), Stage::Desk);
        QVERIFY(seen());
    }

    void theMoneyRingsAndTheSoundsAreInTheProgram() {
        for (const char* file : {"paid", "needs-you", "called"}) {
            QFile sound(u":/sounds/%1.wav"_s.arg(QLatin1String(file)));
            QVERIFY2(sound.open(QIODevice::ReadOnly) && sound.read(4) == "RIFF", file);
        }
        SaleStage stage;
        QList<CounterPresenter::Sound> heard;
        connect(&stage.counter(), &CounterPresenter::sound, this,
                [&heard](CounterPresenter::Sound sound) { heard << sound; });
        stage.add(u"2010"_s);
        stage.key(Qt::Key_F9);
        QTRY_VERIFY(stage.stage() == Stage::Charging && !stage.counter().charge().pending());
        QVERIFY(heard.isEmpty());
        QVERIFY(stage.pay());
        QTRY_COMPARE(stage.stage(), Stage::Paid);
        QCOMPARE(heard, QList{CounterPresenter::Sound::Paid});
    }

    void theCustomersLanguageIsTheTickets() {
        SaleStage stage;
        stage.add(u"2010"_s);
        const QString office = stage.counter().customerLanguage();
        stage.key(Qt::Key_F8);
        QTRY_VERIFY(stage.counter().customerLanguage() != office);
        QTRY_VERIFY(!stage.counter().ticket().busy());
        const QString chosen = stage.counter().customerLanguage();
        stage.key(Qt::Key_F9);
        QTRY_VERIFY(stage.stage() == Stage::Charging && !stage.counter().charge().pending());
        QTRY_COMPARE(stage.page->display().language.left(2), chosen);
        QVERIFY(stage.pay());
        QTRY_VERIFY(stage.counter().receipt().has_value());
        QCOMPARE(stage.counter().receipt()->details.ticket.language, chosen);
        QTRY_COMPARE(stage.page->display().language.left(2), chosen);
        // The next customer is spoken to in the office's language again.
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.stage(), Stage::Desk);
        stage.add(u"2010"_s);
        QCOMPARE(stage.counter().customerLanguage(), office);
    }

    void whatIsUndoneIsNoLongerOffered() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.key(Qt::Key_F7);
        auto* toast = stage.page->findChild<Toast*>();
        QTRY_VERIFY(toast->isVisible());
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(stage.counter().ticket().hasTicket());
        QVERIFY(!toast->isVisible());
    }

    void aDiscountAboveTheLineAndCashBelowTheTotalAreToldInTheirFields() {
        SaleStage stage;
        stage.add(u"2010"_s);
        const qint64 total = stage.counter().ticket().details()->totals.total.minor;
        stage.key(Qt::Key_D, Qt::ControlModifier);
        stage.type(u"9999"_s);
        stage.key(Qt::Key_Tab);
        stage.type(u"friend"_s);
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.counter().form(), Form::EnterDiscount);
        QVERIFY(!stage.counter().ticket().busy());
        stage.key(Qt::Key_Escape);
        stage.key(Qt::Key_F4);
        stage.type(u"1"_s);
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.counter().form(), Form::TakeCash);
        QCOMPARE(stage.stage(), Stage::Desk);
        stage.key(Qt::Key_Escape);
        QCOMPARE(stage.counter().form(), Form::None);
        QCOMPARE(stage.counter().ticket().details()->totals.total.minor, total);
    }

    void cashFirstThenLightningForTheRest() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.key(Qt::Key_F4);
        stage.type(u"100"_s);
        stage.key(Qt::Key_Tab);
        stage.key(Qt::Key_A, Qt::ControlModifier);
        stage.type(u"100"_s);
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.counter().notice().kind, Kind::PartReceived);
        QTRY_VERIFY(!stage.counter().ticket().busy());
        QCOMPARE(stage.counter().ticket().details()->open.minor, qint64{7'408});
        stage.key(Qt::Key_F9);
        QTRY_VERIFY(stage.stage() == Stage::Charging && !stage.counter().charge().pending());
        QCOMPARE(stage.payment()->amount.minor, qint64{7'408});
        stage.key(Qt::Key_F7);  // a charge is not set aside while it is shown
        QCOMPARE(stage.stage(), Stage::Charging);
        QVERIFY(stage.pay());
        QTRY_COMPARE(stage.stage(), Stage::Paid);
        QTRY_VERIFY(stage.counter().receipt().has_value());
        QCOMPARE(stage.counter().receipt()->details.payments.size(), std::size_t{2});
        QVERIFY(stage.shop.verify().ok());
    }

    void theScreenGoesFromTheCodeToPaidAndNowhereBetween() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.charge();
        QList<Stage> seen;
        connect(&stage.counter(), &CounterPresenter::stageChanged, this, [&] { seen << stage.stage(); });
        QVERIFY(stage.pay());
        QTRY_COMPARE(stage.stage(), Stage::Paid);
        QCOMPARE(seen, QList<Stage>{Stage::Paid});
    }

    void whatSaysTheSameAsBeforeIsNotPaintedAgain() {
        SaleStage stage;
        stage.fillQueue();
        stage.add(u"2010"_s);
        QTRY_COMPARE(stage.counter().queue().mine().size(), std::size_t{1});  // the lists were read again
        QList<QWidget*> watched{stage.find<ActionButton>("chargeButton")};
        for (const auto* list : stage.page->findChildren<RowList*>()) watched << list->viewport();
        Paints paints(watched);
        // What was on its way is on the screen: the lists follow a moment after the ticket.
        QVERIFY(QTest::qWaitFor(
            [&paints] {
                const int before = paints.count;
                QTest::qWait(kMomentMs);
                return paints.count == before;
            },
            kPatienceMs));
        paints.count = 0;
        QSignalSpy told(&stage.counter(), &CounterPresenter::changed);
        stage.counter().tick();
        QVERIFY(told.count() > 0);
        for (int i = 0; i < 10; ++i) QCoreApplication::processEvents();
        QCOMPARE(paints.count, 0);
        stage.add(u"9001"_s);
        QTRY_VERIFY(paints.count > 0);
    }
};

QTEST_MAIN(WindowClerkTest)
#include "window_clerk_test.moc"
