#include "flows/session_window.h"
#include "support/authenticator.h"

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// The second step at the window.
class WindowCodeTest final : public SessionWindow {
    Q_OBJECT

 private Q_SLOTS:
    void init() { makeCounter(); }
    void cleanup() { closeCounter(); }

    void whoHasASecondStepIsAskedForItsCode() {
        hire();
        turnOn();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        choose(u"r"_s);
        enter(u"111222"_s);
        QTRY_COMPARE_WITH_TIMEOUT(message(), u"That was not right."_s, kPatience);
        enter(kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(isCodeAsked(), kPatience);
        enter(u"000000"_s);
        QTRY_COMPARE_WITH_TIMEOUT(message(), u"That was not right."_s, kPatience);
        QVERIFY(isCodeAsked());
        // Somebody else's PIN is asked for, and hers again.
        choose(u"j"_s);
        QTRY_VERIFY(pad()->accessibleName().startsWith(u"João Batista: "_s) && !isCodeAsked());
        choose(u"r"_s);
        QTRY_VERIFY(pad()->accessibleName().startsWith(u"Rita Lopes: "_s) && !isCodeAsked());
        enter(kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(isCodeAsked(), kPatience);
        // The code of now was used when it was turned on: the next one.
        enter(QString::fromLatin1(shownCode(m_secret, SystemClock().now() + totp::kStep)));
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
    }

    void aRecoveryCodeIsTypedOnTheSameKeys() {
        hire();
        const auto codes = turnOn();
        open();
        signInAsRita(codes[0]);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        // Unlocking goes on with the PIN alone.
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!isAtCounter());
        enter(kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
    }

 private:
    [[nodiscard]] static bool isCodeAsked() {
        return pad()->accessibleName().contains(u"Type the code of your authenticator"_s);
    }
    static void signInAsRita(const QByteArray& code) {
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        choose(u"r"_s);
        enter(kRitasPin);
        QTRY_VERIFY_WITH_TIMEOUT(isCodeAsked(), kPatience);
        enter(QString::fromLatin1(code));
    }
    /// Rita has a second step. Its recovery codes.
    std::vector<QByteArray> turnOn() {
        Office office;
        if (!await(office.open(*Profile::load(profile())), kPatience)) qFatal("not opened");
        const Actor rita = office.actor();
        const auto offer = await(office.ways().beginSecondStep({office.ids().make<CommandId>(), rita,
                                                                rita.person, kRitasPin.toLatin1()}),
                                 kPatience);
        if (!offer) qFatal("no offer: %s", qPrintable(offer.error().detail));
        m_secret = offer->secret;
        const auto codes =
            await(office.ways().confirmSecondStep({office.ids().make<CommandId>(), rita, rita.person,
                                                   shownCode(m_secret, SystemClock().now())}),
                  kPatience);
        if (!codes) qFatal("not turned on: %s", qPrintable(codes.error().detail));
        return *codes;
    }

    QByteArray m_secret;
};

QTEST_MAIN(WindowCodeTest)
#include "window_code_test.moc"
