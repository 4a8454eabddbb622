#include "people/people_rules.h"

#include <QtTest/QTest>

using namespace balcao;
using namespace Qt::StringLiterals;

namespace {

const Instant kStart = fromUnixMs(1'795'262'400'000);

PersonAccount person(RoleId role, bool active, bool hasPin) {
    PersonAccount account;
    account.id = PersonId(QUuid::createUuid());
    account.name = u"Ana"_s;
    account.role = role;
    account.active = active;
    account.hasPin = hasPin;
    return account;
}

RoleId standard(const QString& key) {
    for (const PersonRole& role : standardRoles()) {
        if (role.key == key) return role.id;
    }
    return {};
}

Capabilities of(const QString& key) {
    return roleOf(standardRoles(), standard(key))->capabilities;
}

}  // namespace

class PeopleRules : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aBadgeIsTwentyFourCharactersOfBase32() {
        QVERIFY(isBadge("ABCDEFGHIJKLMNOPQRSTUVWX"));
        QVERIFY(isBadge("234567ABCDEFGHIJKLMNOPQR"));
        QVERIFY(!isBadge("ABCDEFGHIJKLMNOPQRSTUVW"));
        QVERIFY(!isBadge("ABCDEFGHIJKLMNOPQRSTUVWXY"));
        QVERIFY(!isBadge("ABCDEFGHIJKLMNOPQRSTUVW1"));
        QVERIFY(!isBadge("abcdefghijklmnopqrstuvwx"));
        QVERIFY(!isBadge({}));
    }

    void aPinIsLongEnoughAndNotTheFirstGuess_data() {
        QTest::addColumn<QByteArray>("pin");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* pin, const char* reason) {
            QTest::newRow(pin) << QByteArray(pin) << QString::fromLatin1(reason);
        };
        row("", "length");
        row("12345", "length");
        row("1357911315171", "length");
        row("482913", "");
        row("482913748210", "");
        row("48291a", "digits");
        row("48 291", "digits");
        row("-82913", "digits");
        row("000000", "one_digit");
        row("777777777777", "one_digit");
        row("777778", "");
        row("123456", "run");
        row("456789", "run");
        row("789012", "run");
        row("654321", "run");
        row("321098", "run");
        row("123457", "");
        row("112233", "");
        row("\xd9\xa1\xd9\xa2\xd9\xa3\xd9\xa4", "digits");  // Arabic digits: bytes, not digits
    }
    void aPinIsLongEnoughAndNotTheFirstGuess() {
        QFETCH(QByteArray, pin);
        QFETCH(QString, reason);
        const auto checked = checkPin(pin);
        QCOMPARE(checked.has_value(), reason.isEmpty());
        if (checked) return;
        QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(checked.error().facts.value(u"field"_s).toString(), u"pin"_s);
        QCOMPARE(checked.error().facts.value(u"reason"_s).toString(), reason);
        QVERIFY(pin.isEmpty() || !checked.error().detail.contains(QString::fromLatin1(pin)));
    }

    void aWrongTryCostsMoreEachTime_data() {
        QTest::addColumn<int>("wrong");
        QTest::addColumn<int>("ofPerson");
        QTest::addColumn<int>("ofRegister");
        const auto row = [](int wrong, int ofPerson, int ofRegister) {
            QTest::addRow("%d", wrong) << wrong << ofPerson << ofRegister;
        };
        row(0, 0, 0);
        row(4, 0, 0);
        row(5, 5, 0);
        row(6, 10, 0);
        row(7, 20, 0);
        row(10, 160, 0);
        row(11, 300, 0);
        row(14, 300, 0);
        row(15, 300, 5);
        row(16, 300, 10);
        row(21, 300, 300);
        row(1'000'000, 300, 300);
        row(2'147'483'647, 300, 300);
    }
    void aWrongTryCostsMoreEachTime() {
        QFETCH(int, wrong);
        QFETCH(int, ofPerson);
        QFETCH(int, ofRegister);
        QCOMPARE(delayAfter(wrong, TriesOf::Person).count(), qint64{ofPerson} * 1'000);
        QCOMPARE(delayAfter(wrong, TriesOf::Register).count(), qint64{ofRegister} * 1'000);
    }

    void theWaitRunsDownAndAQuietHalfDayForgets() {
        const Tries tries{7, kStart};
        const auto wait = [&](qint64 later) {
            return waitBefore(tries, TriesOf::Person, kStart + Millis(later)).count();
        };
        QCOMPARE(wait(0), 20'000);
        QCOMPARE(wait(19'999), 1);
        QCOMPARE(wait(20'000), 0);
        QCOMPARE(wait(-3'600'000), 20'000);  // a clock that was set back
        const qint64 halfDay = 12 * 3'600'000;
        QCOMPARE(oneMore(tries, kStart + Millis(halfDay - 1)).wrong, 8);
        QVERIFY((oneMore(tries, kStart + Millis(halfDay)) == Tries{1, kStart + Millis(halfDay)}));
        QCOMPARE(oneMore({1'000'000, kStart}, kStart).wrong, 1'000'000);
    }

    void onlyOnesOwnMistakesAreForgotten() {
        QVERIFY((without({9, kStart}, {3, kStart}) == Tries{6, kStart}));
        QVERIFY((without({2, kStart}, {3, kStart}) == Tries{0, kStart}));
    }

    void nobodyGivesWhatTheyDoNotHave() {
        const Capabilities clerk = of(u"clerk"_s);
        const Capabilities supervisor = of(u"supervisor"_s);
        QVERIFY(mayGive(supervisor, clerk));
        QVERIFY(mayGive(clerk, clerk));
        QVERIFY(mayGive(clerk, {}));
        QVERIFY(!mayGive(clerk, supervisor));
        QVERIFY(mayGive(allCapabilities(), allCapabilities()));
        QVERIFY(!mayGive({}, Capability::SaleRead));
    }

    void capabilitiesHaveNames() {
        const QStringList names = toTexts(allCapabilities());
        QVERIFY(names.contains(u"people.edit"_s) && names.contains(u"role.edit"_s) &&
                names.contains(u"journal.read"_s) && names.contains(u"ticket.open"_s));
        Capabilities all;
        for (const QString& name : names) {
            const auto capability = capabilityFromText(name);
            QVERIFY2(capability, qPrintable(name));
            QVERIFY(!all.testFlag(*capability));
            all |= *capability;
        }
        QCOMPARE(all, allCapabilities());
        QVERIFY(!capabilityFromText(u"ticket.close"_s));
        QVERIFY(!capabilityFromText({}));
    }

    void theStandardRolesAreWhatTheySay() {
        QStringList keys;
        for (const PersonRole& role : standardRoles()) keys.append(role.key);
        QCOMPARE(keys,
                 (QStringList{u"clerk"_s, u"supervisor"_s, u"reviewer"_s, u"administrator"_s, u"auditor"_s}));
        QCOMPARE(of(u"administrator"_s), allCapabilities());
        const Capabilities reads =
            Capabilities(Capability::SaleRead) | Capability::ExportRead | Capability::JournalRead;
        QCOMPARE(of(u"auditor"_s), reads);
        QVERIFY(!of(u"clerk"_s).testFlag(Capability::TicketDiscount));
        for (const QString& key : {u"clerk"_s, u"supervisor"_s, u"reviewer"_s, u"auditor"_s}) {
            QVERIFY2(!of(key).testFlag(Capability::PeopleEdit), qPrintable(key));
        }
        // Databases hold this one as a column's default.
        QCOMPARE(administratorRole().text(), u"b0a1c400-0000-7000-8001-000000000004"_s);
    }

    void aStoredRoleStandsForItsStandard() {
        PersonRole clerk{standard(u"clerk"_s), {}, u"Caixa"_s, Capability::SaleRead, 3};
        PersonRole administrator{administratorRole(), {}, u"Chefia"_s, Capability::SaleRead, 1};
        PersonRole b{RoleId(QUuid::createUuid()), {}, u"Zelador"_s, Capability::SaleRead, 1};
        PersonRole a{RoleId(QUuid::createUuid()), {}, u"Estagiário"_s, Capability::SaleRead, 1};
        const auto all = withStandardRoles({clerk, b, administrator, a});
        QCOMPARE(all.size(), size_t{7});
        QCOMPARE(all[0].name, u"Caixa"_s);
        QCOMPARE(all[0].key, u"clerk"_s);
        QCOMPARE(all[0].capabilities, Capabilities(Capability::SaleRead));
        QCOMPARE(all[3].name, u"Chefia"_s);
        QCOMPARE(all[3].capabilities, allCapabilities());  // whatever a row says
        QCOMPARE(all[5].name, u"Estagiário"_s);
        QCOMPARE(all[6].name, u"Zelador"_s);
        QCOMPARE(withStandardRoles({}).size(), size_t{5});
    }

    void anOfficeIsNeverLeftWithoutSomebodyWhoRunsIt() {
        const RoleId boss = administratorRole();
        const RoleId clerk = standard(u"clerk"_s);
        const auto& roles = standardRoles();
        QVERIFY(!somebodyManages({}, roles));
        QVERIFY(somebodyManages({person(boss, true, false)}, roles));
        QVERIFY(!somebodyManages({person(boss, false, false)}, roles));
        QVERIFY(!somebodyManages({person(clerk, true, false)}, roles));
        QVERIFY(!somebodyManages({person(boss, true, false), person(clerk, true, true)}, roles));
        QVERIFY(somebodyManages({person(boss, true, true), person(clerk, true, true)}, roles));
        QVERIFY(somebodyManages({person(boss, true, false), person(clerk, false, true)}, roles));
        QVERIFY(!somebodyManages({person(RoleId(QUuid::createUuid()), true, true)}, roles));
    }

    void namesAreOneLine_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << u"Conceição d'Ávila"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("blank") << u"   "_s << false;
        QTest::newRow("two lines") << u"Ana\nMaria"_s << false;
        QTest::newRow("a separator") << u"Ana\u2028Maria"_s << false;
        QTest::newRow("longest") << QString(60, u'a') << true;
        QTest::newRow("too long for a role") << QString(81, u'a') << false;
    }
    void namesAreOneLine() {
        QFETCH(QString, name);
        QFETCH(bool, good);
        PersonAccount account;
        account.name = name;
        QCOMPARE(checkPerson(account).has_value(), good);
        PersonRole role;
        role.name = name;
        QCOMPARE(checkRole(role).has_value(), good);
        if (!good) QCOMPARE(checkPerson(account).error().facts.value(u"field"_s).toString(), u"name"_s);
        role.key = u"clerk"_s;
        QCOMPARE(checkRole(role).has_value(), good || name.isEmpty());
    }
};

QTEST_GUILESS_MAIN(PeopleRules)
#include "people_rules.moc"
