#include "flows/window_sale_stage.h"

#include "ui/text/language.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/paid_panel.h"
#include "ui/widgets/qr_card.h"

#include <QApplication>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;
using Stage = CounterPresenter::Stage;
using Form = CounterPresenter::Form;
using Kind = CounterPresenter::Notice::Kind;

class WindowSaleTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aWholeSaleByKeyboard() {
        SaleStage stage;
        stage.add(u"2010"_s);
        QVERIFY(stage.counter().ticket().hasTicket());
        QCOMPARE(stage.counter().ticket().details()->totals.total.minor, qint64{17'408});
        QCOMPARE(stage.find<QLineEdit>("serviceSearch")->text(), QString());
        stage.charge();
        QCOMPARE(stage.stage(), Stage::Charging);
        auto* code = stage.find<QrCard>("qrCard");
        QTRY_COMPARE(code->text(), stage.payment()->bolt11);
        QVERIFY(!code->isHiddenCode());
        QVERIFY(code->isVisible());
        QVERIFY(code->isScannable());
        QCOMPARE(stage.page->display().kind, DisplayState::Kind::Pay);
        QCOMPARE(stage.page->display().invoice, stage.payment()->bolt11);
        QVERIFY(stage.pay());
        QTRY_COMPARE(stage.stage(), Stage::Paid);
        QVERIFY(stage.find<PaidPanel>("paidPanel")->isVisible());
        QCOMPARE(stage.window->size(), QSize(1282, 736));
        QTRY_VERIFY(stage.counter().receipt().has_value());
        QTRY_COMPARE(stage.page->display().kind, DisplayState::Kind::Paid);
        QVERIFY(!stage.counter().paidBy()->preimage.isEmpty());
        QTRY_COMPARE(stage.printed, 1);
        QTest::qWait(1);
        stage.key(Qt::Key_F5);
        QTRY_COMPARE(stage.printed, 2);
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.stage(), Stage::Desk);
        QVERIFY(!stage.counter().ticket().hasTicket());
        QCOMPARE(QApplication::focusWidget(), stage.find<QLineEdit>("serviceSearch"));
        QTRY_COMPARE(stage.counter().today().total().sales, 1);
        QVERIFY(stage.shop.verify().ok());
    }

    void aScanFasterThanTheDatabaseAddsEveryArticle() {
        SaleStage stage;
        for (int i = 0; i < 4; ++i) {
            stage.type(u"9001"_s);
            stage.key(Qt::Key_Return);
        }
        stage.type(u"3*9002"_s);
        stage.key(Qt::Key_Return);
        QTRY_VERIFY(!stage.counter().ticket().busy() && stage.counter().ticket().hasTicket());
        const auto& lines = stage.counter().ticket().details()->ticket.lines;
        QCOMPARE(lines.size(), std::size_t{2});
        QCOMPARE(lines[0].quantity, 4);
        QCOMPARE(lines[1].quantity, 3);
    }

    void moneyThatComesAfterTheCancelPaysTheTicketOnTheDesk() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.charge();
        const Payment shown = *stage.payment();
        stage.counter().charge().cancelCharge();
        QTRY_COMPARE(stage.stage(), Stage::Desk);
        QVERIFY(stage.counter().ticket().hasTicket());
        DemoTerms onItsWay;
        onItsWay.insists = true;
        QVERIFY(stage.shop.pay(shown, onItsWay));
        QVERIFY(stage.shop.check(shown.id));
        QTRY_COMPARE(stage.stage(), Stage::Paid);
        QCOMPARE(stage.counter().paidBy()->id, shown.id);
        QCOMPARE(stage.counter().paidBy()->state, PaymentState::LatePaid);
        QTRY_VERIFY(stage.counter().receipt().has_value());
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.stage(), Stage::Desk);
        QVERIFY(!stage.counter().ticket().hasTicket());
    }

    void chargeTwiceIsChargedOnce() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.key(Qt::Key_F9);
        stage.key(Qt::Key_F9);
        stage.counter().chargeAll();
        QTRY_COMPARE(stage.stage(), Stage::Charging);
        stage.key(Qt::Key_F9);
        QTest::qWait(20);
        const TicketDetails details = stage.shop.details(stage.counter().ticket().id());
        QCOMPARE(details.payments.size(), std::size_t{1});
    }

    void escAsksAndOnlyASecondEscCancels() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.charge();
        stage.key(Qt::Key_Escape);
        QVERIFY(stage.counter().charge().confirmingCancel());
        stage.key(Qt::Key_Return);
        QVERIFY(!stage.counter().charge().confirmingCancel());
        stage.key(Qt::Key_Escape);
        stage.place.clock.advance(ChargePresenter::kConfirmTime);
        stage.counter().tick();
        QVERIFY(!stage.counter().charge().confirmingCancel());
        QCOMPARE(stage.stage(), Stage::Charging);
        stage.key(Qt::Key_Escape);
        stage.key(Qt::Key_Escape);
        QTRY_COMPARE(stage.stage(), Stage::Desk);
        QTRY_COMPARE(stage.counter().ticket().details()->ticket.state, TicketState::Serving);
        QVERIFY(stage.counter().ticket().chargeable());
    }

    void cashGivesChangeAndPays() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.key(Qt::Key_F4);
        QCOMPARE(stage.counter().form(), Form::TakeCash);
        stage.type(u"200"_s);
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.stage(), Stage::Paid);
        QCOMPARE(stage.counter().paidBy()->change.minor, qint64{2'592});
    }

    void tooLittleCashIsToldInTheField() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.key(Qt::Key_F4);
        stage.type(u"100"_s);
        stage.key(Qt::Key_Return);
        QTest::qWait(10);
        QCOMPARE(stage.counter().form(), Form::TakeCash);
        QCOMPARE(stage.stage(), Stage::Desk);
        QVERIFY(stage.shop.details(stage.counter().ticket().id()).payments.empty());
    }

    void aSplitSaleIsPaidInParts() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(stage.counter().form(), Form::ChargePart);
        stage.type(u"100"_s);
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.stage(), Stage::Charging);
        QCOMPARE(stage.payment()->amount.minor, qint64{10'000});
        QVERIFY(stage.pay());
        QTRY_COMPARE(stage.stage(), Stage::Desk);
        QCOMPARE(stage.counter().notice().kind, Kind::PartReceived);
        QTRY_COMPARE(stage.counter().ticket().details()->open.minor, qint64{7'408});
        stage.key(Qt::Key_F4);
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.stage(), Stage::Paid);
        QVERIFY(stage.shop.verify().ok());
    }

    void cashInsteadCancelsTheCharge() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.charge();
        stage.key(Qt::Key_F4);
        QCOMPARE(stage.counter().form(), Form::TakeCash);
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.stage(), Stage::Paid);
        QCOMPARE(stage.counter().paidBy()->tender, Tender::Cash);
        const TicketDetails details = stage.shop.details(stage.counter().paidTicket()->ticket.id);
        for (const Payment& payment : details.payments) {
            QCOMPARE(payment.state,
                     payment.tender == Tender::Cash ? PaymentState::Paid : PaymentState::Cancelled);
        }
    }

    void moneyThatArrivesWhileCashIsCountedWins() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.charge();
        stage.key(Qt::Key_F4);
        QVERIFY(stage.shop.pay(*stage.payment()).has_value());
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.stage(), Stage::Paid);
        QCOMPARE(stage.counter().paidBy()->tender, Tender::Lightning);
        QCOMPARE(stage.shop.details(stage.counter().paidTicket()->ticket.id).payments.size(), std::size_t{1});
    }

    void aSilentNodeHidesTheCodeAndAProofStillPays() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.charge();
        const QString invoice = stage.payment()->bolt11;
        const auto receipt = stage.shop.pay(*stage.payment());
        QVERIFY(receipt.has_value());
        Q_EMIT stage.shop.node->unreachable(Error{ErrorCode::BackendUnreachable, u"gone"_s, {}});
        QTRY_COMPARE(stage.stage(), Stage::Problem);
        QTRY_COMPARE(stage.page->display().kind, DisplayState::Kind::Wait);
        QVERIFY(stage.page->display().invoice.isEmpty());
        QVERIFY(!stage.find<QrCard>("qrCard")->isVisible());
        QVERIFY(stage.find<UnknownBand>("unknownBand")->isVisible());
        stage.key(Qt::Key_F2);
        QCOMPARE(stage.counter().form(), Form::Find);
        stage.type(QString::fromLatin1(receipt->preimage.toHex()));
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.stage(), Stage::Paid);
        QCOMPARE(stage.counter().paidBy()->preimage, receipt->preimage);
    }

    void theCodeIsSaidToBeHiddenWhereItWasShown() {
        using Seen = ChargePresenter::Event::Kind;
        for (const bool display : {false, true}) {
            SaleStage stage;
            stage.displayOpen = display;
            stage.add(u"2010"_s);
            stage.charge();
            Q_EMIT stage.shop.node->unreachable(Error{ErrorCode::BackendUnreachable, u"gone"_s, {}});
            QTRY_COMPARE(stage.stage(), Stage::Problem);
            QCOMPARE(stage.counter().charge().events().back().kind,
                     display ? Seen::CodesHidden : Seen::CodeHidden);
        }
    }

    void anUnconfirmedChargeIsSetAsideAndTheNextIsCalled() {
        SaleStage stage;
        stage.fillQueue();
        stage.add(u"2010"_s);
        stage.charge();
        const Payment charged = *stage.payment();
        Q_EMIT stage.shop.node->unreachable(Error{ErrorCode::BackendUnreachable, u"gone"_s, {}});
        QTRY_COMPARE(stage.stage(), Stage::Problem);
        stage.key(Qt::Key_F7);
        QTRY_COMPARE(stage.stage(), Stage::Desk);
        QTRY_VERIFY(stage.counter().ticket().hasTicket());
        QCOMPARE(stage.counter().ticket().details()->ticket.state, TicketState::Called);
        QTRY_COMPARE(stage.counter().queue().setAside().size(), std::size_t{1});
        QVERIFY(stage.counter().queue().setAside().front().id == charged.ticket);
        // The money still counts when the node is back, and the next customer is not disturbed.
        QVERIFY(stage.shop.pay(charged).has_value());
        QVERIFY(stage.shop.check(charged.id).has_value());
        QCOMPARE(stage.shop.details(charged.ticket).ticket.state, TicketState::Paid);
        QCOMPARE(stage.stage(), Stage::Desk);
        QCOMPARE(stage.counter().ticket().details()->ticket.state, TicketState::Called);
    }

    void aProofOfAnotherPaymentIsRefusedHonestly() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.charge();
        stage.key(Qt::Key_F2);
        stage.type(QString(64, u'a'));
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.counter().lookUp().answer(), LookUpPresenter::Answer::ProofWrong);
        QCOMPARE(stage.stage(), Stage::Charging);
    }

    void customerSaysItIsPaidAndItIsNot() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.charge();
        stage.key(Qt::Key_F2);
        stage.type(stage.counter().ticket().details()->ticket.number.text());
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.counter().lookUp().answer(), LookUpPresenter::Answer::StillWaiting);
        stage.key(Qt::Key_Escape);
        QCOMPARE(stage.counter().form(), Form::None);
        QCOMPARE(stage.stage(), Stage::Charging);
    }

    void anExpiredChargeIsChargedAgain() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.charge();
        const PaymentId first = stage.payment()->id;
        const Millis life =
            std::chrono::duration_cast<Millis>(stage.payment()->expiresAt - stage.place.clock.now());
        stage.place.clock.advance(life);
        stage.counter().tick();
        QCOMPARE(stage.counter().charge().phase(), ChargePhase::TimeOver);
        QTRY_VERIFY(stage.find<QrCard>("qrCard")->isHiddenCode());
        stage.place.clock.advance(Millis{180'000});
        stage.counter().charge().checkNow();
        QTRY_COMPARE(stage.counter().charge().phase(), ChargePhase::Expired);
        QTest::qWait(10);
        stage.key(Qt::Key_F9);
        QTRY_COMPARE(stage.counter().charge().phase(), ChargePhase::Waiting);
        QVERIFY(stage.payment()->id != first);
    }

    void aRestartTakesUpTheOpenCharge() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.charge();
        const QString invoice = stage.payment()->bolt11;
        CounterPage again(stage.theme, stage.counter().services());
        again.begin();
        QTRY_COMPARE(again.presenter().stage(), Stage::Charging);
        QCOMPARE(again.presenter().charge().payment()->bolt11, invoice);
    }

    void callParkResumeByKeyboard() {
        SaleStage stage;
        stage.fillQueue();
        const QString number = stage.counter().queue().next()->number.text();
        stage.key(Qt::Key_F6);
        QTRY_VERIFY(stage.counter().ticket().hasTicket());
        QCOMPARE(stage.counter().ticket().details()->ticket.number.text(), number);
        QCOMPARE(stage.counter().ticket().details()->ticket.priority, Priority::Over80);
        QTRY_COMPARE(stage.page->display().kind, DisplayState::Kind::Called);
        stage.key(Qt::Key_F7);
        QTRY_VERIFY(!stage.counter().ticket().hasTicket());
        QTRY_COMPARE(stage.counter().queue().setAside().size(), std::size_t{1});
        QCOMPARE(stage.counter().notice().kind, Kind::Parked);
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(stage.counter().ticket().hasTicket());
        QCOMPARE(stage.counter().ticket().details()->ticket.number.text(), number);
    }

    void aToastTellsOfTheLastAndCoversNoKey() {
        SaleStage stage;
        stage.add(u"2010"_s);
        auto* toast = stage.page->findChild<Toast*>();
        for (int waiting = 1; waiting <= 2; ++waiting) {
            stage.key(Qt::Key_N, Qt::ControlModifier);
            QTRY_COMPARE(stage.counter().form(), Form::NewTicket);
            stage.key(Qt::Key_Return);
            QTRY_COMPARE(qsizetype(stage.counter().queue().waiting().size()), waiting);
            stage.pass(Millis{1'000});
        }
        QTRY_VERIFY(toast->isVisible());
        const QString last = stage.counter().queue().waiting().back().number.text();
        QTRY_VERIFY2(toast->spokenName().contains(last), qPrintable(toast->spokenName()));
        const QRect told(toast->mapToGlobal(QPoint()), toast->size());
        for (const auto* button : stage.page->findChildren<ActionButton*>()) {
            if (!button->isVisible()) continue;
            const QRect key(button->mapToGlobal(QPoint()), button->size());
            QVERIFY2(!key.intersects(told), qPrintable(button->action()->text()));
        }
    }
    void linesAreEditedByKeyboard() {
        SaleStage stage;
        stage.add(u"2001"_s);
        stage.add(u"2*9001"_s);
        stage.type(u"5*"_s);
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.counter().ticket().details()->ticket.lines[1].quantity, 5);
        stage.key(Qt::Key_Up);
        stage.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(stage.counter().form(), Form::EnterDiscount);
        stage.type(u"10%"_s);
        stage.key(Qt::Key_Tab);
        stage.type(u"regular customer"_s);
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.counter().ticket().details()->ticket.lines[0].discount.amount.minor,
                     qint64{2'063});
        QTRY_VERIFY(!stage.counter().ticket().busy());
        QTest::qWait(10);
        stage.key(Qt::Key_Delete);
        QTRY_COMPARE(stage.counter().ticket().details()->ticket.lines.size(), std::size_t{1});
    }

    void anOpenPriceIsAskedFor() {
        SaleStage stage;
        stage.type(u"2011"_s);
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.counter().form(), Form::EnterPrice);
        stage.type(u"312,40"_s);
        stage.key(Qt::Key_Return);
        QTRY_VERIFY(stage.counter().ticket().hasTicket() && !stage.counter().ticket().busy());
        QTRY_COMPARE(stage.counter().ticket().details()->totals.total.minor, qint64{31'240});
    }

    void aMissingRateStopsLightningAndLeavesCash() {
        SaleStage stage;
        stage.add(u"2010"_s);
        RatePolicy policy;
        policy.sources = {u"kraken"_s};
        stage.shop.rates.configure(brl(), policy, {}, std::nullopt);
        QTRY_COMPARE(stage.counter().notice().kind, Kind::RateProblem);
        QVERIFY(stage.counter().chargeBlocked().has_value());
        QTRY_VERIFY(stage.find<Banner>("counterBanner")->isVisible());
        stage.key(Qt::Key_F9);
        QTest::qWait(20);
        QCOMPARE(stage.stage(), Stage::Desk);
        stage.key(Qt::Key_F4);
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.stage(), Stage::Paid);
    }

    void anotherTicketsMoneyRingsAndLeavesTheScreenAlone() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.charge();
        const Payment first = *stage.payment();
        stage.counter().ticket().park();
        QTRY_VERIFY(!stage.counter().ticket().hasTicket());
        stage.counter().charge().leave();
        stage.add(u"2001"_s);
        int rings = 0;
        connect(&stage.counter(), &CounterPresenter::sound, this, [&] { ++rings; });
        QVERIFY(stage.shop.pay(first).has_value());
        QVERIFY(stage.shop.check(first.id).has_value());
        QTRY_COMPARE(rings, 1);
        QCOMPARE(stage.stage(), Stage::Desk);
        QCOMPARE(stage.counter().ticket().details()->totals.total.minor, qint64{20'630});
        QTRY_COMPARE(stage.counter().today().total().sales, 1);
    }

    void aScanNeverLandsInTheQuantity() {
        SaleStage stage;
        stage.add(u"9001"_s);
        stage.key(Qt::Key_U, Qt::ControlModifier);
        QCOMPARE(stage.counter().form(), Form::EnterQuantity);
        stage.page->takeScan(u"2010"_s);
        QTest::qWait(10);
        QCOMPARE(stage.counter().form(), Form::EnterQuantity);
        QCOMPARE(stage.counter().ticket().details()->ticket.lines.size(), std::size_t{1});
        QCOMPARE(stage.counter().ticket().details()->ticket.lines[0].quantity, 1);
    }

    void aQuantityTypedBeforeAScanCountsWhatIsScanned() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.type(u"3*"_s);
        stage.page->takeScan(u"9001"_s);
        QTRY_COMPARE(stage.counter().ticket().details()->ticket.lines.size(), std::size_t{2});
        QCOMPARE(stage.counter().ticket().details()->ticket.lines[1].quantity, 3);
        QTRY_COMPARE(stage.find<QLineEdit>("serviceSearch")->text(), QString());
        stage.page->takeScan(u"9002"_s);
        QTRY_COMPARE(stage.counter().ticket().details()->ticket.lines.size(), std::size_t{3});
        QCOMPARE(stage.counter().ticket().details()->ticket.lines[2].quantity, 1);
    }

    void everyScreenFitsTheLeastWindow_data() {
        QTest::addColumn<QString>("language");
        for (const char* language : {"en", "pt_BR", "es"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void everyScreenFitsTheLeastWindow() {
        QFETCH(QString, language);
        LanguageSwitch languages(*qApp);
        languages.set(language);
        SaleStage stage({1196, 658});
        stage.add(u"2010"_s);
        QTest::qWait(10);
        const auto stacks = stage.page->findChildren<QStackedWidget*>(QString(), Qt::FindDirectChildrenOnly);
        QCOMPARE(stacks.size(), 1);
        for (int i = 0; i < stacks.front()->count(); ++i) {
            const QSize least = stacks.front()->widget(i)->minimumSizeHint();
            QVERIFY2(least.width() <= 1196, qPrintable(u"screen %1 is %2 wide"_s.arg(i).arg(least.width())));
            QVERIFY2(least.height() <= 658, qPrintable(u"screen %1 is %2 high"_s.arg(i).arg(least.height())));
        }
    }

    void everyControlHasANameForTheScreenReader() {
        SaleStage stage;
        stage.add(u"2010"_s);
        for (const Qt::Key form : {Qt::Key_F2, Qt::Key_F3, Qt::Key_F4}) {
            stage.key(form);
            QTest::qWait(5);
            const auto widgets = stage.page->findChildren<QWidget*>();
            for (const QWidget* widget : widgets) {
                if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
                if (widget->inherits("QScrollBar") || widget->objectName().startsWith(u"qt_")) continue;
                QAccessibleInterface* spoken =
                    QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
                QVERIFY2(spoken != nullptr, widget->metaObject()->className());
                QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            }
            stage.key(Qt::Key_Escape);
        }
    }
};

QTEST_MAIN(WindowSaleTest)
#include "window_sale_test.moc"
