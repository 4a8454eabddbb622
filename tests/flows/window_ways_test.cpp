#include "flows/session_window.h"
#include "support/authenticator.h"
#include "support/kept_bytes.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/notice.h"

#include <QAbstractButton>
#include <QLineEdit>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// An e-mail and a password, and a badge, at the window.
class WindowWaysTest final : public SessionWindow {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        makeCounter();
        hire();
        prepare();
    }
    void cleanup() { closeCounter(); }

    void anEmailAndAPasswordOpenTheCounter() {
        open();
        askForPassword();
        type(u"rita@example.org"_s, u"not this one at all"_s);
        QTRY_COMPARE_WITH_TIMEOUT(message(), u"That was not right."_s, kPatience);
        // The address stays, the password does not, and the next one is typed where it was.
        QCOMPARE(field("signInEmail")->text(), u"rita@example.org"_s);
        QVERIFY(field("signInPassword")->text().isEmpty() && field("signInPassword")->hasFocus());
        // An address that nobody has is told the same.
        type(u"nobody@example.org"_s, kPassword);
        QTRY_VERIFY_WITH_TIMEOUT(message() == u"That was not right."_s, kPatience);
        type(u"Rita@Example.org"_s, kPassword);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
    }

    void escGoesBackToNamesAndPins() {
        open();
        askForPassword();
        QTest::keyClick(field("signInEmail"), Qt::Key_Escape);
        QTRY_VERIFY(pad()->isVisible() && !field("signInEmail")->isVisible());
        choose(u"r"_s);
        enter(kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
    }

    void aCodeIsAskedForAfterThePassword() {
        turnOn();
        open();
        askForPassword();
        type(u"rita@example.org"_s, kPassword);
        QTRY_VERIFY_WITH_TIMEOUT(isCodeAsked(), kPatience);
        enter(u"000000"_s);
        QTRY_COMPARE_WITH_TIMEOUT(message(), u"That was not right."_s, kPatience);
        QVERIFY(isCodeAsked());
        enter(QString::fromLatin1(shownCode(m_secret, SystemClock().now() + totp::kStep)));
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
    }

    void aBadgeSignsInAndUnlocks() {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        scan(m_badge);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!isAtCounter());
        scan(m_badge);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
    }

    void nobodysBadgeIsATryAndAnotherCodeIsNone() {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        scan(u"7891000315507"_s);
        QTRY_COMPARE_WITH_TIMEOUT(message(), u"That was scanned, and it is no badge."_s, kPatience);
        QCOMPARE(failedTries(), 0);
        scan(u"ABCDEFGHIJKLMNOPQRSTUVWX"_s);
        QTRY_COMPARE_WITH_TIMEOUT(message(), u"That was not right."_s, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(failedTries(), 1, kPatience);
    }

    void anothersBadgeDoesNotUnlock() {
        open();
        signIn(u"r"_s, kRitasPin);
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!isAtCounter());
        scan(m_joaosBadge);
        QTRY_COMPARE_WITH_TIMEOUT(message(), u"That was not right."_s, kPatience);
        QVERIFY(!isAtCounter());
    }

    void aNewRecoveryKeyCountsOnceItIsWrittenDown() {
        open();
        signIn(u"r"_s, kRitasPin);
        const QString left = makeKey();
        // What was shown and not written down goes with the page, and counts for nothing.
        QVERIFY(window()->showPage(u"counter"_s));
        QVERIFY(find<TextLabel>(u"secretLines"_s)->plain().isEmpty());
        QVERIFY(!recovers(left));
        const QString first = makeKey();
        QVERIFY(first != left);
        writeDown(u"ABCD"_s);
        QVERIFY(!sentence().contains(u"From now on"_s));
        // No printer is here, which is said; the key stays to be written down.
        find<QAbstractButton>(u"secretPrint"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"There is no printer here"_s), kPatience);
        writeDown(first.section(u'-', -1).toLower());
        QTRY_VERIFY_WITH_TIMEOUT(sentence().contains(u"From now on this key counts"_s), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"A new one takes its place."_s), kPatience);
        const QString second = makeKey();
        writeDown(second.section(u'-', -1));
        QTRY_VERIFY_WITH_TIMEOUT(find<TextLabel>(u"secretLines"_s)->plain().isEmpty(), kPatience);
        Unwritten keys;
        for (const QString& key : {left, first, second}) keys.add(u"a key"_s, key.toLatin1());
        QCOMPARE(keys.under(m_folder->path()), QStringList());
        QVERIFY(!recovers(first));
        QVERIFY(recovers(second));
    }

    void aPinOfSomebodyElsesChoiceComesBeforeTheBadge() {
        resetPin();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        scan(m_badge);
        QTRY_COMPARE_WITH_TIMEOUT(
            message(), u"Somebody gave you a new PIN. Sign in with it and choose your own."_s, kPatience);
        QVERIFY(!isAtCounter());
    }

 private:
    inline static const QString kPassword = u"tide basin orchard lamp"_s;

    static QLineEdit* field(const char* name) {
        return window()->cover()->findChild<QLineEdit*>(QLatin1String(name));
    }
    static void askForPassword() {
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        QTest::keyClick(pad(), Qt::Key_Escape);
        QTRY_VERIFY(field("signInEmail") && field("signInEmail")->hasFocus());
    }
    static void type(const QString& email, const QString& password) {
        for (const auto& [name, text] : {std::pair("signInEmail", email), {"signInPassword", password}}) {
            field(name)->selectAll();
            QTest::keyClicks(field(name), text);
        }
        QTest::keyClick(field("signInPassword"), Qt::Key_Return);
    }
    [[nodiscard]] static bool isCodeAsked() {
        return pad()->isVisible() &&
               pad()->accessibleName().contains(u"Type the code of your authenticator"_s);
    }

    /// Shown in the settings; not yet written down.
    static QString makeKey() {
        QString key;
        [&key] {
            QVERIFY(window()->showPage(u"settings"_s));
            QVERIFY(find<SettingsPage>()->showSection(u"signin"_s));
            QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>(u"recoveryMake"_s)->isVisible(), kPatience);
            find<QAbstractButton>(u"recoveryMake"_s)->click();
            key = find<TextLabel>(u"secretLines"_s)->plain();
            QCOMPARE(key.count(u'-'), 7);
        }();
        return key;
    }
    static void writeDown(const QString& last) {
        find<QLineEdit>(u"recoveryRepeat"_s)->setText(last);
        find<QAbstractButton>(u"recoveryWritten"_s)->click();
    }
    [[nodiscard]] static QString sentence() {
        return find<SettingsPage>()
            ->findChild<QWidget*>(u"section.signin"_s)
            ->findChild<Notice*>()
            ->sentence();
    }
    [[nodiscard]] static bool isSaid(const QString& words) {
        const auto labels = find<SettingsPage>()->findChildren<TextLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const TextLabel* label) {
            return label->isVisible() && label->plain().contains(words);
        });
    }
    /// Whether the key gives Rita a PIN.
    [[nodiscard]] bool recovers(const QString& key) {
        bool done = false;
        inTheOffice([&done, &key](Office& office) {
            const Actor rita = office.actor();
            done = await(office.recovery().recover({office.ids().make<CommandId>(), rita, rita.person,
                                                    key.toLatin1(), kJoaosOwnPin.toLatin1()}),
                         kPatience)
                       .has_value();
        });
        return done;
    }

    template <class Act>
    void inTheOffice(Act act) {
        Office office;
        if (!await(office.open(*Profile::load(profile())), kPatience)) qFatal("not opened");
        act(office);
    }
    void prepare() {
        inTheOffice([this](Office& office) {
            const Actor rita = office.actor();
            const auto id = [&office] { return office.ids().make<CommandId>(); };
            QVERIFY(
                await(office.ways().setEmail({id(), rita, rita.person, u"rita@example.org"_s}), kPatience));
            const auto set = await(office.ways().setPassword(
                                       {id(), rita, rita.person, kPassword.toUtf8(), kRitasPin.toLatin1()}),
                                   kPatience);
            QVERIFY2(set, qPrintable(set ? QString() : set.error().detail));
            const auto badge = await(office.ways().giveBadge({id(), rita, rita.person}), kPatience);
            QVERIFY(badge);
            m_badge = QString::fromLatin1(*badge);
            const auto tiles = await(office.signIn().tiles(rita.registerId), kPatience);
            QVERIFY(tiles && tiles->size() == 2);
            const PersonId joao = (*tiles)[(*tiles)[0].person == rita.person ? 1 : 0].person;
            const auto joaos = await(office.ways().giveBadge({id(), rita, joao}), kPatience);
            QVERIFY(joaos);
            m_joaosBadge = QString::fromLatin1(*joaos);
        });
    }
    void turnOn() {
        inTheOffice([this](Office& office) {
            const Actor rita = office.actor();
            const auto offer = await(office.ways().beginSecondStep({office.ids().make<CommandId>(), rita,
                                                                    rita.person, kRitasPin.toLatin1()}),
                                     kPatience);
            QVERIFY(offer);
            m_secret = offer->secret;
            QVERIFY(await(office.ways().confirmSecondStep({office.ids().make<CommandId>(), rita, rita.person,
                                                           shownCode(m_secret, SystemClock().now())}),
                          kPatience));
        });
    }
    /// An administrator who was hired meanwhile gives Rita another PIN.
    void resetPin() {
        inTheOffice([](Office& office) {
            const Actor rita = office.actor();
            PersonAccount ana;
            ana.name = u"Ana Prado"_s;
            ana.role = administratorRole();
            const auto hired =
                await(office.people().save({office.ids().make<CommandId>(), rita, ana}), kPatience);
            QVERIFY2(hired, qPrintable(hired ? QString() : hired.error().detail));
            Actor other = rita;
            other.person = hired->id;
            const auto set =
                await(office.people().setPin(
                          {office.ids().make<CommandId>(), other, rita.person, kJoaosOwnPin.toLatin1(), {}}),
                      kPatience);
            QVERIFY2(set, qPrintable(set ? QString() : set.error().detail));
        });
    }
    [[nodiscard]] int failedTries() {
        int count = -1;
        inTheOffice([&count](Office& office) {
            AuditFilter failed;
            failed.action = u"person.sign_in_failed"_s;
            const auto rows = await(office.journal().newest(office.actor(), failed, {}, 100), kPatience);
            if (rows) count = static_cast<int>(rows->size());
        });
        return count;
    }

    QString m_badge;
    QString m_joaosBadge;
    QByteArray m_secret;
};

QTEST_MAIN(WindowWaysTest)
#include "window_ways_test.moc"
