#include "base/base32.h"
#include "people/password_rules.h"
#include "people/sign_in_policy.h"
#include "people/totp.h"
#include "support/plain_hasher.h"

#include <QtTest>

using namespace balcao;
using namespace Qt::StringLiterals;

/// Passwords, codes and the policy, as rules.
class PeopleSecrets : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void base32IsThatOfTheStandard_data();
    void base32IsThatOfTheStandard();
    void groupsAreTakenAwayAgain();
    void codesAreThoseOfTheStandard_data();
    void codesAreThoseOfTheStandard();
    void aCodeIsGoodOneStepAround();
    void aCodeIsGoodOnce();
    void whatIsNoCodeMatchesNothing();
    void anAuthenticatorCanReadTheAddress();
    void passwordsAreLongAndNothingElse_data();
    void passwordsAreLongAndNothingElse();
    void onePasswordIsOneHoweverItWasTyped();
    void whatIsNoTextIsNoPassword();
    void whoAdministersNeedsASecondStepWhereThePolicySaysSo();
    void anUnreadablePolicyIsAnError();
};

void PeopleSecrets::base32IsThatOfTheStandard_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    // RFC 4648 §10, without the padding.
    for (const auto& [bytes, text] :
         std::initializer_list<std::pair<const char*, const char*>>{{"", ""},
                                                                    {"f", "MY"},
                                                                    {"fo", "MZXQ"},
                                                                    {"foo", "MZXW6"},
                                                                    {"foob", "MZXW6YQ"},
                                                                    {"fooba", "MZXW6YTB"},
                                                                    {"foobar", "MZXW6YTBOI"}}) {
        QTest::newRow(bytes) << QByteArray(bytes) << QByteArray(text);
    }
    QTest::newRow("high bits") << QByteArray("\xff\xff\xff\xff\xff") << QByteArray("77777777");
}

void PeopleSecrets::base32IsThatOfTheStandard() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(toBase32(bytes), text);
}

void PeopleSecrets::groupsAreTakenAwayAgain() {
    QCOMPARE(inGroupsOfFour("MZXW6YTBOI"), QByteArray("MZXW-6YTB-OI"));
    QCOMPARE(inGroupsOfFour(""), QByteArray());
    QCOMPARE(withoutGroups(" mzxw-6ytb oi\n"), QByteArray("MZXW6YTBOI"));
    QCOMPARE(withoutGroups("123 456"), QByteArray("123456"));
}

void PeopleSecrets::codesAreThoseOfTheStandard_data() {
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QByteArray>("code");
    // RFC 6238 appendix B, the rows of SHA-1.
    for (const auto& [seconds, code] :
         std::initializer_list<std::pair<qint64, const char*>>{{59, "94287082"},
                                                               {1'111'111'109, "07081804"},
                                                               {1'111'111'111, "14050471"},
                                                               {1'234'567'890, "89005924"},
                                                               {2'000'000'000, "69279037"},
                                                               {20'000'000'000, "65353130"}}) {
        QTest::newRow(code) << seconds << QByteArray(code);
    }
}

void PeopleSecrets::codesAreThoseOfTheStandard() {
    QFETCH(qint64, seconds);
    QFETCH(QByteArray, code);
    const qint64 step = totpStep(fromUnixMs(seconds * 1'000));
    QCOMPARE(totpCode("12345678901234567890", step, 8), code);
    QCOMPARE(totpCode("12345678901234567890", step), code.right(6));
}

void PeopleSecrets::aCodeIsGoodOneStepAround() {
    const QByteArray secret = "12345678901234567890";
    const Instant now = fromUnixMs(1'800'000'015'000);
    const qint64 step = totpStep(now);
    for (int away = -3; away <= 3; ++away) {
        const auto match = totpMatch(secret, totpCode(secret, step + away), now, 0);
        QCOMPARE(match.has_value(), away >= -1 && away <= 1);
        if (match) QCOMPARE(*match, step + away);
    }
}

void PeopleSecrets::aCodeIsGoodOnce() {
    const QByteArray secret = "12345678901234567890";
    const Instant now = fromUnixMs(1'800'000'015'000);
    const qint64 step = totpStep(now);
    QVERIFY(totpMatch(secret, totpCode(secret, step), now, step - 1));
    QVERIFY(!totpMatch(secret, totpCode(secret, step), now, step));
    QVERIFY(!totpMatch(secret, totpCode(secret, step - 1), now, step));
    QVERIFY(totpMatch(secret, totpCode(secret, step + 1), now, step));
}

void PeopleSecrets::whatIsNoCodeMatchesNothing() {
    const QByteArray secret = "12345678901234567890";
    const Instant now = fromUnixMs(1'800'000'015'000);
    const QByteArray code = totpCode(secret, totpStep(now));
    for (const QByteArray& wrong :
         {QByteArray(), code.left(5), QByteArray(code + '0'), QByteArray("abcdef")}) {
        QVERIFY2(!totpMatch(secret, wrong, now, 0), wrong.constData());
    }
}

void PeopleSecrets::anAuthenticatorCanReadTheAddress() {
    QCOMPARE(totpUri("12345678901234567890", u"Balcão"_s, u"Ana: Reis & Cia"_s),
             u"otpauth://totp/Balc%C3%A3o:Ana%20Reis%20%26%20Cia?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
             "&issuer=Balc%C3%A3o&algorithm=SHA1&digits=6&period=30"_s);
}

void PeopleSecrets::passwordsAreLongAndNothingElse_data() {
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("withStep");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QByteArray& password, bool withStep, const char* reason) {
        QTest::newRow(name) << password << withStep << QString::fromLatin1(reason);
    };
    row("fifteen", QByteArray(15, 'x'), false, "");
    row("fourteen", QByteArray(14, 'x'), false, "length");
    row("eight beside a step", QByteArray(8, 'x'), true, "");
    row("seven beside a step", QByteArray(7, 'x'), true, "length");
    row("as long as can be", QByteArray(128, 'x'), false, "");
    row("longer", QByteArray(129, 'x'), false, "length");
    row("characters, not bytes", QByteArray("ção").repeated(5), false, "");
    row("beyond the first plane", QByteArray("\xf0\x9f\x8d\x8b").repeated(14), false, "length");
    row("blanks are characters", QByteArray("               "), false, "");
    row("common", QByteArray("common enough to be tried"), false, "common");
    row("the name", QByteArray("Anabela Figueiredo Reis"), false, "personal");
    row("the address", QByteArray("ana.reis@example.com"), false, "personal");
}

void PeopleSecrets::passwordsAreLongAndNothingElse() {
    QFETCH(QByteArray, password);
    QFETCH(bool, withStep);
    QFETCH(QString, reason);
    const auto checked =
        checkPassword(password, withStep ? PasswordUse::WithSecondStep : PasswordUse::Alone,
                      {u"Anabela Figueiredo Reis"_s, u"ana.reis@example.com"_s}, test::PlainEstimator());
    QCOMPARE(checked.has_value(), reason.isEmpty());
    if (checked) return;
    QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(checked.error().facts.value(u"field"_s).toString(), u"password"_s);
    QCOMPARE(checked.error().facts.value(u"reason"_s).toString(), reason);
    QVERIFY(!checked.error().detail.contains(QString::fromUtf8(password)));
}

void PeopleSecrets::onePasswordIsOneHoweverItWasTyped() {
    const auto composed = preparedPassword("a\xc3\xa7\xc3\xa3o");  // ç and ã of one piece
    const auto apart = preparedPassword(
        "ac\xcc\xa7"
        "a\xcc\x83"
        "o");  // and with their marks behind
    QVERIFY(composed && apart);
    QCOMPARE(*composed, *apart);
    QCOMPARE(*preparedPassword("  Blanks and CASE stay  "), QByteArray("  Blanks and CASE stay  "));
}

void PeopleSecrets::whatIsNoTextIsNoPassword() {
    for (const QByteArray& wrong :
         {QByteArray("\xff\xfe with broken bytes"), QByteArray("a zero\0inside it", 16),
          QByteArray("two lines\nof a text")}) {
        const auto prepared = preparedPassword(wrong);
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().facts.value(u"reason"_s).toString(), u"characters"_s);
    }
}

void PeopleSecrets::whoAdministersNeedsASecondStepWhereThePolicySaysSo() {
    PersonAccount ana;
    ana.role = administratorRole();
    const auto& roles = standardRoles();
    QCOMPARE(heldBy(ana, roles, {false}), allCapabilities());
    const Capabilities left = heldBy(ana, roles, {true});
    QCOMPARE(left, allCapabilities() & ~administration());
    QVERIFY(left.testFlag(Capability::TicketCharge) && !left.testFlag(Capability::PeopleEdit));
    ana.hasSecondStep = true;
    QCOMPARE(heldBy(ana, roles, {true}), allCapabilities());
    PersonAccount rosa;
    rosa.role = roles.front().id;
    QCOMPARE(heldBy(rosa, roles, {true}), roles.front().capabilities);
    rosa.role = RoleId();
    QCOMPARE(heldBy(rosa, roles, {false}), Capabilities());
}

void PeopleSecrets::anUnreadablePolicyIsAnError() {
    QCOMPARE(SignInPolicy::fromJson(SignInPolicy{true}.toJson())->administratorsNeedSecondStep, true);
    QVERIFY(!SignInPolicy::fromJson({}));
    QVERIFY(!SignInPolicy::fromJson({{u"administrators_need_second_step"_s, 1}}));
}

QTEST_GUILESS_MAIN(PeopleSecrets)
#include "people_secrets.moc"
