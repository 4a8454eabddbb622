#include "backends/demo_customer.h"
#include "backends/fake_lnd.h"
#include "flows/session_window.h"
#include "ui/login/charge_rows.h"
#include "ui/login/idle_watch.h"
#include "ui/login/lock_page.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/status_strip.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// A locked counter: nothing reaches what is behind the lock, and everything there goes on.
class WindowLockTest final : public SessionWindow {
    Q_OBJECT

 private Q_SLOTS:
    void init() { makeCounter(); }
    void cleanup() { closeCounter(); }

    void theLockHidesEverythingAndStopsNothing() {
        hire();
        open();
        signIn(u"r"_s, kRitasPin);
        QTest::keyClicks(QApplication::focusWidget(), u"2010"_s, {}, 60);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(presenter().ticket().hasTicket());
        const QString number = presenter().ticket().details()->ticket.number.text();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(presenter().stage(), CounterPresenter::Stage::Charging, kPatience);
        QTRY_VERIFY(presenter().charge().payment() != nullptr);
        const QString invoice = presenter().charge().payment()->bolt11;
        QSignalSpy rings(&presenter(), &CounterPresenter::sound);

        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(find<LockPage>() != nullptr);
        QVERIFY(!find<CounterPage>()->isVisible());
        auto* rows = find<LockPage>()->findChild<ChargeRows*>();
        QTRY_COMPARE(rows->count(), 1);
        QCOMPARE(rows->at(0).number, number);
        QVERIFY(rows->at(0).left.has_value());
        const QString said = find<LockPage>()->sentence().plain();
        QVERIFY2(said.contains(u"1 open charge"_s), qPrintable(said));

        // The customer pays a locked counter.
        SystemClock clock;
        DemoCustomer customer(profile() + u"/demo-node.db"_s, clock);
        QVERIFY(await(customer.pay(invoice)));
        QTRY_VERIFY_WITH_TIMEOUT(!rows->at(0).left.has_value(), kPatience);
        QVERIFY2(rows->at(0).words.startsWith(u"while locked"_s), qPrintable(rows->at(0).words));
        QTRY_COMPARE(rings.count(), 1);
        QCOMPARE(rings[0][0].value<CounterPresenter::Sound>(), CounterPresenter::Sound::Paid);
        QVERIFY(find<LockPage>() != nullptr);
        // The page behind it has changed, and takes neither the keys nor a press of a screen reader.
        QTRY_COMPARE(presenter().stage(), CounterPresenter::Stage::Paid);
        QVERIFY(onlyTheCoverHears());

        enter(kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        QCOMPARE(presenter().stage(), CounterPresenter::Stage::Paid);
        QCOMPARE(presenter().ticket().details()->ticket.number.text(), number);
    }

    void aCounterThatNobodyUsesLocksAndItsSaleStays() {
        hire();
        open();
        signIn(u"r"_s, kRitasPin);
        QTest::keyClicks(QApplication::focusWidget(), u"2010"_s, {}, 60);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(presenter().ticket().hasTicket());
        const QString number = presenter().ticket().details()->ticket.number.text();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(presenter().stage(), CounterPresenter::Stage::Charging, kPatience);
        QTRY_VERIFY(presenter().charge().payment() != nullptr);
        const QString invoice = presenter().charge().payment()->bolt11;

        // The register's own limit is of whole minutes: no test waits for one.
        auto* idle = m_desktop->findChild<IdleWatch*>();
        QVERIFY(idle != nullptr);
        idle->setLimit(Millis(1));
        QTRY_VERIFY_WITH_TIMEOUT(find<LockPage>() != nullptr, kPatience);
        idle->setLimit(Millis(0));
        QVERIFY(onlyTheCoverHears());
        auto* rows = find<LockPage>()->findChild<ChargeRows*>();
        QTRY_COMPARE(rows->count(), 1);
        QCOMPARE(rows->at(0).number, number);
        QVERIFY(rows->at(0).left.has_value());

        SystemClock clock;
        DemoCustomer customer(profile() + u"/demo-node.db"_s, clock);
        QVERIFY(await(customer.pay(invoice)));
        QTRY_VERIFY_WITH_TIMEOUT(!rows->at(0).left.has_value(), kPatience);
        QVERIFY2(rows->at(0).words.startsWith(u"while locked"_s), qPrintable(rows->at(0).words));

        enter(kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        QTRY_COMPARE(presenter().stage(), CounterPresenter::Stage::Paid);
        QCOMPARE(presenter().ticket().details()->ticket.number.text(), number);
    }

    void whatAnotherProgramChargesMeanwhileIsWaitedForToo() {
        hire();
        open();
        signIn(u"r"_s, kRitasPin);
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(find<LockPage>() != nullptr);
        auto* rows = find<LockPage>()->findChild<ChargeRows*>();
        QSignalSpy rings(&presenter(), &CounterPresenter::sound);

        Office other;  // of the same register
        QVERIFY(await(other.open(*Profile::load(profile())), kPatience));
        const Charged given = charge(other);
        QTRY_COMPARE_WITH_TIMEOUT(rows->count(), 1, kPatience);
        const Charged paid = charge(other);
        QTRY_COMPARE_WITH_TIMEOUT(rows->count(), 2, kPatience);
        QCOMPARE(rows->at(1).number, paid.details.ticket.number.text());
        const QString said = find<LockPage>()->sentence().plain();
        QVERIFY2(said.contains(u"2 open charges"_s), qPrintable(said));

        const OnPayment cancel{other.ids().make<CommandId>(), other.actor(), given.payment.id};
        QVERIFY(await(other.charges().cancelCharge(cancel), kPatience));
        QTRY_COMPARE_WITH_TIMEOUT(rows->count(), 1, kPatience);
        QCOMPARE(rows->at(0).number, paid.details.ticket.number.text());

        SystemClock clock;
        DemoCustomer customer(profile() + u"/demo-node.db"_s, clock);
        QVERIFY(await(customer.pay(paid.payment.bolt11)));
        QTRY_VERIFY_WITH_TIMEOUT(rows->at(0).words.startsWith(u"while locked"_s), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(rings.count(), 1, kPatience);
        QCOMPARE(rings[0][0].value<CounterPresenter::Sound>(), CounterPresenter::Sound::Paid);
    }

    void theLockShutsWhatIsOpenOverThePage() {
        hire();
        open();
        signIn(u"r"_s, kRitasPin);
        QPointer<QFileDialog> file = new QFileDialog(find<CounterPage>());
        file->setAttribute(Qt::WA_DeleteOnClose);
        file->open();
        QPointer<QMenu> menu = new QMenu(file);
        menu->addAction(u"Paste"_s);
        menu->popup({});
        QTRY_VERIFY(menu->isVisible());
        Q_EMIT window()->lockAsked();  // no key of the window's reaches past a dialog; the idle watch does
        QVERIFY(find<LockPage>() != nullptr);
        QVERIFY(!menu || !menu->isVisible());
        QTRY_VERIFY(!file);
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        enter(kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
    }

    void aNodeThatChangesBehindTheLockOpensNothing() {
        FakeClock clock;
        const auto lnd = FakeLnd::start(clock);
        if (!lnd) QSKIP("no openssl program: no certificate for the scripted node");
        hire();
        pairWith(*lnd);
        open();
        signIn(u"r"_s, kRitasPin);
        QVERIFY(window()->showPage(u"settings"_s));
        QVERIFY(find<SettingsPage>()->showSection(u"lightning"_s));
        auto* nodes = find<QComboBox>(u"nodeList"_s);
        QTRY_COMPARE_WITH_TIMEOUT(nodes->count(), 2, kPatience);
        nodes->setCurrentIndex(1);
        auto* use = find<QAbstractButton>(u"nodeUse"_s);
        QTRY_VERIFY_WITH_TIMEOUT(use->isEnabled(), kPatience);
        const QPointer<CounterPage> before = find<CounterPage>();
        use->click();
        Q_EMIT window()->lockAsked();
        QVERIFY(find<LockPage>() != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(!before && find<CounterPage>() != nullptr, kPatience);
        QVERIFY(find<LockPage>() != nullptr && onlyTheCoverHears());

        enter(kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(window()->cover() == nullptr, kPatience);
        QCOMPARE(window()->currentPage(), u"settings"_s);
        QTRY_VERIFY(find<StatusStrip>()->spokenName().contains(u"Rita Lopes"_s));
        QTest::keyClick(window(), Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(isAtCounter());
        QTRY_VERIFY(find<CounterPage>()->isAncestorOf(QApplication::focusWidget()));
    }

    void whatIsTypedOfAPinIsForgottenBehindTheLock() {
        hire();
        open();
        signIn(u"r"_s, kRitasPin);
        QVERIFY(window()->showPage(u"settings"_s));
        QVERIFY(find<SettingsPage>()->showSection(u"people"_s));
        QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>(u"personTable"_s)->model()->rowCount() == 2, kPatience);
        auto* field = find<QLineEdit>(u"personPin"_s);
        field->setFocus();
        QTest::keyClicks(field, kJoaosOwnPin, {}, 60);
        QTRY_COMPARE(field->text(), kJoaosOwnPin);
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(find<LockPage>() != nullptr);
        QVERIFY(field->text().isEmpty());
    }

 private:
    /// Keys and presses go to what covers the window, and nowhere else.
    [[nodiscard]] static bool onlyTheCoverHears() {
        const QWidget* focus = QApplication::focusWidget();
        return focus && window()->cover()->isAncestorOf(focus) && !find<CounterPage>()->isEnabled() &&
               !find<SettingsPage>()->isEnabled();
    }
    /// A service sold over Lightning, as far as its code.
    [[nodiscard]] static Charged charge(Office& office) {
        const auto offered = await(office.operations().list(OperationStore::Which::Active), kPatience);
        if (!offered) return {};
        const auto priced = std::find_if(offered->begin(), offered->end(), [](const Operation& each) {
            return !std::holds_alternative<OpenPrice>(each.price);
        });
        OpenTicket sale;
        sale.id = office.ids().make<CommandId>();
        sale.actor = office.actor();
        sale.operation = priced->id;
        sale.training = office.training();
        const auto opened = await(office.tickets().open(sale), kPatience);
        if (!opened) return {};
        const ChargeLightning asked{office.ids().make<CommandId>(), office.actor(), opened->ticket.id,
                                    std::nullopt};
        return await(office.charges().charge(asked), kPatience).value_or(Charged{});
    }
    /// The profile knows one more node, which is not the one in use.
    void pairWith(FakeLnd& lnd) {
        Office office;
        QVERIFY(await(office.open(*Profile::load(profile())), kPatience));
        const LndConnection node{u"office"_s, lnd.server().url().toString(), lnd.tls().certificatePem};
        QVERIFY(await(office.connections().addLnd(node, FakeLnd::macaroonHex()), kPatience));
    }
};

QTEST_MAIN(WindowLockTest)
#include "window_lock_test.moc"
