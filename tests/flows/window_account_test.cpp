#include "base/base32.h"
#include "flows/session_window.h"
#include "support/authenticator.h"
#include "ui/widgets/qr_card.h"
#include "ui/widgets/status_strip.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// What people change of themselves in the window.
class WindowAccountTest final : public SessionWindow {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        makeCounter();
        hire();
    }
    void cleanup() {
        closeCounter();
        QGuiApplication::clipboard()->clear();
    }

    void theNameLeadsThereAndSoDoesAKey() {
        open();
        signIn(u"r"_s, kRitasPin);
        // The sign-in had one of its own.
        QTRY_COMPARE(window()->findChildren<StatusStrip*>().size(), 1);
        auto* strip = find<StatusStrip>();
        QTRY_COMPARE(strip->partCount(), 1);
        QVERIFY(strip->part(0).name.contains(u"Rita Lopes"_s));
        QTest::mouseClick(strip, Qt::LeftButton, {}, strip->part(0).box.center());
        QCOMPARE(window()->currentPage(), u"account"_s);
        QVERIFY(window()->showPage(u"counter"_s));
        QTest::keyClick(window(), Qt::Key_0, Qt::AltModifier);
        QCOMPARE(window()->currentPage(), u"account"_s);
    }

    void onesOwnPin() {
        openAccount(u"r"_s, kRitasPin);
        type("accountCurrentPin", u"111222"_s);
        type("accountPin", u"604713"_s);
        type("accountPinAgain", u"604714"_s);
        press("accountChangePin");
        QTRY_VERIFY(says(u"The two are not the same."_s));
        type("accountPinAgain", u"604713"_s);
        press("accountChangePin");
        QTRY_VERIFY_WITH_TIMEOUT(says(u"That was not right."_s), kPatience);
        type("accountCurrentPin", kRitasPin);
        type("accountPin", u"123456"_s);
        type("accountPinAgain", u"123456"_s);
        press("accountChangePin");
        QTRY_VERIFY_WITH_TIMEOUT(says(u"Digits in a row are guessed first."_s), kPatience);
        type("accountPin", u"604713"_s);
        type("accountPinAgain", u"604713"_s);
        press("accountChangePin");
        QTRY_VERIFY_WITH_TIMEOUT(says(u"From now on your new PIN counts."_s), kPatience);
        QVERIFY(edit("accountPin")->text().isEmpty());
        QVERIFY(window()->cover() == nullptr);  // the session here goes on
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(window()->cover() != nullptr);
        enter(u"604713"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window()->cover() == nullptr, kPatience);
    }

    void anEmailAndAPassword() {
        openAccount(u"r"_s, kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"A password needs an e-mail to go with it."_s), kPatience);
        type("accountEmail", u"rita"_s);
        press("accountKeepEmail");
        QTRY_VERIFY_WITH_TIMEOUT(says(u"This is no e-mail address."_s), kPatience);
        type("accountEmail", u"rita@example.org"_s);
        press("accountKeepEmail");
        QTRY_VERIFY_WITH_TIMEOUT(edit("accountPassword")->isVisible(), kPatience);
        setPassword(u"short one"_s);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"A password has from 15 to 128 characters here."_s), kPatience);
        setPassword(u"passwordpassword"_s);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"This is guessed soon"_s), kPatience);
        setPassword(u"tide basin orchard lamp"_s);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"From now on your new password counts."_s), kPatience);
        type("accountPasswordPin", kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(button("accountRemovePassword")->isVisible(), kPatience);
        press("accountRemovePassword");
        QTRY_VERIFY_WITH_TIMEOUT(says(u"You have no password any more."_s), kPatience);
    }

    void theSecondStepFromThePictureToItsEnd() {
        openAccount(u"r"_s, kRitasPin);
        begin();
        QVERIFY(find<QrCard>(u"accountStepPicture"_s)->text().startsWith(u"otpauth://totp/"_s));
        const QByteArray secret = withoutGroups(label("accountStepSecret").toLatin1());
        QCOMPARE(secret.size(), 32);
        QVERIFY(label("accountStepSecret").contains(u' '));  // in groups, to be typed
        press("accountStepCopy");
        QCOMPARE(withoutGroups(QGuiApplication::clipboard()->text().toLatin1()), secret);
        type("accountStepCode", u"000000"_s);
        press("accountStepConfirm");
        QTRY_VERIFY_WITH_TIMEOUT(says(u"The code is wrong, too old, or was used before."_s), kPatience);
        type("accountStepCode", QString::fromLatin1(shownCode(secret, SystemClock().now())));
        press("accountStepConfirm");
        QTRY_VERIFY_WITH_TIMEOUT(label("secretLines").count(u'\n') == 9, kPatience);
        QVERIFY(label("accountStepSecret").isEmpty());
        const QString first = label("secretLines").section(u'\n', 0, 0);
        press("secretCopy");
        QCOMPARE(QGuiApplication::clipboard()->text(), label("secretLines"));

        // Others in their place, then none at all.
        type("accountStepPin", kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(button("accountStepCodes")->isVisible(), kPatience);
        press("accountStepCodes");
        QTRY_VERIFY_WITH_TIMEOUT(
            label("secretLines").count(u'\n') == 9 && !label("secretLines").contains(first), kPatience);
        const QString fresh = label("secretLines").section(u'\n', 0, 0);
        type("accountStepPin", kRitasPin);
        press("accountStepOff");
        QVERIFY(says(u"A code of the authenticator, or a recovery code."_s));
        type("accountStepCode", first);
        press("accountStepOff");
        QTRY_VERIFY_WITH_TIMEOUT(says(u"The code is wrong, too old, or was used before."_s), kPatience);
        type("accountStepCode", fresh);
        press("accountStepOff");
        QTRY_VERIFY_WITH_TIMEOUT(says(u"The second step is off."_s), kPatience);
    }

    void secretsLeaveWithThePageAndTheLock() {
        openAccount(u"r"_s, kRitasPin);
        begin();
        type("accountPin", u"604713"_s);
        QVERIFY(window()->showPage(u"counter"_s));
        QVERIFY(nothingSecret());
        QVERIFY(window()->showPage(u"account"_s));
        begin();
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(window()->cover() != nullptr);
        QVERIFY(nothingSecret());
        enter(kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(window()->cover() == nullptr, kPatience);
        QCOMPARE(window()->currentPage(), u"account"_s);
        QVERIFY(nothingSecret());
    }

    void aScannedBadge() {
        openAccount(u"r"_s, kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(edit("accountBadge")->isVisible(), kPatience);
        type("accountBadge", u"7891000315507"_s);
        type("accountBadgePin", kRitasPin);
        press("accountSetBadge");
        QTRY_VERIFY_WITH_TIMEOUT(says(u"This is no badge"_s), kPatience);
        type("accountBadge", u"ABCDEFGHIJKLMNOPQRSTUVWX"_s);
        type("accountBadgePin", kRitasPin);
        press("accountSetBadge");
        QTRY_VERIFY_WITH_TIMEOUT(says(u"The badge is yours and opens the counter."_s), kPatience);
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(window()->cover() != nullptr);
        scan(u"ABCDEFGHIJKLMNOPQRSTUVWX"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window()->cover() == nullptr, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(button("accountRemoveBadge")->isVisible(), kPatience);
        type("accountBadgePin", kRitasPin);
        press("accountRemoveBadge");
        QTRY_VERIFY_WITH_TIMEOUT(says(u"The badge opens nothing any more."_s), kPatience);
    }

    void theNextPersonSeesTheirOwn() {
        openAccount(u"r"_s, kRitasPin);
        type("accountEmail", u"rita@example.org"_s);
        press("accountKeepEmail");
        QTRY_VERIFY_WITH_TIMEOUT(says(u"Your e-mail is kept."_s), kPatience);
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(window()->cover() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        choose(u"j"_s);
        enter(kJoaosPin);
        QTRY_VERIFY_WITH_TIMEOUT(pad() != nullptr && !isSignInAsked(), kPatience);
        enter(kJoaosOwnPin);
        enter(kJoaosOwnPin);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        QVERIFY(window()->showPage(u"account"_s));
        QTRY_VERIFY_WITH_TIMEOUT(says(u"You have none. A password needs an e-mail to go with it."_s),
                                 kPatience);
        QVERIFY(edit("accountEmail")->text().isEmpty());
    }

 private:
    void openAccount(const QString& letter, const QString& pin) {
        open();
        signIn(letter, pin);
        QVERIFY(window()->showPage(u"account"_s));
        QTRY_VERIFY_WITH_TIMEOUT(
            edit("accountCurrentPin")->isVisible() && edit("accountStepPin")->isVisible(), kPatience);
    }
    static QWidget* page() { return window()->page(u"account"_s); }
    static QLineEdit* edit(const char* name) { return page()->findChild<QLineEdit*>(QLatin1String(name)); }
    static QAbstractButton* button(const char* name) {
        return page()->findChild<QAbstractButton*>(QLatin1String(name));
    }
    static QString label(const char* name) {
        return page()->findChild<TextLabel*>(QLatin1String(name))->plain();
    }
    static void type(const char* name, const QString& text) {
        edit(name)->clear();
        QTest::keyClicks(edit(name), text);
        QTRY_COMPARE(edit(name)->text(), text);  // the scanner's filter gives quick keys on a moment later
    }
    static void press(const char* name) { button(name)->click(); }
    static void setPassword(const QString& password) {
        type("accountPassword", password);
        type("accountPasswordAgain", password);
        type("accountPasswordPin", kRitasPin);
        press("accountSetPassword");
    }
    static bool says(const QString& sentence) {
        const auto labels = page()->findChildren<TextLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&sentence](const TextLabel* one) {
            return one->isVisible() && one->plain().contains(sentence);
        });
    }
    void begin() {
        QTRY_VERIFY_WITH_TIMEOUT(edit("accountStepPin")->isVisible(), kPatience);
        type("accountStepPin", kRitasPin);
        press("accountStepBegin");
        QTRY_VERIFY_WITH_TIMEOUT(!label("accountStepSecret").isEmpty(), kPatience);
    }
    static bool nothingSecret() {
        const auto edits = page()->findChildren<QLineEdit*>();
        return label("accountStepSecret").isEmpty() && label("secretLines").isEmpty() &&
               find<QrCard>(u"accountStepPicture"_s)->text().isEmpty() &&
               std::all_of(edits.begin(), edits.end(), [](const QLineEdit* one) {
                   return one->echoMode() == QLineEdit::Normal || one->text().isEmpty();
               });
    }
};

QTEST_MAIN(WindowAccountTest)
#include "window_account_test.moc"
