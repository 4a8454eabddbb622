#include "flows/session_window.h"
#include "ui/login/lock_page.h"
#include "ui/login/new_pin_page.h"
#include "ui/login/person_tiles.h"
#include "ui/login/sign_in_page.h"
#include "ui/settings/role_rights.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/notice.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/status_strip.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTableView>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// Several people at one counter: who is there, and who goes on.
class WindowSessionTest final : public SessionWindow {
    Q_OBJECT

 private Q_SLOTS:
    void init() { makeCounter(); }
    void cleanup() { closeCounter(); }

    void aCounterOfNobodyInParticularOpensWithoutAsking() {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(find<LockPage>() == nullptr);
    }

    void whoHasAPinIsAskedForIt() {
        hire();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        // No key reaches what is behind it.
        QTest::keyClick(window(), Qt::Key_4, Qt::AltModifier);
        QTest::keyClick(window(), Qt::Key_F1);
        QCOMPARE(window()->currentPage(), u"counter"_s);
        QVERIFY(!find<CounterPage>()->isVisible());

        choose(u"r"_s);
        const QRect keys = pad()->geometry();
        enter(u"111222"_s);
        QTRY_COMPARE_WITH_TIMEOUT(message(), u"That was not right."_s, kPatience);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCOMPARE(pad()->geometry(), keys);  // they do not move under a finger
        QVERIFY(isSignInAsked());
        enter(kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        QTRY_VERIFY(find<StatusStrip>()->spokenName().contains(u"Rita Lopes"_s));
    }

    void nobodyIsAskedForAPasswordThatNobodyHas() {
        hire();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        QVERIFY(!find<QAction>(u"signInOther"_s)->isEnabled());
        QTest::keyClick(pad(), Qt::Key_Escape);
        const auto asked = [] {
            const auto* email = window()->cover()->findChild<QLineEdit*>(u"signInEmail"_s);
            return email != nullptr && email->isVisible();
        };
        QVERIFY(!asked() && pad()->isVisible());
        signIn(u"r"_s, kRitasPin);
        // From the moment that somebody has one it is offered.
        Office other;
        QVERIFY(await(other.open(*Profile::load(profile())), kPatience));
        const Actor rita = other.actor();
        const auto id = [&other] { return other.ids().make<CommandId>(); };
        QVERIFY(await(other.ways().setEmail({id(), rita, rita.person, u"rita@example.org"_s}), kPatience));
        QVERIFY(await(other.ways().setPassword(
                          {id(), rita, rita.person, "tide basin orchard lamp", kRitasPin.toLatin1()}),
                      kPatience));
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(find<LockPage>() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        // Who the page shows is read anew while it opens.
        const auto offered = [] {
            const auto* instead = window()->cover()->findChild<QAction*>(u"signInOther"_s);
            return instead != nullptr && instead->isEnabled();
        };
        QTRY_VERIFY_WITH_TIMEOUT(offered(), kPatience);
        QTest::keyClick(pad(), Qt::Key_Escape);
        QTRY_VERIFY(asked());
    }

    void anotherPersonGoesOnWithTheSale() {
        hire();
        open();
        signIn(u"r"_s, kRitasPin);
        QTest::keyClicks(QApplication::focusWidget(), u"2010"_s, {}, 60);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(presenter().ticket().hasTicket());
        const QString number = presenter().ticket().details()->ticket.number.text();
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(find<LockPage>() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(isSignInAsked());
        choose(u"j"_s);
        enter(kJoaosPin);
        choosePin();
        QTRY_VERIFY(find<StatusStrip>()->spokenName().contains(u"João Batista"_s));
        QCOMPARE(presenter().ticket().details()->ticket.number.text(), number);
        // What Rita may do went with her.
        QVERIFY(find<MainWindow>()->showPage(u"settings"_s));
        QVERIFY(find<SettingsPage>()->showSection(u"people"_s));
        QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>(u"personTable"_s)->model()->rowCount() == 0, kPatience);
    }

    void aPinOfSomebodyElsesChoiceIsReplacedFirst() {
        hire();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        choose(u"j"_s);
        enter(kJoaosPin);
        QTRY_VERIFY_WITH_TIMEOUT(find<NewPinPage>() != nullptr, kPatience);
        enter(u"123456"_s);
        QVERIFY(!message().isEmpty());
        enter(kJoaosOwnPin);
        enter(kRitasPin);  // not the same
        QVERIFY(!message().isEmpty() && find<NewPinPage>() != nullptr);
        enter(kJoaosPin);
        enter(kJoaosPin);  // the one he has
        QTRY_VERIFY_WITH_TIMEOUT(!message().isEmpty(), kPatience);
        QVERIFY(find<NewPinPage>() != nullptr);
        // Going away instead changes nothing.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        // Nor does somebody else choose it when he walked away.
        choose(u"j"_s);
        enter(kJoaosPin);
        QTRY_VERIFY_WITH_TIMEOUT(find<NewPinPage>() != nullptr, kPatience);
        Q_EMIT window()->lockAsked();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        choose(u"j"_s);
        enter(kJoaosPin);
        choosePin();
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(find<LockPage>() != nullptr);
        enter(kJoaosOwnPin);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
    }

    void aSessionThatIsEndedElsewhereEndsHere() {
        hire();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        choose(u"j"_s);
        enter(kJoaosPin);
        choosePin();
        Office other;
        QVERIFY(await(other.open(*Profile::load(profile())), kPatience));
        const auto open = await(other.people().sessions(other.actor()), kPatience);
        QVERIFY(open && open->size() == 1);
        QCOMPARE(open->front().person, u"João Batista"_s);
        const EndSession end{other.ids().make<CommandId>(), other.actor(), open->front().session.id};
        QVERIFY(await(other.people().endSession(end), kPatience));
        // Another program on the same file says nothing; that it committed is seen.
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        QCOMPARE(message(), u"The session here was ended. Sign in again."_s);
    }

    void whereAPersonIsSignedInIsListedAndEnded() {
        hire();
        open();
        signIn(u"r"_s, kRitasPin);
        Office other;
        QVERIFY(await(other.open(*Profile::load(profile())), kPatience));
        const auto tiles = await(other.signIn().tiles(other.actor().registerId), kPatience);
        QVERIFY(tiles && tiles->size() == 2 && tiles->front().name == u"João Batista"_s);
        const SignInWithPin elsewhere{tiles->front().person, other.ids().make<RegisterId>(), u"Guichê 4"_s,
                                      kJoaosPin.toLatin1()};
        const auto joao = await(other.signIn().withPin(elsewhere), kPatience);
        QVERIFY(joao);

        showPeople(2);
        find<Segmented>(u"personParts"_s)->pressPart(2);
        QTRY_COMPARE_WITH_TIMEOUT(endButtons().size(), 1, kPatience);
        endButtons().front()->click();
        QTRY_VERIFY_WITH_TIMEOUT(find<TextLabel>(u"sessionsNone"_s)->isVisible(), kPatience);
        const auto goesOn = await(other.signIn().goesOn(*joao), kPatience);
        QVERIFY(goesOn && !*goesOn);

        find<QTableView>(u"personTable"_s)->selectRow(1);
        QTRY_COMPARE_WITH_TIMEOUT(endButtons().size(), 1, kPatience);
        QCOMPARE(endButtons().front()->accessibleName(), u"End the session at Guichê 3"_s);
        endButtons().front()->click();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
    }

    void whatARoleMayDoIsReadable() {
        hire();
        open();
        signIn(u"r"_s, kRitasPin);
        showPeople(2);
        find<Segmented>(u"personParts"_s)->pressPart(1);
        QVERIFY(find<RoleRights>()->isVisible());
        QVERIFY(rights().contains(u"Charge and take cash: may"_s));
        QVERIFY(rights().contains(u"Give discounts: no"_s));
        find<QTableView>(u"personTable"_s)->selectRow(1);
        QVERIFY(rights().contains(u"Give discounts: may"_s));
        QCOMPARE(rights().filter(u": no"_s), QStringList());
    }

    void aRoleIsChangedBesideAPersonWhoHasIt() {
        hire();
        open();
        signIn(u"r"_s, kRitasPin);
        showPeople(2);
        find<Segmented>(u"personParts"_s)->pressPart(1);
        RightRows& rows = find<RoleRights>()->rows();
        rows.setFocus();
        rows.setCurrentIndex(rows.model()->index(rightOf(u"Give discounts"_s), 0));
        QTest::keyClick(&rows, Qt::Key_Space);
        QTRY_VERIFY(rights().contains(u"Give discounts: may"_s));
        QTest::keyClick(window(), Qt::Key_S, Qt::ControlModifier);
        Office other;
        QVERIFY(await(other.open(*Profile::load(profile())), kPatience));
        QTRY_VERIFY_WITH_TIMEOUT(clerk(other).capabilities.testFlag(Capability::TicketDiscount), kPatience);
        // The one that holds everything keeps everything.
        QTRY_COMPARE_WITH_TIMEOUT(find<QTableView>(u"personTable"_s)->model()->rowCount(), 2, kPatience);
        find<QTableView>(u"personTable"_s)->selectRow(1);
        QTRY_VERIFY(rights().contains(u"Change roles: may"_s));
        rows.pressPart(rightOf(u"Give discounts"_s));
        QVERIFY(!find<RoleRights>()->isChanged());
    }

    void aRoleOfOnesOwnFromItsCopyToItsEnd() {
        hire();
        open();
        signIn(u"r"_s, kRitasPin);
        showPeople(2);
        find<Segmented>(u"personParts"_s)->pressPart(1);
        auto* which = find<QComboBox>(u"rightsRole"_s);
        QCOMPARE(which->count(), 5);
        find<QAbstractButton>(u"roleCopy"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(which->count(), 6, kPatience);
        auto* name = find<QLineEdit>(u"roleName"_s);
        QTRY_COMPARE_WITH_TIMEOUT(name->text(), u"Service, copy"_s, kPatience);
        QVERIFY(name->hasFocus() && name->hasSelectedText());
        QVERIFY(rights().contains(u"Charge and take cash: may"_s));
        QTest::keyClicks(name, u"Plantao"_s, {}, 60);
        find<RoleRights>()->rows().pressPart(rightOf(u"Give discounts"_s));
        // Looking at another one does not lose what was written.
        which->setCurrentIndex(0);
        Q_EMIT which->activated(0);
        QCOMPARE(name->text(), u"Plantao"_s);
        QTest::keyClick(window(), Qt::Key_S, Qt::ControlModifier);
        Office other;
        QVERIFY(await(other.open(*Profile::load(profile())), kPatience));
        const auto own = [&other] {
            const auto roles = await(other.people().roles(), kPatience);
            return roles && roles->size() == 6 ? roles->back() : PersonRole();
        };
        QTRY_COMPARE_WITH_TIMEOUT(own().name, u"Plantao"_s, kPatience);
        QVERIFY(own().capabilities.testFlag(Capability::TicketDiscount));
        // Somebody has it: it stays.
        const auto people = await(other.people().people(other.actor()), kPatience);
        QVERIFY(people);
        PersonAccount joao = people->front().name == u"Rita Lopes"_s ? people->back() : people->front();
        const RoleId before = joao.role;
        joao.role = own().id;
        const auto given =
            await(other.people().save({other.ids().make<CommandId>(), other.actor(), joao}), kPatience);
        QVERIFY(given);
        QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>(u"roleRemove"_s)->isVisible(), kPatience);
        find<QAbstractButton>(u"roleRemove"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(notices().contains(u"give them another role first"_s), kPatience);
        joao = *given;
        joao.role = before;
        QVERIFY(await(other.people().save({other.ids().make<CommandId>(), other.actor(), joao}), kPatience));
        find<QAbstractButton>(u"roleRemove"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(notices().contains(u"The role is gone."_s), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(which->count(), 5, kPatience);
    }

    void nobodyGivesARoleMoreThanTheyHave() {
        hire();
        {
            Office other;
            QVERIFY(await(other.open(*Profile::load(profile())), kPatience));
            PersonRole wider = clerk(other);
            wider.capabilities |= Capabilities(Capability::PeopleEdit) | Capability::RoleEdit;
            const SaveRole save{other.ids().make<CommandId>(), other.actor(), wider};
            QVERIFY(await(other.people().saveRole(save), kPatience));
        }
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        choose(u"j"_s);
        enter(kJoaosPin);
        choosePin();
        showPeople(2);
        find<Segmented>(u"personParts"_s)->pressPart(1);
        RightRows& rows = find<RoleRights>()->rows();
        rows.pressPart(rightOf(u"Give discounts"_s));
        QVERIFY(!find<RoleRights>()->isChanged());
        rows.pressPart(rightOf(u"Print receipts"_s));
        QVERIFY(find<RoleRights>()->isChanged());
        QVERIFY(rights().contains(u"Print receipts: no"_s));
        rows.pressPart(rightOf(u"Print receipts"_s));
        QVERIFY(!find<RoleRights>()->isChanged());
        // Who may do more is not theirs to change.
        QTest::keyClick(window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        find<QTableView>(u"personTable"_s)->selectRow(1);
        QTRY_VERIFY(rights().contains(u"Change the settings: may"_s));
        QCOMPARE(rows.focusPolicy(), Qt::NoFocus);
    }

    void manyPeopleAreSearched() {
        hire();
        Office other;
        QVERIFY(await(other.open(*Profile::load(profile())), kPatience));
        for (const QString& name : {u"Ana"_s, u"Bia"_s, u"Célia Araújo"_s, u"Davi"_s, u"Eva"_s, u"Fábio"_s,
                                    u"Gil"_s, u"Hugo"_s, u"Iara"_s}) {
            PersonAccount person;
            person.name = name;
            person.role = standardRoles().front().id;
            const SavePerson save{other.ids().make<CommandId>(), other.actor(), person};
            QVERIFY(await(other.people().save(save), kPatience));
        }
        open();
        signIn(u"r"_s, kRitasPin);
        showPeople(11);
        auto* search = find<QLineEdit>(u"personSearch"_s);
        QVERIFY(search->isVisible());
        search->setFocus();
        QTest::keyClicks(search, u"celia"_s, {}, 60);
        const auto* found = find<QTableView>(u"personTable"_s)->model();
        QTRY_COMPARE(found->rowCount(), 1);
        QCOMPARE(found->index(0, 0).data().toString(), u"Célia Araújo"_s);
        QTRY_COMPARE(find<QLineEdit>(u"personName"_s)->text(), u"Célia Araújo"_s);
    }

    void whereTheDataAreAwayNobodyComesInUnasked() {
        hire();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        m_desktop.reset();
        moveDataAway();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(find<SignInPage>() != nullptr, kPatience);
        QVERIFY(!find<CounterPage>()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(awayNotice()->isVisible(), kPatience);
        QVERIFY2(awayNotice()->plain().contains(u"database is away"_s), qPrintable(awayNotice()->plain()));
        enter(kRitasPin);
        QTest::keyClick(window(), Qt::Key_4, Qt::AltModifier);
        QCOMPARE(window()->currentPage(), u"counter"_s);
        QVERIFY(!isAtCounter());
        QVERIFY(!find<StatusStrip>()->spokenName().contains(u"Rita Lopes"_s));

        bringDataBack();
        QTRY_COMPARE_WITH_TIMEOUT(find<PersonTiles>()->partCount(), 2, kPatience);
        QVERIFY(!awayNotice()->isVisible());
        signIn(u"r"_s, kRitasPin);
    }

    void aCounterOfNobodyInParticularOpensWithoutItsData() {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        m_desktop.reset();
        moveDataAway();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        QVERIFY(find<SignInPage>() == nullptr);
    }

    void whereNobodyHasAPinAnyMoreTheProfilesPersonGoesOn() {
        QVERIFY(QFile::copy(data(), data() + u".before"_s));
        hire();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        m_desktop.reset();
        moveDataAway();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(find<SignInPage>() != nullptr, kPatience);
        // What comes back is older than the first PIN.
        QVERIFY(QFile::rename(data() + u".before"_s, data()));
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        QTRY_VERIFY(find<StatusStrip>()->spokenName().contains(u"Rita Lopes"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"2010"_s, {}, 60);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(presenter().ticket().hasTicket());
    }

    void theFirstPinIsAskedForAtOnce() {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        QVERIFY(window()->showPage(u"settings"_s));
        QVERIFY(find<SettingsPage>()->showSection(u"people"_s));
        QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>(u"personTable"_s)->model()->rowCount() == 1, kPatience);
        for (const char* field : {"personPin", "personPinAgain"}) {
            auto* edit = find<QLineEdit>(QString::fromLatin1(field));
            edit->setFocus();
            QTest::keyClicks(edit, kRitasPin, {}, 60);
            QTRY_COMPARE(edit->text(), kRitasPin);
        }
        QTest::keyClick(window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        enter(kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(window()->cover() == nullptr, kPatience);
        QTRY_VERIFY(find<StatusStrip>()->spokenName().contains(u"Rita Lopes"_s));
    }

 private:
    [[nodiscard]] QString data() const { return profile() + u"/balcao.db"_s; }
    void moveDataAway() { QVERIFY(QFile::rename(data(), data() + u".away"_s)); }
    void bringDataBack() { QVERIFY(QFile::rename(data() + u".away"_s, data())); }
    [[nodiscard]] static TextLabel* awayNotice() {
        return window()->cover()->findChild<TextLabel*>(u"signInAway"_s);
    }
    static void showPeople(int count) {
        QVERIFY(window()->showPage(u"settings"_s));
        QVERIFY(find<SettingsPage>()->showSection(u"people"_s));
        QTRY_COMPARE_WITH_TIMEOUT(find<QTableView>(u"personTable"_s)->model()->rowCount(), count, kPatience);
    }
    /// Of the sessions that are shown, from the first on.
    [[nodiscard]] static QList<QAbstractButton*> endButtons() {
        QList<QAbstractButton*> visible;
        for (auto* each : window()->findChildren<QAbstractButton*>(u"sessionEnd"_s)) {
            if (each->isVisible()) visible << each;
        }
        return visible;
    }
    [[nodiscard]] static QString notices() {
        QString all;
        const auto notices = find<SettingsPage>()->findChildren<Notice*>();
        for (const Notice* one : notices) all += one->sentence();
        return all;
    }
    [[nodiscard]] static QStringList rights() {
        const RightRows& rows = find<RoleRights>()->rows();
        QStringList spoken;
        for (int i = 0; i < rows.count(); ++i) spoken << rows.at(i).spoken();
        return spoken;
    }
    [[nodiscard]] static int rightOf(const QString& words) {
        const RightRows& rows = find<RoleRights>()->rows();
        for (int i = 0; i < rows.count(); ++i) {
            if (rows.at(i).words == words) return i;
        }
        return -1;
    }
    [[nodiscard]] static PersonRole clerk(Office& office) {
        const auto roles = await(office.people().roles(), kPatience);
        return roles ? roles->front() : PersonRole{};
    }
    static void choosePin() {
        QTRY_VERIFY_WITH_TIMEOUT(find<NewPinPage>() != nullptr, kPatience);
        enter(kJoaosOwnPin);
        enter(kJoaosOwnPin);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
    }
};

QTEST_MAIN(WindowSessionTest)
#include "window_session_test.moc"
