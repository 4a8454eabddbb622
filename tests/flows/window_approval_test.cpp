#include "flows/session_window.h"
#include "ui/counter/counter_form.h"
#include "ui/counter/counter_page.h"
#include "ui/login/lock_page.h"
#include "ui/login/new_pin_page.h"
#include "ui/widgets/status_strip.h"

#include <QAccessible>
#include <QPointer>
#include <QRadioButton>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// João may not do it alone: Rita approves it where he stands, with her PIN and the keyboard.
class WindowApprovalTest final : public SessionWindow {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        makeCounter();
        hire();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        choose(u"j"_s);
        enter(kJoaosPin);
        QTRY_VERIFY_WITH_TIMEOUT(find<NewPinPage>() != nullptr, kPatience);
        enter(kJoaosOwnPin);
        enter(kJoaosOwnPin);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        QTest::keyClicks(QApplication::focusWidget(), u"2010"_s, {}, 60);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(presenter().ticket().hasTicket());
    }
    void cleanup() { closeCounter(); }

    void aDiscountIsApprovedInPlace() {
        askDiscount();
        QVERIFY(isAtCounter());
        QTRY_COMPARE(names(), (QStringList{u"Rita Lopes, Administration"_s}));
        QVERIFY2(sentence().contains(number()) && sentence().contains(u"elderly"_s), qPrintable(sentence()));
        QVERIFY(pinPad()->hasFocus());
        QCOMPARE(QAccessible::queryAccessibleInterface(pinPad())->text(QAccessible::Name),
                 u"PIN of Rita Lopes"_s);

        approve(u"111222"_s);
        QTRY_COMPARE_WITH_TIMEOUT(said(), u"Wrong PIN. Type it again."_s, kPatience);
        QCOMPARE(discountMinor(), 0);
        approve(kJoaosOwnPin);  // his own is not hers
        QTRY_VERIFY_WITH_TIMEOUT(!presenter().approval().busy(), kPatience);
        QCOMPARE(presenter().form(), CounterPresenter::Form::Approve);
        approve(kRitasPin);
        QTRY_COMPARE_WITH_TIMEOUT(presenter().form(), CounterPresenter::Form::None, kPatience);
        QVERIFY(discountMinor() > 0);
        QVERIFY(find<StatusStrip>()->spokenName().contains(u"João Batista"_s));  // he is still there
        // The next one is another act.
        askDiscount(u"20%"_s);
    }

    void upToTheLimitOfTheSettingsNobodyIsAsked() {
        Office other;  // where somebody who may edits the settings
        QVERIFY(await(other.open(*Profile::load(profile())), kPatience));
        OfficeSettings settings = *await(other.settingsService().read(), kPatience);
        settings.approvals.discountPercent = 10;
        QVERIFY(await(other.settingsService().save({other.ids().make<CommandId>(), other.actor(), settings}),
                      kPatience));
        QTRY_VERIFY(gives(u"10%"_s));
        askDiscount(u"20%"_s);
    }

    void aSmallWindowLeavesTheKeysToTheKeyboard() {
        askDiscount();
        QTRY_COMPARE(names().size(), 1);
        QCOMPARE(pinPad()->partCount(), 11);
        const QPointer<CounterForm> before = form();
        window()->resize(window()->minimumSize());
        QTRY_VERIFY(!before);  // a window that small has narrower panels, and the page is made anew
        QTRY_COMPARE(pinPad()->partCount(), 0);
        QVERIFY(form()->rect().contains(pinPad()->geometry()));
        approve(kRitasPin);
        QTRY_COMPARE_WITH_TIMEOUT(presenter().form(), CounterPresenter::Form::None, kPatience);
        QVERIFY(discountMinor() > 0);
    }

    void aTicketIsCancelledWithASecondPerson() {
        presenter().askCancelTicket();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(presenter().form(), CounterPresenter::Form::Approve, kPatience);
        QTRY_COMPARE(names().size(), 1);
        QVERIFY2(sentence().contains(number()), qPrintable(sentence()));
        approve(kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(!presenter().ticket().hasTicket(), kPatience);
        QTRY_COMPARE(presenter().form(), CounterPresenter::Form::None);
    }

    void escKeepsTheSaleAsItWas() {
        askDiscount();
        QTRY_COMPARE(names().size(), 1);
        QTest::keyClicks(pinPad(), kRitasPin, {}, 60);
        QTest::keyClick(pinPad(), Qt::Key_Escape);
        QTRY_COMPARE(presenter().form(), CounterPresenter::Form::None);
        QCOMPARE(discountMinor(), 0);
        QVERIFY(presenter().ticket().hasTicket());
        QVERIFY(!presenter().approval().wanted());
    }

    void behindTheLockNothingOfThePinStays() {
        askDiscount();
        QTRY_COMPARE(names().size(), 1);
        QTest::keyClicks(pinPad(), kRitasPin, {}, 60);
        QCOMPARE(pinPad()->spokenValue(), u"6/6"_s);
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(find<LockPage>() != nullptr);
        QCOMPARE(pinPad()->spokenValue(), u"0/6"_s);
        enter(kJoaosOwnPin);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        QCOMPARE(presenter().form(), CounterPresenter::Form::Approve);
        approve(kRitasPin);
        QTRY_COMPARE_WITH_TIMEOUT(presenter().form(), CounterPresenter::Form::None, kPatience);
        QVERIFY(discountMinor() > 0);
    }

    void whoeverSitsDownInsteadIsNotAskedForIt() {
        askDiscount();
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(find<LockPage>() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        signIn(u"r"_s, kRitasPin);
        QTRY_COMPARE_WITH_TIMEOUT(presenter().form(), CounterPresenter::Form::None, kPatience);
        QVERIFY(presenter().ticket().hasTicket());
        QCOMPARE(discountMinor(), 0);
    }

 private:
    static CounterForm* form() { return find<CounterForm>(u"approvalForm"_s); }
    static PinPad* pinPad() { return form()->findChild<PinPad*>(); }
    static QStringList names() {
        QStringList all;
        if (form() == nullptr) return all;
        const auto buttons = form()->findChildren<QRadioButton*>();
        for (const QRadioButton* one : buttons) all.append(one->text());
        return all;
    }
    static QString said() { return form()->findChild<TextLabel*>(u"approvalMessage"_s)->plain(); }
    static QString sentence() {
        QStringList all;
        const auto labels = form()->findChildren<TextLabel*>();
        for (const TextLabel* one : labels) all.append(one->plain());
        return all.join(u'\n');
    }
    static QString number() { return presenter().ticket().details()->ticket.number.text(); }
    static qint64 discountMinor() {
        return presenter().ticket().details()->ticket.lines.front().discount.amount.minor;
    }
    static void approve(const QString& pin) {
        QTest::keyClicks(pinPad(), pin, {}, 60);
        QTest::keyClick(pinPad(), Qt::Key_Return);
    }
    static void askDiscount(const QString& howMuch = u"10%"_s) {
        QTest::keyClick(window(), Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE(presenter().form(), CounterPresenter::Form::EnterDiscount);
        type(howMuch);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        type(u"elderly"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(presenter().form(), CounterPresenter::Form::Approve, kPatience);
        QTRY_VERIFY(form() != nullptr);
    }
    /// A discount, without calling anybody.
    static bool gives(const QString& howMuch) {
        QTest::keyClick(window(), Qt::Key_D, Qt::ControlModifier);
        spin([] { return presenter().form() == CounterPresenter::Form::EnterDiscount; }, kPatience);
        type(howMuch);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        type(u"elderly"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        spin([] { return presenter().form() != CounterPresenter::Form::EnterDiscount; }, kPatience);
        if (presenter().form() != CounterPresenter::Form::None) presenter().closeForm();
        return discountMinor() > 0;
    }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text, {}, 60); }
};

QTEST_MAIN(WindowApprovalTest)
#include "window_approval_test.moc"
